import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { undeclaredForeignKey } from '../../../../src/analyses/schema-dictionary/checks/undeclared-foreign-key.ts';
import type { DeclaredTable } from '../../../../src/declared.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, link, table } from '../../../helpers/sample-dictionary.ts';

const sales = table('sales', 'fact', 10, [column('client', 'integer')]);
const clients = table('clients', 'dimension', 5, [column('id', 'integer')]);
const seen = { ...link('sales', 'client', 'clients', 'id'), rows: 10, matched: 9 };
const foreignKeys: DeclaredTable['foreignKeys'] = [
  {
    ...{ name: 'fk', columns: ['client'], toSchema: 'public', toTable: 'clients', toColumns: ['id'] },
    validated: true,
  },
];

test('a relation that the database declares', () => {
  const declared = dictionaryOf([inDatabase(sales, { foreignKeys }), inDatabase(clients)], [seen]);
  assert.equal(answerOf(undeclaredForeignKey, declared), ['pass', 1]);
});

test('a relation that only the data, or the configuration, show', () => {
  const tables = [inDatabase(sales), inDatabase(clients)];
  for (const declaredBy of [null, 'configuration'] as const) {
    const facts = dictionaryOf(tables, [{ ...seen, declaredBy }]);
    assert.equal(answerOf(undeclaredForeignKey, facts), ['fail', 1, 'moderate sales']);
    assert.equal(argsOf(undeclaredForeignKey, facts), {
      ...{ table: 'sales', more: 0 },
      references: [{ column: 'client', toTable: 'clients', toColumn: 'id', unmatched: 1 }],
    });
  }
});

test('only two tables of one database could declare it', () => {
  const reason = ['not-applicable', 'no-relations'];
  const view = [inDatabase(sales, { kind: 'view' }), inDatabase(clients)];
  assert.equal(answerOf(undeclaredForeignKey, dictionaryOf(view, [seen])), reason);
  const apart = [inDatabase(sales), { ...inDatabase(clients), file: 'other' }];
  assert.equal(answerOf(undeclaredForeignKey, dictionaryOf(apart, [seen])), reason);
  assert.equal(answerOf(undeclaredForeignKey, dictionaryOf([inDatabase(sales), clients], [seen])), reason);
  assert.equal(answerOf(undeclaredForeignKey, dictionaryOf([sales, clients], [seen])), [
    'not-applicable',
    'no-declarations',
  ]);
});

test.run();
