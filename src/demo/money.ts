import { type Decimal, toDecimal } from '../report/decimal.ts';

/** Integer cents as decimal text: 311 is `3.11`. Money never passes through a fraction. */
export function decimalOf(cents: number): Decimal {
  if (!Number.isSafeInteger(cents) || cents < 0) throw new RangeError(`${cents} is no amount in cents`);
  const digits = String(cents).padStart(3, '0');
  return toDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
}
