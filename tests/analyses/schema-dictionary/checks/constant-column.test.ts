import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { constantColumn } from '../../../../src/analyses/schema-dictionary/checks/constant-column.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const currency = { ...column('currency', 'text'), distinct: 1 };
const id = { ...column('id', 'integer'), distinct: 30 };
const facts = (constant: typeof currency, rows = 30, role: 'dimension' | 'calendar' = 'dimension') =>
  dictionaryOf([table('t', role, rows, [id, constant])]);

test('pass: values differ, or the one value is not on every row', () => {
  assert.equal(answerOf(constantColumn, facts({ ...currency, distinct: 2 })), ['pass', 2]);
  assert.equal(
    answerOf(constantColumn, facts({ ...currency, nulls: 1 })),
    ['pass', 2],
    'a mark on some rows',
  );
});

test('fail: one value on every row', () => {
  assert.equal(answerOf(constantColumn, facts(currency)), ['fail', 2, 'minor t']);
  assert.equal(argsOf(constantColumn, facts(currency)), {
    ...{ table: 't', columns: ['currency'], more: 0, rows: 30 },
  });
});

test('the date of an extract of one day and the year of a calendar are constant by design', () => {
  assert.equal(answerOf(constantColumn, facts({ ...currency, role: 'sale_line.businessDate' })), ['pass', 2]);
  assert.equal(answerOf(constantColumn, facts(currency, 366, 'calendar')), ['pass', 2]);
});

test('unknown: on few rows it may be chance', () => {
  assert.equal(answerOf(constantColumn, facts(currency, 29)), ['unknown', 'no-rows']);
});

test.run();
