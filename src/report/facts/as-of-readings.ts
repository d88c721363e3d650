import { z } from 'zod';
import { variantIds } from '../../findings/hypothesis-ids.ts';
import { decimal } from '../decimal.ts';
import { count, day } from './common.ts';

/** What the filter of a report may have left alone. */
export const sliceColumns = ['store', 'department', 'category', 'employee', 'currency', 'status'] as const;

const moment = z.string();
/** The figure that the data give, and how far the reading is from it (reading − figure). */
const found = { amount: decimal, distance: decimal, exact: z.boolean() };

/** What a reported figure may be: a state of the day, or a figure made otherwise. */
const candidate = z.discriminatedUnion('id', [
  /** The day as it stood when it was read. */
  z.strictObject({ id: z.literal('own-moment'), ...found }),
  /** The day as it stood from one moment until another; null: from the beginning, until today. */
  z.strictObject({
    id: z.literal('other-moment'),
    from: moment.nullable(),
    until: moment.nullable(),
    ...found,
  }),
  /** Computed in another way; `part` is the part of the data that this way leaves out or adds. */
  z.strictObject({
    id: z.literal('variant'),
    variant: z.enum(variantIds),
    part: z.string().nullable(),
    ...found,
  }),
  /** One part of the sale lines alone; `part` is null for lines that bear none. */
  z.strictObject({
    id: z.literal('part'),
    column: z.enum(sliceColumns),
    part: z.string().nullable(),
    ...found,
  }),
  z.strictObject({ id: z.literal('other-day'), businessDate: day, ...found }),
  z.strictObject({ id: z.literal('other-measure'), measure: z.string(), ...found }),
  /** A slip of the hand: digits exchanged, the sign, the decimal point. */
  z.strictObject({ id: z.literal('slip'), slip: z.enum(['transposed', 'sign', 'factor']), ...found }),
]);

export const readingHistory = z.strictObject({
  measure: z.string(),
  unit: z.enum(['currency', 'units', 'lines', 'tickets']),
  system: z.string(),
  businessDate: day,
  readAt: moment,
  value: decimal,
  /** The figure at the moment of the reading, and now. */
  asOf: decimal,
  now: decimal,
  /** What it equals, best first, then the nearest of what it does not. */
  candidates: z.array(candidate),
  /** Whether it was held against more than the states of its day: needed only where none of these equals it. */
  searched: z.boolean(),
  /** How many figures it was held against: among very many, an equality may be chance. */
  tested: count,
});

export type ReadingHistory = z.infer<typeof readingHistory>;
export type Candidate = z.infer<typeof candidate>;
