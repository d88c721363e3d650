import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { VariantId } from '../../../findings/hypothesis-ids.ts';
import { add, type Decimal, subtract } from '../../../report/decimal.ts';
import type { Collecting } from '../../analysis.ts';
import { integer } from '../../rows.ts';
import { variants } from '../../variants/index.ts';
import { type Asked, figureOf } from '../asked.ts';
import type { Reading } from './reading.ts';

/** A figure of the day, computed otherwise. */
export interface Computed {
  variant: VariantId;
  part: string | null;
  amount: Decimal;
}

/**
 * Every way of computing the figure of each reading's day otherwise that can be told here, as it could be seen at the
 * moment of the reading: of each way the parts that come nearest to the reading.
 *
 * @param asOf the figure of each reading's day at its moment
 */
export async function collectVariants(
  collecting: Collecting,
  { measure }: Asked,
  readings: readonly Reading[],
  asOf: ReadonlyMap<number, Decimal>,
): Promise<Map<number, { found: Computed[]; tested: number }>> {
  const figure = figureOf(measure);
  const all = new Map<number, { found: Computed[]; tested: number }>();
  for (const { n, businessDate, readAt, value } of readings) {
    const plain = asOf.get(n) ?? figure.parse(null);
    const entry: { found: Computed[]; tested: number } = { found: [], tested: 0 };
    for (const variant of variants) {
      if (variant.lacks(collecting, measure) !== null) continue;
      const rows = await collecting.papers.ask(
        paperOfVariant(n, variant.id),
        z.object({ part: z.string().nullable(), amount: figure, tested: integer }),
        sql`SELECT part::text AS part, amount, count(*) OVER () AS tested FROM (${variant.difference(collecting, { businessDate, readAt, measure })}) AS variant WHERE amount <> 0
ORDER BY abs(${sql.raw(subtract(value, plain))} - amount), part::text COLLATE "C" LIMIT 3`,
      );
      entry.tested += rows[0]?.tested ?? 0;
      for (const { part, amount } of rows)
        entry.found.push({ variant: variant.id, part, amount: figure.parse(add(plain, amount)) });
    }
    all.set(n, entry);
  }
  return all;
}

/** Forgets the papers of ways that the report does not speak of. */
export function keepVariantPapers({ papers }: Collecting, n: number, spoken: ReadonlySet<string>): void {
  for (const { id } of variants) if (!spoken.has(id)) papers.discard(paperOfVariant(n, id));
}

const paperOfVariant = (n: number, id: VariantId): string => `history-reading-${n}-${id}`;
