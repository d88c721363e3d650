import { type HypothesisId, hypothesisIds, type LackId } from '../../../src/findings/hypothesis-ids.ts';
import { toDecimal } from '../../../src/report/decimal.ts';
import type {
  GapComponent,
  HeldReading,
  HypothesesFacts,
  TestedHypothesis,
} from '../../../src/report/facts/hypotheses.ts';

const zero = toDecimal('0.00');
const gap = toDecimal('9057.29');

const heldReading = (readAt: string, value: string): HeldReading => ({
  ...{ system: 'Power BI', readAt, value: toDecimal(value), isNow: false, state: toDecimal(value) },
  ...{ error: zero, closes: true, sets: [[]], setCount: 1, setsTried: 1, byChance: toDecimal('0.000000') },
  ...{ proven: true, nearest: null },
});

const late: GapComponent = {
  ...{ hypothesis: 'late-writes', part: null, side: 'between', amount: gap, lines: 1379 },
  ...{ units: toDecimal('1379'), sameLines: [] },
};

/** What the real case lacks. */
const lacks: Partial<Record<HypothesisId, LackId>> = {
  ...{ returns: 'no-negative-lines', 'quantity-updates': 'no-logged-quantity' },
  ...{ 'line-price-updates': 'no-logged-price', 'missing-store': 'no-store' },
  ...{ 'returns-excluded': 'no-negative-lines', cancelled: 'no-cancelled-statuses' },
  ...{ 'units-instead-of-lines': 'no-quantity', discount: 'no-discount', 'price-basis': 'no-other-price' },
  ...{ 'vat-in': 'no-vat-rate', 'vat-out': 'no-vat-rate', currency: 'no-currency' },
  'day-boundary': 'no-sold-at',
};

const possible: Partial<Record<HypothesisId, string>> = {
  ...{ 'missing-category': '-56727.78', 'missing-department': '-20715.47' },
  ...{ 'missing-employee': '-7818.82', 'missing-partition': '-275186.59', rounding: '-14.43' },
};

function testedOf(hypothesis: HypothesisId): TestedHypothesis {
  const because = lacks[hypothesis] ?? null;
  const confirmed = hypothesis === 'late-writes' || hypothesis === 'closed-days';
  const moved = possible[hypothesis];
  return {
    hypothesis,
    verdict: because !== null ? 'untestable' : confirmed ? 'confirmed' : 'refuted',
    because,
    ...(confirmed
      ? { amount: gap, lines: 1379, units: late.units }
      : { amount: zero, lines: 0, units: null }),
    closesAlone: confirmed,
    possible: moved === undefined ? null : toDecimal(moved),
    events:
      hypothesis === 'catalogue-prices-unvalued'
        ? { between: 0, all: 575 }
        : hypothesis === 'catalogue-prices'
          ? { between: 0, all: 0 }
          : null,
    exposed: null,
  };
}

/** The real case's figures. */
export const sampleHypotheses: HypothesesFacts = {
  gaps: [
    {
      ...{ businessDate: '2024-08-14', measure: 'revenue', unit: 'currency' },
      first: heldReading('2024-08-14', '275186.59'),
      last: heldReading('2024-08-16', '284243.88'),
      ...{ gap, lateTickets: 700, movements: [late] },
      hypotheses: hypothesisIds.map(testedOf),
      ...{ explained: gap, unexplained: zero, proven: true },
      papers: ['gap-2024-08-14-revenue-states', 'gap-2024-08-14-revenue-movements'],
    },
  ],
};
