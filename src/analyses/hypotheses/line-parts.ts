import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { HypothesisId } from '../../findings/hypothesis-ids.ts';
import { type Decimal, isZero } from '../../report/decimal.ts';
import type { Collecting } from '../analysis.ts';
import { figureOf } from '../as-of/asked.ts';
import { lackOf, variants } from '../variants/index.ts';
import { deviation } from '../variants/line-variant.ts';
import { isLineVariant } from '../variants/variant.ts';
import { keyOf } from './defect.ts';
import type { Gap } from './gaps.ts';

/** The line variants of a measure, each part with a name for its columns. */
export function lineParts(collecting: Collecting, { measure }: Gap) {
  return variants
    .filter(isLineVariant)
    .filter((variant) => lackOf(variant, collecting, measure) === null)
    .flatMap((variant) =>
      variant.values(collecting, measure).map(({ part, value }) => ({
        ...{ hypothesis: variant.id, part, value: deviation(value) },
        column: [variant.id, part ?? ''].join(' ').trim().replaceAll(/[- ]/g, '_'),
      })),
    );
}

/** One that makes a difference. */
export interface Active {
  hypothesis: HypothesisId;
  part: string | null;
  column: string;
  value: SQL;
  amount: Decimal;
  lines: number;
}

/**
 * Lines that two defects concern are not lost twice. Where each gives a line a multiple of its value, f and g times,
 * both together differ from their sum by (f − 1)(g − 1) times the value.
 */
export async function collectOverlaps(
  { papers }: Collecting,
  { measure }: Gap,
  state: SQL,
  active: readonly Active[],
  paper: string,
): Promise<Map<string, Map<string, Decimal>>> {
  const pairs = active.flatMap((a, index) =>
    active.slice(index + 1).flatMap((b) => (a.hypothesis === b.hypothesis ? [] : [{ a, b }])),
  );
  const overlaps = new Map<string, Map<string, Decimal>>();
  if (pairs.length === 0) return overlaps;
  const sums = pairs.map(
    ({ a, b }, index) =>
      sql`coalesce(sum(round(${sql.identifier(a.column)} * ${sql.identifier(b.column)} / nullif(worth, 0), 8)), 0) AS ${sql.identifier(`pair_${index}`)}`,
  );
  const found = await papers.askOne(
    `${paper}-overlaps`,
    z.looseObject({}),
    sql`SELECT ${sql.join(sums, sql`, `)} FROM ${state}`,
  );
  const amountOf = figureOf(measure);
  for (const [index, { a, b }] of pairs.entries()) {
    const amount = amountOf.parse(found[`pair_${index}`]);
    if (isZero(amount)) continue;
    const own = overlaps.get(a.column) ?? new Map<string, Decimal>();
    overlaps.set(a.column, own.set(keyOf(b), amount));
  }
  return overlaps;
}
