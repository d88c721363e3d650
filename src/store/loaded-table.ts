import type { DeclaredTable } from '../declared.ts';
import type { Reject } from '../sources/source.ts';
import type { DateOrder } from './conversion.ts';

/** The row's number in its source: a column of every loaded table beside the source's own. */
export const rowNumberColumn = 'constat_row';

/** `moment`: a day with or without its time. */
export type ColumnKind = 'text' | 'number' | 'date' | 'moment';

/** What the configuration says of a column; the rest is found in the data. */
export interface ColumnHint {
  kind: ColumnKind;
  /** Null where the values themselves have to tell. */
  dateOrder: DateOrder | null;
  decimalComma: boolean | null;
  /** The clock that times mean which name an offset of their own. */
  timeZone: string;
}

export interface LoadedColumn {
  name: string;
  /** The name in the store, unquoted. */
  sqlName: string;
  /** The column's type in the store. */
  type: 'text' | 'numeric' | 'date' | 'timestamp';
  /** What a person said of its values in `dictionary.yaml`; it overrules what the program believes. */
  overruled?: 'none' | 'personal' | 'secret';
}

export interface LoadedTable {
  name: string;
  sqlName: string;
  file: string;
  sheet: string | null;
  system: string | null;
  columns: readonly LoadedColumn[];
  /** What its database declares of it; null for files. */
  declared: DeclaredTable | null;
  rows: number;
  emptyRows: number;
  rejectedRows: number;
  rejectedValues: number;
  /** The first rows and values that could not be used. */
  rejects: readonly Reject[];
}
