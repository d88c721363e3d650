import { sql } from 'drizzle-orm';
import { sqlText } from '../store/sql-text.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import type { Measure } from './measures.ts';
import { additive } from './writes.ts';

/**
 * `movement`: the ledger of the measures. Each row says that at the moment `recorded` the figure of the business date
 * moved, and why. A figure as it stood at any moment is the sum of what was recorded until then; a movement without a
 * moment was there before all that is recorded. The sum of all is the present figure.
 *
 * Columns: `business_date`, `recorded`, `cause` (see `correction.ts`), `ticket` (null for price changes), `lines`, and
 * one for each measure that adds up (`amount` is revenue).
 */
export async function createMovements(
  store: Store,
  measures: readonly Measure[],
  hasCorrections: boolean,
): Promise<Definition> {
  const columns = sql.raw(['lines', ...additive(measures)].join(', '));
  const written = sql`SELECT business_date, recorded, 'insert'::text AS cause, ticket, ${columns} FROM ticket_write WHERE lines > 0`;
  const query = hasCorrections
    ? sql`${written} UNION ALL SELECT business_date, recorded, cause, ticket, ${columns} FROM correction`
    : written;
  await store.driver.unsafe(`CREATE VIEW movement AS ${sqlText(query)}`);
  return { relation: 'movement', query };
}
