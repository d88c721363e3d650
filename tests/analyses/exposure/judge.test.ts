import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { amountsAtRisk } from '../../../src/analyses/exposure/at-risk.ts';
import { judge } from '../../../src/analyses/exposure/judge.ts';
import { toDecimal } from '../../../src/report/decimal.ts';
import type { ExposureFacts } from '../../../src/report/facts.ts';
import { context } from '../../helpers/context.ts';
import { sampleExposure } from '../../helpers/facts/exposure.ts';

const judgementOf = (change: Partial<ExposureFacts>) => judge({ ...sampleExposure, ...change }, context);
const quiet: Partial<ExposureFacts> = {
  closing: {
    ...{ usualDelayDays: 0, datedLines: 5, rewrittenDays: 0, longestDelayDays: 0, causes: [] },
    ...{ net: toDecimal('0.00'), gross: toDecimal('0.00') },
  },
  history: {
    unlogged: { lines: 0, amount: toDecimal('0.00') },
    undated: { lines: 0, amount: toDecimal('0.00') },
    changes: [],
  },
};

test('the real case: a closed day was rewritten, and former values are lost', () => {
  const judgement = judgementOf({});
  assert.is(judgement.verdict, 'fail');
  assert.equal(
    judgement.verdict === 'fail' && judgement.findings.map(({ kind, severity }) => [kind, severity]),
    [
      ['unlocked-period', 'major'],
      ['rows-without-history', 'minor'],
    ],
  );
});

test('nothing rewritten and nothing lost passes', () => {
  assert.is(judgementOf(quiet).verdict, 'pass');
});

test('what could not be tested is no pass', () => {
  const because = (change: Partial<ExposureFacts>) => {
    const judgement = judgementOf(change);
    return 'because' in judgement ? judgement.because : judgement.verdict;
  };
  const { closed } = sampleExposure;
  assert.is(because({ closed: { ...closed, days: 0, lines: 0 } }), 'no-closed-day');
  assert.is(because({ closed: { ...closed, unpricedLines: closed.lines } }), 'no-line-priced');
  assert.is(because({ ...quiet, closing: null, history: null }), 'no-change');
  const undated = quiet.closing ? { ...quiet.closing, datedLines: 0 } : null;
  assert.is(because({ ...quiet, closing: undated }), 'no-line-dated');
});

test('a line without any price has no amount, and none is invented', () => {
  const unpriced = {
    ...{ lines: 2, lowest: toDecimal('0.00'), highest: toDecimal('0.00') },
    causes: { unknownProduct: 2, noPrice: 0, twoPrices: 0, other: 0 },
  };
  const risks = amountsAtRisk({ ...sampleExposure, unpriced });
  assert.is(risks.find(({ id }) => id === 'unpriced-lines')?.amount, null);
});

test.run();
