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
