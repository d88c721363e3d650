import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import { createWorkingTable } from './working-table.ts';

/**
 * The log counted once, by everything that its rows are counted by afterwards; as small as the log is varied. `rows`
 * counts rows of the log, `fields` the fields that they speak of: the same where the log has one row per field. Of the
 * rows, `keyless` name no row of their table and `in_transaction` name a transaction.
 */
export const createLogCount = (store: Store): Promise<Definition> =>
  createWorkingTable(
    store,
    'log_count',
    sql`SELECT recorded::date AS recorded_day, log, table_name, entity, action, operation, field_name, role, actor, fault, count(*) FILTER (WHERE head) AS rows, count(*) AS fields, count(*) FILTER (WHERE head AND (row_key <> '') IS NOT TRUE) AS keyless, count(*) FILTER (WHERE head AND transaction <> '') AS in_transaction, min(position) AS first_position, max(position) AS last_position, min(recorded) AS first_recorded, max(recorded) AS last_recorded, bool_or(recorded <> recorded::date) AS has_time, bool_or(recorded <> date_trunc('second', recorded)) AS has_fraction FROM change GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
  );

/** The rows of the log, or of `log_count`, that are updates of catalogue prices. */
export const priceUpdateRows: SQL = sql`entity = 'product' AND operation = 'update' AND role = 'price'`;
