import { z } from 'zod';
import { decimal } from '../decimal.ts';
import { count, day } from './common.ts';

/** The tables that a log can be replayed against, in the report's order. */
export const replayedEntities = ['sale_line', 'product', 'customer', 'employee'] as const;
export type ReplayedEntity = (typeof replayedEntities)[number];

/**
 * What may have happened to a value on its way, each a hypothesis that is told from both sides: undone, the one value
 * would equal the other.
 */
export const damageIds = [
  /** A spreadsheet took a number for a date: 3.11 became 3 November, 11.24 became nov-24. */
  'number-as-date',
  'decimal-comma',
  /** Day and month stand in an order that cannot be told from the value alone. */
  'date-order',
  /** `6.47E+12` for an identifier. */
  'scientific',
  'leading-zeros',
  /** The log's value is the beginning of the table's. */
  'truncated',
  /** The table's value is the beginning of the log's. */
  'truncated-in-table',
  /** UTF-8 that was read as Windows-1252. */
  'encoding',
  /** Only capitals, or spaces at the edges, differ. */
  'spelling',
] as const;
export type DamageId = (typeof damageIds)[number];

/** Rows of a table. total = logged + before + within + after + undated. */
const rows = z.strictObject({
  total: count,
  /** Their insertion is logged. */
  logged: count,
  /** Unlogged, and dated before the log's first day: that is as it should be. */
  before: count,
  /** Unlogged, though dated within the days that the log covers. */
  within: count,
  after: count,
  undated: count,
  /** Revenue of the unlogged sale lines within the log's days; null for other tables, and where nothing has a price. */
  withinAmount: decimal.nullable(),
  /** Keys of the first rows within. */
  first: z.array(z.string()),
});

/** Rows that the log saw inserted. total = found + deleted + lost. */
const inserts = z.strictObject({
  total: count,
  found: count,
  /** Absent, and their deletion is logged. */
  deleted: count,
  lost: count,
  first: z.array(z.string()),
});

/** Rows that the log saw deleted. total = applied + reinserted + ignored + unseen. */
const deletes = z.strictObject({
  total: count,
  applied: count,
  /** Present, and inserted again after the deletion. */
  reinserted: count,
  /** Still present. */
  ignored: count,
  /** Absent, and nothing else tells that there ever was such a row. */
  unseen: count,
  first: z.array(z.string()),
});

/** Sale lines that refer to rows whose deletion is logged and that are gone. */
const orphans = z.strictObject({
  keys: count,
  lines: count,
  /** Null where none of the lines has a price. */
  amount: decimal.nullable(),
  first: z.array(z.string()),
});

/**
 * Logged values of one field, held against the table.
 * total = applied + superseded + damaged + differing + unreadable + absent + silent + untested.
 */
const fieldWrites = z.strictObject({
  role: z.string(),
  /** Null where the role is mapped to no column: `untested`. */
  column: z.string().nullable(),
  operation: z.enum(['insert', 'update']),
  total: count,
  /** The table shows the logged value. */
  applied: count,
  /** A later write of the same field is logged. */
  superseded: count,
  /** The logged value differs as damage explains; undone, it would equal the table's. */
  damaged: count,
  /** The table shows another value: overwritten without the log, or never applied. */
  differing: count,
  /** No value of the field's kind, and no known damage. */
  unreadable: count,
  /** The row is not in the table. */
  absent: count,
  /** The log names no value. */
  silent: count,
  untested: count,
  damages: z.array(
    z.strictObject({
      damage: z.enum(damageIds),
      writes: count,
      /** Null where values may not be shown. */
      example: z
        .strictObject({ row: z.string(), logged: z.string(), stored: z.string().nullable() })
        .nullable(),
      /** Length of the shorter texts where all are cut at the same; null otherwise. */
      cutAt: count.nullable(),
    }),
  ),
  /** A write whose value differs or cannot be read; null where values may not be shown. */
  witness: z.strictObject({ row: z.string(), logged: z.string(), stored: z.string().nullable() }).nullable(),
});

/** Logged old values, held against the logged write before. */
const chain = z.strictObject({
  /** Updates with an old value whose field has an earlier logged write. */
  tested: count,
  /** Their old value is not what was logged before: somebody wrote in between without the log. */
  broken: count,
  /** Null where values may not be shown. */
  witness: z
    .strictObject({
      ...{ row: z.string(), role: z.string(), before: z.string(), old: z.string(), recorded: z.string() },
    })
    .nullable(),
});

const entity = z.strictObject({
  entity: z.enum(replayedEntities),
  /** As the company calls it. */
  table: z.string(),
  keyColumn: z.string(),
  /** The days that the logs which speak of the table cover; null where none of their rows is dated. */
  logged: z.strictObject({ from: day, to: day }).nullable(),
  ...{ rows, inserts, deletes },
  /** Null for sale lines, to which nothing refers. */
  orphans: orphans.nullable(),
  fields: z.array(fieldWrites),
  /** Null where the log has no old value. */
  chain: chain.nullable(),
});

/** How an identifier breaks the form that nearly all others share. Positions count from 1. */
const identifierFault = z.discriminatedUnion('fault', [
  z.strictObject({ fault: z.literal('length'), length: count, expected: count }),
  z.strictObject({ fault: z.literal('character'), character: z.string(), position: count }),
]);

export const repairIds = [
  'leading-zeros',
  'scientific',
  'truncated',
  'one-too-many',
  'foreign-character',
  'spelling',
] as const;
export type RepairId = (typeof repairIds)[number];

/** Identifiers of one place that match no key of the table that they mean. */
const identifiers = z.strictObject({
  /** A key in the log, a reference in the sales table, an author of the log. */
  place: z.enum(['row-key', 'reference', 'actor']),
  entity: z.enum(replayedEntities),
  /** The table that they mean. */
  table: z.string(),
  /** What bears them, `table.column`: the key itself, or the column of the sales table that refers to it. */
  bearer: z.string(),
  /** Form of the keys; null for what they do not share. */
  expected: z.strictObject({ length: count.nullable(), alphabet: z.string().nullable() }),
  /** Different values that match no key, and those of them that are damaged as far as can be told. */
  unmatched: count,
  damaged: z.array(
    z.strictObject({
      value: z.string(),
      /** Log rows or sale lines that bear it. */
      rows: count,
      faults: z.array(identifierFault),
      /** Undone, it would equal a key: how, which, and how many keys come into question. */
      repair: z.strictObject({ how: z.enum(repairIds), key: z.string().nullable(), keys: count }).nullable(),
    }),
  ),
});

export const replayFacts = z.strictObject({
  /** The tables that the log speaks of and the model maps. */
  entities: z.array(entity),
  /** Mapped tables that the log never speaks of. */
  unspoken: z.array(z.string()),
  identifiers: z.array(identifiers),
});

export type ReplayFacts = z.infer<typeof replayFacts>;
export type EntityReplay = z.infer<typeof entity>;
export type FieldWrites = z.infer<typeof fieldWrites>;
export type IdentifierFacts = z.infer<typeof identifiers>;
export type IdentifierFault = z.infer<typeof identifierFault>;
