import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Decimal } from '../../../report/decimal.ts';
import { sliceColumns } from '../../../report/facts/as-of-readings.ts';
import type { Collecting } from '../../analysis.ts';
import { integer } from '../../rows.ts';
import { type Asked, figureOf } from '../asked.ts';
import { type Reading, readingRows } from './reading.ts';

export interface Part {
  column: (typeof sliceColumns)[number];
  /** Null: the lines where the column is empty. */
  part: string | null;
  amount: Decimal;
}

/**
 * The figure of one part alone of each reading's day, as it could be seen at the moment of the reading: the parts that
 * equal the reading, and the nearest. What the day is without a part is a variant.
 */
export async function collectParts(
  { papers, model }: Collecting,
  { measure }: Asked,
  readings: readonly Reading[],
): Promise<Map<number, { found: Part[]; tested: number }>> {
  // Only a log makes `read_line`.
  if (readings.length === 0 || !model.relations.includes('change')) return new Map();
  const { column } = measure;
  const amount =
    column === null
      ? sql`count(DISTINCT ticket)`
      : column === 'lines'
        ? sql`count(*)`
        : sql`coalesce(sum(${sql.identifier(column)}), 0)`;
  const slices = sql.join(
    sliceColumns.map((name) => sql`(${name}, ${sql.identifier(name)})`),
    sql`, `,
  );
  const rows = await papers.ask(
    `history-${measure.id}-parts`,
    z.object({
      n: z.coerce.number(),
      slice: z.enum(sliceColumns),
      part: z.string().nullable(),
      amount: figureOf(measure),
      tested: integer,
    }),
    sql`WITH ${readingRows(readings)},
  slice AS (SELECT n, value, scale, slice, part, ${amount} AS amount, count(*) OVER (PARTITION BY n, slice) AS parts
    FROM reading JOIN read_line USING (business_date) CROSS JOIN LATERAL (VALUES ${slices}) AS sliced (slice, part)
    WHERE recorded IS NULL OR recorded <= seen_until GROUP BY n, value, scale, slice, part),
  ranked AS (SELECT *, count(*) OVER (PARTITION BY n) AS tested,
      row_number() OVER (PARTITION BY n ORDER BY round(amount, scale) = value DESC, abs(value - amount), slice COLLATE "C", part COLLATE "C") AS place
    FROM slice WHERE parts > 1)
SELECT n, slice, part, amount, tested FROM ranked WHERE place <= 3 ORDER BY n, place`,
    40,
  );
  const found = new Map<number, { found: Part[]; tested: number }>();
  for (const { n, slice, part, amount: worth, tested } of rows) {
    const entry = found.get(n) ?? { found: [], tested };
    entry.found.push({ column: slice, part, amount: worth });
    found.set(n, entry);
  }
  return found;
}
