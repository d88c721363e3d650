import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { createWorkingTable } from '../../model/working-table.ts';
import type { LogFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import type { Spread } from './evidence.ts';

/**
 * Makes `split_step`: the tickets of the period that were written in several goes, one row per go. A ticket of
 * several transactions is split, and that is proven; one of a single transaction is not, however long it took. Where
 * transactions do not tell, a ticket is inferred to be split if its lines were recorded on several days, or with a
 * pause longer than the threshold.
 */
export async function createSplitSteps(
  { store, papers, context }: Collecting,
  { thresholdSeconds }: Spread,
): Promise<void> {
  const { from, to } = context.period;
  const inPeriod = sql`business_date BETWEEN ${from} AND ${to}`;
  const isPause = (pause: SQL) =>
    thresholdSeconds === null
      ? sql`false`
      : sql`${pause} > make_interval(secs => ${sql.raw(String(thresholdSeconds))})`;
  const query = sql`WITH several AS (${ticketsIn('several-transactions', inPeriod)}),
        one AS (${ticketsIn('one-transaction', inPeriod)}),
        proven AS (
          SELECT l.business_date, l.ticket, w.transaction, min(w.recorded) AS recorded, max(w.recorded) AS last_recorded, min(w.position) AS first_position,
            min(w.actor) AS first_actor, max(w.actor) AS last_actor, count(*) AS lines, sum(l.amount) AS amount
          FROM several JOIN sale_line l ON l.ticket = several.ticket AND l.business_date = several.business_date JOIN sale_write w ON w.line = l.line
          GROUP BY 1, 2, 3),
        slow AS (
          SELECT business_date, ticket FROM ticket_write
          WHERE ${inPeriod} AND recorded IS NOT NULL AND ticket IS NOT NULL AND lines > 0
          GROUP BY 1, 2 HAVING min(recorded_day) < max(recorded_day) OR ${isPause(sql`max(recorded) - min(recorded)`)}
          EXCEPT SELECT business_date, ticket FROM several EXCEPT SELECT business_date, ticket FROM one),
        moment AS (
          SELECT business_date, ticket, recorded, recorded_day, first_position, lines, amount,
            (recorded_day > lag(recorded_day) OVER ticket OR ${isPause(sql`recorded - lag(recorded) OVER ticket`)}) IS TRUE AS begins
          FROM ticket_write JOIN slow USING (business_date, ticket)
          WHERE recorded IS NOT NULL AND lines > 0
          WINDOW ticket AS (PARTITION BY business_date, ticket ORDER BY recorded, first_position)),
        inferred AS (
          SELECT business_date, ticket, min(recorded) AS recorded, max(recorded) AS last_recorded, min(first_position) AS first_position, sum(lines) AS lines, sum(amount) AS amount
          FROM (SELECT *, count(*) FILTER (WHERE begins) OVER (PARTITION BY business_date, ticket ORDER BY recorded, first_position ROWS UNBOUNDED PRECEDING) AS go FROM moment) AS numbered
          GROUP BY business_date, ticket, go),
        step AS (
          SELECT 'proven' AS evidence, business_date, ticket, transaction, recorded, last_recorded, first_position, first_actor, last_actor, lines, amount FROM proven
          UNION ALL SELECT 'inferred', business_date, ticket, NULL, recorded, last_recorded, first_position, NULL, NULL, lines, amount FROM inferred)
        SELECT evidence, business_date, ticket, step, steps, transaction, recorded, last_recorded, recorded::date AS recorded_day, first_position, first_actor, last_actor, lines, amount
        FROM (SELECT *, row_number() OVER (PARTITION BY business_date, ticket ORDER BY recorded NULLS FIRST, first_position NULLS FIRST, transaction COLLATE "C") AS step,
                count(*) OVER (PARTITION BY business_date, ticket) AS steps FROM step) AS numbered
        WHERE steps > 1`;
  await createWorkingTable(store, 'split_step', query);
  papers.define('atomicity-split-steps', query);
}

/** The tickets of `ticket_block` whose transactions are known to be several, or to be one for every line. */
export const ticketsIn = (which: 'several-transactions' | 'one-transaction', inPeriod: SQL): SQL =>
  sql`SELECT business_date, ticket FROM ticket_block WHERE ${inPeriod} GROUP BY 1, 2 HAVING ${
    which === 'several-transactions'
      ? sql`min(first_transaction) <> max(last_transaction)`
      : sql`min(first_transaction) = max(last_transaction) AND sum(lines_in_transactions) = sum(lines) AND sum(torn_lines) = 0`
  }`;

/** How many tickets were split, and what came after their first go. */
export async function collectSplit({ papers }: Collecting): Promise<LogFacts['split']> {
  const split = await papers.askOne(
    'split-writes',
    z.object({ tickets: integer, lines: integer, late_lines: integer, amount: money }),
    sql`SELECT count(*) FILTER (WHERE step = 1) AS tickets, coalesce(sum(lines), 0) AS lines,
          coalesce(sum(lines) FILTER (WHERE step > 1), 0) AS late_lines, sum(amount) FILTER (WHERE step > 1) AS amount
        FROM split_step`,
  );
  await papers.list(
    'split-tickets',
    sql`SELECT business_date, ticket, evidence, lines, later_lines, later_amount FROM (${splitTickets}) AS ticket ORDER BY ${easiestFirst}`,
  );
  return { tickets: split.tickets, lines: split.lines, lateLines: split.late_lines, amount: split.amount };
}

/** One row per split ticket; `later` are the lines that came after its first go. */
export const splitTickets: SQL = sql`SELECT business_date, ticket, evidence, min(first_position) AS first_position, sum(lines) AS lines,
          sum(lines) FILTER (WHERE step > 1) AS later_lines, sum(amount) FILTER (WHERE step > 1) AS later_amount
        FROM split_step GROUP BY 1, 2, 3`;

/** The split ticket that is easiest to follow: the fewest late lines, and of these the one that the log tells of first. */
export const easiestFirst: SQL = sql`later_lines, first_position, business_date, ticket COLLATE "C"`;

/** That ticket, go by go. */
export async function collectWitness({ papers, context }: Collecting): Promise<LogFacts['witness']> {
  const steps = await papers.ask(
    'witness-ticket',
    z.object({
      ...{ ticket: z.string(), business_date: z.string(), recorded_day: z.string().nullable() },
      ...{ lines: integer, amount: money, cumulative: money },
    }),
    sql`SELECT ticket, business_date, recorded_day, sum(lines) AS lines, sum(amount) AS amount, sum(sum(amount)) OVER (ORDER BY recorded_day NULLS FIRST) AS cumulative
        FROM split_step JOIN (SELECT business_date, ticket FROM (${splitTickets}) AS split ORDER BY ${easiestFirst} LIMIT 1) AS chosen USING (business_date, ticket)
        GROUP BY 1, 2, 3 ORDER BY 3 NULLS FIRST`,
  );
  const [first] = steps;
  if (first === undefined) return null;
  return {
    ...{ ticket: first.ticket, businessDate: first.business_date },
    steps: steps.flatMap(({ recorded_day, lines, amount, cumulative }) =>
      recorded_day === null
        ? []
        : [
            {
              ...{ recordedDay: recorded_day, lines, amount, cumulative },
              closed: context.closedDays.includes(recorded_day),
            },
          ],
    ),
  };
}
