import { compare, isZero, toDecimal } from '../../report/decimal.ts';
import type { GapComponent, HeldReading, HypothesisVerdict } from '../../report/facts/hypotheses.ts';

/** A closing set proves nothing where so many others were tried that one was likely to close by chance. */
const mostByChance = toDecimal('0.05');

const same = (a: Pick<GapComponent, 'hypothesis' | 'part'>, b: GapComponent): boolean =>
  a.hypothesis === b.hypothesis && a.part === b.part;

/** Exactly one smallest set explains the reading, and chance is no likely reason. */
export const isProven = ({
  setCount,
  sets,
  byChance,
}: Pick<HeldReading, 'setCount' | 'sets' | 'byChance'>): boolean =>
  setCount === 1 && (sets[0]?.length === 0 || compare(byChance, mostByChance) <= 0);

/** What the log recorded is a fact; it explains its share of the gap where nothing else is left open. */
export function verdictOnMovement(
  amount: GapComponent['amount'],
  readings: readonly HeldReading[],
): HypothesisVerdict {
  if (isZero(amount)) return 'refuted';
  return readings.every(({ closes }) => closes) ? 'confirmed' : 'inconclusive';
}

/**
 * What the sets that explain one reading say of a hypothesis: confirmed where each of them needs it, and needs the
 * same part of it; refuted where none does; inconclusive where they disagree, where chance is likely, where its lines
 * are also another part's, or where nothing explains the reading and it would have made a difference.
 */
export function verdictOnReading(
  hypothesis: GapComponent['hypothesis'],
  { closes, sets, setCount, byChance }: HeldReading,
  makesDifference: boolean,
): HypothesisVerdict {
  if (!closes) return makesDifference ? 'inconclusive' : 'refuted';
  const members = sets.flatMap((set) => set.filter((component) => component.hypothesis === hypothesis));
  const [member] = members;
  if (member === undefined) {
    const isAlso = sets.some((set) =>
      set.some(({ sameLines }) => sameLines.some((other) => other.hypothesis === hypothesis)),
    );
    return isAlso ? 'inconclusive' : 'refuted';
  }
  const inEach =
    setCount === sets.length && sets.every((set) => set.some((component) => same(member, component)));
  const isDigits = member.part === 'digits';
  return inEach && (isDigits || compare(byChance, mostByChance) <= 0) ? 'confirmed' : 'inconclusive';
}

/** Both readings together: doubt in one is doubt. */
export const together = (verdicts: readonly HypothesisVerdict[]): HypothesisVerdict =>
  (['inconclusive', 'confirmed'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'refuted';
