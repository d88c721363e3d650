import { z } from 'zod';
import { contradictionReasons, notUnderstoodReasons, reliabilities } from '../report/facts/log-shape.ts';

const n = z.number().int().nonnegative();
const text = z.string();

/** What the analysis `log-shape` finds. */
export const logShapeKinds = {
  /** Rows of the log that could not be used, or fields that read like known ones and are written otherwise. */
  'log-not-understood': z.strictObject({
    log: text,
    rows: n,
    total: n,
    reasons: z.array(z.strictObject({ reason: z.enum(notUnderstoodReasons), rows: n, names: z.array(text) })),
    fields: z.array(z.strictObject({ field: text, values: n })),
    /** Sale lines of the period that these rows may speak of. */
    lines: n,
    reliability: z.enum(reliabilities),
  }),
  /** Writes of the log that cannot all be true. */
  'log-contradicts-itself': z.strictObject({
    reasons: z.array(z.strictObject({ reason: z.enum(contradictionReasons), count: n })),
  }),
  /** Transactions declare more events than the log holds. */
  'missing-log-events': z.strictObject({ transactions: n, transactionsTotal: n, events: n, declared: n }),
  /** The numbers that the log gives its own rows are not without gaps. */
  'log-gaps': z.strictObject({ log: text, missing: n, gaps: n, first: text, last: text }),
} as const;
