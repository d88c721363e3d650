import { sql } from 'drizzle-orm';
import type { Config } from '../config/schema.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import type { Measure } from './measures.ts';
import { createWorkingTable } from './working-table.ts';
import { additive } from './writes.ts';

/**
 * `read_line`: the sale lines of the business dates that somebody reported a figure of, and of the days beside them,
 * each with the moment of its first record, so that many questions on few days cost one pass over all lines. `known`
 * tells whether the catalogue has the product.
 */
export function createReadLines(
  store: Store,
  { readings, model }: Config,
  measures: readonly Measure[],
): Promise<Definition> {
  const dates = [...new Set(readings.map(({ businessDate }) => businessDate))].sort();
  const near =
    dates.length === 0
      ? sql`false`
      : sql.join(
          dates.map((date) => sql`l.business_date BETWEEN ${date}::date - 1 AND ${date}::date + 1`),
          sql` OR `,
        );
  const columns = sql.raw(
    additive(measures)
      .map((column) => `l.${column}`)
      .join(', '),
  );
  const hasProducts = model.product !== undefined;
  const product = hasProducts
    ? sql`p.product IS NOT NULL AS known, p.category, p.department`
    : sql`NULL::boolean AS known, NULL::text AS category, NULL::text AS department`;
  const join = hasProducts
    ? sql` LEFT JOIN (SELECT product, min(category) AS category, min(department) AS department FROM product GROUP BY product) p ON p.product = l.product`
    : sql``;
  return createWorkingTable(
    store,
    'read_line',
    sql`SELECT l.position, l.line, l.ticket, l.product, l.customer, l.employee, l.business_date, coalesce(w.recorded, l.recorded) AS recorded, l.quantity, l.price, l.unit_price, l.line_amount, l.discount, l.vat_rate, l.unit_cost, l.currency, l.store, l.status, l.sold_at, w.actor, w.transaction, w.copies, ${product}, ${columns}
FROM sale_line l LEFT JOIN sale_write w ON w.line = l.line${join}
WHERE ${near}`,
  );
}
