import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import { priceUpdateRows } from './log-count.ts';
import { createWorkingTable } from './working-table.ts';

/** How a spreadsheet writes a price that it took for a date: 3.11 became 3 November. */
const dateText = sql.raw(`'^[0-9]{4}-[0-9]{2}-[0-9]{2}( 00:00:00)?$'`);
const plainNumber = sql.raw(`'^[+-]?[0-9]+([.][0-9]+)?$'`);

/**
 * A logged price as a number: as it stands, or decoded where a spreadsheet took day.month for a date. 3.1 and 3.01
 * both become 3 January: the catalogue's own price decides which was meant.
 */
export function decodedPrice(text: SQL, catalogue: SQL): SQL {
  const dayOf = sql`ltrim(substr(${text}, 9, 2), '0')`;
  const long = sql`(${dayOf} || '.' || substr(${text}, 6, 2))::numeric`;
  const short = sql`(${dayOf} || '.' || ltrim(substr(${text}, 6, 2), '0'))::numeric`;
  return sql`CASE WHEN ${text} ~ ${plainNumber} THEN (${text})::numeric
    WHEN ${text} ~ ${dateText} THEN CASE WHEN ${short} = ${catalogue} THEN ${short} ELSE ${long} END END`;
}

/**
 * `price_move`: the logged updates of catalogue prices, one row each.
 *
 * - `damaged`: the logged value is no number; `new_price` is its decoding then, or null.
 * - `old_price`: the logged old value, or else the new price of the update before; null where neither is known.
 * - `applied`: the last logged price of the product is the one that the catalogue shows. Where it is not, the past
 *   prices of the product are not relied on.
 */
export const createPriceMoves = (store: Store, hasCatalogue: boolean): Promise<Definition> =>
  createWorkingTable(
    store,
    'price_move',
    sql`SELECT product, recorded, position, logged, damaged, coalesce(old_price, lag(new_price) OVER sequence) AS old_price, new_price, catalogue_price, coalesce(last_value(new_price) OVER whole = catalogue_price, false) AS applied
FROM (SELECT c.row_key AS product, c.recorded, c.position, c.value AS logged, c.value !~ ${plainNumber} AS damaged, p.price AS catalogue_price, ${decodedPrice(sql`c.value`, sql`p.price`)} AS new_price, ${decodedPrice(sql`c.old_value`, sql`NULL::numeric`)} AS old_price
  FROM other_change c LEFT JOIN ${hasCatalogue ? sql`product_price` : sql`(SELECT NULL::text AS product, NULL::numeric AS price WHERE false)`} p ON p.product = c.row_key
  WHERE ${priceUpdateRows} AND c.recorded IS NOT NULL) AS logged
WINDOW sequence AS (PARTITION BY product ORDER BY recorded, position), whole AS (PARTITION BY product ORDER BY recorded, position ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)`,
  );
