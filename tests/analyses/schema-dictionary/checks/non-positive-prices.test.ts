import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nonPositivePrices } from '../../../../src/analyses/schema-dictionary/checks/non-positive-prices.ts';
import { noEvidence } from '../../../../src/report/facts/evidence.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const price = { table: 't', column: 'price', paper: 'p', zero: 0, negative: 0 };
const facts = (...prices: (typeof price)[]) => ({
  ...dictionaryOf([table('t', 'dimension', 10, [{ ...column('price', 'decimal'), nulls: 2 }])]),
  evidence: { ...noEvidence, 'non-positive-prices': prices.length === 0 ? null : prices },
});

test('pass: every price is above zero', () => {
  assert.equal(answerOf(nonPositivePrices, facts(price)), ['pass', 1]);
});

test('fail: zero is moderate, below zero is major', () => {
  assert.equal(answerOf(nonPositivePrices, facts({ ...price, zero: 3 })), ['fail', 1, 'moderate t']);
  const negative = facts({ ...price, zero: 1, negative: 2 });
  assert.equal(answerOf(nonPositivePrices, negative), ['fail', 1, 'major t']);
  assert.equal(argsOf(nonPositivePrices, negative), {
    ...{ table: 't', columns: ['price'], more: 0, zero: 1, negative: 2, total: 8 },
  });
});

test('not applicable: there are no prices', () => {
  assert.equal(answerOf(nonPositivePrices, facts()), ['not-applicable', 'no-prices']);
});

test.run();
