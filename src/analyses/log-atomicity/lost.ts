import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { AtomicityFacts } from '../../report/facts/atomicity.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';

/** Lines that the log saw inserted and that are gone without a logged deletion, and the tickets that are gone whole. */
export async function collectLost({ papers, context }: Collecting): Promise<AtomicityFacts['lost']> {
  const { from, to } = context.period;
  const found = await papers.askOne(
    'atomicity-lost-lines',
    z.object({ lines: integer, tickets: integer, whole_tickets: integer, amount: money }),
    sql`WITH lost AS (SELECT * FROM lost_line WHERE coalesce(business_date, recorded::date) BETWEEN ${from} AND ${to})
        SELECT count(*) AS lines, count(DISTINCT ticket) AS tickets, sum(amount) AS amount,
          count(DISTINCT ticket) FILTER (WHERE NOT EXISTS (SELECT FROM ticket_write t WHERE t.ticket = lost.ticket AND t.lines > 0)) AS whole_tickets
        FROM lost`,
  );
  return {
    ...{ lines: found.lines, tickets: found.tickets },
    ...{ wholeTickets: found.whole_tickets, amount: found.amount },
  };
}

/** Lines recorded before the day that they are dated, although most are not. */
export async function collectEarly(
  { papers, context }: Collecting,
  usualDelayDays: number,
): Promise<AtomicityFacts['early']> {
  const { from, to } = context.period;
  const found = await papers.askOne(
    'atomicity-early-writes',
    z.object({ lines: integer, tickets: integer, amount: money, lead: integer }),
    sql`SELECT coalesce(sum(lines), 0) AS lines, count(DISTINCT (business_date, ticket)) AS tickets, sum(amount) AS amount,
          coalesce(max(business_date - recorded_day), 0) AS lead
        FROM ticket_write WHERE business_date BETWEEN ${from} AND ${to} AND recorded_day - business_date < ${sql.raw(String(Math.min(0, usualDelayDays)))} AND lines > 0`,
  );
  return {
    ...{ lines: found.lines, tickets: found.tickets, amount: found.amount },
    longestLeadDays: found.lead,
  };
}

/** Tickets that several actors wrote, and tickets that stand between the rows of another one in the log. */
export async function collectTicketActors({
  papers,
  context,
  config,
}: Collecting): Promise<AtomicityFacts['actors']> {
  const { from, to } = context.period;
  const inPeriod = sql`business_date BETWEEN ${from} AND ${to}`;
  const found = await papers.askOne(
    'atomicity-actors',
    z.object({ with_actor: integer, several: integer, split_by_several: integer, interleaved: integer }),
    sql`WITH several AS (SELECT business_date, ticket FROM ticket_block WHERE ${inPeriod} GROUP BY 1, 2 HAVING min(first_actor) <> max(last_actor))
        SELECT (SELECT count(*) FROM ticket_block WHERE ${inPeriod} AND first_actor IS NOT NULL) AS with_actor,
          (SELECT count(*) FROM several) AS several,
          (SELECT count(DISTINCT (business_date, ticket)) FROM split_step JOIN several USING (business_date, ticket)) AS split_by_several,
          (SELECT count(DISTINCT (business_date, ticket)) FROM (
             SELECT business_date, ticket, first_position < max(last_position) OVER (PARTITION BY recorded_day, first_actor ORDER BY first_position, last_position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS mixed
             FROM ticket_block WHERE ${inPeriod} AND first_actor = last_actor) AS placed WHERE mixed) AS interleaved`,
  );
  const hasActor = found.with_actor > 0;
  // Places in two logs cannot be compared.
  const isOneLog = (config.model.change ?? []).length === 1;
  return {
    several: hasActor ? found.several : null,
    splitBySeveral: hasActor ? found.split_by_several : null,
    interleaved: hasActor && isOneLog ? found.interleaved : null,
  };
}
