import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { MeasureHistory } from '../../report/facts/as-of.ts';
import { movementCauses } from '../../report/facts/as-of.ts';
import type { Collecting } from '../analysis.ts';
import { flag, integer } from '../rows.ts';
import { type Asked, figureOf, momentFormat, signed } from './asked.ts';

type Stability = Pick<
  MeasureHistory,
  'days' | 'distribution' | 'afterClosing' | 'rewrittenDays' | 'stableSince' | 'latest'
>;

/** What each day was at its closing, how long it moved afterwards, by how much and why. */
export async function collectStability(collecting: Collecting, asked: Asked): Promise<Stability> {
  const { papers } = collecting;
  const { measure, hasTime, closingDelayDays } = asked;
  const figure = figureOf(measure);
  const delay = sql.raw(String(closingDelayDays));
  const daysAfter = sql`recorded::date - business_date - ${delay}`;
  // What moved and came back within the hour moved nothing.
  const moved = sql`amount <> 0`;
  const after = sql`(${daysAfter} > 0) IS TRUE`;
  const format = momentFormat(hasTime);
  const found = await papers.ask(
    `history-${measure.id}-days`,
    z.object({
      business_date: z.string(),
      closing: figure,
      now: figure,
      risen: figure,
      fallen: figure,
      last_changed: z.string().nullable(),
      moved_for_days: integer,
      rewritten: flag,
    }),
    sql`SELECT business_date::text AS business_date, sum(amount) FILTER (WHERE NOT ${after}) AS closing, sum(amount) AS now,
  sum(amount) FILTER (WHERE ${after} AND amount > 0) AS risen, -sum(amount) FILTER (WHERE ${after} AND amount < 0) AS fallen,
  to_char(max(last_recorded) FILTER (WHERE ${moved}), ${format}) AS last_changed,
  coalesce(max(${daysAfter}) FILTER (WHERE ${after} AND ${moved}), 0) AS moved_for_days,
  coalesce(bool_or(cause <> 'insert') FILTER (WHERE ${after} AND ${moved}), false) AS rewritten
FROM day_movement WHERE measure = ${measure.id} GROUP BY business_date ORDER BY business_date`,
    40,
  );
  const causes = await papers.ask(
    `history-${measure.id}-after-closing`,
    z.object({
      cause: z.enum(movementCauses),
      days: integer,
      lines: signed,
      risen: figure,
      fallen: figure,
      longest_days: integer,
    }),
    sql`SELECT cause, count(DISTINCT business_date) AS days, sum(lines) AS lines, sum(amount) FILTER (WHERE amount > 0) AS risen,
  -sum(amount) FILTER (WHERE amount < 0) AS fallen, max(${daysAfter}) AS longest_days
FROM day_movement WHERE measure = ${measure.id} AND ${after} AND ${moved} GROUP BY cause ORDER BY cause COLLATE "C"`,
  );
  const days = found.map(({ business_date, last_changed, moved_for_days, rewritten: _, ...amounts }) => ({
    ...{ businessDate: business_date, ...amounts },
    ...{ lastChanged: last_changed, movedForDays: moved_for_days },
  }));
  return {
    days,
    distribution: distributionOf(days),
    afterClosing: causes.map(({ longest_days, ...cause }) => ({ ...cause, longestDays: longest_days })),
    rewrittenDays: found.filter(({ rewritten }) => rewritten).length,
    stableSince: latestOf(days, () => true)?.lastChanged ?? null,
    latest: latestOf(days, ({ movedForDays }) => movedForDays > 0),
  };
}

type Day = Stability['days'][number];

function distributionOf(days: readonly Day[]): Stability['distribution'] {
  const within = (low: number, high: number) =>
    days.filter(({ movedForDays }) => movedForDays >= low && movedForDays <= high).length;
  return { never: within(0, 0), oneDay: within(1, 1), week: within(2, 7), later: within(8, Infinity) };
}

/** The day that changed last; of several the first in the calendar. */
function latestOf(days: readonly Day[], isMeant: (day: Day) => boolean): Stability['latest'] {
  let latest: Stability['latest'] = null;
  for (const day of days) {
    const { businessDate, lastChanged, movedForDays } = day;
    if (lastChanged !== null && isMeant(day) && (latest === null || lastChanged > latest.lastChanged))
      latest = { businessDate, lastChanged, movedForDays };
  }
  return latest;
}
