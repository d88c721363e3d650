import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LogFacts } from '../../report/facts.ts';
import { asDate } from '../../store/conversion.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';

interface Writes {
  lines: Omit<LogFacts['lines'], 'partial'>;
  late: LogFacts['late'];
}

/** When the sale lines of the period were written: late, or not at all as far as the log knows. */
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
  return {
    lines,
    late: {
      ...{ lines: late.lines, tickets: late.tickets, amount: late.amount },
      onClosedDays: {
        lines: late.closed_lines,
        amount: late.closed_amount,
        days: late.closed_days?.split(',') ?? [],
      },
      ...{ longestDelayDays: late.longest_delay, usualDelayDays: late.usual_delay },
    },
  };
}

async function collectLines({ papers, context }: Collecting): Promise<Writes['lines']> {
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
    sql`WITH day AS (SELECT logged_date AS written, ${loggedDay} AS logged_day FROM (SELECT DISTINCT logged_date FROM ticket_write) AS distinct_date),
          write AS (SELECT * FROM ticket_write LEFT JOIN day ON written = logged_date)
        SELECT coalesce(sum(lines) FILTER (WHERE business_date BETWEEN ${from} AND ${to}), 0) AS total,
          coalesce(sum(lines) FILTER (WHERE business_date BETWEEN ${from} AND ${to} AND recorded_day IS NULL), 0) AS unlogged,
          sum(amount) FILTER (WHERE business_date BETWEEN ${from} AND ${to} AND recorded_day IS NULL) AS unlogged_amount,
          coalesce(sum(missing_lines) FILTER (WHERE coalesce(logged_day, recorded_day) BETWEEN ${from} AND ${to}), 0) AS missing,
          coalesce(sum(CASE WHEN logged_day <> business_date THEN lines ELSE contradicted_lines END)
            FILTER (WHERE business_date BETWEEN ${from} AND ${to}), 0) AS contradicted
        FROM write`,
  );
  return {
    ...{ total: found.total, logged: found.total - found.unlogged, unlogged: found.unlogged },
    ...{ unloggedAmount: found.unlogged_amount, missing: found.missing },
    contradicted: found.contradicted,
  };
}
