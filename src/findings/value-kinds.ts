import { z } from 'zod';
import { decimal } from '../report/decimal.ts';

const n = z.number().int().nonnegative();
const text = z.string();
/** The columns of one table that share a fault: the first of them by name, and how many more there are. */
const columns = { table: text, columns: z.array(text), more: n };

/** What the checks on values find: money, dates, labels, duplicates. Each kind is the id of its check. */
export const valueKinds = {
  /** The calendar lacks days between its first and its last, or days that facts bear. */
  'calendar-gaps': z.strictObject({
    ...{ table: text, column: text, from: text, to: text },
    missing: n,
    firstMissing: z.array(text),
    /** Days of the facts before the calendar's first or after its last, and the columns that hold them. */
    outside: n,
    outsideColumns: z.array(text),
  }),
  /** Columns that hold one value on every row. */
  'constant-column': z.strictObject({ ...columns, rows: n }),
  /** Columns without a value on any row. */
  'empty-column': z.strictObject({ ...columns, rows: n }),
  /** Dates that are kept as numbers. */
  'date-as-number': z.strictObject({ ...columns, writings: z.array(z.enum(['serial', 'yyyymmdd'])) }),
  /** Columns that can be computed from others of the same row, and say something else. */
  'derived-column-differs': z.strictObject({
    ...columns,
    values: n,
    total: n,
    example: z
      .strictObject({ column: text, from: z.array(text), row: n.nullable(), stored: text, beside: text })
      .nullable(),
  }),
  /** Products that no row of the facts refers to. */
  'unsold-products': z.strictObject({ table: text, factTable: text, unsold: n, products: n }),
  /** Prices of zero or below. */
  'non-positive-prices': z.strictObject({ ...columns, zero: n, negative: n, total: n }),
  /** Amounts, prices and quantities beyond Tukey's far fences. */
  outliers: z.strictObject({
    ...columns,
    values: n,
    total: n,
    example: z.strictObject({ column: text, value: decimal, low: decimal, high: decimal }),
  }),
  /** Rows that stand in the table more than once. */
  'duplicated-rows': z.strictObject({
    table: text,
    /** Rows beyond the first of each group of equal ones. */
    surplus: n,
    groups: n,
    total: n,
    /** The key that alone tells them apart; null where nothing does. */
    apartFrom: text.nullable(),
  }),
  /** Labels that seem to mean one thing and are written in several ways. */
  'near-duplicate-labels': z.strictObject({ ...columns, groups: n, examples: z.array(z.array(text)) }),
  /** Texts that went through a wrong encoding, or hold characters that nobody sees. */
  'mixed-encodings': z.strictObject({
    ...columns,
    misread: n,
    replaced: n,
    control: n,
    decomposed: n,
    edges: n,
    example: text.nullable(),
  }),
  /** Identifiers that break the form that nearly all others of their column have. */
  'malformed-identifier': z.strictObject({
    ...columns,
    values: n,
    total: n,
    /** `expected`: `UUID`, `EAN`…, or a mask: `9` a digit, `A` a letter. `value` null where it may not be shown. */
    example: z.strictObject({ column: text, expected: text.nullable(), value: text.nullable() }),
  }),
  /** Values that do not fit the type or the meaning that nearly all others of their column have. */
  'misfit-values': z.strictObject({
    ...columns,
    values: n,
    total: n,
    example: z.strictObject({ column: text, value: text, row: n.nullable() }).nullable(),
  }),
  /** Money in binary floating point. */
  'float-money': z.strictObject({
    ...columns,
    /** The floating types that the database declares; empty where only the values show it. */
    types: z.array(text),
    /** Values with the debris of binary fractions. */
    values: n,
    example: text.nullable(),
  }),
  /** Dates that can all be read day first and month first. */
  'undecidable-dates': z.strictObject({ ...columns }),
} as const;
