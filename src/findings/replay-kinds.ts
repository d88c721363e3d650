import { z } from 'zod';
import { decimal } from '../report/decimal.ts';
import { damageIds } from '../report/facts/replay.ts';

const n = z.number().int().nonnegative();
const text = z.string();
const value = z.strictObject({ row: text, logged: text, stored: text.nullable() });

/** What the analysis `replay` finds. */
export const replayKinds = {
  /** Rows of a table other than the sales, dated within the log's days, whose insertion the log does not know. */
  'unlogged-rows': z.strictObject({
    table: text,
    rows: n,
    total: n,
    from: text,
    to: text,
    example: text.nullable(),
  }),
  /** Rows of a table other than the sales that the log saw inserted, not deleted, and that are gone. */
  'lost-rows': z.strictObject({ table: text, rows: n, inserts: n, example: text.nullable() }),
  /** Last logged values of a field that the table does not show. */
  'lost-updates': z.strictObject({
    ...{ table: text, column: text, writes: n, updates: n },
    /** Null where values may not be shown. */
    example: value.nullable(),
  }),
  /** Old values in the log that are not what was logged before: somebody wrote in between without the log. */
  'overwritten-writes': z.strictObject({
    ...{ table: text, updates: n, tested: n },
    /** `row` was logged with `before`, then with the old value `old`; null where values may not be shown. */
    example: z.strictObject({ row: text, before: text, old: text }).nullable(),
  }),
  /** Logged deletions of rows that are still there. */
  'ignored-deletes': z.strictObject({ table: text, rows: n, deletes: n, example: text.nullable() }),
  /** Sale lines that refer to rows whose deletion is logged and that are gone. */
  'orphaned-children': z.strictObject({
    ...{ table: text, keys: n, lines: n, amount: decimal.nullable(), example: text.nullable() },
  }),
  /** Logged values that damage altered on their way; undone, they would equal the table's. */
  'damaged-values': z.strictObject({
    ...{ table: text, column: text, writes: n, total: n },
    damages: z.array(z.enum(damageIds)),
    example: value.nullable(),
  }),
  /** Identifiers that match no key and break the keys' form, or would equal one key if damage were undone. */
  'damaged-identifiers': z.strictObject({
    table: text,
    place: z.enum(['row-key', 'reference']),
    values: n,
    rows: n,
    /** Of the values, those that would equal exactly one key. */
    repairable: n,
    value: text,
    length: n,
    expectedLength: n.nullable(),
    /** The first character that does not belong, and its position from 1. */
    foreign: z.strictObject({ character: text, position: n }).nullable(),
    key: text.nullable(),
  }),
} as const;
