/** What the store was asked beyond the dictionary; the proposals are functions of both. */
export interface DataEvidence {
  groups: readonly GroupEvidence[];
  products: readonly ProductEvidence[];
}

/** How constant the other columns of a table are within one value of a column that several rows share. */
export interface GroupEvidence {
  table: string;
  column: string;
  /** Values that several rows share. */
  groups: number;
  /** Share of these groups in which the other column holds one value, from 0 to 1. */
  constant: ReadonlyMap<string, number>;
}

/** On what share of the rows one number is the product of two others, from 0 to 1. */
export interface ProductEvidence {
  table: string;
  quantity: string;
  price: string;
  amount: string;
  share: number;
}

export const nothingAsked: DataEvidence = { groups: [], products: [] };

/** What was asked of a table that looks like a change log. */
export interface LogEvidence {
  table: string;
  /** All values of the columns that hold few. */
  values: readonly { column: string; values: readonly { value: string; rows: number }[] }[];
}

/** What joining the log to the tables that it speaks of shows. */
export interface LogJoinEvidence {
  /** Of each column that may name the row: how many of its values are keys of the relation. */
  keys: readonly { column: string; relation: string; distinct: number; matched: number }[];
  /** Of each column that may hold the new value: on what share of the rows some column of the table holds it too. */
  values: readonly { column: string; share: number }[];
}

/** Rows of the log that found the row they speak of, by what the log calls table and field. */
export interface Agreement {
  relation: string;
  table: string;
  field: string | null;
  /** Column of the log that may hold the new value. */
  value: string;
  /** Rows whose key was found. */
  rows: number;
  /** Of these, rows whose value is that of the column. */
  equal: ReadonlyMap<string, number>;
}
