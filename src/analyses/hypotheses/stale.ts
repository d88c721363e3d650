import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { recordedBy } from '../../model/as-of.ts';
import type { Collecting } from '../analysis.ts';
import { figureOf } from '../as-of/asked.ts';
import { ledgerOf } from '../as-of/ledger.ts';
import { integer } from '../rows.ts';
import type { Defect } from './defect.ts';
import { scaleOf } from './exact.ts';
import type { Gap, Held } from './gaps.ts';

/** The figure as it stood at an earlier moment: at the end of each day before, and whenever it was what was read. */
export async function collectStale(
  collecting: Collecting,
  { businessDate, measure }: Gap,
  held: Held,
  paper: string,
): Promise<Defect[]> {
  const digits = scaleOf(held.value);
  const found = await collecting.papers.ask(
    `${paper}-stale`,
    z.object({ moment: z.string(), lines: integer, amount: figureOf(measure) }),
    sql`SELECT to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment, lines, amount FROM (
      SELECT recorded AS moment, figure - last_value(figure) OVER whole AS amount, figure,
        abs(last_value(present) OVER whole - present) AS lines,
        recorded = max(recorded) OVER (PARTITION BY recorded::date) AS ends_day
      FROM (SELECT recorded, sum(sum(amount)) OVER (ORDER BY recorded NULLS FIRST) AS figure, sum(sum(lines)) OVER (ORDER BY recorded NULLS FIRST) AS present
        FROM (${ledgerOf(measure, sql`business_date = ${businessDate}`)}) AS ledger WHERE ${recordedBy(held.readAt)} GROUP BY recorded) AS moments
      WINDOW whole AS (ORDER BY recorded NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) AS earlier
      WHERE moment IS NOT NULL AND amount <> 0 AND (round(figure, ${sql.raw(String(digits))}) = ${held.value} OR ends_day)
      ORDER BY round(figure, ${sql.raw(String(digits))}) = ${held.value} DESC, moment DESC LIMIT 60`,
  );
  const told = found.filter(
    ({ amount }, index) => found.findIndex((other) => other.amount === amount) === index,
  );
  return told.map(({ moment, lines, amount }) => ({
    ...{ hypothesis: 'stale' as const, part: moment, lines, amount, units: null },
    ...{ isPart: false, signature: null, overlaps: new Map() },
  }));
}
