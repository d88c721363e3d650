import { sql } from 'drizzle-orm';
import type { LoadedTable } from '../../store/loaded-table.ts';
import { sqlText } from '../../store/sql-text.ts';
import type { Store } from '../../store/store.ts';
import type { Papers } from '../papers.ts';

/**
 * Counts the values of all columns of a table in one scan. Whatever the dictionary says of single columns, and which
 * columns refer to which, is asked of this working table and no more of the table itself.
 *
 * `value_N (column_no int, value text, n bigint)`: column_no is the column's place, from 1; value is null for the rows
 * without a value.
 *
 * @param index place of the table among the loaded ones, from 0
 * @returns the working table's name
 */
export async function countValues(
  store: Store,
  papers: Papers,
  table: LoadedTable,
  index: number,
): Promise<string> {
  const name = valueTable(index);
  const entries = table.columns.map(
    ({ sqlName, type }, position) =>
      sql`(${sql.raw(String(position + 1))}, ${type === 'timestamp' ? sql`regexp_replace(${sql.identifier(sqlName)}::text, ' 00:00:00$', '')` : sql`${sql.identifier(sqlName)}::text`})`,
  );
  const query = sql`SELECT column_no, value, count(*) AS n FROM ${sql.identifier(table.sqlName)}, LATERAL (VALUES ${sql.join(entries, sql`, `)}) AS cell (column_no, value) GROUP BY 1, 2`;
  await store.driver.unsafe(`CREATE UNLOGGED TABLE ${name} AS ${sqlText(query)}`);
  await store.driver.unsafe(`ANALYZE ${name}`);
  papers.define(name.replaceAll('_', '-'), query);
  return name;
}

/** Name of the working table with the values of a loaded table. */
export const valueTable = (index: number): string => `value_${index + 1}`;
