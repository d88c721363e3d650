import { z } from 'zod';
import { declaredRole, declaredTable } from '../../declared.ts';
import { decimal } from '../decimal.ts';
import { count, share } from './common.ts';
import { evidence } from './evidence.ts';

/** How the values of a column are stored in their narrowest honest form. */
export const columnTypes = ['integer', 'decimal', 'date', 'timestamp', 'boolean', 'text', 'empty'] as const;

/** What the values are, where their form shows it; narrower than the type. */
export const meanings = [
  'ean',
  'uuid',
  'md5',
  'sha-1',
  'sha-256',
  'password-hash',
  'email',
  'phone',
  'postal-code',
  'url',
  'ip-address',
  /** An identifier by its shape: leading zeros, or letters and digits in a fixed pattern. */
  'code',
  /** Few values, each of which is on many rows. */
  'category',
  /** Short text, most of it different from row to row. */
  'label',
  'free-text',
] as const;

/** How the values are written, where that is not `1234.56` and `2024-08-14`. */
const writing = z.strictObject({
  decimalMark: z.enum(['point', 'comma']).nullable(),
  /** The sign between thousands; null where there is none. */
  grouping: z.string().nullable(),
  /** `undecidable` where all values can be read in both orders; the column is then a text. */
  dateOrder: z.enum(['year-first', 'day-first', 'month-first', 'undecidable']).nullable(),
});

/** Where the words on a table or column come from: the people who edit `dictionary.yaml`, or the database's comments. */
const describedBy = z.enum(['people', 'database']).nullable();
/** Compared with `dictionary.yaml` as it was read; `known` where there was none. */
const status = z.enum(['known', 'new', 'changed']);

/** A column as the data show it. */
const columnFacts = z.strictObject({
  name: z.string(),
  position: count,
  type: z.enum(columnTypes),
  meaning: z.enum(meanings).nullable(),
  writing: writing.nullable(),
  /** Digits after the decimal point of the longest value; null unless the type is decimal. */
  scale: count.nullable(),
  nulls: count,
  distinct: count,
  /** False where `distinct` is an estimate (HyperLogLog, see `distinctError` of the table). */
  distinctIsExact: z.boolean(),
  unique: z.boolean(),
  minLength: count,
  maxLength: count,
  /** Null when the column is empty or its values may not be shown. */
  min: z.string().nullable(),
  max: z.string().nullable(),
  /** Of integers and decimals only. */
  mean: decimal.nullable(),
  /** Quarter points by rows, of numbers, dates and timestamps; the lower of two values where they fall between. */
  quantiles: z.strictObject({ q1: z.string(), median: z.string(), q3: z.string() }).nullable(),
  /** The most frequent values (masked where personal, none where secret). */
  top: z.array(z.strictObject({ value: z.string(), rows: count })),
  /** The most frequent shapes: `9` a digit, `A` a letter, other characters as they are; none of secrets. */
  masks: z.array(z.strictObject({ mask: z.string(), rows: count })),
  /** Rows by equal steps between minimum and maximum, of numbers and dates; null for others. */
  histogram: z.array(z.strictObject({ from: z.string(), to: z.string(), rows: count })).nullable(),
  /** Rows beyond Tukey's fences (1.5 quartile distances); null where the type has no order of size. */
  outliers: z.strictObject({ rows: count, low: decimal, high: decimal }).nullable(),
  /** Values that do not fit the type or the meaning that nearly all others have, and the first of them. */
  misfits: z.strictObject({
    rows: count,
    /** `row`: 1-based row of the source; null where the source counts no rows. */
    first: z.array(z.strictObject({ row: count.nullable(), value: z.string() })),
  }),
  examples: z.array(z.string()),
  sensitivity: z.enum(['none', 'personal', 'secret']),
  key: z.enum(['primary', 'foreign']).nullable(),
  /** The role that the configuration gives it, `relation.role`; null when it has none. */
  role: z.string().nullable(),
  /** The name that people use; null where nobody wrote one. */
  businessName: z.string().nullable(),
  description: z.string().nullable(),
  unit: z.string().nullable(),
  describedBy,
  status,
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
  /** The smallest sets of columns that identify every row, best first; composite ones where no single column does. */
  candidateKeys: z.array(z.array(z.string())),
  /** A column that another one (no key) determines on every row: worth a remark on normal forms. */
  dependencies: z.array(z.strictObject({ determinant: z.string(), dependent: z.string() })),
  /** Standard error of the estimated distinct counts, as a fraction; null where all are exact. */
  distinctError: decimal.nullable(),
  businessName: z.string().nullable(),
  description: z.string().nullable(),
  describedBy,
  status,
  declared: declaredTable.nullable(),
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
      cardinality: z.enum(['one-to-one', 'many-to-one']),
      /** Said by the configuration or by the database; else only the data say so. */
      declaredBy: z.enum(['configuration', 'database']).nullable(),
      /** The first values that resolve to nothing; none where they may not be shown. */
      orphans: z.array(z.strictObject({ value: z.string(), rows: count })),
      /** The working paper that shows it. */
      paper: z.string(),
    }),
  ),
  /** Facts around which dimensions stand; a dimension that refers to another makes it a snowflake. */
  shape: z.enum(['star', 'snowflake', 'flat', 'unconnected']),
  /** Roles of the audited databases; empty where only files were read. */
  roles: z.array(declaredRole),
  /** How much of the dictionary people have described, and what they described that is gone. */
  documentation: z.strictObject({
    columns: count,
    described: count,
    coverage: share,
    gone: z.array(z.strictObject({ table: z.string(), column: z.string().nullable() })),
  }),
  /** What single checks asked the data. */
  evidence,
});

export type DictionaryFacts = z.infer<typeof dictionaryFacts>;
export type TableFacts = DictionaryFacts['tables'][number];
export type ColumnFacts = TableFacts['columns'][number];
export type ForeignKeyFacts = DictionaryFacts['foreignKeys'][number];
