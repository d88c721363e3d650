import Big from 'big.js';
import { z } from 'zod';
import { toDecimal } from '../report/decimal.ts';

/** What SQL answers look like at the border: all text, turned here into counts, amounts and days. */
export const integer = z.coerce.number().int().nonnegative();

/** An amount in its shortest exact form, with two decimals at the least; an empty sum is zero. */
export const money = z
  .string()
  .nullable()
  .transform((text) => {
    const exact = Big(text ?? '0');
    const scale = exact.toFixed().split('.')[1]?.length ?? 0;
    return toDecimal(exact.toFixed(Math.max(2, scale)));
  });

/** A mean or a ratio, to six decimals; null stays null. */
export const measured = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : toDecimal(Big(text).toFixed(6))));

export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
