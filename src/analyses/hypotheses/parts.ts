import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Collecting } from '../analysis.ts';
import { figureOf } from '../as-of/asked.ts';
import { quantity } from '../revenue/measures.ts';
import { integer } from '../rows.ts';
import { lackOf, variants } from '../variants/index.ts';
import { mostParts } from '../variants/part-variant.ts';
import { isPartVariant } from '../variants/variant.ts';
import { type Defect, keyOf } from './defect.ts';
import type { Gap } from './gaps.ts';
import { lineParts } from './line-parts.ts';
import { stateLine } from './state.ts';

/** Each store, category … that may have been missing; and what it shares with the defects of single lines. */
export async function collectParts(
  collecting: Collecting,
  gap: Gap,
  paper: string,
  others: readonly Defect[],
): Promise<Defect[]> {
  const tested = variants
    .filter(isPartVariant)
    .filter((variant) => lackOf(variant, collecting, gap.measure) === null);
  if (tested.length === 0) return [];
  const amountOf = figureOf(gap.measure);
  const values = new Map(lineParts(collecting, gap).map((part) => [keyOf(part), part.value]));
  const shared = others.flatMap((other, index) => {
    const value = values.get(keyOf(other));
    return value === undefined ? [] : [{ key: keyOf(other), value, column: `shared_${index}` }];
  });
  const more = shared.map(({ value, column }) => sql`, -sum(${value}) AS ${sql.identifier(column)}`);
  const choices = tested.map(
    ({ id, part: { column, among } }) => sql`(${id}::text, ${column}::text, ${among})`,
  );
  const found = await collecting.papers.ask(
    `${paper}-parts`,
    z.looseObject({
      ...{ hypothesis: z.enum(tested.map(({ id }) => id)), part: z.string().nullable() },
      ...{ lines: integer, units: quantity, amount: amountOf, signature: z.string() },
    }),
    sql`SELECT * FROM (
      SELECT *, row_number() OVER (PARTITION BY hypothesis ORDER BY abs(amount) DESC, part COLLATE "C" NULLS FIRST) AS place
      FROM (SELECT hypothesis, part, count(*) AS lines, coalesce(sum(coalesce(quantity, 1)), 0) AS units, -sum(round(amount * scale, 8)) AS amount, bit_xor(hashtextextended(line, 0))::text AS signature${sql.join(more, sql``)}
        FROM ${stateLine} AS state
        CROSS JOIN LATERAL (VALUES ${sql.join(choices, sql`, `)}) AS choice (hypothesis, part, among)
        WHERE here AND among GROUP BY hypothesis, part) AS part
      WHERE amount <> 0) AS ranked WHERE place <= ${sql.raw(String(mostParts))} ORDER BY hypothesis COLLATE "C", place`,
  );
  const order = tested.map(({ id }) => id);
  const inOrder = found.toSorted((a, b) => order.indexOf(a.hypothesis) - order.indexOf(b.hypothesis));
  return inOrder.map(({ hypothesis, part, lines, units, amount, signature, ...rest }) => ({
    ...{ hypothesis, part, lines, units, amount, signature, isPart: true },
    overlaps: new Map(shared.map(({ key, column }) => [key, amountOf.parse(rest[column])])),
  }));
}
