import type { Readable } from 'node:stream';
import type { DeclaredRole, DeclaredTable } from '../declared.ts';

/**
 * One table of one source, ready to be streamed into PostgreSQL by COPY. Every column arrives as text;
 * what a value means (date, amount, identifier) is decided after the load, from all rows.
 */
export interface SourceTable {
  /** The table's name as people know it: the configuration's, the sheet's, or the file's without its ending. */
  name: string;
  /** Column names as they are written in the source, in order. Never empty. */
  columns: readonly string[];
  /** How the bytes of `open()` are written: the text after `COPY t (columns) FROM STDIN`. */
  copyOptions: string;
  /**
   * Of a file whose own text is sent, in UTF-8, its values in `"` where they are quoted and its lines ended by a line
   * feed; undefined where the stream was written by us or is written in another way.
   */
  delimiter?: string;
  /** Does the stream begin with the row's number in its source (a first column of its own)? */
  hasRowNumbers: boolean;
  /** A fresh stream of COPY bytes. May be called again, for a second reading. */
  open(): Promise<Readable>;
  /** What was noticed while the last stream was read; complete once that stream has ended. */
  observations(): Observations;
  /**
   * Where a person finds the row that was loaded under this number (as streamed, or counted by the server from 2 on):
   * files that are read as one have numbers of their own. Known once the stream has ended; undefined for a database.
   */
  placeOf?(row: number): RowPlace;
  /** The sheet that it was read from; undefined for what has no sheets. */
  sheet?: string;
  /**
   * Of a workbook that counts its days from 1904: days with a date style arrive counted from 1900, as all others do;
   * a number without one may be a day or not, and stays as it is.
   */
  from1904?: boolean;
  /** What the database declares of the table; undefined for files. */
  declared?: DeclaredTable;
  /**
   * Of a database, per column: PostgreSQL's own type below any domain, by its internal name (`int4`, `timestamptz`);
   * '' for a type that was made there. `kindOfBaseType` tells what that means for the store.
   */
  baseTypes?: readonly string[];
  /**
   * Where the table lies in the very database that is the store: it is then read in place, and never copied.
   * Names are unquoted.
   */
  inPlace?: { schema: string; name: string };
  /** A slower reading of the same table that lists rows which are no rows, for where the server refuses the bytes. */
  tolerant?: () => SourceTable;
}

/** What a reader saw and the store cannot see any more. */
export interface Observations {
  /** Rows that were sent; 0 where the file's own bytes go to the server unread, which then counts them. */
  rows: number;
  /** Rows that hold no value at all (styled but empty); they are not sent. */
  emptyRows: number;
  /** Per column: spreadsheet cells that carried a date format, and how many cells held a value. */
  dateStyled: readonly { column: string; styledCells: number; valueCells: number }[];
  /** What could not be used, rows and values: the first `rejectLimit` of them. The two counts are exact. */
  rejects: readonly Reject[];
  /** Rows that could not be read as a row of this table: not sent. */
  rejectedRows: number;
  /** Values that could not be read: NULL, in rows that are sent. */
  rejectedValues: number;
}

/** Where a row is found in the source. */
export interface RowPlace {
  file: string;
  sheet: string | null;
  /** 1-based row in the sheet, or line of the record in the file, the header included. */
  row: number;
}

/** A value or a row that could not be used, with the place where a person finds it. */
export interface Reject extends RowPlace {
  column: string | null;
  /** The raw text, cut to 200 characters; what PostgreSQL cannot store in it shows as U+FFFD. */
  value: string;
  reason: 'not-a-number' | 'not-a-date' | 'wrong-column-count' | 'error-cell' | 'unreadable' | 'too-long';
}

export const rejectLimit = 1000;

/** A file of the audit, opened: its identity for the report and its tables. */
export interface SourceFile {
  /** File name without its folder; of several files read as one, the configuration's pattern; of a database, its name. */
  file: string;
  format: SourceFormat;
  /** Null for a database, as is the hash. */
  bytes: number | null;
  sha256: string | null;
  /** The files that were read as one, in order; empty where there is one. */
  parts: readonly { file: string; bytes: number; sha256: string }[];
  tables: readonly SourceTable[];
  /** Hidden sheets that were passed over, because nobody named them. */
  skippedSheets?: readonly string[];
  /** The roles of a database; empty for files. */
  roles: readonly DeclaredRole[];
  /** What was chosen of a database and cannot be read; undefined for files. */
  passedOver?: readonly PassedOver[];
  /** Ends what reading it needs (a database's transaction); called once, whatever happened. */
  close?(): Promise<void>;
}

/** A table or view that is left out, or columns of one that is read without them. */
export interface PassedOver {
  /** With its schema. */
  table: string;
  /** Empty where all of the table is left out. */
  columns: readonly string[];
  /** `rows-hidden`: policies would show a part of the rows only; `never-filled`: a materialised view without data. */
  reason: 'no-right' | 'rows-hidden' | 'never-filled' | 'no-columns' | 'of-extension';
}

export type SourceFormat = 'xlsx' | 'csv' | 'jsonl' | 'parquet' | 'postgresql';
