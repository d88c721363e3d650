import { sql } from 'drizzle-orm';
import type { Config } from '../config/schema.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import { createLogCount } from './log-count.ts';
import { createWorkingTable } from './working-table.ts';
import { createWrites } from './writes.ts';

/** All working tables that the mapped relations give, side by side. */
export async function createWorkingTables(store: Store, { model }: Config): Promise<Definition[]> {
  const { change, sale_line: saleLine } = model;
  if (saleLine === undefined) return [];
  const jobs: Promise<Definition | Definition[]>[] = [createBaskets(store)];
  if (change !== undefined)
    jobs.push(createWrites(store, change), createLogCount(store), createOtherChanges(store, change));
  return (await Promise.all(jobs)).flat();
}

/** `basket`: the sale lines by all that the revenue is asked by; about as small as the number of tickets. */
const createBaskets = (store: Store): Promise<Definition> =>
  createWorkingTable(
    store,
    'basket',
    sql`SELECT business_date, ticket, customer, employee, count(*) AS lines, count(amount) AS priced_lines, sum(amount) AS amount FROM sale_line GROUP BY 1, 2, 3, 4`,
  );

/** `other_change`: the log without the inserted sale lines, which are nearly all of it and have `sale_write`. */
const createOtherChanges = (
  store: Store,
  change: NonNullable<Config['model']['change']>,
): Promise<Definition> =>
  createWorkingTable(
    store,
    'other_change',
    sql`SELECT * FROM change WHERE (table_name = ${change.tables.sale_line} AND action = ${change.actions.insert}) IS NOT TRUE`,
  );
