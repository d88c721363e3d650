import { type SQL, sql } from 'drizzle-orm';
import { logHas } from '../../config/log/index.ts';
import { type LoggedRole, loggedDay } from '../../model/logged-roles.ts';
import { createWorkingTable } from '../../model/working-table.ts';
import type { Collecting } from '../analysis.ts';

/**
 * Makes `ticket_block`: the logged inserts of sale lines by ticket, business date and recorded day, in one pass, with
 * all by which tickets are suspected afterwards: their transactions, actors, places in the log, repeated inserts.
 * `articles` is zero where every article stands an even number of times (and, once in 2⁶⁴, by accident), so that only
 * such tickets need be looked into for a second writing.
 *
 * The log's own ticket, date and product are used where it writes them, which spares a join over all lines.
 */
export async function createTicketBlocks(
  { store, papers, config }: Collecting,
  written: ReadonlySet<LoggedRole>,
): Promise<void> {
  const isWhole = written.has('ticket') && written.has('businessDate') && written.has('product');
  const source = isWhole
    ? sql`SELECT * FROM sale_write`
    : sql`SELECT w.line, w.position, w.recorded, w.actor, w.transaction, w.several_transactions, w.copies, l.ticket, l.business_date, l.product, l.quantity, l.unit_price, l.line_amount FROM sale_write w JOIN sale_line l ON l.line = w.line`;
  // Each aggregate costs a tenth of a second at two million lines: none for what no log can tell.
  const transactions = (config.model.change ?? []).some((log) => logHas(log, 'transaction'))
    ? sql`min(transaction) AS first_transaction, max(transaction) AS last_transaction, count(transaction) AS lines_in_transactions, count(*) FILTER (WHERE several_transactions AND copies = 1) AS torn_lines`
    : sql`NULL::text AS first_transaction, NULL::text AS last_transaction, 0::bigint AS lines_in_transactions, 0::bigint AS torn_lines`;
  const isPriced = !isWhole || written.has('quantity') || written.has('unitPrice') || written.has('amount');
  // A logged date is text to be read: few of them differ.
  const days = isWhole
    ? sql`SELECT business_date AS written, ${loggedDay(sql`business_date`)} AS day FROM (SELECT DISTINCT business_date FROM block) AS distinct_date`
    : sql`SELECT DISTINCT business_date AS written, business_date AS day FROM block`;
  const query = sql`WITH block AS (
          SELECT ticket, business_date, recorded::date AS recorded_day, count(*) AS lines, min(position) AS first_position, max(position) AS last_position,
            min(actor) AS first_actor, max(actor) AS last_actor, ${transactions}, max(copies) AS most_copies,
            bit_xor(hashtextextended(${isPriced ? article() : sql`product`}, 0)) AS articles
          FROM (${source}) AS write WHERE ticket IS NOT NULL GROUP BY 1, 2, 3),
        day AS (${days})
        SELECT ticket, day AS business_date, recorded_day, lines, first_position, last_position, first_actor, last_actor, first_transaction, last_transaction, lines_in_transactions, torn_lines, most_copies, articles
        FROM block LEFT JOIN day ON written = business_date`;
  await createWorkingTable(store, 'ticket_block', query);
  papers.define('atomicity-ticket-blocks', query);
}

/** What makes two lines of a ticket the same article at the same price, as one text. */
export const article = (alias = ''): SQL => {
  const column = (name: string) => sql.raw(alias === '' ? name : `${alias}.${name}`);
  return sql`concat_ws('|', ${column('product')}, ${column('quantity')}, ${column('unit_price')}, ${column('line_amount')})`;
};
