import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reading } from '../../config/schema.ts';
import { recordedBy } from '../../model/as-of.ts';
import type { Measure } from '../../model/measures.ts';
import { compare, type Decimal } from '../../report/decimal.ts';
import type { Collecting } from '../analysis.ts';
import { figureOf } from '../as-of/asked.ts';
import { ledgerOf } from '../as-of/ledger.ts';
import { groupBy } from '../group.ts';
import { hasMoments } from '../variants/state-line.ts';
import { atScaleOf } from './exact.ts';

export interface Held {
  system: string;
  readAt: string;
  value: Decimal;
  isNow: boolean;
  /** The measure by the ledger as of the reading. */
  state: Decimal;
}

/** Two figures of one business date that ought to be the same. */
export interface Gap {
  businessDate: string;
  measure: Measure;
  first: Held;
  last: Held;
  /** The beginning of the ids of its working papers. */
  paper: string;
}

/** Until when a reader saw what was recorded: the figure of now has it all. */
export const seenUntil = ({ isNow, readAt }: Held): string => (isNow ? '9999-12-31' : readAt);

/** What variants are asked about a reading. */
export const asked = ({ businessDate, measure }: Gap, held: Held) => ({
  ...{ businessDate, measure },
  readAt: seenUntil(held),
});

/**
 * The gaps of the period: for each business date and measure the first reading and the last one that differs from it,
 * or, where all readings agree, the figure that the tables give now.
 */
export async function collectGaps(collecting: Collecting): Promise<Gap[]> {
  const { context, model } = collecting;
  const { from, to } = context.period;
  const inPeriod = context.readings.filter(({ businessDate }) => businessDate >= from && businessDate <= to);
  const gaps: Gap[] = [];
  for (const [key, readings] of [
    ...groupBy(inPeriod, ({ businessDate, measure }) => `${businessDate}-${measure}`),
  ].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const measure = model.measures.find(({ id }) => id === readings[0]?.measure);
    if (measure === undefined) throw new Error(`the measure of ${key} was checked and is gone`);
    const gap = await collectGap(collecting, measure, readings, `gap-${key}`);
    if (gap !== null) gaps.push(gap);
  }
  return gaps;
}

async function collectGap(
  collecting: Collecting,
  measure: Measure,
  readings: readonly Reading[],
  paper: string,
): Promise<Gap | null> {
  const ordered = readings.toSorted((a, b) =>
    a.readAt === b.readAt ? order(a.system, b.system) : order(a.readAt, b.readAt),
  );
  const [first] = ordered;
  if (first === undefined) return null;
  const { businessDate } = first;
  const last = ordered.findLast(({ value }) => compare(value, first.value) !== 0);
  const states = await collectStates(collecting, measure, businessDate, {
    ...{ firstAt: first.readAt, lastAt: last?.readAt ?? null },
    paper: `${paper}-states`,
  });
  const now = atScaleOf(first.value, states.now);
  if (last === undefined && compare(now, first.value) === 0) return null;
  const plain = ({ system, readAt, value }: Reading) => ({ system, readAt, value, isNow: false });
  return {
    ...{ businessDate, measure, paper },
    first: { ...plain(first), state: states.first },
    last:
      last === undefined
        ? {
            ...{ system: 'constat', readAt: collecting.context.asOf, value: now },
            ...{ isNow: true, state: states.now },
          }
        : { ...plain(last), state: states.last },
  };
}

/** The measure of a business date by the ledger, as of both readings and now. */
async function collectStates(
  collecting: Collecting,
  measure: Measure,
  businessDate: string,
  { firstAt, lastAt, paper }: { firstAt: string; lastAt: string | null; paper: string },
): Promise<Record<'first' | 'last' | 'now', Decimal>> {
  const amount = figureOf(measure);
  const ledger = hasMoments(collecting)
    ? ledgerOf(measure, sql`business_date = ${businessDate}`)
    : sql`SELECT NULL::timestamp AS recorded, ${presentFigure(measure)} AS amount FROM sale_line WHERE business_date = ${businessDate}`;
  return collecting.papers.askOne(
    paper,
    z.object({ first: amount, last: amount, now: amount }),
    sql`SELECT sum(amount) FILTER (WHERE ${recordedBy(firstAt)}) AS first, ${lastAt === null ? sql`sum(amount)` : sql`sum(amount) FILTER (WHERE ${recordedBy(lastAt)})`} AS last, sum(amount) AS now
        FROM (${ledger}) AS ledger`,
  );
}

const presentFigure = ({ column }: Measure) =>
  column === null
    ? sql`count(DISTINCT ticket)`
    : column === 'lines'
      ? sql`count(*)`
      : sql`sum(${sql.identifier(column)})`;

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
