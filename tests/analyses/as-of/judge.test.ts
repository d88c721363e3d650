import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { AuditContext } from '../../../src/analyses/analysis.ts';
import { judge } from '../../../src/analyses/as-of/judge.ts';
import { toDecimal } from '../../../src/report/decimal.ts';
import type { AsOfFacts } from '../../../src/report/facts/as-of.ts';
import { sampleAsOf } from '../../helpers/facts/as-of.ts';

const context: AuditContext = {
  ...{ asOf: '2024-08-31', period: { label: '2024-08', from: '2024-08-01', to: '2024-08-31' } },
  ...{ closedDays: [], readings: [], currency: 'EUR' },
};
const judged = (change: Partial<AsOfFacts>) => judge({ ...sampleAsOf, ...change }, context);
const findings = (change: Partial<AsOfFacts>) => {
  const judgement = judged(change);
  return 'findings' in judgement ? (judgement.findings ?? []) : [];
};
const [revenue] = sampleAsOf.measures;
const [reading] = sampleAsOf.readings;
if (revenue === undefined || reading === undefined) throw new Error('the sample has no revenue');

test('late lines alone are told of elsewhere: the day that they moved is no finding here', () => {
  assert.is(judged({}).verdict, 'pass');
});

test('a past that was changed by anything else is one finding, with each cause', () => {
  const moved = { days: 2, lines: -3, risen: toDecimal('0.00'), fallen: toDecimal('12.50'), longestDays: 4 };
  const [found, ...others] = findings({
    measures: [
      {
        ...revenue,
        rewrittenDays: 3,
        afterClosing: [
          {
            cause: 'insert',
            days: 9,
            lines: 9,
            risen: toDecimal('99.00'),
            fallen: toDecimal('0.00'),
            longestDays: 30,
          },
          { cause: 'delete', ...moved },
          { cause: 'catalogue-price', ...moved, risen: toDecimal('8.00'), longestDays: 11 },
        ],
      },
    ],
  });
  assert.is(others.length, 0);
  assert.is(found?.kind, 'past-rewritten');
  assert.equal(found?.args, {
    ...{ days: 3, daysTotal: 1, risen: '8.00', fallen: '25.00', longestDays: 11, closingDelayDays: 0 },
    causes: [
      { cause: 'delete', days: 2, risen: '0.00', fallen: '12.50' },
      { cause: 'catalogue-price', days: 2, risen: '8.00', fallen: '12.50' },
    ],
  });
  assert.is(found?.amount, '33.00');
});

test('a state that ended before the reading makes it stale; the reading’s own moment does not', () => {
  const state = (until: string | null) => ({
    ...{ id: 'other-moment' as const, from: '2024-08-14', until, amount: reading.value },
    ...{ distance: toDecimal('0.00'), exact: true },
  });
  const stale = (candidates: typeof reading.candidates, readAt = '2024-08-16') =>
    findings({ readings: [{ ...reading, readAt, candidates }] }).length;
  assert.is(stale([state('2024-08-15')]), 1);
  assert.is(stale([state('2024-08-16')]), 0);
  assert.is(stale([state('2024-08-17')]), 0);
  assert.is(stale([state(null)]), 0);
  assert.is(stale([{ ...state('2024-08-15'), exact: false }]), 0);
  assert.is(
    stale([
      { id: 'own-moment', amount: reading.value, distance: toDecimal('0.00'), exact: true },
      state('2024-08-15'),
    ]),
    0,
  );
});

test('figures that one system gave at one moment are findings of their own, identical ones are one', () => {
  const stale = (value: string) => ({
    ...reading,
    ...{ readAt: '2024-08-16', value: toDecimal(value) },
    candidates: [
      {
        ...{ id: 'other-moment' as const, from: null, until: '2024-08-15', amount: toDecimal(value) },
        ...{ distance: toDecimal('0.00'), exact: true },
      },
    ],
  });
  assert.equal(
    findings({ readings: [stale('1.00'), stale('2.00'), stale('1.00')] }).map(({ subject }) => subject),
    ['2024-08-14 Power BI 2024-08-16', '2024-08-14 Power BI 2024-08-16 (2)'],
  );
});

test('unknown where nothing is dated, not applicable where nothing could be', () => {
  const because = (change: Partial<AsOfFacts>) => {
    const judgement = judged(change);
    return 'because' in judgement ? [judgement.verdict, judgement.because] : [judgement.verdict];
  };
  assert.equal(because({ lines: 0 }), ['unknown', 'no-lines-in-period']);
  assert.equal(because({ undatedLines: sampleAsOf.lines }), ['unknown', 'no-line-dated']);
  assert.equal(because({ source: 'nothing' }), ['not-applicable', 'no-change']);
});

test.run();
