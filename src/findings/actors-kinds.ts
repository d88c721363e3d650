import { z } from 'zod';
import { actorKinds, duties } from '../report/facts/actors.ts';

const n = z.number().int().nonnegative();

/** What the analysis `actors` finds. An actor is shown by his key in the log, never by a name. */
export const actorsKinds = {
  /** People write what services write elsewhere, or what few may write; or a service where people do. */
  'unexpected-writer': z.strictObject({
    table: z.string(),
    reason: z.enum([...duties, 'few-people', 'few-services']),
    writers: n,
    rows: n,
    /** All rows of the same table and action. */
    total: n,
    /** One of the writers; null where none can be named. */
    actor: z.string().nullable(),
  }),
  /** One identity both inserts sales and changes prices or deletes. */
  'mixed-duties': z.strictObject({
    actors: n,
    actor: z.string(),
    kind: z.enum(actorKinds),
    saleRows: n,
    priceRows: n,
    deletedRows: n,
  }),
  /** Writes outside the opening hours, or on days on which every store was closed. */
  'writes-outside-hours': z.strictObject({
    /** Writes by people and unknown actors outside the hours, and how many actors made them. */
    events: n,
    actors: n,
    from: z.string().nullable(),
    to: z.string().nullable(),
    closedDays: z.array(z.string()),
    closedRows: n,
    /** Of these, those of services. */
    closedRowsByServices: n,
  }),
  /** Writes under identities that were not there yet, or no longer, or never. */
  'impossible-writer': z.strictObject({
    beforeHire: n,
    beforeHireRows: n,
    afterDeletion: n,
    afterDeletionRows: n,
    outsiders: n,
    outsiderRows: n,
    actor: z.string(),
  }),
} as const;
