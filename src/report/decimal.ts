import Big from 'big.js';
import { z } from 'zod';

/** A SQL `numeric` kept as text, so that money never passes through a float. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'expected a plain decimal number such as "12.34"')
  .brand<'decimal'>();

export type Decimal = z.infer<typeof decimal>;

/** Reads text as a Decimal. Throws a ZodError when it is not a plain decimal number. */
export const toDecimal = (text: string): Decimal => decimal.parse(text);

/** a − b, exact, with the larger scale of the two. */
export const subtract = (a: Decimal, b: Decimal): Decimal =>
  toDecimal(
    Big(a)
      .minus(b)
      .toFixed(Math.max(scaleOf(a), scaleOf(b))),
  );

/** a + b, exact, with the larger scale of the two. */
export const add = (a: Decimal, b: Decimal): Decimal =>
  toDecimal(
    Big(a)
      .plus(b)
      .toFixed(Math.max(scaleOf(a), scaleOf(b))),
  );

/** Negative, zero or positive, as a number is smaller than, equal to or larger than the other. */
export const compare = (a: Decimal, b: Decimal): -1 | 0 | 1 => Big(a).cmp(b);

export const isZero = (a: Decimal): boolean => Big(a).eq(0);

export const absolute = (a: Decimal): Decimal => toDecimal(a.replace(/^-/, ''));

/** part / whole as a fraction with six decimals; null where the whole is zero. */
export const ratio = (part: Decimal | number, whole: Decimal | number): Decimal | null =>
  Big(whole).eq(0) ? null : toDecimal(Big(part).div(whole).toFixed(6));

const scaleOf = (a: Decimal): number => a.split('.')[1]?.length ?? 0;
