import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../../src/analyses/replay/judge.ts';
import { context } from '../../helpers/context.ts';
import { entityReplay, fieldWrites, sampleReplay } from '../../helpers/facts/replay.ts';

const kindsOf = (entity: Parameters<typeof entityReplay>[0]): string[] => {
  const judgement = judge({ entities: [entityReplay(entity)], unspoken: [], identifiers: [] }, context);
  return judgement.verdict === 'fail' ? judgement.findings.map(({ kind }) => kind) : [];
};
const sales = { entity: 'sale_line', table: 'sales', keyColumn: 'line' } as const;
const product = { entity: 'product', table: 'products', keyColumn: 'ean' } as const;

test('of the real case only the malformed keys are new; the rest is judged with the log', () => {
  const judgement = judge(sampleReplay, context);
  assert.is(judgement.verdict, 'fail');
  if (judgement.verdict !== 'fail') return;
  assert.equal(
    judgement.findings.map(({ kind, subject }) => [kind, subject]),
    [['damaged-identifiers', 'Employé.id_employe']],
  );
});

test('a log that speaks of no mapped table is no pass', () => {
  assert.is(judge({ entities: [], unspoken: ['sales'], identifiers: [] }, context).verdict, 'unknown');
});

test('unlogged and lost sale lines are found by the analysis of the log, not here', () => {
  const rows = {
    total: 3,
    logged: 1,
    before: 0,
    within: 2,
    after: 0,
    undated: 0,
    withinAmount: null,
    first: [],
  };
  const inserts = { total: 2, found: 1, deleted: 0, lost: 1, first: ['x'] };
  assert.equal(kindsOf({ ...sales, rows, inserts }), []);
  assert.equal(kindsOf({ ...product, rows, inserts }), ['unlogged-rows', 'lost-rows']);
});

test('insertions and updates of one column are one finding, so that its fingerprint is its own', () => {
  const field = { role: 'label', column: 'name', total: 5, applied: 3, differing: 2 } as const;
  const fields = [
    fieldWrites({ ...field, operation: 'insert' }),
    fieldWrites({ ...field, operation: 'update' }),
  ];
  assert.equal(kindsOf({ ...product, fields }), ['lost-updates']);
});

test('damage to prices by dates is judged with the log, other damage to them here, and spelling nowhere', () => {
  const damaged = (damage: 'number-as-date' | 'decimal-comma' | 'spelling', role = 'price') =>
    kindsOf({
      ...product,
      fields: [
        fieldWrites({
          ...{ role, column: role, operation: 'update', total: 2, applied: 0, damaged: 2 },
          damages: [{ damage, writes: 2, example: null, cutAt: null }],
        }),
      ],
    });
  assert.equal(damaged('number-as-date'), []);
  assert.equal(damaged('number-as-date', 'unitCost'), ['damaged-values']);
  assert.equal(damaged('decimal-comma'), ['damaged-values']);
  assert.equal(damaged('spelling'), []);
});

test.run();
