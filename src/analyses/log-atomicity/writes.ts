import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LogFacts } from '../../report/facts.ts';
import { asDate } from '../../store/conversion.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';

type Writes = Pick<
  LogFacts,
  'lines' | 'rowsPerInsert' | 'late' | 'split' | 'witness' | 'contradictory' | 'ticketCount'
>;

/** When the sale lines of the period were written: late, split over days, or not at all as far as the log knows. */
export async function collectWrites(collecting: Collecting): Promise<Writes> {
  const { papers, context } = collecting;
  const inPeriod = sql`business_date BETWEEN ${context.period.from} AND ${context.period.to}`;
  const lines = await collectLines(collecting);
  const closed =
    context.closedDays.length === 0
      ? sql`false`
      : sql`recorded_day IN (${sql.join(
          context.closedDays.map((day) => sql`${day}`),
          sql`, `,
        )})`;
  const late = await papers.askOne(
    'late-writes',
    z.object({
      ...{
        lines: integer,
        tickets: integer,
        amount: money,
        longest_delay: integer,
        usual_delay: z.coerce.number().int(),
      },
      ...{ closed_lines: integer, closed_amount: money, closed_days: z.string().nullable() },
    }),
    sql`WITH write AS (
          SELECT *, recorded_day - business_date AS delay FROM ticket_write WHERE ${inPeriod} AND recorded_day IS NOT NULL),
        usual AS (
          SELECT coalesce((SELECT delay FROM write GROUP BY delay ORDER BY sum(lines) DESC, delay LIMIT 1), 0) AS delay)
        SELECT coalesce(sum(lines), 0) AS lines, count(DISTINCT ticket) AS tickets, sum(amount) AS amount,
          greatest(coalesce(max(write.delay), 0), 0) AS longest_delay, min(usual.delay) AS usual_delay,
          coalesce(sum(lines) FILTER (WHERE ${closed}), 0) AS closed_lines,
          sum(amount) FILTER (WHERE ${closed}) AS closed_amount,
          string_agg(DISTINCT recorded_day::text, ',' ORDER BY recorded_day::text) FILTER (WHERE ${closed}) AS closed_days
        FROM usual LEFT JOIN write ON write.delay > usual.delay`,
  );
  const split = await papers.askOne(
    'split-writes',
    z.object({ tickets: integer, lines: integer, late_lines: integer, amount: money }),
    sql`SELECT count(*) AS tickets, coalesce(sum(lines), 0) AS lines, coalesce(sum(later_lines), 0) AS late_lines, sum(later_amount) AS amount
        FROM (${splitTickets(inPeriod)}) AS ticket`,
  );
  await papers.list(
    'split-tickets',
    sql`SELECT business_date, ticket, lines, later_lines, later_amount FROM (${splitTickets(inPeriod)}) AS ticket
        ORDER BY later_lines, first_position, business_date, ticket COLLATE "C"`,
  );
  const contradictory = await papers.askOne(
    'contradictory-tickets',
    z.object({
      all_tickets: integer,
      tickets: integer,
      several_employees: integer,
      several_customers: integer,
    }),
    sql`SELECT count(*) AS all_tickets, count(*) FILTER (WHERE employees OR customers) AS tickets,
          count(*) FILTER (WHERE employees) AS several_employees, count(*) FILTER (WHERE customers) AS several_customers
        FROM (SELECT min(first_employee) <> max(last_employee) AS employees, min(first_customer) <> max(last_customer) AS customers
              FROM ticket_write WHERE ${inPeriod} GROUP BY business_date, ticket) AS ticket`,
  );
  const columns = collecting.config.model.sale_line?.columns;
  return {
    ...lines,
    ticketCount: contradictory.all_tickets,
    late: {
      ...{ lines: late.lines, tickets: late.tickets, amount: late.amount },
      onClosedDays: {
        lines: late.closed_lines,
        amount: late.closed_amount,
        days: late.closed_days?.split(',') ?? [],
      },
      ...{ longestDelayDays: late.longest_delay, usualDelayDays: late.usual_delay },
    },
    split: { tickets: split.tickets, lines: split.lines, lateLines: split.late_lines, amount: split.amount },
    witness: await collectWitness(collecting),
    contradictory: {
      tickets: contradictory.tickets,
      severalEmployees: columns?.employee === undefined ? null : contradictory.several_employees,
      severalCustomers: columns?.customer === undefined ? null : contradictory.several_customers,
    },
  };
}

/** Tickets written on more than one day; `later` are the lines that came after the ticket's first day. */
const splitTickets = (inPeriod: ReturnType<typeof sql>) => sql`
              SELECT business_date, ticket, min(first_position) AS first_position, sum(lines) AS lines,
                sum(lines) FILTER (WHERE recorded_day > first_day) AS later_lines,
                sum(amount) FILTER (WHERE recorded_day > first_day) AS later_amount
              FROM (SELECT *, min(recorded_day) OVER (PARTITION BY business_date, ticket) AS first_day
                    FROM ticket_write WHERE ${inPeriod} AND recorded_day IS NOT NULL AND ticket IS NOT NULL) AS write
              GROUP BY business_date, ticket HAVING count(DISTINCT recorded_day) > 1`;

async function collectLines({
  papers,
  context,
}: Collecting): Promise<Pick<Writes, 'lines' | 'rowsPerInsert'>> {
  const { from, to } = context.period;
  const loggedDay = asDate(sql`logged_date`, { dateOrder: 'year-first' });
  const found = await papers.askOne(
    'log-against-lines',
    z.object({
      total: integer,
      unlogged: integer,
      unlogged_amount: money,
      missing: integer,
      contradicted: integer,
    }),
    sql`WITH write AS (SELECT *, ${loggedDay} AS logged_day FROM ticket_write)
        SELECT coalesce(sum(lines) FILTER (WHERE business_date BETWEEN ${from} AND ${to}), 0) AS total,
          coalesce(sum(lines) FILTER (WHERE business_date BETWEEN ${from} AND ${to} AND recorded_day IS NULL), 0) AS unlogged,
          sum(amount) FILTER (WHERE business_date BETWEEN ${from} AND ${to} AND recorded_day IS NULL) AS unlogged_amount,
          coalesce(sum(missing_lines) FILTER (WHERE coalesce(logged_day, recorded_day) BETWEEN ${from} AND ${to}), 0) AS missing,
          coalesce(sum(CASE WHEN logged_day <> business_date THEN lines ELSE contradicted_lines END)
            FILTER (WHERE business_date BETWEEN ${from} AND ${to}), 0) AS contradicted
        FROM write`,
  );
  const partial = await papers.askOne(
    'log-partial-events',
    z.object({ partial: integer, usual: integer }),
    sql`SELECT count(*) FILTER (WHERE fields < usual) AS partial, coalesce(max(usual), 0) AS usual
        FROM sale_write, (SELECT mode() WITHIN GROUP (ORDER BY fields) AS usual FROM sale_write) AS most
        WHERE recorded::date BETWEEN ${from} AND ${to}`,
  );
  return {
    rowsPerInsert: partial.usual,
    lines: {
      ...{ total: found.total, logged: found.total - found.unlogged, unlogged: found.unlogged },
      ...{ unloggedAmount: found.unlogged_amount, missing: found.missing },
      ...{ partial: partial.partial, contradicted: found.contradicted },
    },
  };
}

/** The split ticket that is easiest to follow: the fewest late lines, and of these the one that the log tells of first. */
async function collectWitness({ papers, context }: Collecting): Promise<Writes['witness']> {
  const inPeriod = sql`business_date BETWEEN ${context.period.from} AND ${context.period.to}`;
  const steps = await papers.ask(
    'witness-ticket',
    z.object({
      ticket: z.string(),
      business_date: z.string(),
      recorded_day: z.string(),
      lines: integer,
      amount: money,
      cumulative: money,
    }),
    sql`SELECT write.ticket, write.business_date, recorded_day, sum(write.lines) AS lines, sum(amount) AS amount,
          sum(sum(amount)) OVER (ORDER BY recorded_day) AS cumulative
        FROM ticket_write AS write
        JOIN (SELECT business_date, ticket FROM (${splitTickets(inPeriod)}) AS split
              ORDER BY later_lines, first_position, business_date, ticket COLLATE "C" LIMIT 1) AS chosen
          ON chosen.ticket = write.ticket AND chosen.business_date = write.business_date
        WHERE recorded_day IS NOT NULL
        GROUP BY 1, 2, 3 ORDER BY 3`,
  );
  const [first] = steps;
  if (first === undefined) return null;
  return {
    ticket: first.ticket,
    businessDate: first.business_date,
    steps: steps.map(({ recorded_day, lines, amount, cumulative }) => ({
      ...{ recordedDay: recorded_day, lines, amount, cumulative },
      closed: context.closedDays.includes(recorded_day),
    })),
  };
}
