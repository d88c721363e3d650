import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LogFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';

/** Where more numbers than this share come back on other dates, they are counted anew each day, and tell nothing. */
const mostReused = 0.01;

/** The tickets that name several employees or customers, and how many tickets there are. */
export async function collectContradictory({
  papers,
  context,
  config,
}: Collecting): Promise<Pick<LogFacts, 'contradictory' | 'ticketCount'>> {
  const { from, to } = context.period;
  const found = await papers.askOne(
    'contradictory-tickets',
    z.object({
      ...{ all_tickets: integer, tickets: integer },
      ...{ several_employees: integer, several_customers: integer },
    }),
    sql`SELECT count(*) AS all_tickets, count(*) FILTER (WHERE employees OR customers) AS tickets,
          count(*) FILTER (WHERE employees) AS several_employees, count(*) FILTER (WHERE customers) AS several_customers
        FROM (SELECT min(first_employee) <> max(last_employee) AS employees, min(first_customer) <> max(last_customer) AS customers
              FROM ticket_write WHERE business_date BETWEEN ${from} AND ${to} GROUP BY business_date, ticket) AS ticket`,
  );
  const columns = config.model.sale_line?.columns;
  return {
    ticketCount: found.all_tickets,
    contradictory: {
      tickets: found.tickets,
      severalEmployees: columns?.employee === undefined ? null : found.several_employees,
      severalCustomers: columns?.customer === undefined ? null : found.several_customers,
    },
  };
}

/** Tickets in several stores; null where sale lines bear no store. */
export async function collectSeveralStores({ papers, context, config }: Collecting): Promise<number | null> {
  if (config.model.sale_line?.columns.store === undefined) return null;
  const { from, to } = context.period;
  const found = await papers.askOne(
    'atomicity-several-stores',
    z.object({ tickets: integer }),
    sql`SELECT count(*) AS tickets
        FROM (SELECT FROM sale_line WHERE business_date BETWEEN ${from} AND ${to} AND ticket IS NOT NULL
              GROUP BY business_date, ticket HAVING min(store) <> max(store)) AS ticket`,
  );
  return found.tickets;
}

/**
 * Ticket numbers that several business dates bear, of lines that were recorded on the same day; null where numbers
 * come back from day to day, so that a number is not one ticket.
 */
export async function collectSeveralDates({ papers, context }: Collecting): Promise<number | null> {
  const { from, to } = context.period;
  const found = await papers.askOne(
    'atomicity-several-dates',
    z.object({ numbers: integer, reused: integer, tickets: integer }),
    sql`SELECT count(DISTINCT ticket) AS numbers, count(DISTINCT ticket) FILTER (WHERE dates > 1) AS reused,
          count(DISTINCT ticket) FILTER (WHERE first_date < last_date AND last_date >= ${from} AND first_date <= ${to}) AS tickets
        FROM (SELECT ticket, recorded_day, min(business_date) AS first_date, max(business_date) AS last_date,
                CASE WHEN min(min(business_date)) OVER number < max(max(business_date)) OVER number THEN 2 ELSE 1 END AS dates
              FROM ticket_write WHERE ticket IS NOT NULL AND business_date IS NOT NULL
              GROUP BY ticket, recorded_day WINDOW number AS (PARTITION BY ticket)) AS written`,
  );
  return found.reused > found.numbers * mostReused ? null : found.tickets;
}
