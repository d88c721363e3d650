import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { MeasureHistory } from '../../report/facts/as-of.ts';
import type { Collecting } from '../analysis.ts';
import { groupBy } from '../group.ts';
import { type Asked, figureOf, signed } from './asked.ts';

/**
 * What was recorded how many days after the business date: the run-off triangle of actuaries, here of sales. Delays of
 * a week and more stand together (7), and so do records before the business date (-1).
 */
export async function collectTriangle(
  { papers }: Collecting,
  { measure }: Asked,
): Promise<MeasureHistory['triangle']> {
  const cells = await papers.ask(
    `history-${measure.id}-triangle`,
    z.object({
      business_date: z.string(),
      delay: z.coerce.number().int(),
      lines: signed,
      amount: figureOf(measure),
    }),
    sql`SELECT business_date::text AS business_date, greatest(-1, least(7, recorded::date - business_date)) AS delay, sum(lines) AS lines, sum(amount) AS amount
FROM day_movement WHERE measure = ${measure.id} AND recorded IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    40,
  );
  return [...groupBy(cells, ({ business_date }) => business_date)].map(([businessDate, ofDay]) => ({
    businessDate,
    cells: ofDay.map(({ delay, lines, amount }) => ({ delayDays: delay, lines, amount })),
  }));
}
