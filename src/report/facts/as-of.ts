import { z } from 'zod';
import { decimal } from '../decimal.ts';
import { readingHistory } from './as-of-readings.ts';
import { count, day } from './common.ts';

/** Why the figure of a business date moved; `catalogue-price` moves the past without touching a sale line. */
export const movementCauses = [
  'insert',
  'delete',
  'quantity-update',
  'price-update',
  'date-update',
  'line-update',
  'catalogue-price',
] as const;
const cause = z.enum(movementCauses);
/** Lines may be taken away as well. */
const lines = z.number().int();
/** A day, or a day and time where the log knows it. */
const moment = z.string();

const curve = z.strictObject({
  /** What one step holds: all that was recorded in this hour, day, week… that begins at `at`. */
  unit: z.enum(['hour', 'day', 'week', 'month', 'quarter', 'year', 'century']),
  /** What nothing tells the moment of: it counts as there from the beginning. */
  start: z.strictObject({ lines, amount: decimal }),
  /** In order; `amount` is the figure as it stood after the step, the last one is the present figure. */
  steps: z.array(
    z.strictObject({
      at: moment,
      lines,
      added: decimal,
      amount: decimal,
      causes: z.array(z.strictObject({ cause, added: decimal })),
    }),
  ),
});

const dayHistory = z.strictObject({
  businessDate: day,
  /** The figure at the closing of the day, and as it is now. */
  closing: decimal,
  now: decimal,
  /** What moved after closing, upwards and downwards: both positive. */
  risen: decimal,
  fallen: decimal,
  lastChanged: moment.nullable(),
  /** Days after closing on which it last moved; 0 where it never did. */
  movedForDays: count,
});

const measureHistory = z.strictObject({
  id: z.string(),
  unit: z.enum(['currency', 'units', 'lines', 'tickets']),
  now: decimal,
  curve,
  days: z.array(dayHistory),
  /** Days by how long after closing they still moved. */
  distribution: z.strictObject({ never: count, oneDay: count, week: count, later: count }),
  /** What moved after closing, by cause. */
  afterClosing: z.array(
    z.strictObject({ cause, days: count, lines, risen: decimal, fallen: decimal, longestDays: count }),
  ),
  /** Days that something else than a late line moved after closing. */
  rewrittenDays: count,
  /** The last moment at which anything moved; null where no moment is known. */
  stableSince: moment.nullable(),
  /** Of the days that moved after closing the one that did so last. */
  latest: z.strictObject({ businessDate: day, lastChanged: moment, movedForDays: count }).nullable(),
  /** The curves of the days that were read, and of those that moved most after closing. */
  dayCurves: z.array(z.strictObject({ businessDate: day, curve })),
  /** What was recorded how many days after the business date; -1 stands for before, 7 for 7 and more. */
  triangle: z.array(
    z.strictObject({
      businessDate: day,
      cells: z.array(z.strictObject({ delayDays: z.number().int().min(-1).max(7), lines, amount: decimal })),
    }),
  ),
});

export const asOfFacts = z.strictObject({
  /** What tells when lines were written: the change log, or a column of the sale lines. */
  source: z.enum(['log', 'sale-line', 'nothing']),
  hasTime: z.boolean(),
  /** Lines of the period in all, and those that nothing tells the moment of. */
  lines: count,
  undatedLines: count,
  /** The last moment that is recorded of anything: what moved later, nobody can tell. */
  observedUntil: moment.nullable(),
  /** A day closes at its end, or so many days later where most lines are only written then. */
  closingDelayDays: count,
  /** Revenue, and the other measures that were read. */
  measures: z.array(measureHistory),
  readings: z.array(readingHistory),
});

export type AsOfFacts = z.infer<typeof asOfFacts>;
export type MeasureHistory = z.infer<typeof measureHistory>;
export type DayHistory = z.infer<typeof dayHistory>;
export type Curve = z.infer<typeof curve>;
export type MovementCause = z.infer<typeof cause>;
