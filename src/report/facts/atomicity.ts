import { z } from 'zod';
import { decimal } from '../decimal.ts';
import { count, day } from './common.ts';

/** What may keep a split from being seen, or from being proven. */
export const evidenceLimits = [
  'no-transaction',
  'some-without-transaction',
  'day-grain',
  'some-unlogged',
  'no-insert',
  'no-row-key',
  'no-moment',
] as const;

/** How well the data can tell whether a ticket was written whole. */
const evidence = z.strictObject({
  /** By transaction number; by ticket number and moment of writing; or not at all. */
  grade: z.enum(['proven', 'inferred', 'undeterminable']),
  limits: z.array(z.enum(evidenceLimits)),
  /** Tickets of the period of which a line has a known moment or transaction; the others cannot be judged. */
  tickets: count,
  undetermined: count,
  /** Split tickets by what shows it: several transactions; null where no line has a transaction. */
  proven: count.nullable(),
  /** More than one recorded day, where transactions do not tell. */
  acrossDays: count,
  /** A pause longer than the threshold within a day; null where only days are known. */
  withinDay: count.nullable(),
  /** Spread over days or over a pause, but in one transaction: whole. Null where no line has a transaction. */
  slowButWhole: count.nullable(),
  /** Rows whose own fields were written in several transactions. */
  tornLines: count,
  /** Time from the first to the last write of most tickets of several lines; null where only days are known. */
  usualSpreadSeconds: count.nullable(),
  /** The shortest pause that counts as a split: ten times the usual spread, a minute at the least. */
  thresholdSeconds: count.nullable(),
});

export const faults = [
  'split',
  'duplicated',
  'several-employees',
  'several-customers',
  'several-stores',
  'several-dates',
  'late',
  'early',
  'partial',
  'lost',
] as const;

/** What a field of a logged line is, where it is missing. */
export const partialRoles = [
  ...(['ticket', 'product', 'customer', 'employee', 'businessDate', 'quantity', 'unitPrice'] as const),
  ...(['amount', 'discount', 'vatRate', 'unitCost', 'currency', 'store', 'status'] as const),
] as const;

/** The smallest ticket that shows a fault, write by write. */
const witness = z.strictObject({
  fault: z.enum(faults),
  ticket: z.string(),
  businessDate: day.nullable(),
  /** Of a split or duplicated ticket: what shows it. */
  grade: z.enum(['proven', 'inferred']).nullable(),
  steps: z.array(
    z.strictObject({
      /** Moment of the first write of the step; a day where the log knows no time, null where nothing tells. */
      recorded: z.string().nullable(),
      lines: count,
      amount: decimal,
      cumulative: decimal,
      actor: z.string().nullable(),
      transaction: z.string().nullable(),
      /** What the lines name where the ticket contradicts itself (an employee, a customer, a store, a date). */
      value: z.string().nullable(),
      closed: z.boolean(),
    }),
  ),
  /** Steps that are left out. */
  more: count,
});

const gap = z.strictObject({
  /** Where numbers begin again with each ticket. */
  ticket: z.string().nullable(),
  /** The last number before the gap and the first after it, as they are written. */
  after: z.string(),
  before: z.string(),
  missing: count,
  afterDay: day.nullable(),
  beforeDay: day.nullable(),
});

/** A series of numbers that ought to run without a gap. */
const sequence = z.strictObject({
  of: z.enum(['sequence', 'line', 'ticket']),
  /** Why it was not tested; null where it was. */
  untested: z.enum(['not-numbered', 'not-consecutive']).nullable(),
  numbers: count,
  gaps: count,
  missing: count,
  largest: z.array(gap),
});

/** Was each ticket written once, whole and in its time? Counts are of the period. */
export const atomicityFacts = z.strictObject({
  evidence,
  /** Lines recorded before their business date. */
  early: z.strictObject({ lines: count, tickets: count, amount: decimal, longestLeadDays: count }),
  partial: z.strictObject({
    /** Inserts whose log lacks a field that the others have, or writes it empty. */
    events: count,
    /** Of these: written with all fields, one of them empty. */
    empty: count,
    roles: z.array(
      z.strictObject({
        role: z.enum(partialRoles),
        absent: count,
        empty: count,
        /** Rows of the table in which it is empty to this day. */
        stillEmpty: count,
      }),
    ),
  }),
  /** Inserts of which the table holds no row and the log no deletion. */
  lost: z.strictObject({ lines: count, tickets: count, wholeTickets: count, amount: decimal }),
  duplicates: z.strictObject({
    /** Lines whose insert the log tells several times without a deletion between. */
    repeatedInserts: count,
    /** Lines of the table that repeat lines of their ticket under other keys, batch by batch. */
    lines: count,
    tickets: count,
    amount: decimal,
  }),
  /** Beside `contradictory`; null where not mapped, or where ticket numbers are used again day after day. */
  severalStores: count.nullable(),
  severalDates: count.nullable(),
  sequences: z.array(sequence),
  actors: z.strictObject({
    /** Tickets whose lines were written by several actors; null where the log names none. */
    several: count.nullable(),
    /** Of the split tickets. */
    splitBySeveral: count.nullable(),
    /** Tickets between whose log rows stand rows of another ticket by the same actor; null where order is unknown. */
    interleaved: count.nullable(),
  }),
  witnesses: z.array(witness),
});

export type AtomicityFacts = z.infer<typeof atomicityFacts>;
export type AtomicityWitness = z.infer<typeof witness>;
export type Fault = (typeof faults)[number];
export type EvidenceLimit = (typeof evidenceLimits)[number];
export type PartialRole = (typeof partialRoles)[number];
export type SequenceFacts = z.infer<typeof sequence>;
