import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../../src/analyses/revenue/judge.ts';
import { matchOf } from '../../../src/analyses/revenue/readings.ts';
import { toDecimal } from '../../../src/report/decimal.ts';
import type { RevenueFacts } from '../../../src/report/facts.ts';
import { context } from '../../helpers/context.ts';
import { sampleRevenue } from '../../helpers/sample-facts.ts';

const sound: RevenueFacts = { ...sampleRevenue, priceStress: null };
const findings = (facts: RevenueFacts) => {
  const judgement = judge(facts, context);
  return judgement.verdict === 'fail' ? judgement.findings : [];
};

test('pass: every line is priced and every reading is the figure of its day', () => {
  assert.is(judge(sound, context).verdict, 'pass');
});

test('unknown: no line in the period, or none that has a price', () => {
  const none = judge({ ...sound, total: { ...sound.total, lines: 0 } }, context);
  assert.equal([none.verdict, 'because' in none && none.because], ['unknown', 'no-lines-in-period']);
  const unpriced = judge({ ...sound, unpricedLines: sound.total.lines }, context);
  assert.equal([unpriced.verdict, 'because' in unpriced && unpriced.because], ['unknown', 'no-line-priced']);
});

test('mutable-price: a test of the past, not a loss', () => {
  const [found, ...others] = findings(sampleRevenue);
  assert.equal(
    [found?.kind, found?.severity, found?.subject, others],
    ['mutable-price', 'major', 'product.price', []],
  );
  assert.is(found?.amount, null);
  assert.equal(found?.args, {
    ...{ amount: '284243.88', risePercent: 15, stressed: '326880.46', moved: '42636.58', priceUpdates: 575 },
  });
});

test('unpriced-lines: some lines have no price', () => {
  const [found, ...others] = findings({ ...sound, unpricedLines: 9 });
  assert.equal([found?.kind, found?.severity, others], ['unpriced-lines', 'major', []]);
  assert.equal(found?.args, { lines: 9, total: 41_377 });
});

test('reading-unexplained: neither as it is now nor as it stood then', () => {
  const [first, second] = sound.readings;
  if (first === undefined || second === undefined) throw new Error('no readings in the sample');
  const wrong = { ...first, match: 'neither', value: toDecimal('275000.00') } as const;
  const off = {
    ...wrong,
    asOf: { amount: toDecimal('275186.59'), lines: 1, difference: toDecimal('-186.59') },
  };
  const [found, ...others] = findings({ ...sound, readings: [off, second] });
  assert.equal([found?.kind, found?.severity, found?.amount], ['reading-unexplained', 'major', '186.59']);
  assert.is(found?.subject, '2024-08-14 Power BI 2024-08-14');
  assert.equal(found?.papers, ['reading-1-now', 'reading-1-as-of']);
  assert.equal(others, []);

  const unlogged = { ...wrong, match: 'unknown', asOf: null, difference: toDecimal('-9243.88') } as const;
  const [without] = findings({ ...sound, readings: [unlogged] });
  assert.equal([without?.amount, without?.papers], ['9243.88', ['reading-1-now']]);
  assert.is(without?.kind === 'reading-unexplained' && without.args.asOf, null);
});

test('a reading matches what it shows, to its own digits', () => {
  const match = (value: string, current: string, then: string | null) =>
    matchOf(toDecimal(value), toDecimal(current), then === null ? null : toDecimal(then));
  assert.is(match('10.00', '10.00', '9.00'), 'current');
  assert.is(match('9.00', '10.00', '9.00'), 'as-of');
  assert.is(match('10.00', '10.00', '10.00'), 'current-and-as-of');
  assert.is(match('8.00', '10.00', '9.00'), 'neither');
  assert.is(match('10.00', '10.00', null), 'current');
  assert.is(match('8.00', '10.00', null), 'unknown');
  assert.is(match('10', '10.49', null), 'current', 'a figure without decimals says no more than that');
  assert.is(match('10', '10.50', null), 'unknown');
  assert.is(match('10.01', '10.005', null), 'current', 'half is rounded up');
  assert.is(match('10.0', '10.00', null), 'current');
  assert.is(match('-3.00', '-3.00', null), 'current');
});

test.run();
