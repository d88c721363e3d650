import { sql } from 'drizzle-orm';
import { createWorkingTable } from '../../model/working-table.ts';
import type { Collecting } from '../analysis.ts';

/**
 * Makes `write_count`: the logged inserts of sale lines, counted once by all that is asked of their number; one pass
 * over the long table for all questions. `lines` that were inserted `copies` times in `fields` log rows or values.
 */
export async function createWriteCount({ store, papers }: Collecting): Promise<void> {
  const query = sql`SELECT recorded::date AS recorded_day, fields, greatest(copies, 1) AS copies, count(*) AS lines FROM sale_write WHERE line <> '' GROUP BY 1, 2, 3`;
  await createWorkingTable(store, 'write_count', query);
  papers.define('log-shape-write-count', query);
}
