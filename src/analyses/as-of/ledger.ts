import { type SQL, sql } from 'drizzle-orm';
import type { Measure } from '../../model/measures.ts';
import { createWorkingTable } from '../../model/working-table.ts';
import type { Collecting } from '../analysis.ts';

/**
 * The ledger of one measure: `business_date, recorded, cause, lines, amount`, from the working table `movement`.
 * Baskets do not add up over lines, so theirs is made of tickets that appear (their first line) and vanish (their last).
 */
export function ledgerOf({ column }: Measure, where = sql`true`): SQL {
  if (column !== null)
    return sql`SELECT business_date, recorded, cause, lines, ${sql.identifier(column)} AS amount FROM movement WHERE ${where}`;
  const history = sql.raw('PARTITION BY business_date, ticket ORDER BY recorded NULLS FIRST');
  return sql`SELECT business_date, recorded, CASE WHEN held >= coalesce(before, 0) THEN 'insert' ELSE 'delete' END AS cause, lines, held - coalesce(before, 0) AS amount
    FROM (SELECT business_date, recorded, lines, held, lag(held) OVER (${history}) AS before
      FROM (SELECT business_date, ticket, recorded, sum(lines) AS lines, (sum(sum(lines)) OVER (${history}) > 0)::int AS held
        FROM movement WHERE ticket IS NOT NULL AND ${where} GROUP BY business_date, ticket, recorded) AS ticket_state) AS ticket_step`;
}

/**
 * `day_movement`: the ledgers of these measures, what was recorded of a business date for one cause within one hour taken
 * together, so that the questions on curves, closings and delays cost one pass over the long ledger.
 */
export async function createDayMovements(
  { store, papers, context }: Collecting,
  measures: readonly Measure[],
): Promise<void> {
  const { from, to } = context.period;
  const inPeriod = sql`business_date BETWEEN ${from} AND ${to}`;
  const parts = measures.map(
    (measure) =>
      sql`SELECT ${measure.id}::text AS measure, business_date, date_trunc('hour', recorded) AS recorded, cause, sum(lines) AS lines, coalesce(sum(amount), 0) AS amount, max(recorded) AS last_recorded
FROM (${ledgerOf(measure, inPeriod)}) AS ledger GROUP BY business_date, date_trunc('hour', recorded), cause`,
  );
  const { query } = await createWorkingTable(store, 'day_movement', sql.join(parts, sql` UNION ALL `));
  papers.define('history-day-movement', query);
}
