import { sql } from 'drizzle-orm';
import { createWorkingTable } from '../../model/working-table.ts';
import type { Collecting } from '../analysis.ts';
import { stateLines } from '../variants/state-line.ts';
import { asked, type Gap } from './gaps.ts';

/** The lines that one reading could see, of which all questions on this reading are asked. */
export const stateLine = sql.raw('state_line');

/** Makes `state_line` of one of the two readings, in the place of the one before. */
export async function createStateLines(
  collecting: Collecting,
  gap: Gap,
  side: 'first' | 'last',
): Promise<void> {
  const { store, papers } = collecting;
  await store.driver.unsafe('DROP TABLE IF EXISTS state_line');
  const { query } = await createWorkingTable(
    store,
    'state_line',
    sql`SELECT * FROM ${stateLines(collecting, asked(gap, gap[side]))} AS lines`,
  );
  papers.define(`${gap.paper}-${side}-lines`, query);
}
