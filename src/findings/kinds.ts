import { z } from 'zod';
import { decimal } from '../report/decimal.ts';
import { partialRoles } from '../report/facts/atomicity.ts';
import { actorsKinds } from './actors-kinds.ts';
import { asOfKinds } from './as-of-kinds.ts';
import { atomicityKinds } from './atomicity-kinds.ts';
import { exposureKinds } from './exposure-kinds.ts';
import { hypothesesKinds } from './hypotheses-kinds.ts';
import { logShapeKinds } from './log-shape-kinds.ts';
import { replayKinds } from './replay-kinds.ts';
import { structureKinds } from './structure-kinds.ts';
import { valueKinds } from './value-kinds.ts';

const n = z.number().int().nonnegative();
const text = z.string();
const reading = z.strictObject({ system: text, readAt: text, value: decimal });

/**
 * Every kind of finding and what its sentences need to know. The key is the wording key in each language;
 * a kind without words does not compile.
 */
export const findingKinds = {
  /** The same business date was reported with two different figures. */
  'reading-moved': z.strictObject({
    businessDate: text,
    first: reading,
    last: reading,
    gap: decimal,
    unexplained: decimal,
  }),
  /** A reported figure equals neither the recomputed amount nor the amount as of its reading. */
  'reading-unexplained': z.strictObject({
    businessDate: text,
    reading,
    recomputed: decimal,
    asOf: decimal.nullable(),
    difference: decimal,
  }),
  /** Sale lines were recorded after their business date. */
  'late-writes': z.strictObject({
    lines: n,
    tickets: n,
    amount: decimal,
    shareOfLines: decimal.nullable(),
    closedDayLines: n,
    closedDays: z.array(text),
    longestDelayDays: n,
    /** The delay of most lines, in days; a line counts as late where its own is longer. */
    usualDelayDays: z.number().int(),
  }),
  /** The lines of one ticket were written in several goes: its writing was not atomic. */
  'split-writes': z.strictObject({
    tickets: n,
    ticketsTotal: n,
    lines: n,
    lateLines: n,
    amount: decimal,
    witnessTicket: text.nullable(),
    /** `proven` where transaction numbers show each of them. */
    grade: z.enum(['proven', 'inferred']),
    /** Of the tickets: several transactions; inferred from several days; inferred from a pause within a day. */
    proven: n,
    acrossDays: n,
    withinDay: n,
    /** The shortest pause that counts; null where only days are known. */
    thresholdSeconds: n.nullable(),
    /** Tickets of which several actors wrote lines; null where the log names none. */
    bySeveralActors: n.nullable(),
  }),
  /** Sale lines of the table that the log does not know. */
  'unlogged-lines': z.strictObject({ lines: n, total: n, amount: decimal }),
  /** Lines that the log saw inserted and the table does not hold. */
  'missing-lines': z.strictObject({ lines: n, tickets: n, wholeTickets: n, amount: decimal }),
  /** Inserts of which the log lacks a field, or writes it empty. */
  'partial-events': z.strictObject({
    events: n,
    fieldsExpected: n,
    /** Of the events: all fields are there, one is empty. */
    empty: n,
    /** What is missing, by its role in the model. */
    roles: z.array(z.enum(partialRoles)),
    /** Rows of the table in which a field is empty to this day. */
    stillEmpty: n,
  }),
  /** The log and the table say different things of the same sale line. */
  'log-contradicts-table': z.strictObject({ lines: n }),
  /** The log cannot tell what was there before, when exactly, in which transaction, or by whom. */
  'weak-log': z.strictObject({
    lacks: z.array(z.enum(['old-value', 'time-of-day', 'transaction', 'actor'])),
    rows: n,
  }),
  /** Logged prices that are no numbers any more (a spreadsheet took them for dates). */
  'damaged-log-values': z.strictObject({
    damaged: n,
    updates: n,
    decodedEqual: n,
    exampleLogged: text,
    exampleDecoded: decimal.nullable(),
  }),
  /** An identifier that breaks the format of its own kind. */
  'malformed-actor': z.strictObject({
    actor: text,
    length: n,
    expectedLength: n,
    rows: n,
    shareOfRows: decimal.nullable(),
  }),
  /** Nearly all of the log is written under one identity. */
  'single-actor': z.strictObject({ actor: text, rows: n, total: n, share: decimal.nullable() }),
  /** Logged changes of password hashes that the table does not show. */
  'updates-not-applied': z.strictObject({ updates: n, matching: n }),
  /** Tickets that name several employees or several customers. */
  'contradictory-tickets': z.strictObject({
    tickets: n,
    ticketsTotal: n,
    /** Null where the sale lines bear no such column. */
    severalEmployees: n.nullable(),
    severalCustomers: n.nullable(),
    severalStores: n.nullable(),
    /** Null also where ticket numbers come back from day to day. */
    severalDates: n.nullable(),
  }),
  /** The amount of closed days rests on a price that may still change. */
  'mutable-price': z.strictObject({
    amount: decimal,
    risePercent: n,
    stressed: decimal,
    moved: decimal,
    /** Logged updates of catalogue prices in the period; null where there is no log. */
    priceUpdates: n.nullable(),
  }),
  /** Sale lines that could not be priced. */
  'unpriced-lines': z.strictObject({ lines: n, total: n }),
  /** Values of the sources that could not be read as what they should be. */
  'unreadable-values': z.strictObject({
    file: text,
    sheet: text.nullable(),
    column: text.nullable(),
    values: n,
    rows: n,
  }),
  ...structureKinds,
  ...logShapeKinds,
  ...atomicityKinds,
  ...asOfKinds,
  ...hypothesesKinds,
  ...replayKinds,
  ...exposureKinds,
  ...actorsKinds,
  ...valueKinds,
} as const;

export type FindingKind = keyof typeof findingKinds;
export type FindingArgs = { [Kind in FindingKind]: z.infer<(typeof findingKinds)[Kind]> };

export const findingKindIds = Object.keys(findingKinds) as FindingKind[];

export const severities = ['minor', 'moderate', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];
