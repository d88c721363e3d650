import { z } from 'zod';
import { decimal } from '../report/decimal.ts';
import { movementCauses } from '../report/facts/exposure.ts';

const n = z.number().int().nonnegative();

/** What the analysis `exposure` finds. */
export const exposureKinds = {
  /** Closed days were written after they were closed: nothing kept them as they had been. */
  'unlocked-period': z.strictObject({
    days: n,
    closedDays: n,
    net: decimal,
    gross: decimal,
    /** Revenue of all closed days, of which nothing shows a lock. */
    amount: decimal,
    causes: z.array(z.enum(movementCauses)),
    /** Days between the end of a day and the last write to it. */
    longestDelayDays: n,
    usualDelayDays: n,
  }),
  /** Updates and deletions whose former value is not logged, and lines logged without a moment. */
  'rows-without-history': z.strictObject({
    changes: n,
    total: n,
    tables: z.array(z.string()),
    undatedLines: n,
    /** Revenue of closed days from products whose former price is lost; null where it does not rest on it. */
    amount: decimal.nullable(),
  }),
} as const;
