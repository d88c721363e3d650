import { type SQL, sql } from 'drizzle-orm';
import type { ColumnFacts, DictionaryFacts, TableFacts } from '../../../report/facts.ts';
import { asDate, asNumeric } from '../../../store/conversion.ts';
import type { LoadedColumn, LoadedTable } from '../../../store/loaded-table.ts';
import type { Papers } from '../../papers.ts';

/** What the dictionary knows before the checks' own questions are asked. */
export type FactsSoFar = Omit<DictionaryFacts, 'evidence'>;

/** A table as it was loaded, what the dictionary says of it, and where its values are counted. */
export interface AskedTable {
  /** From 1, as in the names of working tables and papers. */
  number: number;
  loaded: LoadedTable;
  facts: TableFacts;
  /** The working table `(column_no, value, n, first)` of `countValues`. */
  values: SQL;
  /** The number of a row; null throughout for a table that is read in place. */
  row: SQL;
}

export interface AskedColumn {
  loaded: LoadedColumn;
  facts: ColumnFacts;
  /** Its place from 1. */
  number: number;
}

export interface Asking {
  papers: Papers;
  tables: readonly AskedTable[];
  facts: FactsSoFar;
}

/** The columns of a table for which a question makes sense. */
export const columnsWhere = (table: AskedTable, isAsked: (facts: ColumnFacts) => boolean): AskedColumn[] =>
  allColumns(table).filter(({ facts }) => isAsked(facts));

export function allColumns({ loaded, facts }: AskedTable): AskedColumn[] {
  return loaded.columns.flatMap((column, index) => {
    const found = facts.columns.find(({ name }) => name === column.name);
    return found === undefined ? [] : [{ loaded: column, facts: found, number: index + 1 }];
  });
}

/** A value of the column as a number, null where it is none; `value` is the column or its text. */
export const numberOf = ({ loaded, facts }: AskedColumn, value: SQL): SQL =>
  loaded.type === 'numeric'
    ? sql`(${value})::numeric`
    : asNumeric(sql`(${value})::text`, { decimalComma: facts.writing?.decimalMark === 'comma' });

/** A value of the column as a day, null where it is none. */
export function dayOf({ loaded, facts }: AskedColumn, value: SQL): SQL {
  if (loaded.type === 'date' || loaded.type === 'timestamp') return sql`(${value})::date`;
  const order = facts.writing?.dateOrder ?? 'year-first';
  if (order === 'undecidable') return sql`NULL::date`;
  return asDate(sql`(${value})::text`, { dateOrder: order });
}

/** A place from 1 as SQL. */
export const place = (number: number): SQL => sql.raw(String(number));
