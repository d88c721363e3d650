import { type SQL, sql } from 'drizzle-orm';
import type { Config } from '../config/schema.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import { createWorkingTable } from './working-table.ts';

/** The log counted once, by everything that its rows are counted by afterwards; as small as the log is varied. */
export const createLogCount = (store: Store): Promise<Definition> =>
  createWorkingTable(
    store,
    'log_count',
    sql`SELECT recorded::date AS recorded_day, table_name, action, field_name, actor, count(*) AS rows, min(recorded) AS first_recorded, max(recorded) AS last_recorded, bool_or(recorded <> recorded::date) AS has_time FROM change GROUP BY 1, 2, 3, 4, 5`,
  );

/** The rows of `log_count` that are updates of catalogue prices; null where the log knows none. */
export function priceUpdateRows(change: Config['model']['change']): SQL | null {
  const names = Object.entries(change?.fields.product ?? {}).flatMap(([name, role]) =>
    role === 'price' ? [sql`${name}`] : [],
  );
  if (change?.tables.product === undefined || names.length === 0) return null;
  return sql`table_name = ${change.tables.product} AND action = ${change.actions.update} AND field_name IN (${sql.join(names, sql`, `)})`;
}
