import { type SQL, sql } from 'drizzle-orm';
import type { Config } from '../config/schema.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import { createWorkingTable } from './working-table.ts';

/** The roles of a sale line that the log may name a value of. */
const loggedRoles = ['ticket', 'product', 'customer', 'employee', 'businessDate'] as const;

/**
 * Two working tables between the log and the sales; each costs one pass, and all questions on late and split writes
 * are answered from the second, which is as small as the number of tickets.
 *
 * - `sale_write`: one row per inserted sale line: when it was first and last recorded, what the log says of it.
 * - `ticket_write`: sale lines by business date, ticket and recorded day. `recorded_day` is null where no log row
 *   tells of the lines, `business_date` is null for lines that the log knows and the table does not.
 */
export async function createWrites(
  store: Store,
  change: NonNullable<Config['model']['change']>,
): Promise<Definition[]> {
  const fields = Object.entries(change.fields.sale_line);
  const logged = (role: (typeof loggedRoles)[number]): SQL => {
    const names = fields.filter(([, meaning]) => meaning === role).map(([name]) => sql`${name}`);
    return names.length === 0
      ? sql`NULL::text`
      : sql`max(value) FILTER (WHERE field_name IN (${sql.join(names, sql`, `)}))`;
  };
  const values = loggedRoles.map(
    (role) => sql`${logged(role)} AS ${sql.identifier(role === 'businessDate' ? 'business_date' : role)}`,
  );
  const saleWrite = sql`SELECT row_key AS line, min(position) AS position, min(recorded)::date AS first_recorded, max(recorded)::date AS last_recorded, count(*) AS fields, ${sql.join(values, sql`, `)} FROM change WHERE table_name = ${change.tables.sale_line} AND action = ${change.actions.insert} GROUP BY row_key`;
  const differs = (role: string) => sql.raw(`(w.${role} <> l.${role})`);
  const ticketWrite = sql`SELECT l.business_date, w.first_recorded AS recorded_day, w.business_date AS logged_date, coalesce(l.ticket, w.ticket) AS ticket, min(w.position) AS first_position, count(l.position) AS lines, count(l.amount) AS priced_lines, sum(l.amount) AS amount, count(*) FILTER (WHERE l.position IS NULL) AS missing_lines, min(l.employee) AS first_employee, max(l.employee) AS last_employee, min(l.customer) AS first_customer, max(l.customer) AS last_customer, count(*) FILTER (WHERE ${sql.join([differs('ticket'), differs('product'), differs('customer'), differs('employee')], sql` OR `)}) AS contradicted_lines FROM sale_line l FULL JOIN sale_write w ON w.line = l.line GROUP BY 1, 2, 3, 4`;
  return [
    await createWorkingTable(store, 'sale_write', saleWrite),
    await createWorkingTable(store, 'ticket_write', ticketWrite),
  ];
}
