import type { Readable } from 'node:stream';
import type { DeclaredRole, DeclaredTable } from '../declared.ts';

/**
 * One table of one source, ready to be streamed into PostgreSQL by COPY. Every column arrives as text;
 * what a value means (date, amount, identifier) is decided after the load, from all rows.
 */
export interface SourceTable {
  /** The table's name as people know it: the sheet's name, or the file's name without its ending. */
  name: string;
  /** Column names as they are written in the source, in order. Never empty. */
  columns: readonly string[];
  /** How the bytes of `open()` are written: the text after `COPY t (columns) FROM STDIN`. */
  copyOptions: string;
  /** Of a file whose own bytes are sent; undefined where the stream was written by us. */
  delimiter?: string;
  /** Does the stream begin with the row's number in its source (a first column of its own)? */
  hasRowNumbers: boolean;
  /** A fresh stream of COPY bytes. May be called again, for a second reading. */
  open(): Promise<Readable>;
  /** What was noticed while the last stream was read; complete once that stream has ended. */
  observations(): Observations;
  /** What the database declares of the table; undefined for files. */
  declared?: DeclaredTable;
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

/** A value or a row that could not be used, with the place where a person finds it. */
export interface Reject {
  file: string;
  sheet: string | null;
  /** 1-based row in the sheet, or line of the record in the file, the header included. */
  row: number;
  column: string | null;
  /** The raw text, cut to 200 characters. */
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
  /** The roles of a database; empty for files. */
  roles: readonly DeclaredRole[];
  /** Ends what reading it needs (a database's transaction); called once, whatever happened. */
  close?(): Promise<void>;
}

export type SourceFormat = 'xlsx' | 'csv' | 'jsonl' | 'parquet' | 'postgresql';
