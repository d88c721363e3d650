import { z } from 'zod';
import { decimal } from '../report/decimal.ts';
import { movementCauses } from '../report/facts/as-of.ts';

const n = z.number().int().nonnegative();
const text = z.string();
const unit = z.enum(['currency', 'units', 'lines', 'tickets']);

/** What the analysis `as-of` finds. */
export const asOfKinds = {
  /** A reported figure equals the day as it stood before the moment of the reading: what it was read from was behind. */
  'stale-reading': z.strictObject({
    businessDate: text,
    measure: text,
    unit,
    system: text,
    readAt: text,
    value: decimal,
    /** The state that it equals held from one moment (null: the beginning) until another. */
    from: text.nullable(),
    until: text,
    /** The figure at the moment of the reading. */
    asOf: decimal,
    difference: decimal,
  }),
  /** Days moved after their closing by other things than late lines: deletions, updates, prices of the catalogue. */
  'past-rewritten': z.strictObject({
    days: n,
    daysTotal: n,
    causes: z.array(
      z.strictObject({ cause: z.enum(movementCauses), days: n, risen: decimal, fallen: decimal }),
    ),
    risen: decimal,
    fallen: decimal,
    longestDays: n,
    closingDelayDays: n,
  }),
} as const;
