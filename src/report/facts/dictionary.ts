import { z } from 'zod';
import { count, share } from './common.ts';

/** A column as the data show it. */
const columnFacts = z.strictObject({
  name: z.string(),
  position: count,
  type: z.enum(['integer', 'decimal', 'date', 'timestamp', 'boolean', 'text', 'empty']),
  /** Digits after the decimal point of the longest value; null unless the type is decimal. */
  scale: count.nullable(),
  nulls: count,
  distinct: count,
  unique: z.boolean(),
  maxLength: count,
  /** Null when the column is empty or its values may not be shown. */
  min: z.string().nullable(),
  max: z.string().nullable(),
  examples: z.array(z.string()),
  sensitivity: z.enum(['none', 'personal', 'secret']),
  key: z.enum(['primary', 'foreign']).nullable(),
  /** The role that the configuration gives it, `relation.role`; null when it has none. */
  role: z.string().nullable(),
});

const tableFacts = z.strictObject({
  name: z.string(),
  /** The name by which SQL speaks of it in the working papers. */
  sqlName: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  system: z.string().nullable(),
  rows: count,
  /** Place in the star schema. */
  role: z.enum(['fact', 'dimension', 'calendar', 'log', 'unmapped']),
  /** The columns of which a row is one; null when none was found. */
  grain: z.array(z.string()).nullable(),
  candidateKeys: z.array(z.array(z.string())),
  columns: z.array(columnFacts),
});

export const dictionaryFacts = z.strictObject({
  tables: z.array(tableFacts),
  foreignKeys: z.array(
    z.strictObject({
      fromTable: z.string(),
      fromColumn: z.string(),
      toTable: z.string(),
      toColumn: z.string(),
      /** Rows of the referring table whose value is not null, and those that resolve. */
      rows: count,
      matched: count,
      coverage: share,
      /** Values of the referred key that at least one row uses, out of all of them. */
      usedKeys: count,
      keys: count,
      /** The working paper that shows it. */
      paper: z.string(),
    }),
  ),
});

export type DictionaryFacts = z.infer<typeof dictionaryFacts>;
