import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { add, type Decimal } from '../../report/decimal.ts';
import { type Curve, movementCauses } from '../../report/facts/as-of.ts';
import type { Collecting } from '../analysis.ts';
import { groupBy } from '../group.ts';
import { type Asked, figureOf, signed } from './asked.ts';

/** A curve keeps its shape with so many steps; more would not be seen, and facts must stay small. */
const mostSteps = 60;
const units = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

const row = z.object({
  key: z.string(),
  unit: z.enum([...units, 'century']),
  at: z.string().nullable(),
  cause: z.enum(movementCauses),
  lines: signed,
  amount: z.string(),
});

/** The figure of the whole period as it would have been read at each recorded moment. */
export async function collectCurve(collecting: Collecting, asked: Asked): Promise<Curve> {
  const rows = await askSteps(collecting, asked, `history-${asked.measure.id}-curve`, {
    key: sql`''::text`,
    where: sql`true`,
  });
  return curveOf(rows, asked);
}

/** The same for each of these business dates. */
export async function collectDayCurves(
  collecting: Collecting,
  asked: Asked,
  businessDates: readonly string[],
): Promise<{ businessDate: string; curve: Curve }[]> {
  if (businessDates.length === 0) return [];
  const dates = sql.join(
    businessDates.map((date) => sql`${date}`),
    sql`, `,
  );
  const rows = await askSteps(collecting, asked, `history-${asked.measure.id}-day-curves`, {
    key: sql`business_date::text`,
    where: sql`business_date IN (${dates})`,
  });
  return [...groupBy(rows, ({ key }) => key)].map(([businessDate, ofDay]) => ({
    businessDate,
    curve: curveOf(ofDay, asked),
  }));
}

/** The steps of each curve, in the finest unit of time of which it needs no more than `mostSteps`. */
function askSteps(
  { papers }: Collecting,
  { measure, hasTime }: Asked,
  id: string,
  { key, where }: { key: SQL; where: SQL },
): Promise<z.infer<typeof row>[]> {
  const fits = units.map((unit) => {
    const few = sql`count(DISTINCT date_trunc(${unit}, recorded)) <= ${sql.raw(String(mostSteps))}`;
    return unit === 'hour' && !hasTime ? sql`WHEN false THEN ''` : sql`WHEN ${few} THEN ${unit}`;
  });
  return papers.ask(
    id,
    row,
    sql`WITH moved AS (SELECT ${key} AS key, recorded, cause, lines, amount FROM day_movement WHERE measure = ${measure.id} AND (lines <> 0 OR amount <> 0) AND ${where}),
  unit AS (SELECT key, CASE ${sql.join(fits, sql` `)} ELSE 'century' END AS unit FROM moved GROUP BY key)
SELECT key, unit, to_char(date_trunc(unit, recorded), CASE unit WHEN 'hour' THEN 'YYYY-MM-DD"T"HH24:MI' ELSE 'YYYY-MM-DD' END) AS at, cause, sum(lines) AS lines, sum(amount) AS amount
FROM moved JOIN unit USING (key) GROUP BY key, unit, date_trunc(unit, recorded), cause
ORDER BY key, date_trunc(unit, recorded) NULLS FIRST, cause COLLATE "C"`,
    40,
  );
}

/** Adds up the steps; exact, so that the last one is the present figure to the cent. */
function curveOf(rows: readonly z.infer<typeof row>[], { measure }: Asked): Curve {
  const figure = figureOf(measure);
  let amount = figure.parse(null);
  const start = { lines: 0, amount };
  const steps: Curve['steps'] = [];
  for (const { at, cause, lines, amount: text } of rows) {
    const added = figure.parse(text);
    amount = sum(amount, added);
    if (at === null) {
      start.lines += lines;
      start.amount = amount;
      continue;
    }
    const last = steps.at(-1);
    if (last?.at === at) {
      last.lines += lines;
      last.added = sum(last.added, added);
      last.amount = amount;
      last.causes.push({ cause, added });
    } else steps.push({ at, lines, added, amount, causes: [{ cause, added }] });
  }
  return { unit: rows[0]?.unit ?? 'day', start, steps };
  function sum(a: Decimal, b: Decimal): Decimal {
    return figure.parse(add(a, b));
  }
}
