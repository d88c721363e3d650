import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { SequenceFacts } from '../../report/facts/atomicity.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';
import { collectNumberSeries, hasNumber, numbered } from './number-series.ts';
import { collectNumbersInTickets, consecutiveShare, shownGaps } from './numbers-in-tickets.ts';

/** Numbers drawn at random are not worth sorting, and a few in a row are no series. */
const leastDensity = 0.05;
const leastNumbers = 20;
/** A verdict on the tested series holds for all numbers where they are at least this share of them. */
const leastTested = 0.5;
/** Rows by which it is seen whether names share a beginning at all. */
const sampleRows = 2000;

interface Series {
  of: SequenceFacts['of'];
  /** One row per bearer of a number: `name` as it is written, `day` its business date. */
  rows: SQL;
  /** The first of them, by which it is seen whether names share a beginning at all; null where they are few anyway. */
  sample: SQL | null;
}

/**
 * Gaps in the numbers of the sale lines and of the tickets. A number that the log knows (inserted and lost, or
 * deleted) is no gap: it is told of elsewhere. Only gaps between two numbers count, for an extract may begin and end
 * anywhere, and only those that lie beside days of the period. Where numbers jump at most changes of day, they are
 * counted by day, and jumps there are no gaps.
 */
export async function collectSequences(collecting: Collecting): Promise<SequenceFacts[]> {
  const hasSequence = collecting.config.model.sale_line?.columns.sequence !== undefined;
  const name = sql.raw(hasSequence ? 'sequence' : 'line');
  const series: Series[] = [
    {
      of: hasSequence ? 'sequence' : 'line',
      sample: sql`SELECT ${name} AS name, business_date AS day FROM sale_line WHERE position <= ${sql.raw(String(sampleRows))}`,
      rows: hasSequence
        ? sql`SELECT sequence AS name, business_date AS day FROM sale_line`
        : sql`SELECT line AS name, business_date AS day FROM sale_line UNION ALL SELECT line, coalesce(business_date, recorded::date) FROM lost_line
          UNION ALL SELECT row_key, recorded::date FROM other_change WHERE entity = 'sale_line' AND operation = 'delete' AND head`,
    },
    {
      ...{ of: 'ticket', sample: null },
      rows: sql`SELECT DISTINCT ticket AS name, coalesce(business_date, recorded_day) AS day FROM ticket_write`,
    },
  ];
  const found: SequenceFacts[] = [];
  for (const each of series) found.push(await collectSeries(collecting, each));
  return found;
}

async function collectSeries(collecting: Collecting, { of, rows, sample }: Series): Promise<SequenceFacts> {
  const { papers, context } = collecting;
  const screen = await collectNumberSeries(papers, of, rows, sample);
  const numbers = sum(screen);
  const none = { of, untested: null, numbers, gaps: 0, missing: 0, largest: [] };
  const large = screen.filter((row) => row.numbers >= leastNumbers);
  if (large.length === 0) return { ...none, untested: 'not-numbered' };
  // Many more bearers than numbers: they are given out again, with each ticket or with each day.
  const beginAgain = numbers > 2 * large.reduce((total, { span }) => total + span, 0);
  if (beginAgain && of === 'sequence') return collectNumbersInTickets(collecting, numbers);
  const whole = beginAgain ? [] : large.filter((row) => row.numbers === row.span);
  const worth = large.filter((row) => !whole.includes(row) && row.numbers >= row.span * leastDensity);
  const again = beginAgain ? sql`day` : sql`NULL::date`;
  const tested = (run: number): SequenceFacts =>
    sum(whole) + run < numbers * leastTested
      ? { ...none, untested: 'not-consecutive' }
      : { ...none, numbers: sum(whole) + run };
  if (worth.length === 0) return tested(0);
  const { from, to } = context.period;
  const chosen = sql.join(
    worth.map(({ prefix, length }) => sql`(prefix = ${prefix} AND length = ${sql.raw(String(length))})`),
    sql` OR `,
  );
  const gaps = await papers.ask(
    `atomicity-gaps-${of}`,
    z.object({
      ...{ numbers: integer, gaps: integer, missing: integer },
      ...{ after: z.string().nullable(), before: z.string().nullable(), lacking: integer },
      ...{ after_day: z.string().nullable(), before_day: z.string().nullable() },
    }),
    sql`WITH number AS (
          SELECT prefix, length, ${again} AS again, digits::bigint AS number, min(name) AS name, min(day) AS first_day, max(day) AS last_day
          FROM (${numbered(rows)}) AS numbered WHERE ${hasNumber} AND (${chosen}) GROUP BY 1, 2, 3, 4),
        step AS (
          SELECT prefix, length, again, number - lag(number) OVER series AS step, lag(name) OVER series AS after, name AS before, lag(last_day) OVER series AS after_day, first_day AS before_day
          FROM number WINDOW series AS (PARTITION BY prefix, length, again ORDER BY number)),
        series AS (
          SELECT prefix, length, count(*) AS numbers, count(*) FILTER (WHERE step > 1 AND after_day <> before_day) * 2 > count(DISTINCT before_day) - 1 AS restarts FROM step GROUP BY 1, 2
          HAVING count(*) FILTER (WHERE step = 1) >= ${sql.raw(String(consecutiveShare))} * count(step)),
        gap AS (
          SELECT after, before, step - 1 AS lacking, after_day, before_day FROM step JOIN series USING (prefix, length)
          WHERE step > 1 AND NOT (restarts AND after_day <> before_day) AND greatest(after_day, before_day) >= ${from} AND least(after_day, before_day) <= ${to}),
        total AS (SELECT coalesce(sum(numbers), 0) AS numbers FROM series),
        sum AS (SELECT count(*) AS gaps, coalesce(sum(lacking), 0) AS missing FROM gap)
        SELECT total.numbers, sum.gaps, sum.missing, gap.after, gap.before, coalesce(gap.lacking, 0) AS lacking, gap.after_day, gap.before_day
        FROM total CROSS JOIN sum LEFT JOIN gap ON true
        ORDER BY gap.lacking DESC, gap.after COLLATE "C" LIMIT ${sql.raw(String(shownGaps))}`,
  );
  const [first] = gaps;
  const verdict = tested(first?.numbers ?? 0);
  if (first === undefined || verdict.untested !== null) return verdict;
  return {
    ...{ ...verdict, gaps: first.gaps, missing: first.missing },
    largest: gaps.flatMap(({ after, before, lacking, after_day, before_day }) =>
      after === null || before === null
        ? []
        : [{ ticket: null, after, before, missing: lacking, afterDay: after_day, beforeDay: before_day }],
    ),
  };
}

const sum = (series: readonly { numbers: number }[]) =>
  series.reduce((total, { numbers }) => total + numbers, 0);
