import { sql } from 'drizzle-orm';
import type { Config } from '../config/schema.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import { loggedCells, loggedDay, saleLineColumns } from './logged-roles.ts';
import type { Measure } from './measures.ts';
import { createWorkingTable } from './working-table.ts';

/**
 * `lost_line`: the sale lines that the log saw inserted, that the table does not hold and that no logged deletion took
 * away, with what they were worth by the log's own values.
 */
export function createLostLines(
  store: Store,
  { model }: Config,
  measures: readonly Measure[],
): Promise<Definition> {
  const hasProducts = model.product !== undefined;
  const cells = loggedCells(
    (role) => sql.raw(`w.${saleLineColumns[role].write}`),
    model.sale_line?.columns.quantity === undefined,
    {
      now: hasProducts ? sql`p.price` : sql`NULL::numeric`,
      vatRate: hasProducts ? sql`p.vat_rate` : sql`NULL::numeric`,
      unitCost: hasProducts ? sql`p.unit_cost` : sql`NULL::numeric`,
    },
  );
  const values = measures.flatMap((measure) =>
    measure.column === null || measure.column === 'lines'
      ? []
      : [sql`${measure.expression(cells)} AS ${sql.identifier(measure.column)}`],
  );
  const join = hasProducts ? sql` LEFT JOIN product_price p ON p.product = w.product` : sql``;
  return createWorkingTable(
    store,
    'lost_line',
    sql`SELECT w.line, w.ticket, w.product, w.store, w.recorded, w.position, ${loggedDay(sql`w.business_date`)} AS business_date, ${sql.join(values, sql`, `)}
FROM sale_write w${join}
WHERE (w.ticket IS NULL OR w.ticket IN (SELECT ticket FROM ticket_write WHERE missing_lines > 0)) AND NOT EXISTS (SELECT FROM sale_line l WHERE l.line = w.line) AND w.line NOT IN (SELECT row_key FROM other_change WHERE entity = 'sale_line' AND operation = 'delete' AND row_key IS NOT NULL)`,
  );
}
