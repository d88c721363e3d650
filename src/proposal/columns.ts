import type { ColumnFacts, TableFacts } from '../report/facts/dictionary.ts';

// What the facts of a column say of the kind of its values.

/** Days of a spreadsheet as numbers: 3 October 1954 to 7 April 2064. */
const serials = { from: 20_000, to: 60_000 };

export type DateKind = 'date' | 'serial' | 'undecidable';

/** How the column holds days or moments; null where it holds none. */
export function dateKind(column: ColumnFacts): DateKind | null {
  if (column.type === 'date' || column.type === 'timestamp') return 'date';
  if (column.writing?.dateOrder === 'undecidable') return 'undecidable';
  if (column.type !== 'integer' && column.type !== 'decimal') return null;
  const [min, max] = [Number(column.min), Number(column.max)];
  if (column.min === null || column.max === null) return null;
  return min >= serials.from && max <= serials.to ? 'serial' : null;
}

export const isNumber = ({ type }: ColumnFacts): boolean => type === 'integer' || type === 'decimal';

/** Amounts: two decimals at the most, or three where a price is per gram, hardly ever below zero. */
export const isMoney = (column: ColumnFacts): boolean =>
  column.type === 'decimal' &&
  (column.scale ?? 0) >= 1 &&
  (column.scale ?? 0) <= 3 &&
  column.max !== null &&
  Number(column.max) > 0 &&
  Number(column.quantiles?.q1 ?? column.min ?? 0) >= 0 &&
  dateKind(column) === null;

/** Every row has a value, and each its own. */
export const isKey = (column: ColumnFacts, rows: number): boolean =>
  column.unique && column.nulls === 0 && rows > 1;

/** Values by which things are known: neither measured nor dated. */
export const isIdentifying = (column: ColumnFacts): boolean =>
  column.distinct > 0 &&
  column.type !== 'decimal' &&
  column.type !== 'boolean' &&
  column.type !== 'date' &&
  column.type !== 'timestamp' &&
  column.meaning !== 'free-text';

export const rowsPerValue = (column: ColumnFacts, rows: number): number =>
  column.distinct === 0 ? 0 : (rows - column.nulls) / column.distinct;

export const columnOf = (table: TableFacts, name: string): ColumnFacts | undefined =>
  table.columns.find((column) => column.name === name);

/** Is the column taken for days here? Numbers beside real dates are rather the numbers of tickets or people. */
export function isDays(column: ColumnFacts, { columns }: TableFacts): boolean {
  const kind = dateKind(column);
  return kind === 'serial' ? !columns.some((other) => dateKind(other) === 'date') : kind === 'date';
}
