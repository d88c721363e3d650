import { z } from 'zod';
import { decimal } from '../report/decimal.ts';

const n = z.number().int().nonnegative();
const text = z.string();

/** What the analysis `log-atomicity` finds on the writing of tickets, beside the kinds of `kinds.ts`. */
export const atomicityKinds = {
  /** Sale lines were recorded before their business date. */
  'early-writes': z.strictObject({ lines: n, tickets: n, amount: decimal, longestLeadDays: n }),
  /** Lines of a ticket were written again under other keys, or an insert was logged again. */
  'duplicated-writes': z.strictObject({
    lines: n,
    tickets: n,
    amount: decimal,
    repeatedInserts: n,
    witnessTicket: text.nullable(),
  }),
  /** Numbers that nothing bears, in a series that otherwise runs without a gap. */
  'sequence-gaps': z.strictObject({
    of: z.enum(['sequence', 'line', 'ticket']),
    gaps: n,
    missing: n,
    numbers: n,
    /** The widest of them. */
    example: z.strictObject({ ticket: text.nullable(), after: text, before: text, missing: n }).nullable(),
  }),
} as const;
