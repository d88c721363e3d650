import { z } from 'zod';
import { decimal } from '../decimal.ts';

/** Counts are JavaScript integers; amounts are decimals as text; days are ISO 8601; nothing is formatted here. */
export const count = z.number().int().nonnegative();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const share = decimal
  .nullable()
  .describe('A fraction of one, six decimals; null when the whole is zero.');
