import type { ColumnFacts } from '../../../report/facts/dictionary.ts';
import type { LoadedTable } from '../../../store/loaded-table.ts';

/** What keys and relations are found from: a column's facts but for its key, which is what is looked for. */
export type RelationColumn = Omit<ColumnFacts, 'key'>;

export interface RelationTable {
  table: LoadedTable;
  /** Place among the loaded tables, from 0. */
  index: number;
  /** The working table that holds its counted values (`countValues`). */
  values: string;
  /** In the table's order: column N has number N in the working table. */
  columns: readonly RelationColumn[];
}

/** Digits after the decimal point: an amount or a measurement, and no identifier. */
export const isFractional = ({ type, scale }: RelationColumn): boolean =>
  type === 'decimal' && scale !== null && scale > 0;

/** Unique on every row and never empty. A table without rows shows nothing of the kind. */
export const isKey = (column: RelationColumn, { table }: RelationTable): boolean =>
  table.rows > 0 && column.nulls === 0 && column.distinct === table.rows && column.distinctIsExact;

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000;
