import Big from 'big.js';
import { absolute, compare, type Decimal, subtract } from '../../../report/decimal.ts';
import type { Candidate } from '../../../report/facts/as-of-readings.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Part } from './parts.ts';
import { scaleOf } from './reading.ts';
import { slipOf } from './slips.ts';
import type { State } from './states.ts';
import type { Computed } from './variants.ts';

const mostCandidates = 5;
/** A state or another way of computing that is not the figure still tells how near it comes; a coincidence does not. */
const mostNear = 3;

/** All figures that a reading was held against. */
export interface Held {
  value: Decimal;
  /** The figure at the moment of the reading, and now. */
  asOf: Decimal;
  now: Decimal;
  states: readonly State[];
  variants: readonly Computed[];
  parts: readonly Part[];
  otherDays: readonly Elsewhere[];
  otherMeasures: readonly Elsewhere[];
}

/**
 * What a reading equals, best first: the day at its own moment, at another, computed otherwise, in part, another figure,
 * a slip. Then the nearest figures that it does not equal.
 */
export function candidatesOf(held: Held): Candidate[] {
  const { value } = held;
  // A reading says no more than the digits that it shows.
  const equals = (amount: Decimal) => Big(amount).round(scaleOf(value), Big.roundHalfUp).eq(value);
  const found = (amount: Decimal) => ({ amount, distance: subtract(value, amount), exact: equals(amount) });
  const slip = slipOf(value, [held.asOf, held.now]);
  const ranked: Candidate[] = [
    { id: 'own-moment', ...found(held.asOf) },
    ...held.states
      .filter(({ own }) => !own)
      .map(({ from, until, amount }) => ({ id: 'other-moment' as const, from, until, ...found(amount) })),
    ...held.variants.map(({ variant, part, amount }) => ({
      ...{ id: 'variant' as const, variant, part },
      ...found(amount),
    })),
    ...held.parts.map(({ column, part, amount }) => ({
      ...{ id: 'part' as const, column, part },
      ...found(amount),
    })),
    ...held.otherDays.map(({ businessDate, amount }) => ({
      ...{ id: 'other-day' as const, businessDate },
      ...found(amount),
    })),
    ...held.otherMeasures.map(({ measure, amount }) => ({
      ...{ id: 'other-measure' as const, measure },
      ...found(amount),
    })),
    ...(slip === null
      ? []
      : [
          {
            ...{ id: 'slip' as const, slip: slip.slip, amount: slip.amount, exact: true },
            distance: subtract(value, slip.amount),
          },
        ]),
  ];
  const exact = ranked.filter((candidate) => candidate.exact);
  const near = ranked
    .filter((candidate) => !candidate.exact)
    .toSorted((a, b) => compare(absolute(a.distance), absolute(b.distance)))
    .slice(0, mostNear);
  return [...exact, ...near].slice(0, mostCandidates);
}
