import { z } from 'zod';
import { decimal } from '../decimal.ts';
import { atomicityFacts } from './atomicity.ts';
import { count, day, share } from './common.ts';

/** Deletions take lines away. */
const lines = z.number().int();

/** One business date whose readings disagree with each other or with the recomputed amount. */
const dispute = z.strictObject({
  businessDate: day,
  recomputed: decimal,
  /** Amount of the business date as it stood at the end of each recorded day, in order; always sums up to recomputed. */
  curve: z.array(
    z.strictObject({ recordedDay: day, lines, added: decimal, amount: decimal, closed: z.boolean() }),
  ),
  /** Lines that no log row tells of: they count as present from the beginning. */
  unloggedLines: count,
  firstReading: z.strictObject({ system: z.string(), readAt: z.string(), value: decimal }),
  lastReading: z.strictObject({ system: z.string(), readAt: z.string(), value: decimal }),
  /** lastReading − firstReading */
  gap: decimal,
  /** Of the gap: lines recorded between the two readings, per recorded day; and what these do not explain. */
  steps: z.array(z.strictObject({ recordedDay: day, lines, amount: decimal })),
  unexplained: decimal,
  priceUpdatesBetween: count,
  late: z.strictObject({ lines, tickets: count, amount: decimal }),
});

export const logFacts = z.strictObject({
  shape: z.enum(['field-level', 'row-level', 'unrecognised']),
  rows: count,
  /** Rows recorded outside the audited period; they are left out of the counts below. */
  rowsOutsidePeriod: count,
  firstRecorded: z.string().nullable(),
  lastRecorded: z.string().nullable(),
  /** `day` when the log knows no time of day. */
  timeGrain: z.enum(['day', 'second']),
  hasOldValue: z.boolean(),
  hasTransaction: z.boolean(),
  hasActor: z.boolean(),
  /** rows = events x fieldsPerEvent where every event has the same number of fields; null where they differ. */
  grain: z.array(
    z.strictObject({
      table: z.string(),
      action: z.string(),
      rows: count,
      events: count,
      fieldsPerEvent: count.nullable(),
    }),
  ),
  byDay: z.array(z.strictObject({ recordedDay: day, table: z.string(), rows: count, events: count })),
  byTable: z.array(z.strictObject({ table: z.string(), rows: count })),
  byAction: z.array(z.strictObject({ action: z.string(), rows: count })),
  actors: z.array(
    z.strictObject({
      actor: z.string(),
      rows: count,
      share,
      tables: z.array(z.string()),
      malformed: z.boolean(),
      /** Length that nearly all actors have. */
      expectedLength: count,
    }),
  ),
  actorCount: count,
  /** Tickets of the period, told apart by business date. */
  ticketCount: count,
  /** Log rows of most inserted sale lines. */
  rowsPerInsert: count,
  /** Sale lines of the period against the log. */
  lines: z.strictObject({
    total: count,
    logged: count,
    unlogged: count,
    unloggedAmount: decimal,
    /** Logged as inserted, dated in the period, absent from the table. */
    missing: count,
    /** Inserts whose log lacks one of the fields that the others have. */
    partial: count,
    /** The log's value of a field differs from the table's. */
    contradicted: count,
  }),
  /** Lines recorded after their business date, and the tickets that hold them. */
  late: z.strictObject({
    lines: count,
    tickets: count,
    amount: decimal,
    /** Of these: recorded on a day that the configuration declares closed. */
    onClosedDays: z.strictObject({ lines: count, amount: decimal, days: z.array(day) }),
    /** The longest delay between business date and recorded day, in days. */
    longestDelayDays: count,
    /** The delay of most lines; a line is late when its own is longer. */
    usualDelayDays: z.number().int(),
  }),
  /** Tickets that were written in several goes, as far as transactions or moments tell; late lines came after the first go. */
  split: z.strictObject({ tickets: count, lines: count, lateLines: count, amount: decimal }),
  /** The ticket that tells the story: of the split ones with the fewest late lines, the first in the log. */
  witness: z
    .strictObject({
      ticket: z.string(),
      businessDate: day,
      steps: z.array(
        z.strictObject({
          recordedDay: day,
          lines: count,
          amount: decimal,
          cumulative: decimal,
          closed: z.boolean(),
        }),
      ),
    })
    .nullable(),
  /** Tickets that name more than one employee, or more than one customer. */
  contradictory: z.strictObject({
    tickets: count,
    severalEmployees: count.nullable(),
    severalCustomers: count.nullable(),
  }),
  /** Prices whose logged value is no number. */
  damagedPrices: z.strictObject({
    updates: count,
    damaged: count,
    /** Damaged values that, read as day.month, equal the catalogue's price. */
    decodedEqual: count,
    example: z
      .strictObject({
        product: z.string(),
        logged: z.string(),
        decoded: decimal.nullable(),
        catalogue: decimal.nullable(),
      })
      .nullable(),
  }),
  /** Writes to the other tables, held against these. */
  otherTables: z.strictObject({
    customersInserted: count,
    customersMissing: count,
    employeesDeleted: count,
    /** Deleted ids that some sale line still refers to. */
    employeesDeletedInUse: count,
    employeesDeletedMalformed: count,
    passwordUpdates: count,
    passwordUpdatesMatching: count,
  }),
  disputes: z.array(dispute),
  atomicity: atomicityFacts,
});

export type LogFacts = z.infer<typeof logFacts>;
export type Dispute = z.infer<typeof dispute>;
