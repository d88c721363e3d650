import Big from 'big.js';
import { type Decimal, toDecimal } from '../../report/decimal.ts';

/** An amount with no more digits than a reading shows. */
export const atScaleOf = (reading: Decimal, amount: Decimal): Decimal =>
  toDecimal(Big(amount).toFixed(scaleOf(reading), Big.roundHalfUp));

/** Whether two amounts are the same as far as the digits of a reading go. */
export const agree = (reading: Decimal, a: Decimal, b: Decimal): boolean =>
  Big(a)
    .minus(b)
    .abs()
    .times(2)
    .lt(Big(10).pow(-scaleOf(reading)));

export const negated = (amount: Decimal): Decimal => toDecimal(Big(0).minus(amount).toFixed(scaleOf(amount)));

/** A sum in its shortest exact form, with two decimals at the least where one of the amounts has them. */
export function sumOf(amounts: readonly Decimal[], least = 0): Decimal {
  const sum = amounts.reduce((total, amount) => total.plus(amount), Big(0));
  const digits = Math.max(least, ...amounts.map(scaleOf));
  const shortest = sum.toFixed().split('.')[1]?.length ?? 0;
  return toDecimal(sum.toFixed(Math.max(Math.min(2, digits), shortest)));
}

export const scaleOf = (amount: Decimal): number => amount.split('.')[1]?.length ?? 0;
