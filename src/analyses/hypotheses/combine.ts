import Big from 'big.js';
import { type Decimal, toDecimal } from '../../report/decimal.ts';

/** One thing that may be wrong with a reading, and what it would do to the figure. */
export interface Candidate {
  hypothesis: string;
  /** Of parts (one store among all) at most two of the same hypothesis stand in one set, as there are many of them. */
  isPart: boolean;
  amount: Decimal;
  /** By the index of another candidate: what both together do beyond the sum of the two (lines that both concern). */
  overlaps?: ReadonlyMap<number, Decimal>;
}

interface Closing {
  /** Indices of candidates; all smallest sets that close, in order. */
  sets: readonly (readonly number[])[];
  tried: number;
  /** How many of these would close by chance, judged by how many come near without closing. */
  byChance: Decimal;
  /** Where none closes: the one candidate, or none, that comes nearest, and reading − figure. */
  nearest: { set: readonly number[]; distance: Decimal } | null;
}

/** Figures are compared in millionths. */
const scale = 1_000_000n;
/** Sets count as near within a quarter of what is to be explained, and within this many digits at the least. */
const nearDigits = 100n;
const mostMembers = 4;
/** With a part in it; there are too many of them for more. */
const mostMembersWithPart = 3;

/**
 * The smallest sets of candidates that turn the state of the ledger into the figure that was read, to the digits that
 * the reading shows. All sets of one size are tried before larger ones; no set holds two candidates of one hypothesis,
 * other than two parts on their own. Bounded: about C(w,4) + p·C(w,2) + p²/2 sets for w whole candidates and p parts.
 *
 * @param state the figure by the ledger as of the reading
 * @param candidates the parts first: that order is the quickest
 */
export function closingSets(state: Decimal, value: Decimal, candidates: readonly Candidate[]): Closing {
  const closes = agreement(value);
  const amounts = candidates.map(({ amount }) => micro(amount));
  const overlaps = candidates.map(({ overlaps: own }) => {
    const known = new Map<number, bigint>();
    for (const [other, amount] of own ?? []) known.set(other, micro(amount));
    return known;
  });
  const target = micro(value);
  const start = micro(state);
  const found: number[][] = [];
  const error = target - start;
  const window = largest(magnitude(error) / 4n, nearDigits * digitOf(value));
  let [tried, near] = [0, 0];
  let nearest: { set: readonly number[]; distance: bigint } = { set: [], distance: error };
  const consider = (set: readonly number[], figure: bigint) => {
    const distance = target - figure;
    tried += 1;
    if (closes(figure)) found.push([...set]);
    else if (set.length > 0 && magnitude(distance) <= window) near += 1;
    if (set.length === 1 && magnitude(distance) < magnitude(nearest.distance))
      nearest = { set: [...set], distance };
  };
  const extend = (set: number[], figure: bigint, from: number, size: number): void => {
    if (set.length === size) {
      consider(set, figure);
      return;
    }
    for (let index = from; index < candidates.length; index++) {
      if (!fits(candidates, set, index, size)) continue;
      let next = figure + (amounts[index] ?? 0n);
      for (const member of set) next += overlaps[member]?.get(index) ?? overlaps[index]?.get(member) ?? 0n;
      extend([...set, index], next, index + 1, size);
    }
  };
  for (let size = 0; size <= mostMembers && found.length === 0; size++) extend([], start, 0, size);
  return {
    ...{ sets: found, tried },
    byChance: chance(near, window, value),
    nearest: found.length > 0 ? null : { set: nearest.set, distance: decimalOf(nearest.distance) },
  };
}

function fits(
  candidates: readonly Candidate[],
  set: readonly number[],
  index: number,
  size: number,
): boolean {
  const candidate = candidates[index];
  if (candidate === undefined) return false;
  if (candidate.isPart && size > mostMembersWithPart) return false;
  return set.every((member) => {
    const other = candidates[member];
    if (other === undefined) return false;
    if (candidate.isPart && other.isPart) return size === 2 && other.hypothesis === candidate.hypothesis;
    return other.hypothesis !== candidate.hypothesis;
  });
}

/** Whether a figure is what was read, as far as the digits of the reading go. */
function agreement(value: Decimal): (figure: bigint) => boolean {
  const unit = digitOf(value);
  const target = micro(value);
  return (figure) => {
    // Half a digit rounds away from zero.
    const rounded = ((magnitude(figure) * 2n + unit) / (2n * unit)) * unit;
    return (figure < 0n ? -rounded : rounded) === target;
  };
}

/** Sets that came near lie about evenly around the figure that was read; this many of them would hit its last digit. */
const chance = (near: number, window: bigint, value: Decimal): Decimal =>
  toDecimal(
    Big(near)
      .times(digitOf(value).toString())
      .div((2n * window).toString())
      .toFixed(6),
  );

/** The last digit that a reading shows. */
const digitOf = (value: Decimal): bigint => scale / 10n ** BigInt(Math.min(6, scaleOf(value)));
const micro = (amount: Decimal): bigint =>
  BigInt(Big(amount).times(Number(scale)).round(0, Big.roundHalfUp).toFixed(0));
const decimalOf = (micros: bigint): Decimal =>
  toDecimal(Big(micros.toString()).div(Number(scale)).toFixed(2));
const largest = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const magnitude = (number: bigint): bigint => (number < 0n ? -number : number);
const scaleOf = (value: Decimal): number => value.split('.')[1]?.length ?? 0;
