import { z } from 'zod';
import type { Measure } from '../../model/measures.ts';
import type { Decimal } from '../../report/decimal.ts';
import { quantity, unitOf } from '../revenue/measures.ts';
import { money } from '../rows.ts';

/** What the questions on one measure have in common. */
export interface Asked {
  measure: Measure;
  /** Whether the log knows the time of day. */
  hasTime: boolean;
  /** Days after its business date that a day closes; 0 for its own end. */
  closingDelayDays: number;
}

/** Lines that were added, or taken away. */
export const signed = z.coerce.number().int();

/** A figure of the measure: an amount with two decimals at the least, a count in its shortest form. */
export const figureOf = (measure: Measure): z.ZodType<Decimal, string | null> =>
  unitOf(measure) === 'currency' ? money : quantity;

/** Writes a moment as SQL text: the day alone where the log knows no more. */
export const momentFormat = (hasTime: boolean): string =>
  hasTime ? 'YYYY-MM-DD"T"HH24:MI:SS' : 'YYYY-MM-DD';
