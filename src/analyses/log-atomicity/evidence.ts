import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { AtomicityFacts, EvidenceLimit } from '../../report/facts/atomicity.ts';
import type { Collecting } from '../analysis.ts';
import { flag, integer } from '../rows.ts';
import { ticketsIn } from './splits.ts';

/** A pause is a split from this many times the usual time of writing on, and never below the shortest. */
const timesUsual = 10;
const shortestPauseSeconds = 60;

/** How long the writing of a ticket takes; null where the log knows days only. */
export interface Spread {
  usualSpreadSeconds: number | null;
  thresholdSeconds: number | null;
}

/** The median time from the first to the last write of the tickets with several lines, and the pause that is too long. */
export async function collectSpread({ papers, context }: Collecting): Promise<Spread> {
  const { from, to } = context.period;
  const found = await papers.askOne(
    'atomicity-spread',
    z.object({ has_time: flag.nullable(), usual: z.coerce.number().nullable() }),
    sql`SELECT bool_or(has_time) AS has_time, percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE lines > 1) AS usual
        FROM (SELECT bool_or(recorded <> recorded_day) AS has_time, sum(lines) AS lines, extract(epoch FROM max(recorded) - min(recorded)) AS seconds
              FROM ticket_write WHERE business_date BETWEEN ${from} AND ${to} AND recorded IS NOT NULL AND ticket IS NOT NULL
              GROUP BY business_date, ticket) AS ticket`,
  );
  if (found.has_time !== true) return { usualSpreadSeconds: null, thresholdSeconds: null };
  const usual = Math.ceil(found.usual ?? 0);
  return {
    usualSpreadSeconds: usual,
    thresholdSeconds: Math.max(shortestPauseSeconds, usual * timesUsual),
  };
}

/** What shows the split tickets, and what keeps others from being seen. */
export async function collectEvidence(
  { papers, context }: Collecting,
  spread: Spread,
): Promise<AtomicityFacts['evidence']> {
  const { from, to } = context.period;
  const inPeriod = sql`business_date BETWEEN ${from} AND ${to}`;
  const known = await papers.askOne(
    'atomicity-evidence',
    z.object({
      ...{ tickets: integer, undetermined: integer, unlogged: integer, in_transactions: integer },
      ...{ lines: integer, torn: integer, proven: integer, across_days: integer, within_day: integer },
      ...{ slow_but_whole: integer, inserts: integer, keyless: integer },
    }),
    sql`WITH block AS (
          SELECT count(*) AS tickets, coalesce(sum(lines), 0) AS lines, coalesce(sum(lines_in_transactions), 0) AS in_transactions, coalesce(sum(torn_lines), 0) AS torn
          FROM ticket_block WHERE ${inPeriod}),
        ticket AS (
          SELECT business_date, ticket, bool_or(recorded IS NOT NULL) AS has_moment, sum(lines) FILTER (WHERE recorded IS NULL) AS unlogged,
            min(recorded_day) < max(recorded_day) AS several_days,
            ${
              spread.thresholdSeconds === null
                ? sql`false`
                : sql`max(recorded) - min(recorded) > make_interval(secs => ${sql.raw(String(spread.thresholdSeconds))})`
            } AS is_slow
          FROM ticket_write WHERE ${inPeriod} AND ticket IS NOT NULL AND lines > 0 GROUP BY 1, 2),
        judged AS (SELECT ticket.*, EXISTS (SELECT FROM ticket_block b WHERE b.ticket = ticket.ticket AND b.business_date = ticket.business_date AND b.lines_in_transactions > 0) AS in_transaction FROM ticket),
        split AS (SELECT business_date, ticket, evidence, min(recorded_day) < max(recorded_day) AS several_days FROM split_step GROUP BY 1, 2, 3)
        SELECT (SELECT count(*) FROM judged WHERE has_moment OR in_transaction) AS tickets, (SELECT count(*) FROM judged WHERE NOT (has_moment OR in_transaction)) AS undetermined,
          (SELECT coalesce(sum(unlogged), 0) FROM ticket) AS unlogged, block.in_transactions, block.lines, block.torn,
          (SELECT count(*) FROM split WHERE evidence = 'proven') AS proven,
          (SELECT count(*) FROM split WHERE evidence = 'inferred' AND several_days) AS across_days,
          (SELECT count(*) FROM split WHERE evidence = 'inferred' AND NOT several_days) AS within_day,
          (SELECT count(*) FROM (${ticketsIn('one-transaction', inPeriod)}) AS one JOIN ticket USING (business_date, ticket) WHERE several_days OR is_slow) AS slow_but_whole,
          (SELECT coalesce(sum(rows), 0) FROM log_count WHERE entity = 'sale_line' AND operation = 'insert') AS inserts,
          (SELECT count(*) FROM sale_write WHERE line IS NULL) AS keyless
        FROM block`,
  );
  const hasTransactions = known.in_transactions > 0;
  const limits: [EvidenceLimit, boolean][] = [
    ['no-transaction', !hasTransactions],
    ['some-without-transaction', hasTransactions && known.in_transactions < known.lines],
    ['day-grain', spread.thresholdSeconds === null && known.tickets > 0],
    ['some-unlogged', known.unlogged > 0 && known.tickets > 0],
    ['no-insert', known.tickets === 0 && known.inserts === 0],
    ['no-row-key', known.tickets === 0 && known.keyless > 0],
    ['no-moment', known.tickets === 0 && known.inserts > 0 && known.keyless === 0],
  ];
  return {
    grade: known.tickets === 0 ? 'undeterminable' : hasTransactions ? 'proven' : 'inferred',
    limits: limits.flatMap(([limit, holds]) => (holds ? [limit] : [])),
    ...{ tickets: known.tickets, undetermined: known.undetermined },
    proven: hasTransactions ? known.proven : null,
    acrossDays: known.across_days,
    withinDay: spread.thresholdSeconds === null ? null : known.within_day,
    slowButWhole: hasTransactions ? known.slow_but_whole : null,
    tornLines: known.torn,
    ...spread,
  };
}
