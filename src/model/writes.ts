import { sql } from 'drizzle-orm';
import { type LogMapping, logHas } from '../config/log/index.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import type { InsertWords } from './insert-words.ts';
import { loggedRoles, saleLineColumns, writtenRoles } from './logged-roles.ts';
import type { Measure } from './measures.ts';
import { createGroupedTable } from './working-table.ts';

/** The measures that add up, and their columns. */
export const additive = (measures: readonly Measure[]): string[] =>
  measures.flatMap(({ column }) => (column === null || column === 'lines' ? [] : [column]));

/** The column that counts the lines which have a value of a measure. */
export const valuedLines = (column: string): string =>
  column === 'amount' ? 'priced_lines' : `${column}_lines`;

const textRoles: ReadonlySet<string> = new Set([
  'ticket',
  'product',
  'customer',
  'employee',
  'currency',
  'store',
  'status',
]);

/**
 * Two working tables between the log and the sales; each costs one pass, and all questions on late and split writes
 * are answered from the second, which is as small as the number of tickets.
 *
 * - `sale_write`: one row per inserted sale line: when it was first and last recorded, what the log says of it, how
 *   often (`copies`), by whom and in which transaction.
 * - `ticket_write`: sale lines by business date, ticket and the moment of their first record. `recorded` is null where
 *   nothing tells when a line was written, `business_date` is null for lines that the log knows and the table does not.
 *   `open_lines` counts what stands on one side alone or differs in its writing; the dates are columns of their own.
 */
export async function createWrites(
  store: Store,
  logs: readonly LogMapping[],
  measures: readonly Measure[],
  words: InsertWords | null,
  mapped: ReadonlySet<string>,
): Promise<Definition[]> {
  const written = writtenRoles(logs);
  const values = loggedRoles.map((role) => {
    const name = sql.identifier(saleLineColumns[role].write);
    return written.has(role)
      ? sql`max(value) FILTER (WHERE ${words?.roleIs(role) ?? sql`false`}) AS ${name}`
      : sql`NULL::text AS ${name}`;
  });
  // A field that every insert has tells how often the line was inserted.
  const [anchor] = written;
  const copies =
    anchor === undefined
      ? sql`count(*) FILTER (WHERE head)`
      : sql`count(*) FILTER (WHERE ${words?.roleIs(anchor) ?? sql`false`})`;
  const hasTransactions = logs.some((log) => logHas(log, 'transaction'));
  const transaction = hasTransactions
    ? sql`min(transaction) AS transaction, min(transaction) <> max(transaction) AS several_transactions`
    : sql`NULL::text AS transaction, NULL::boolean AS several_transactions`;
  const saleWrite =
    words === null
      ? sql`SELECT NULL::text AS line, NULL::bigint AS position, NULL::timestamp AS recorded, NULL::timestamp AS last_recorded, 0::bigint AS fields, 0::bigint AS copies, NULL::text AS actor, NULL::text AS transaction, NULL::boolean AS several_transactions, ${sql.join(
          loggedRoles.map((role) => sql`NULL::text AS ${sql.identifier(saleLineColumns[role].write)}`),
          sql`, `,
        )} WHERE false`
      : sql`SELECT row_key AS line, min(position) AS position, min(recorded) AS recorded, max(recorded) AS last_recorded, count(*) AS fields, ${copies} AS copies, min(actor) AS actor, ${transaction}, ${sql.join(values, sql`, `)} FROM change WHERE ${words.isInsert} AND row_key IS NOT NULL GROUP BY row_key`;
  const differs = (role: string) => sql.raw(`(w.${role} <> l.${role})`);
  const sums = additive(measures).map(
    (column) => sql`sum(l.${sql.identifier(column)}) AS ${sql.identifier(column)}`,
  );
  // A cheap look by the texts: what is only written otherwise is told apart by whoever opens the ticket.
  const alike = loggedRoles
    .filter((role) => role !== 'businessDate' && written.has(role) && mapped.has(role))
    .map((role) => {
      const write = sql.raw(`w.${saleLineColumns[role].write}`);
      const table = sql.raw(`l.${saleLineColumns[role].table}`);
      return sql`${write} IS NOT DISTINCT FROM ${textRoles.has(role) ? table : sql`${table}::text`}`;
    });
  const isSettled = sql.join([sql`l.position IS NOT NULL AND w.line IS NOT NULL`, ...alike], sql` AND `);
  const recorded = sql`coalesce(w.recorded, l.recorded)`;
  const ticketWrite = sql`SELECT l.business_date, ${recorded} AS recorded, ${recorded}::date AS recorded_day, w.business_date AS logged_date, coalesce(l.ticket, w.ticket) AS ticket, min(w.position) AS first_position, count(l.position) AS lines, count(l.amount) AS priced_lines, ${sql.join(sums, sql`, `)}, count(*) FILTER (WHERE l.position IS NULL) AS missing_lines, min(l.employee) AS first_employee, max(l.employee) AS last_employee, min(l.customer) AS first_customer, max(l.customer) AS last_customer, count(*) FILTER (WHERE ${sql.join([differs('ticket'), differs('product'), differs('customer'), differs('employee')], sql` OR `)}) AS contradicted_lines, count(*) FILTER (WHERE NOT (${isSettled})) AS open_lines FROM sale_line l FULL JOIN sale_write w ON w.line = l.line GROUP BY 1, 2, 4, 5`;
  return [
    await createGroupedTable(store, 'sale_write', saleWrite),
    await createGroupedTable(store, 'ticket_write', ticketWrite),
  ];
}
