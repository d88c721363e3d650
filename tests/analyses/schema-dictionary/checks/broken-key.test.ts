import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { brokenKey } from '../../../../src/analyses/schema-dictionary/checks/broken-key.ts';
import { answerOf, argsOf, foundBy } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const key = { ...column('id', 'text', 'primary', 'product.product'), distinct: 6 };
const facts = (columns: (typeof key)[], rows = 6) => dictionaryOf([table('t', 'dimension', rows, columns)]);

test('a key that is filled in and different on every row holds', () => {
  assert.equal(answerOf(brokenKey, facts([key])), ['pass', 1]);
});

test('a key that repeats or is empty is broken; a column without a role is not', () => {
  const twice = { ...key, unique: false, distinct: 3, nulls: 1 };
  assert.equal(answerOf(brokenKey, facts([twice])), ['fail', 1, 'major t.id']);
  const args = { table: 't', column: 'id', duplicates: 2, duplicatesAreExact: true, nulls: 1 };
  assert.equal(argsOf(brokenKey, facts([twice])), args);
  assert.is(foundBy(brokenKey, facts([twice]))[0]?.papers.length, 1);
  assert.equal(answerOf(brokenKey, facts([{ ...twice, role: null }])), ['not-applicable', 'no-keys']);
  assert.equal(answerOf(brokenKey, facts([{ ...twice, role: 'product.label' }])), [
    'not-applicable',
    'no-keys',
  ]);
});

test('an estimate above the number of rows does not hide that values repeat', () => {
  const estimated = { ...key, unique: false, distinct: 7, distinctIsExact: false };
  const args = { table: 't', column: 'id', duplicates: 1, duplicatesAreExact: false, nulls: 0 };
  assert.equal(argsOf(brokenKey, facts([estimated])), args);
  assert.equal(answerOf(brokenKey, facts([{ ...estimated, unique: true }])), ['pass', 1]);
});

test('a key without rows is not tested', () => {
  assert.equal(answerOf(brokenKey, facts([key], 0)), ['unknown', 'no-rows']);
});

test.run();
