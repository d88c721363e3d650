import { type SQL, sql } from 'drizzle-orm';
import { type LoadedColumn, type LoadedTable, rowNumberColumn } from '../../store/loaded-table.ts';
import { sqlText } from '../../store/sql-text.ts';
import type { Store } from '../../store/store.ts';
import type { Papers } from '../papers.ts';
import { columnsOfMany } from './profile/estimate.ts';
import { defineFunctions } from './profile/functions.ts';

/** GROUPING takes so many columns. Wider tables are grouped as cells, which costs more a cell and nothing a column. */
const mostSets = 31;

/**
 * Columns with more different values are not grouped: hash tables of that size no longer fit the server's memory
 * (384 MB for a query). Their rows are written one by one, and their values counted by HyperLogLog (`askEstimates`).
 */
const manyValues = 4_000_000;

/** The counted values of a table. */
export interface CountedValues {
  /** The working table's name. */
  name: string;
  /** Numbers of the columns whose values stand there once for each row (`n` is 1), and not once for each value. */
  ungrouped: readonly number[];
}

/**
 * Counts the values of all columns of a table in one scan. Whatever the dictionary says of single columns, and which
 * columns refer to which, is asked of this working table and no more of the table itself.
 *
 * `value_N (column_no int, value text, n bigint, first bigint, form text)`: column_no is the column's place, from 1;
 * value is null for the rows without a value; first is the source's row where the value stands first, null where the
 * source counts no rows; form is what the value looks like (`form_of`).
 *
 * Measured with 5 million rows of 7 columns on two cores: grouping sets 4.2 s, a scan for each column 4.9 s, cells
 * 8.1 s, a lateral join of cells 12.8 s. With 1 599 columns, grouping sets are the slowest, by far.
 *
 * @param index place of the table among the loaded ones, from 0
 * @param many columns with more different values than this are left ungrouped, in a scan of their own
 */
export async function countValues(
  store: Store,
  papers: Papers,
  table: LoadedTable,
  index: number,
  many = manyValues,
): Promise<CountedValues> {
  await defineFunctions(store, papers);
  const name = valueTable(index);
  const row = (await hasRowNumbers(store, table))
    ? sql`${sql.identifier(rowNumberColumn)}`
    : sql`NULL::bigint`;
  const large = await columnsOfMany(store, table, many);
  const columns = table.columns.map((column, place): Placed => ({ ...column, number: place + 1 }));
  const [ungrouped, grouped] = [true, false].map((isLarge) =>
    columns.filter(({ sqlName }) => large.has(sqlName) === isLarge),
  );
  const parts = [
    ...(grouped === undefined || grouped.length === 0
      ? []
      : [grouped.length > mostSets ? asCells(table, grouped, row) : asSets(table, grouped, row)]),
    ...(ungrouped === undefined || ungrouped.length === 0 ? [] : [asRows(table, ungrouped, row)]),
  ];
  const query = sql`SELECT column_no, value, n, first, form_of(value) AS form
        FROM (${sql.join(parts, sql` UNION ALL `)} OFFSET 0) AS counted`;
  await store.driver.unsafe(`CREATE UNLOGGED TABLE ${name} AS ${sqlText(query)}`);
  await store.driver.unsafe(`ANALYZE ${name}`);
  papers.define(name.replaceAll('_', '-'), query);
  return { name, ungrouped: (ungrouped ?? []).map(({ number }) => number) };
}

type Placed = LoadedColumn & { number: number };

/** Name of the working table with the values of a loaded table. */
export const valueTable = (index: number): string => `value_${index + 1}`;

/** 1.0 and 1.00 are one number, and two ways to write it; dates are grouped as they are stored, which is quicker. */
const keyOf = ({ sqlName, type }: LoadedColumn): SQL => {
  const name = sql.identifier(sqlName);
  return type === 'numeric' ? sql`${name}::text` : sql`${name}`;
};

/** A value as the working table holds it. A timestamp at midnight is a date, whatever the column was loaded as. */
const textOf = (column: LoadedColumn): SQL =>
  column.type === 'timestamp'
    ? sql`regexp_replace(${keyOf(column)}::text, ' 00:00:00$', '')`
    : sql`${keyOf(column)}::text`;

const each = (columns: readonly Placed[], part: (column: Placed) => SQL, between = ', '): SQL =>
  sql.join(columns.map(part), sql.raw(between));
const numberOf = ({ number }: Placed): SQL => sql.raw(String(number));

function asSets({ sqlName }: LoadedTable, columns: readonly Placed[], row: SQL): SQL {
  const isOf = (column: LoadedColumn) => sql`GROUPING(${keyOf(column)}) = 0`;
  return sql`SELECT CASE ${each(columns, (column) => sql`WHEN ${isOf(column)} THEN ${numberOf(column)}`, ' ')} END AS column_no,
            CASE ${each(columns, (column) => sql`WHEN ${isOf(column)} THEN ${textOf(column)}`, ' ')} END AS value, count(*) AS n, min(${row}) AS first
          FROM ${sql.identifier(sqlName)} GROUP BY GROUPING SETS (${each(columns, (column) => sql`(${keyOf(column)})`)})`;
}

const asCells = (table: LoadedTable, columns: readonly Placed[], row: SQL): SQL =>
  sql`SELECT column_no, value, count(*) AS n, min(row) AS first FROM (${cells(table, columns, row)}) AS cell GROUP BY 1, 2`;

const asRows = (table: LoadedTable, columns: readonly Placed[], row: SQL): SQL =>
  sql`SELECT column_no, value, 1 AS n, row AS first FROM (${cells(table, columns, row)}) AS cell`;

const cells = ({ sqlName }: LoadedTable, columns: readonly Placed[], row: SQL): SQL =>
  sql`SELECT ${row} AS row, unnest(ARRAY[${each(columns, numberOf)}]) AS column_no, unnest(ARRAY[${each(columns, textOf)}]) AS value
            FROM ${sql.identifier(sqlName)}`;

/** A table that is read in place has no numbers for its rows. */
async function hasRowNumbers(store: Store, { sqlName }: LoadedTable): Promise<boolean> {
  const found = await store.db.execute(
    sql`SELECT FROM pg_attribute WHERE attrelid = to_regclass(quote_ident(${sqlName})) AND attname = ${rowNumberColumn} AND NOT attisdropped`,
  );
  return found.length > 0;
}
