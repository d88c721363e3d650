import { z } from 'zod';
import { count, day, share } from './common.ts';

/** A declared or inferred service, a person among the employees, or neither. */
export const actorKinds = ['person', 'service', 'inferred-service', 'unknown'] as const;
/** The same with both kinds of services together. */
export const actorClasses = ['person', 'service', 'unknown'] as const;
/** What is watched whoever does it: a change of a price, of the list of employees, and any deletion. */
export const duties = ['price-update', 'employee-write', 'delete'] as const;
/** By what an actor was taken for a service that nobody declared. */
export const inferences = ['share', 'cadence', 'name'] as const;

const kind = z.enum(actorKinds);
const byClass = z.strictObject({
  person: z.strictObject({ actors: count, rows: count }),
  service: z.strictObject({ actors: count, rows: count }),
  unknown: z.strictObject({ actors: count, rows: count }),
});
const table = z.string();
const action = z.string();

export const actorsFacts = z.strictObject({
  /** Log rows of the period that name an actor, and those that name none. */
  rows: count,
  anonymousRows: count,
  actorCount: count,
  /** Whether there is a list of employees that actors can be found in. */
  employeesKnown: z.boolean(),
  kinds: z.array(z.strictObject({ kind, actors: count, rows: count, share })),
  concentration: z.strictObject({
    shareOfFirst: share,
    /** Sum of the squared shares, from 1/n (all alike) to 1 (one alone). */
    herfindahl: share,
    actorsForFourFifths: count,
  }),
  /** Those with the most rows. */
  actors: z.array(
    z.strictObject({
      actor: z.string(),
      kind,
      inferredFrom: z.array(z.enum(inferences)),
      /** Breaks the format that nearly all actors have. */
      malformed: z.boolean(),
      rows: count,
      /** Rows of one field each are taken together as the log's own counts allow. */
      events: count,
      share,
      firstRecorded: z.string(),
      lastRecorded: z.string(),
      activeDays: count,
      writes: z.array(z.strictObject({ table, action, rows: count, events: count })),
    }),
  ),
  others: z.strictObject({ actors: count, rows: count }),
  /** Who writes to which table. */
  tables: z.array(z.strictObject({ table, ...byClass.shape })),
  sensitive: z.array(
    z.strictObject({
      duty: z.enum(duties),
      table,
      action,
      ...byClass.shape,
      /** The person with the most of these rows; an employee's key, never a name. */
      actor: z.string().nullable(),
    }),
  ),
  /** Actors who insert sales and also change prices or delete. */
  mixed: z.strictObject({
    actors: count,
    shown: z.array(
      z.strictObject({ actor: z.string(), kind, saleRows: count, priceRows: count, deletedRows: count }),
    ),
  }),
  /** Writes by actors who cannot have made them; each null where it cannot be told. */
  absent: z.strictObject({
    beforeHire: z.strictObject({ actors: count, rows: count }).nullable(),
    afterDeletion: z.strictObject({ actors: count, rows: count }).nullable(),
    outsiders: z.strictObject({ actors: count, rows: count }).nullable(),
    shown: z.array(
      z.strictObject({
        actor: z.string(),
        why: z.enum(['before-hire', 'after-deletion', 'outsider']),
        rows: count,
        /** The day of hiring or of the deletion. */
        limit: day.nullable(),
      }),
    ),
  }),
  closedDays: z.strictObject({
    /** The closed days of the period. */
    days: z.array(day),
    writes: z.array(
      z.strictObject({ day, table, action, by: z.enum(actorClasses), actors: count, rows: count }),
    ),
  }),
  hours: z.strictObject({
    /** False where the log, or the part of it that tells of sales, knows no time of day. */
    known: z.boolean(),
    opening: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
    /** Writes by hour of the day, 0 to 23; empty where the log knows none. */
    byHour: z.array(z.strictObject({ hour: count, by: z.enum(actorClasses), events: count })),
    /** Log rows by day of the week, 1 for Monday. */
    byWeekday: z.array(z.strictObject({ weekday: count, by: z.enum(actorClasses), rows: count })),
    /** Writes outside the opening hours. */
    outside: z.array(z.strictObject({ by: z.enum(actorClasses), actors: count, events: count })),
  }),
  /** What roles may write and what they wrote under their own names; null where no database was read. */
  rights: z
    .strictObject({
      /** Roles that the log names as actors. */
      rolesSeen: count,
      shown: z.array(
        z.strictObject({
          /** The role, and the table that it may write. */
          name: z.string(),
          table,
          privileges: z.array(z.string()),
          rows: count,
        }),
      ),
      more: count,
    })
    .nullable(),
});

export type ActorsFacts = z.infer<typeof actorsFacts>;
export type ActorKind = (typeof actorKinds)[number];
export type ActorClass = (typeof actorClasses)[number];
export type Duty = (typeof duties)[number];
export type Inference = (typeof inferences)[number];
