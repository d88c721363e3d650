import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { TableFacts } from '../../report/facts/dictionary.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import type { Store } from '../../store/store.ts';
import { columnOf } from '../columns.ts';
import { asDay, loadedColumn } from './loaded.ts';

/** First and last day of each month that a column holds days of, in order. */
export interface MonthOfDays {
  /** `2024-08` */
  month: string;
  first: string;
  last: string;
}

/** Asks a column of days for the months that it covers. */
export async function askMonths(
  store: Store,
  table: TableFacts,
  loaded: LoadedTable,
  column: string,
): Promise<MonthOfDays[]> {
  const stored = loadedColumn(loaded, column);
  const name = sql.identifier(stored.sqlName);
  // Days are read from the distinct values: a long table holds few of them.
  const day = asDay(stored, columnOf(table, column));
  const answer = await store.db.execute(sql`
    WITH written AS MATERIALIZED (SELECT DISTINCT ${name} FROM ${sql.identifier(loaded.sqlName)}),
      days AS MATERIALIZED (SELECT ${day} AS day FROM written)
    SELECT to_char(day, 'YYYY-MM') AS month, min(day)::text AS first, max(day)::text AS last
    FROM days WHERE day BETWEEN '1900-01-01' AND '9999-12-31' GROUP BY 1 ORDER BY 1`);
  return z.array(z.object({ month: z.string(), first: z.string(), last: z.string() })).parse([...answer]);
}
