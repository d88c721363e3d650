import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nothingAsked } from '../../src/proposal/evidence/evidence.ts';
import { readActions } from '../../src/proposal/log/actions.ts';
import { logTables } from '../../src/proposal/log/log-table.ts';
import { proposeRelations } from '../../src/proposal/model.ts';
import { proposePeriod } from '../../src/proposal/period.ts';
import { assign, combine } from '../../src/proposal/scores.ts';
import type { ColumnFacts } from '../../src/report/facts/dictionary.ts';
import { column, dictionaryOf, link, sampleDictionary, table } from '../helpers/sample-dictionary.ts';

// What is decided from literal facts: no store, no files.

const candidate = (name: string, confidence: number) => ({ column: name, confidence, evidence: [] });

test('evidence adds up and never makes certain', () => {
  assert.is(combine([]), 0);
  assert.is(combine([0.5, 0.5]), 0.75);
  assert.is(combine([0.99, 0.99, 0.99]), 0.99);
});

test('each column plays one role, the surest first; a runner-up that came close is named', () => {
  const { roles, open } = assign([
    { role: 'line', required: true, candidates: [candidate('a', 0.9), candidate('b', 0.8)] },
    { role: 'ticket', required: true, candidates: [candidate('a', 0.85), candidate('c', 0.7)] },
  ]);
  assert.equal(
    roles.map(({ role, column: name, runnerUp }) => [role, name, runnerUp?.column]),
    [
      ['line', 'a', 'b'],
      ['ticket', 'c', undefined],
    ],
  );
  assert.equal(open, []);
});

test('what is too weak or a tie stays open, with the reason', () => {
  const { roles, open } = assign([
    { role: 'line', required: true, candidates: [candidate('a', 0.7), candidate('b', 0.69)] },
    { role: 'ticket', required: true, candidates: [candidate('c', 0.5)] },
    { role: 'product', required: true, candidates: [] },
    { role: 'customer', required: false, candidates: [candidate('d', 0.1)] },
  ]);
  assert.equal(roles, []);
  assert.equal(
    open.map(({ role, reason, best }) => [role, reason, best?.column ?? null]),
    [
      ['line', { code: 'tie', other: 'b' }, 'a'],
      ['ticket', { code: 'too-weak' }, 'c'],
      ['product', { code: 'nothing-fits' }, null],
    ],
  );
});

const meanings = (values: readonly string[]) =>
  readActions(values).map(({ meaning, value, seen }) => `${meaning}:${value}${seen ? '' : '?'}`);

test('actions in words, abbreviations and letters', () => {
  assert.equal(meanings(['INSERT', 'UPDATE', 'DELETE']), ['insert:INSERT', 'update:UPDATE', 'delete:DELETE']);
  assert.equal(meanings(['MODIF', 'AJOUT']), ['insert:AJOUT', 'update:MODIF', 'delete:SUPPR?']);
  assert.equal(meanings(['création', 'modification', 'suppression']), [
    ...['insert:création', 'update:modification', 'delete:suppression'],
  ]);
  assert.equal(meanings(['I', 'U']), ['insert:I', 'update:U', 'delete:D?']);
  assert.equal(meanings(['c', 'u', 'd']), ['insert:c', 'update:u', 'delete:d']);
  assert.equal(meanings(['updated']), ['insert:inserted?', 'update:updated', 'delete:deleted?']);
  assert.equal(meanings(['M', 'F']), []);
  assert.equal(meanings(['carte', 'espèces', 'chèque']), []);
  assert.equal(meanings([]), []);
});

const month = (label: string, first: string, last: string) => ({
  ...{ month: label, first: `${label}-${first}`, last: `${label}-${last}` },
});

test('the last whole month, and the last day that anything knows of', () => {
  const july = month('2024-07', '01', '31');
  assert.equal(proposePeriod([july, month('2024-08', '01', '31')], [month('2024-09', '01', '02')]), {
    ...{ period: '2024-08', asOf: '2024-09-02', reason: 'whole-month' },
  });
  // August is not over; nobody sells on the first days of July.
  assert.equal(proposePeriod([month('2024-07', '02', '31'), month('2024-08', '01', '14')], []), {
    ...{ period: '2024-07', asOf: '2024-08-14', reason: 'whole-month' },
  });
  assert.equal(proposePeriod([month('2024-08', '14', '14')], [month('2024-08', '14', '15')]), {
    ...{ period: { from: '2024-08-14', to: '2024-08-15' }, asOf: '2024-08-15', reason: 'part' },
  });
  assert.equal(proposePeriod([month('2024-08', '14', '20')], [month('2024-11', '01', '15')]), {
    ...{ period: { from: '2024-08-14', to: '2024-08-31' }, asOf: '2024-11-15', reason: 'part' },
  });
  assert.is(proposePeriod([], []).reason, 'none');
});

const filled = (name: string, type: ColumnFacts['type'], more: Partial<ColumnFacts>): ColumnFacts => ({
  ...column(name, type),
  distinct: 50,
  ...more,
});

test('a secret column makes an employee of a dimension, and its hash is no key', () => {
  const key = filled('id', 'text', { unique: true, meaning: 'md5' });
  const secret = filled('zz', 'text', { unique: true, meaning: 'md5', sensitivity: 'secret' });
  const born = filled('depuis', 'date', { distinct: 40, min: '2020-01-01', max: '2023-01-01' });
  const facts = dictionaryOf(
    [
      table('ventes', 'unmapped', 1000, [
        filled('no_ligne', 'integer', { unique: true, distinct: 1000 }),
        ...[filled('ticket', 'text', { distinct: 200 }), filled('ean', 'integer', { distinct: 90 })],
        filled('date_vente', 'date', { distinct: 30, min: '2024-08-01', max: '2024-08-31' }),
        filled('c9', 'text', { distinct: 50 }),
      ]),
      table('x', 'unmapped', 50, [key, secret, born]),
    ],
    [link('ventes', 'c9', 'x', 'id')],
  );
  const proposed = proposeRelations(facts, nothingAsked);
  const employee = proposed.find(({ relation }) => relation === 'employee');
  assert.equal(
    employee?.roles.map(({ role, column: name }) => [role, name]),
    [
      ['employee', 'id'],
      ['password', 'zz'],
      ['hiredOn', 'depuis'],
    ],
  );
  const sales = proposed.find(({ relation }) => relation === 'sale_line');
  assert.is(sales?.settled, true);
});

test('the tables of the real case are told by their names, though their columns show nothing', () => {
  const proposed = proposeRelations(sampleDictionary, nothingAsked);
  const found = new Map(proposed.map(({ relation, table: name }) => [relation, name]));
  assert.is(found.get('product'), 'Produits');
  assert.is(found.get('customer'), 'Clients');
  assert.is(found.get('employee'), 'Employé');
});

test('a log is known by actions beside a date', () => {
  const action = filled('x', 'text', {
    distinct: 2,
    top: [{ value: 'INSERT', rows: 9 }],
    examples: ['UPDATE'],
  });
  const others = ['a', 'b'].map((name) => filled(name, 'text', {}));
  const on = filled('d', 'date', { min: '2024-01-01', max: '2024-02-01' });
  const log = table('l', 'unmapped', 900, [on, action, ...others]);
  assert.equal(logTables(dictionaryOf([log])), [log]);
  assert.equal(logTables(dictionaryOf([table('l', 'unmapped', 900, [action, ...others])])), []);
});

test.run();
