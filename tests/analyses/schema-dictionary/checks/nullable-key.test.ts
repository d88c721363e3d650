import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nullableKey } from '../../../../src/analyses/schema-dictionary/checks/nullable-key.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, link, table } from '../../../helpers/sample-dictionary.ts';

const key = column('id', 'text', 'primary', 'sale_line.line');
const client = column('client', 'text');
const sales = (...columns: (typeof key)[]) => table('sales', 'fact', 10, columns);
const reference = link('sales', 'client', 'clients', 'id');

test('keys and references that are filled in everywhere', () => {
  assert.equal(answerOf(nullableKey, dictionaryOf([sales(key, client)], [reference])), ['pass', 2]);
});

test('empty values in a reference are minor, in a key moderate', () => {
  const facts = dictionaryOf([sales(key, { ...client, nulls: 3 })], [reference]);
  assert.equal(answerOf(nullableKey, facts), ['fail', 2, 'minor sales']);
  assert.equal(argsOf(nullableKey, facts), {
    ...{ table: 'sales', more: 0 },
    columns: [{ column: 'client', use: 'reference', nulls: 3 }],
  });
  assert.equal(answerOf(nullableKey, dictionaryOf([sales({ ...key, nulls: 1 })])), [
    'fail',
    1,
    'moderate sales',
  ]);
});

test('what the database allows to be empty counts before it is', () => {
  const declared = inDatabase(sales(key, client), {
    columns: [
      { name: 'id', type: 'text', nullable: false, default: null, comment: null },
      { name: 'client', type: 'text', nullable: true, default: null, comment: null },
    ],
    uniques: [{ name: 'u', columns: ['client'] }],
  });
  assert.equal(answerOf(nullableKey, dictionaryOf([declared])), ['fail', 2, 'moderate sales']);
  assert.equal(argsOf(nullableKey, dictionaryOf([declared])), {
    ...{ table: 'sales', more: 0 },
    columns: [{ column: 'client', use: 'key', nulls: 0 }],
  });
});

test('no column is known as a key or a reference', () => {
  assert.equal(answerOf(nullableKey, dictionaryOf([sales(client)])), ['not-applicable', 'no-keys']);
});

test.run();
