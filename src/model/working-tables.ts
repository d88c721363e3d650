import { sql } from 'drizzle-orm';
import type { Config } from '../config/schema.ts';
import type { Store } from '../store/store.ts';
import { createCorrections } from './correction.ts';
import type { Definition, Model } from './create.ts';
import { type InsertWords, insertWords } from './insert-words.ts';
import { createLogCount } from './log-count.ts';
import { createLostLines } from './lost-line.ts';
import { rolesOf } from './mapping.ts';
import { createMovements } from './movement.ts';
import { createPriceMoves } from './price-move.ts';
import { createReadLines } from './read-line.ts';
import { createWorkingTable } from './working-table.ts';
import { additive, createWrites, valuedLines } from './writes.ts';

/** All working tables that the mapped relations give, side by side where they do not need one another. */
export async function createWorkingTables(
  store: Store,
  config: Config,
  { measures }: Model,
): Promise<Definition[]> {
  const { change, sale_line: saleLine, product } = config.model;
  if (saleLine === undefined) return [];
  const columns = additive(measures);
  const mapped = new Set(rolesOf(saleLine.columns).map(([role]) => role));
  const counted = change === undefined ? null : createLogCount(store);
  const [basket, logCount] = await Promise.all([createBaskets(store, columns), counted]);
  if (logCount === null) {
    if (saleLine.columns.recorded === undefined) return [basket];
    const writes = await createWrites(store, [], measures, null, mapped);
    return [basket, ...writes, await createMovements(store, measures, false)];
  }
  const words = await insertWords(store);
  const [writes, others] = await Promise.all([
    createWrites(store, change ?? [], measures, words, mapped),
    createOtherChanges(store, words),
  ]);
  const prices = await createPriceMoves(store, product !== undefined);
  const [corrections, lost, read] = await Promise.all([
    createCorrections(store, config, measures),
    createLostLines(store, config, measures),
    createReadLines(store, config, measures),
  ]);
  return [
    ...[basket, ...writes, logCount, others, prices, corrections, lost, read],
    await createMovements(store, measures, true),
  ];
}

/**
 * `basket`: the sale lines by all that the revenue is asked by; about as small as the number of tickets. Each measure
 * has its sum, and beside it how many lines have a value (`valuedLines`).
 */
const createBaskets = (store: Store, columns: readonly string[]): Promise<Definition> =>
  createWorkingTable(
    store,
    'basket',
    sql`SELECT business_date, ticket, customer, employee, count(*) AS lines, ${sql.raw(columns.map((column) => `sum(${column}) AS ${column}, count(${column}) AS ${valuedLines(column)}`).join(', '))} FROM sale_line GROUP BY 1, 2, 3, 4`,
  );

/**
 * `other_change`: the log without the inserted sale lines, which are nearly all of it and have `sale_write`. What
 * inserts a line without saying which (a statement, say) stands here.
 */
const createOtherChanges = (store: Store, { isInsert }: InsertWords): Promise<Definition> =>
  createWorkingTable(
    store,
    'other_change',
    sql`SELECT * FROM change WHERE (${isInsert} AND row_key IS NOT NULL) IS NOT TRUE`,
  );
