import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { orphanRows } from '../../../../src/analyses/schema-dictionary/checks/orphan-rows.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { dictionaryOf, link } from '../../../helpers/sample-dictionary.ts';

const whole = link('sales', 'ean', 'products', 'ean');
const broken = { ...whole, rows: 10, matched: 7 };

test('every reference resolves', () => {
  assert.equal(answerOf(orphanRows, dictionaryOf([], [whole])), ['pass', 1]);
});

test('rows that refer to nothing', () => {
  const facts = dictionaryOf([], [whole, { ...broken, fromColumn: 'p' }]);
  assert.equal(answerOf(orphanRows, facts), ['fail', 2, 'major sales.p']);
  assert.equal(argsOf(orphanRows, facts), {
    ...{ table: 'sales', column: 'p', toTable: 'products', toColumn: 'ean', rows: 3, total: 10 },
  });
});

test('a column that refers to two tables has two subjects', () => {
  const facts = dictionaryOf([], [broken, { ...broken, toTable: 'archive' }]);
  assert.equal(answerOf(orphanRows, facts), [
    ...['fail', 2],
    ...['major sales.ean → products.ean', 'major sales.ean → archive.ean'],
  ]);
});

test('no references', () => {
  assert.equal(answerOf(orphanRows, dictionaryOf([])), ['not-applicable', 'no-relations']);
});

test.run();
