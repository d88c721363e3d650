import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { SequenceFacts } from '../../report/facts/atomicity.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';

/** Numbers run in order when at least this share of the steps between them is one. */
export const consecutiveShare = 0.95;
export const shownGaps = 5;

/** Line numbers that begin again with each ticket: the tickets that lack one between their first and their last. */
export async function collectNumbersInTickets(
  { papers, context }: Collecting,
  numbers: number,
): Promise<SequenceFacts> {
  const { from, to } = context.period;
  const gaps = await papers.ask(
    'atomicity-gaps-in-tickets',
    z.object({
      ...{ tickets: integer, whole: integer, gaps: integer, missing: integer, lacking: integer },
      ...{ ticket: z.string().nullable(), business_date: z.string().nullable() },
      ...{ after: z.string().nullable(), before: z.string().nullable() },
    }),
    sql`WITH number AS (SELECT business_date, ticket, sequence, sequence::bigint AS number FROM sale_line WHERE business_date BETWEEN ${from} AND ${to} AND ticket IS NOT NULL AND sequence ~ '^[0-9]{1,18}$'),
        held AS (
          SELECT business_date, ticket, max(number) - min(number) + 1 - count(DISTINCT number) AS lacking FROM number GROUP BY 1, 2),
        told AS (
          SELECT held.business_date, held.ticket, held.lacking - count(lost.line) AS lacking
          FROM held LEFT JOIN lost_line lost ON lost.ticket = held.ticket WHERE held.lacking > 0 GROUP BY held.business_date, held.ticket, held.lacking),
        total AS (SELECT count(*) AS tickets, count(*) FILTER (WHERE lacking = 0) AS whole FROM held),
        sum AS (SELECT count(*) AS gaps, coalesce(sum(lacking), 0) AS missing FROM told WHERE lacking > 0),
        step AS (
          SELECT business_date, ticket, lag(sequence) OVER ticket AS after, sequence AS before, number - lag(number) OVER ticket - 1 AS lacking
          FROM number JOIN (SELECT business_date, ticket FROM told WHERE lacking > 0 ORDER BY lacking, business_date, ticket COLLATE "C" LIMIT ${sql.raw(String(shownGaps))}) AS shown USING (business_date, ticket)
          WINDOW ticket AS (PARTITION BY business_date, ticket ORDER BY number))
        SELECT total.tickets, total.whole, sum.gaps, sum.missing, step.ticket, step.business_date, step.after, step.before, coalesce(step.lacking, 0) AS lacking
        FROM total CROSS JOIN sum LEFT JOIN step ON step.lacking > 0
        ORDER BY step.lacking DESC, step.business_date, step.ticket COLLATE "C", step.after COLLATE "C" LIMIT ${sql.raw(String(shownGaps))}`,
  );
  const [first] = gaps;
  const isRun = first !== undefined && first.whole >= first.tickets * consecutiveShare;
  const none = { of: 'sequence' as const, numbers, gaps: 0, missing: 0, largest: [] };
  if (!isRun) return { ...none, untested: 'not-consecutive' };
  return {
    ...{ ...none, untested: null, gaps: first.gaps, missing: first.missing },
    largest: gaps.flatMap(({ ticket, business_date, after, before, lacking }) =>
      after === null || before === null
        ? []
        : [{ ticket, after, before, missing: lacking, afterDay: business_date, beforeDay: business_date }],
    ),
  };
}
