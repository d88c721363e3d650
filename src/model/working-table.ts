import type { SQL } from 'drizzle-orm';
import { sqlText } from '../store/sql-text.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';

/** Makes a table of what a query answers, so that many questions cost one pass over the long tables. */
export async function createWorkingTable(store: Store, relation: string, query: SQL): Promise<Definition> {
  await store.driver.unsafe(`CREATE UNLOGGED TABLE ${relation} AS ${sqlText(query)}`);
  await store.driver.unsafe(`ANALYZE ${relation}`);
  return { relation, query };
}

/**
 * The same for a query that groups a long table. The planner cannot know how few groups there are (tickets hang
 * together with their dates) and would sort all rows; at two million lines that takes twice as long as hashing them.
 */
export async function createGroupedTable(store: Store, relation: string, query: SQL): Promise<Definition> {
  await store.driver.begin(async (transaction) => {
    await transaction.unsafe(`SET LOCAL enable_sort = off`);
    await transaction.unsafe(`SET LOCAL work_mem = '384MB'`);
    await transaction.unsafe(`CREATE UNLOGGED TABLE ${relation} AS ${sqlText(query)}`);
  });
  await store.driver.unsafe(`ANALYZE ${relation}`);
  return { relation, query };
}
