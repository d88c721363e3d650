import {
  type HypothesisId,
  hypothesisIds,
  type LackId,
  type TimedId,
  timedIds,
} from '../../findings/hypothesis-ids.ts';
import { absolute, compare, type Decimal, isZero, subtract, toDecimal } from '../../report/decimal.ts';
import type {
  ExplainedGap,
  GapComponent,
  HeldReading,
  TestedHypothesis,
} from '../../report/facts/hypotheses.ts';
import type { Defect } from './defect.ts';
import { negated, sumOf } from './exact.ts';
import type { Held } from './gaps.ts';
import { bridges, hold } from './hold.ts';
import type { Movement } from './movements.ts';
import type { PriceUpdates } from './price-updates.ts';
import { together, verdictOnMovement, verdictOnReading } from './verdict.ts';

/** All that was asked of the store about one gap. */
export interface Evidence {
  businessDate: string;
  measure: string;
  unit: ExplainedGap['unit'];
  first: Held;
  last: Held;
  movements: readonly Movement[];
  defects: Record<'first' | 'last', readonly Defect[]>;
  /** Null where no log tells of prices, or the measure has none. */
  priceUpdates: PriceUpdates | null;
  /** Whether a change of the catalogue changes the measure of days that are over. */
  restsOnCatalogue: boolean;
  /** Why a hypothesis cannot be tested; `in-measure` where there is nothing to test. */
  lacks: ReadonlyMap<HypothesisId, LackId>;
  papers: readonly string[];
}

/**
 * Explains a gap: the movements that the log recorded between the two readings, and what would have to be wrong with
 * the readings for the rest. A recorded movement is a fact, so that a set which leaves one out contradicts the log and
 * is no rival; that a reading did not see it (it was read too early) is a defect of that reading.
 */
export function conclude(evidence: Evidence): ExplainedGap {
  const first = hold(evidence.first, evidence.defects.first, 'first');
  const last = hold(evidence.last, evidence.defects.last, 'last');
  const gap = subtract(last.value, first.value);
  const open = [...(last.closes ? [] : [last.error]), ...(first.closes ? [] : [negated(first.error)])];
  const unexplained = sumOf([toDecimal('0.00'), ...open]);
  const hypotheses = hypothesisIds
    .filter((id) => evidence.lacks.get(id) !== 'in-measure')
    .map((id) => testedOf(id, evidence, first, last));
  // Prices that changed from an unknown one are a rival to every defect of a reading.
  const hasUntoldRival =
    hypotheses.some(({ because }) => because === 'no-old-values') &&
    [first, last].some(({ sets }) => (sets[0]?.length ?? 0) > 0);
  return {
    ...{ businessDate: evidence.businessDate, measure: evidence.measure, unit: evidence.unit },
    ...{ first, last, gap },
    lateTickets: evidence.movements.find(({ hypothesis }) => hypothesis === 'late-writes')?.tickets ?? 0,
    movements: movementsOf(evidence.movements),
    ...{ hypotheses, unexplained, explained: subtract(gap, unexplained) },
    proven: first.proven && last.proven && !hasUntoldRival,
    papers: [...evidence.papers],
  };
}

const movementsOf = (movements: readonly Movement[]): GapComponent[] =>
  timedIds.flatMap((id) =>
    movements
      .filter(({ hypothesis, lines, amount }) => hypothesis === id && (lines > 0 || !isZero(amount)))
      .filter(({ hypothesis }) => hypothesis !== 'closed-days')
      .map(({ hypothesis, amount, lines, units }) => ({
        ...{ hypothesis, part: null, side: 'between' as const, amount, lines, units, sameLines: [] },
      })),
  );

const isTimed = (id: HypothesisId): id is TimedId => timedIds.some((timed) => timed === id);

function testedOf(
  id: HypothesisId,
  evidence: Evidence,
  first: HeldReading,
  last: HeldReading,
): TestedHypothesis {
  const because = evidence.lacks.get(id);
  const nothing = {
    ...{ hypothesis: id, because: null, amount: toDecimal('0.00'), lines: 0, units: null },
    ...{ closesAlone: false, possible: null, events: null, exposed: null },
  };
  const tested = isTimed(id)
    ? movementTested(id, nothing, evidence, [first, last])
    : readingTested(id, nothing, evidence, { first, last });
  return because !== undefined && tested.verdict === 'refuted'
    ? { ...nothing, verdict: 'untestable', because }
    : tested;
}

type Blank = Omit<TestedHypothesis, 'verdict'>;

function movementTested(
  id: TimedId,
  nothing: Blank,
  { movements, priceUpdates, restsOnCatalogue, first, last }: Evidence,
  readings: readonly HeldReading[],
): TestedHypothesis {
  if (id === 'catalogue-prices-unvalued' && priceUpdates !== null) {
    const { unvalued, exposed } = priceUpdates;
    // Where both readings are what the ledger says without these updates, they moved nothing.
    const isOpen =
      restsOnCatalogue && unvalued.between > 0 && readings.some(({ sets }) => sets[0]?.length !== 0);
    return {
      ...{ ...nothing, events: unvalued, exposed: unvalued.between > 0 ? exposed : null },
      ...(isOpen
        ? { verdict: 'untestable', because: 'no-old-values' }
        : { verdict: 'refuted', because: null }),
    };
  }
  const events = id === 'catalogue-prices' ? (priceUpdates?.valued ?? null) : null;
  const moved = movements.find(({ hypothesis }) => hypothesis === id);
  if (moved === undefined) return { ...nothing, verdict: 'refuted', events };
  const { amount, lines, units } = moved;
  return {
    ...{ ...nothing, amount, lines, units, events },
    verdict: verdictOnMovement(amount, readings),
    closesAlone: bridges(amount, first.value, last.value),
  };
}

function readingTested(
  id: HypothesisId,
  nothing: Blank,
  { defects }: Evidence,
  held: Record<'first' | 'last', HeldReading>,
): TestedHypothesis {
  const sides = (['first', 'last'] as const).filter((side) => !held[side].isNow);
  const own = sides.flatMap((side) =>
    defects[side]
      .filter(({ hypothesis }) => hypothesis === id)
      .map(({ amount }) => ({ side, amount, share: side === 'first' ? negated(amount) : amount })),
  );
  const verdict = together(
    sides.map((side) =>
      verdictOnReading(
        id,
        held[side],
        own.some((defect) => defect.side === side),
      ),
    ),
  );
  const members = sides.flatMap((side) =>
    (held[side].sets[0] ?? []).filter(({ hypothesis }) => hypothesis === id),
  );
  const confirmed = verdict === 'confirmed' ? members : [];
  return {
    ...{ ...nothing, verdict },
    amount: sumOf([toDecimal('0.00'), ...confirmed.map(({ amount }) => amount)]),
    lines: confirmed.reduce((sum, { lines }) => sum + lines, 0),
    units: confirmed.some(({ units }) => units !== null)
      ? sumOf(confirmed.flatMap(({ units }) => units ?? []))
      : null,
    closesAlone: own.some(({ share }) => bridges(share, held.first.value, held.last.value)),
    possible: largest(own.map(({ amount }) => amount)),
  };
}

const largest = (amounts: readonly Decimal[]): Decimal | null =>
  amounts.reduce<Decimal | null>(
    (most, amount) => (most === null || compare(absolute(amount), absolute(most)) > 0 ? amount : most),
    null,
  );
