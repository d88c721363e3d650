import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Decimal } from '../../../report/decimal.ts';
import type { Collecting } from '../../analysis.ts';
import { flag, integer } from '../../rows.ts';
import { type Asked, figureOf } from '../asked.ts';
import { ledgerOf } from '../ledger.ts';
import { type Reading, readingRows } from './reading.ts';

/** A figure that is not the reading's own and equals it all the same. */
export interface Elsewhere {
  businessDate: string;
  measure: string;
  amount: Decimal;
}
type Found = Map<number, { found: Elsewhere[]; tested: number }>;

/** Days that a reading may have been mistaken for: those of the week around, the same of the month and year beside. */
const otherDays = sql.raw(
  `SELECT n, business_date + shift AS business_date, seen_until, value, scale FROM reading CROSS JOIN generate_series(-7, 7) AS shift WHERE shift <> 0
    UNION SELECT n, (business_date + shift)::date, seen_until, value, scale FROM reading CROSS JOIN (VALUES (interval '-1 year'), ('-1 month'), ('1 month'), ('1 year')) AS shifts (shift)`,
);

/** The same measure on other business dates, as it could be seen at the moment of the reading, where it is equal. */
export async function collectOtherDays(
  { papers }: Collecting,
  { measure }: Asked,
  readings: readonly Reading[],
): Promise<Found> {
  if (readings.length === 0) return new Map();
  const ledger = ledgerOf(measure, sql`business_date IN (SELECT business_date FROM other)`);
  const rows = await papers.ask(
    `history-${measure.id}-other-days`,
    z.object({
      ...{ n: z.coerce.number(), business_date: z.string(), amount: figureOf(measure) },
      ...{ exact: flag, tested: integer },
    }),
    sql`WITH ${readingRows(readings)},
  other AS (${otherDays}),
  ledger AS (${ledger}),
  figure AS (SELECT n, business_date, value, scale, coalesce(sum(amount), 0) AS amount FROM other JOIN ledger USING (business_date)
    WHERE recorded IS NULL OR recorded <= seen_until GROUP BY 1, 2, 3, 4),
  counted AS (SELECT *, amount <> 0 AND round(amount, scale) = value AS exact, count(*) OVER (PARTITION BY n) AS tested, row_number() OVER (PARTITION BY n ORDER BY business_date) AS place FROM figure)
SELECT n, business_date, amount, exact, tested FROM counted WHERE exact OR place = 1 ORDER BY n, business_date`,
  );
  const found: Found = new Map(readings.map(({ n }) => [n, { found: [], tested: 0 }]));
  for (const { n, business_date, amount, exact, tested } of rows) {
    const entry = found.get(n);
    if (entry === undefined) continue;
    entry.tested = tested;
    if (exact) entry.found.push({ businessDate: business_date, measure: measure.id, amount });
  }
  return found;
}

/** The other measures of the same business date at the moment of the reading, where they are equal. */
export async function collectOtherMeasures(
  { papers, model }: Collecting,
  { measure }: Asked,
  readings: readonly Reading[],
): Promise<Found> {
  if (readings.length === 0) return new Map();
  const others = model.measures.filter(({ id }) => id !== measure.id);
  const parts = others.map(
    (other) =>
      sql`SELECT ${other.id}::text AS measure, business_date, recorded, amount FROM (${ledgerOf(other, sql`business_date IN (SELECT business_date FROM reading)`)}) AS ledger`,
  );
  const rows = await papers.ask(
    `history-${measure.id}-other-measures`,
    z.object({ n: z.coerce.number(), measure: z.string(), business_date: z.string(), amount: z.string() }),
    sql`WITH ${readingRows(readings)},
  moved AS (${sql.join(parts, sql` UNION ALL `)}),
  figure AS (SELECT n, measure, business_date, value, scale, coalesce(sum(amount), 0) AS amount FROM reading JOIN moved USING (business_date)
    WHERE recorded IS NULL OR recorded <= seen_until GROUP BY 1, 2, 3, 4, 5)
SELECT n, measure, business_date, amount FROM figure WHERE amount <> 0 AND round(amount, scale) = value ORDER BY n, measure COLLATE "C"`,
  );
  const found: Found = new Map(readings.map(({ n }) => [n, { found: [], tested: others.length }]));
  for (const { n, measure: id, business_date, amount } of rows) {
    const other = others.find((candidate) => candidate.id === id);
    if (other === undefined) continue;
    found
      .get(n)
      ?.found.push({ businessDate: business_date, measure: id, amount: figureOf(other).parse(amount) });
  }
  return found;
}
