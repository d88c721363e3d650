import { sql } from 'drizzle-orm';
import type { Config } from '../config/schema.ts';
import type { Store } from '../store/store.ts';
import { createCorrections } from './correction.ts';
import type { Definition, Model } from './create.ts';
import { createLogCount } from './log-count.ts';
import { createLostLines } from './lost-line.ts';
import { createMovements } from './movement.ts';
import { createPriceMoves } from './price-move.ts';
import { createReadLines } from './read-line.ts';
import { createWorkingTable } from './working-table.ts';
import { additive, createWrites } from './writes.ts';

/** All working tables that the mapped relations give, side by side where they do not need one another. */
export async function createWorkingTables(
  store: Store,
  config: Config,
  { measures }: Model,
): Promise<Definition[]> {
  const { change, sale_line: saleLine, product } = config.model;
  if (saleLine === undefined) return [];
  const baskets = createBaskets(store, additive(measures));
  if (change === undefined && saleLine.columns.recorded === undefined) return [await baskets];
  const [basket, writes, ...log] = await Promise.all([
    baskets,
    createWrites(store, change ?? [], measures),
    ...(change === undefined ? [] : [createLogCount(store), createOtherChanges(store)]),
  ]);
  if (change === undefined) return [basket, ...writes, await createMovements(store, measures, false)];
  const prices = await createPriceMoves(store, product !== undefined);
  const [corrections, lost, read] = await Promise.all([
    createCorrections(store, config, measures),
    createLostLines(store, config, measures),
    createReadLines(store, config, measures),
  ]);
  return [
    ...[basket, ...writes, ...log, prices, corrections, lost, read],
    await createMovements(store, measures, true),
  ];
}

/** `basket`: the sale lines by all that the revenue is asked by; about as small as the number of tickets. */
const createBaskets = (store: Store, columns: readonly string[]): Promise<Definition> =>
  createWorkingTable(
    store,
    'basket',
    sql`SELECT business_date, ticket, customer, employee, count(*) AS lines, count(amount) AS priced_lines, ${sql.raw(columns.map((column) => `sum(${column}) AS ${column}`).join(', '))} FROM sale_line GROUP BY 1, 2, 3, 4`,
  );

/** `other_change`: the log without the inserted sale lines, which are nearly all of it and have `sale_write`. */
const createOtherChanges = (store: Store): Promise<Definition> =>
  createWorkingTable(
    store,
    'other_change',
    sql`SELECT * FROM change WHERE (entity = 'sale_line' AND operation = 'insert') IS NOT TRUE`,
  );
