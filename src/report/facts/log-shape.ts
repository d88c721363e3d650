import { z } from 'zod';
import { count, day, share } from './common.ts';

/** How a log is kept. */
const logShapeIds = [
  'field-level',
  'row-json',
  'cdc',
  'envelope',
  'statement',
  'status-history',
  'temporal',
] as const;

/**
 * Why a row of the log could not be used. `fault`: the row is broken by the rules of its own shape; `unknown-table`:
 * its table has no name, or one that reads like a configured one and is written otherwise.
 */
export const notUnderstoodReasons = [
  'fault',
  'unknown-table',
  'unknown-action',
  'no-row-key',
  'no-moment',
] as const;

/** How a log may contradict itself. */
export const contradictionReasons = [
  'inserted-again',
  'changed-before-insert',
  'changed-after-delete',
  'two-values',
  'dated-after-audit',
] as const;

const qualityItems = [
  'old-value',
  'time',
  'transaction',
  'actor',
  'append-only',
  'completeness',
  'readability',
] as const;
const qualityVerdicts = ['met', 'partly', 'not-met', 'cannot-be-shown'] as const;

export const timeGrains = ['day', 'second', 'sub-second'] as const;
export const reliabilities = ['sufficient', 'not-sufficient', 'undetermined'] as const;

const shapeOfLog = z.strictObject({
  /** Number of the log among the mapped ones, from 0. */
  log: count,
  /** The loaded table that it is read from. */
  table: z.string(),
  shape: z.enum(logShapeIds),
  /** Rows as they were loaded. */
  rows: count,
  /** Entries: rows, but that the two rows of a CDC update are one, and a version of a row may be two. */
  entries: count,
  /** The fields that they speak of: as many as entries where each is one field. */
  values: count,
  /** Rows that write something and name no field: in a field-level log, another grain among the fields. */
  rowsWithoutField: count,
  /** It was handed over as a workbook, or its prices show that a spreadsheet rewrote them. */
  throughSpreadsheet: z.boolean(),
  firstRecorded: z.string().nullable(),
  lastRecorded: z.string().nullable(),
  /** Null where no row has a moment. */
  timeGrain: z.enum(timeGrains).nullable(),
  outsidePeriod: count,
  /** Rows recorded after the date that the report bears. */
  afterAudit: count,
  /** Days without any row between the first and the last; the longest stretches of them. */
  silentDays: count,
  silences: z.array(z.strictObject({ from: day, to: day, days: count })),
  /** Writes recorded before the one that stands above them; null where several logs write the
   * sale lines, or where the log is a table of versions. */
  outOfOrder: count.nullable(),
  /** Entries on the tables that the configuration knows: these were understood, those not. */
  understood: count,
  notUnderstood: count,
  understoodShare: share,
  /** Rows of tables that the configuration does not name: outside the model, and left aside. */
  otherTables: count,
  /** Rows that are no change by the rules of their shape, such as the tombstone that follows a deletion. */
  noChange: count,
  /** Sale lines of the period that rows which were not understood may speak of. */
  hangingLines: count,
  reliability: z.enum(reliabilities),
});

const conversion = z.strictObject({
  /** The logs that these writes stand in; several where they cannot be told apart. */
  logs: z.array(count),
  /** A table of the model, or `ticket` in a history of statuses. */
  entity: z.string(),
  operation: z.enum(['insert', 'update', 'delete']),
  /** The log's own words. */
  tables: z.array(z.string()),
  actions: z.array(z.string()),
  /** Null where the log has versions of rows, between which the writes lie. */
  rows: count.nullable(),
  values: count,
  events: count,
  /** How many events write how many fields, the most frequent number first. */
  widths: z.array(z.strictObject({ fields: count, events: count })),
  /** Further numbers of fields that are not listed, and their events. */
  furtherWidths: count,
  furtherEvents: count,
});

/** What the log is made of, what in it was understood, and what it is worth as evidence. */
export const logShapeFacts = z.strictObject({
  logs: z.array(shapeOfLog),
  conversions: z.array(conversion),
  /** By the day of their record; `rows` are entries, `fieldsPerEvent` is null where events differ. */
  byDay: z.array(
    z.strictObject({
      recordedDay: day,
      entity: z.string(),
      rows: count,
      events: count,
      fieldsPerEvent: count.nullable(),
    }),
  ),
  /** Rows that could not be used, by reason, with the first names of each. */
  notUnderstood: z.array(
    z.strictObject({
      log: count,
      reason: z.enum(notUnderstoodReasons),
      rows: count,
      names: z.array(z.string()),
      furtherNames: count,
    }),
  ),
  /** Tables and fields of the log that the configuration gives no meaning to, the most frequent first. */
  otherTables: z.array(z.strictObject({ log: count, table: z.string(), rows: count })),
  otherTableCount: count,
  unknownFields: z.array(
    z.strictObject({
      log: count,
      entity: z.string(),
      field: z.string(),
      values: count,
      /** It reads like a field that the configuration knows, written otherwise. */
      resembles: z.boolean(),
    }),
  ),
  unknownFieldCount: count,
  contradictions: z.array(
    z.strictObject({ reason: z.enum(contradictionReasons), count, saleLines: z.boolean() }),
  ),
  completeness: z.strictObject({
    /** Sale lines of the period, those whose insert the log knows, and their share. */
    lines: count,
    loggedLines: count,
    loggedShare: share,
    /** Inserts of sale lines that write fewer fields than most. */
    partialInserts: count,
    inserts: count,
    usualFields: count,
    /** Business dates of the period that have sales, and no row of the log recorded on them. */
    silentSaleDays: count,
    firstSilentSaleDays: z.array(day),
    /** Transactions that declare the number of their events; null where no log does. */
    transactions: z
      .strictObject({ total: count, incomplete: count, declared: count, counted: count, missing: count })
      .nullable(),
    /** The log's own numbers, where it has any. */
    numbering: z.array(
      z.strictObject({
        log: count,
        first: z.string(),
        last: z.string(),
        numbers: count,
        missing: count,
        gaps: count,
      }),
    ),
    /** Logs that have an order of their own which is no number (an LSN): gaps cannot be seen in it. */
    unnumbered: z.array(count),
  }),
  quality: z.strictObject({
    oldValues: z.strictObject({ changes: count, withOldValue: count, share }),
    transactions: z.strictObject({ rows: count, inTransaction: count, share }),
    actors: z.strictObject({ rows: count, withActor: count, share, actors: count, largestShare: share }),
    timeGrain: z.enum(timeGrains).nullable(),
    momentShare: share,
    checklist: z.array(
      z.strictObject({
        item: z.enum(qualityItems),
        verdict: z.enum(qualityVerdicts),
        weight: count,
        points: count,
      }),
    ),
    /** Out of 100. */
    score: count,
  }),
});

export type LogShapeFacts = z.infer<typeof logShapeFacts>;
export type ShapeOfLog = LogShapeFacts['logs'][number];
export type Conversion = LogShapeFacts['conversions'][number];
export type QualityItem = (typeof qualityItems)[number];
export type QualityVerdict = (typeof qualityVerdicts)[number];
