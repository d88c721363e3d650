import { absolute, compare, type Decimal, isZero, subtract, toDecimal } from '../../report/decimal.ts';
import type { GapComponent, HeldReading } from '../../report/facts/hypotheses.ts';
import { type Candidate, closingSets } from './combine.ts';
import { type Defect, keyOf } from './defect.ts';
import { agree, negated, scaleOf, sumOf } from './exact.ts';
import type { Held } from './gaps.ts';
import { isProven } from './verdict.ts';

/** Sets that a reader is shown of those that explain a reading equally well. */
const mostSets = 6;
/** A residue that the digits of a reading hide is told where it is half a cent or more. */
const leastResidue = toDecimal('0.005');

type Side = 'first' | 'last';

/**
 * A reading held against the ledger: the smallest sets of defects that turn what the ledger says into what was read.
 * A figure that shows nothing behind the point is also held against the figure in whole units.
 */
export function hold(held: Held, defects: readonly Defect[], side: Side): HeldReading {
  const { system, readAt, value, isNow, state } = held;
  const told = merged(defects);
  const candidates = candidatesOf(told);
  const exact = closingSets(state, value, candidates);
  const whole = /\.0+$/.test(value) ? toDecimal(value.replace(/\..*$/, '')) : null;
  const closing = exact.sets.length > 0 || whole === null ? exact : closingSets(state, whole, candidates);
  const { sets, tried, byChance } = closing.sets.length > 0 ? closing : exact;
  const named = (set: readonly number[]) => componentsOf(set, told, candidates, side);
  const shown = sets.slice(0, mostSets).map((set) => withResidue(named(set), held, side));
  return {
    ...{ system, readAt, value, isNow, state, error: subtract(value, state), closes: sets.length > 0 },
    ...{ sets: shown, setCount: sets.length, setsTried: tried, byChance },
    proven: isProven({ sets: shown, setCount: sets.length, byChance }),
    nearest:
      exact.nearest === null || sets.length > 0
        ? null
        : { set: named(exact.nearest.set), distance: exact.nearest.distance },
  };
}

interface Told extends Defect {
  sameLines: GapComponent['sameLines'];
}

/** Parts under different names that are the very same lines cannot be told apart: they count as one. */
function merged(defects: readonly Defect[]): Told[] {
  const bySignature = new Map<string, Told>();
  return defects.flatMap((defect): Told[] => {
    const told: Told = { ...defect, sameLines: [] };
    if (defect.signature === null) return [told];
    const key = `${defect.signature} ${defect.lines}`;
    const first = bySignature.get(key);
    if (first === undefined) {
      bySignature.set(key, told);
      return [told];
    }
    first.sameLines.push({ hypothesis: defect.hypothesis, part: defect.part });
    return [];
  });
}

function candidatesOf(defects: readonly Defect[]): Candidate[] {
  const indexOf = new Map(defects.map((defect, index) => [keyOf(defect), index]));
  return defects.map(({ hypothesis, isPart, amount, overlaps }) => ({
    ...{ hypothesis, isPart, amount },
    overlaps: new Map(
      [...overlaps].flatMap(([key, shared]): [number, Decimal][] => {
        const index = indexOf.get(key);
        return index === undefined ? [] : [[index, shared]];
      }),
    ),
  }));
}

/** The members of a set, each with what it adds to those before it; what a reading lacked at first counts as plus. */
function componentsOf(
  set: readonly number[],
  defects: readonly Told[],
  candidates: readonly Candidate[],
  side: Side,
): GapComponent[] {
  return set.flatMap((index, place): GapComponent[] => {
    const defect = defects[index];
    if (defect === undefined) return [];
    const shared = set
      .slice(0, place)
      .flatMap(
        (other) => candidates[other]?.overlaps?.get(index) ?? candidates[index]?.overlaps?.get(other) ?? [],
      );
    const amount = sumOf([defect.amount, ...shared]);
    const { hypothesis, part, lines, units, sameLines } = defect;
    return [
      {
        hypothesis,
        part,
        side,
        amount: side === 'first' ? negated(amount) : amount,
        lines,
        units,
        sameLines,
      },
    ];
  });
}

/** What remains when a set closes is what the digits of the reading do not show. */
function withResidue(set: GapComponent[], { value, state }: Held, side: Side): GapComponent[] {
  const error = subtract(value, state);
  const accounted = set.map(({ amount }) => (side === 'first' ? negated(amount) : amount));
  const residue = subtract(error, sumOf(accounted));
  if (compare(absolute(residue), leastResidue) < 0) return set;
  const amount = side === 'first' ? negated(residue) : residue;
  return [
    ...set,
    { hypothesis: 'rounding', part: 'digits', side, amount, lines: 0, units: null, sameLines: [] },
  ];
}

/** Whether an amount alone makes the first figure the last one, to the digits of the coarser of the two. */
export function bridges(amount: Decimal, first: Decimal, last: Decimal): boolean {
  const coarser = scaleOf(first) <= scaleOf(last) ? first : last;
  return !isZero(amount) && agree(coarser, amount, subtract(last, first));
}
