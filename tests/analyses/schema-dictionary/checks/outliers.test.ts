import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { outliers } from '../../../../src/analyses/schema-dictionary/checks/outliers.ts';
import { toDecimal } from '../../../../src/report/decimal.ts';
import { type Evidence, noEvidence } from '../../../../src/report/facts/evidence.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

type Tested = NonNullable<Evidence['outliers']>[number];
const fences = { low: toDecimal('0.5'), high: toDecimal('40'), scale: 'ratio' as const };
const price: Tested = { table: 't', column: 'price', paper: null, fences, rows: 0, farthest: null };
const facts = (...columns: Tested[]) => ({
  ...dictionaryOf([table('t', 'dimension', 100, [column('price', 'decimal')])]),
  evidence: { ...noEvidence, outliers: columns.length === 0 ? null : columns },
});

test('pass: all lie within the fences', () => assert.equal(answerOf(outliers, facts(price)), ['pass', 1]));

test('fail: some lie beyond, and the farthest is named', () => {
  const beyond = facts({ ...price, rows: 2, farthest: toDecimal('798.00'), paper: 'outliers-1-1' });
  assert.equal(answerOf(outliers, beyond), ['fail', 1, 'minor t']);
  assert.equal(argsOf(outliers, beyond), {
    ...{ table: 't', columns: ['price'], more: 0, values: 2, total: 100 },
    example: { column: 'price', value: '798.00', low: '0.5', high: '40' },
  });
});

test('unknown where half of the values agree, not applicable where there is no money', () => {
  assert.equal(answerOf(outliers, facts({ ...price, fences: null })), ['unknown', 'no-spread']);
  assert.equal(answerOf(outliers, facts()), ['not-applicable', 'no-money']);
});

test.run();
