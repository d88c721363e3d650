import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unindexedForeignKey } from '../../../../src/analyses/schema-dictionary/checks/unindexed-foreign-key.ts';
import type { DeclaredTable } from '../../../../src/declared.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase, index } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, link, table } from '../../../helpers/sample-dictionary.ts';

const sales = table('sales', 'fact', 5000, [column('store', 'integer'), column('client', 'integer')]);
const reference = link('sales', 'client', 'clients', 'id');
const facts = (declared: Partial<DeclaredTable>, rows = 5000) =>
  dictionaryOf([inDatabase({ ...sales, rows }, declared)], [reference]);

test('an index that begins with the referring column, whatever it is there for', () => {
  assert.equal(answerOf(unindexedForeignKey, facts({ indexes: [index('i', ['client', 'store'])] })), [
    'pass',
    1,
  ]);
  assert.equal(answerOf(unindexedForeignKey, facts({ primaryKey: ['client', 'store'] })), ['pass', 1]);
});

test('an index that begins otherwise, is partial or broken does not serve', () => {
  for (const unfit of [
    index('i', ['store', 'client']),
    index('i', ['client'], { complete: false }),
    index('i', ['client'], { valid: false }),
  ])
    assert.equal(answerOf(unindexedForeignKey, facts({ indexes: [unfit] })), ['fail', 1, 'minor sales']);
});

test('a declared key of two columns wants both at the head, in any order', () => {
  const foreignKeys: DeclaredTable['foreignKeys'] = [
    {
      ...{ name: 'fk', columns: ['store', 'client'], toSchema: 'public', toTable: 'cards' },
      ...{ toColumns: ['a', 'b'], validated: true },
    },
  ];
  assert.equal(argsOf(unindexedForeignKey, facts({ foreignKeys })), {
    ...{ table: 'sales', rows: 5000, more: 0 },
    references: [
      { columns: ['store', 'client'], toTable: 'cards' },
      { columns: ['client'], toTable: 'clients' },
    ],
  });
  assert.equal(
    answerOf(unindexedForeignKey, facts({ foreignKeys, indexes: [index('i', ['client', 'store'])] })),
    ['pass', 2],
  );
});

test('a small table needs no index; without references there is none to look for', () => {
  assert.equal(answerOf(unindexedForeignKey, facts({}, 999)), ['pass', 1]);
  assert.equal(answerOf(unindexedForeignKey, dictionaryOf([inDatabase(sales)])), [
    'not-applicable',
    'no-relations',
  ]);
  assert.equal(answerOf(unindexedForeignKey, dictionaryOf([sales], [reference])), [
    'not-applicable',
    'no-declarations',
  ]);
});

test.run();
