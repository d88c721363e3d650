import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { isZero } from '../../report/decimal.ts';
import type { Collecting } from '../analysis.ts';
import { figureOf } from '../as-of/asked.ts';
import { quantity } from '../revenue/measures.ts';
import { integer } from '../rows.ts';
import { lackOf, variants } from '../variants/index.ts';
import { hasMoments } from '../variants/state-line.ts';
import { isLineVariant, isPartVariant } from '../variants/variant.ts';
import type { Defect } from './defect.ts';
import { agree } from './exact.ts';
import { asked, type Gap, type Held } from './gaps.ts';
import { type Active, collectOverlaps, lineParts } from './line-parts.ts';
import { collectParts } from './parts.ts';
import { collectStale } from './stale.ts';
import { stateLine } from './state.ts';

/** All that may be wrong with a reading and makes a difference to it, the parts first. */
export async function collectDefects(
  collecting: Collecting,
  gap: Gap,
  side: 'first' | 'last',
): Promise<Defect[]> {
  const held = gap[side];
  if (held.isNow) return [];
  const paper = `${gap.paper}-${side}`;
  const isOff = !agree(held.value, held.value, held.state);
  const stale = isOff && hasMoments(collecting) ? await collectStale(collecting, gap, held, paper) : [];
  if (gap.measure.column === null) return stale;
  const lines = await collectLineDefects(collecting, gap, paper, isOff);
  const single = await collectOthers(collecting, gap, held, paper);
  const parts = await collectParts(
    collecting,
    gap,
    paper,
    isOff ? lines.filter(({ amount }) => !isZero(amount)) : [],
  );
  return [...parts, ...stale, ...lines, ...single].filter(({ amount }) => !isZero(amount));
}

async function collectLineDefects(
  collecting: Collecting,
  gap: Gap,
  paper: string,
  withOverlaps: boolean,
): Promise<Defect[]> {
  const parts = lineParts(collecting, gap);
  if (parts.length === 0) return [];
  const amountOf = figureOf(gap.measure);
  const deviations = sql.join(
    parts.map(({ value, column }) => sql`${value} AS ${sql.identifier(column)}`),
    sql`, `,
  );
  const state = sql`(SELECT amount * scale AS worth, coalesce(quantity, 1) AS articles, ${deviations} FROM ${stateLine} OFFSET 0) AS state`;
  const sums = parts.map(({ column }) => {
    const own = sql.identifier(column);
    return sql`coalesce(sum(${own}), 0) AS ${own}, count(*) FILTER (WHERE ${own} <> 0) AS ${sql.identifier(`${column}_lines`)}, coalesce(sum(articles) FILTER (WHERE ${own} <> 0), 0) AS ${sql.identifier(`${column}_units`)}`;
  });
  const found = await collecting.papers.askOne(
    `${paper}-variants`,
    z.looseObject({}),
    sql`SELECT ${sql.join(sums, sql`, `)} FROM ${state}`,
  );
  const read = parts.map((part) => ({
    ...part,
    amount: amountOf.parse(found[part.column]),
    lines: integer.parse(found[`${part.column}_lines`]),
    units: quantity.parse(found[`${part.column}_units`]),
  }));
  const active = distinct(read.filter(({ amount }) => !isZero(amount)));
  const overlaps = withOverlaps ? await collectOverlaps(collecting, gap, state, active, paper) : new Map();
  return read
    .filter((part) => isZero(part.amount) || active.includes(part))
    .map(({ hypothesis, part, amount, lines, units, column }) => ({
      ...{ hypothesis, part, amount, lines, units },
      ...{ isPart: false, signature: null, overlaps: overlaps.get(column) ?? new Map() },
    }));
}

/** Two parts of one variant that do the very same are told once. */
const distinct = <Part extends Active>(parts: readonly Part[]): Part[] =>
  parts.filter(
    (part, index) =>
      parts.findIndex(
        ({ hypothesis, amount, lines }) =>
          hypothesis === part.hypothesis && amount === part.amount && lines === part.lines,
      ) === index,
  );

/** Variants that neither give lines another value nor leave out a part. */
async function collectOthers(collecting: Collecting, gap: Gap, held: Held, paper: string): Promise<Defect[]> {
  const defects: Defect[] = [];
  for (const variant of variants) {
    if (isLineVariant(variant) || isPartVariant(variant)) continue;
    if (lackOf(variant, collecting, gap.measure) !== null) continue;
    const found = await collecting.papers.ask(
      `${paper}-${variant.id}`,
      z.object({ part: z.string().nullable(), lines: integer, amount: figureOf(gap.measure) }),
      variant.difference(collecting, asked(gap, held)),
    );
    defects.push(
      ...found.map(({ part, lines, amount }) => ({
        ...{ hypothesis: variant.id, part, lines, amount, units: null },
        ...{ isPart: false, signature: null, overlaps: new Map() },
      })),
    );
  }
  return defects;
}
