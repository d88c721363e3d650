import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Measure } from '../../model/measures.ts';
import { add, compare } from '../../report/decimal.ts';
import type { AsOfFacts, DayHistory, MeasureHistory } from '../../report/facts/as-of.ts';
import type { Collecting } from '../analysis.ts';
import { unitOf } from '../revenue/measures.ts';
import { flag, integer } from '../rows.ts';
import { type Asked, momentFormat } from './asked.ts';
import { collectCurve, collectDayCurves } from './curves.ts';
import { collectStability } from './days.ts';
import { createDayMovements } from './ledger.ts';
import { collectReadings } from './readings/collect.ts';
import { collectTriangle } from './triangle.ts';

/** Curves are drawn of so many days: of those that were read, and of those that moved most after closing. */
const mostReadDays = 30;
const mostMovedDays = 12;

/** Where nothing tells when lines were written, there is no figure of the past. */
const untold: AsOfFacts = {
  ...{ source: 'nothing', hasTime: false, lines: 0, undatedLines: 0, observedUntil: null },
  ...{ closingDelayDays: 0, measures: [], readings: [] },
};

/** The figures of the period as they would have been read at any recorded moment, and what was read. */
export async function collect(collecting: Collecting): Promise<AsOfFacts> {
  const { papers, context, model, config } = collecting;
  const hasLog = config.model.change !== undefined;
  if (!hasLog && config.model.sale_line?.columns.recorded === undefined) return untold;
  const read = new Set(context.readings.map(({ measure }) => measure));
  const measures = model.measures.filter(({ id }, index) => index === 0 || read.has(id));
  const ends = hasLog
    ? sql`SELECT max(last_recorded) FROM log_count`
    : sql`SELECT max(recorded) FROM ticket_write`;
  const extent = await papers.askOne(
    'history-extent',
    z.object({
      lines: integer,
      undated_lines: integer,
      has_time: flag.nullable(),
      last_day: z.string().nullable(),
      last_moment: z.string().nullable(),
      usual_delay: z.coerce.number().int(),
    }),
    sql`WITH write AS (
  SELECT business_date, recorded, sum(lines) AS lines FROM ticket_write
  WHERE business_date BETWEEN ${context.period.from} AND ${context.period.to} AND lines > 0 GROUP BY 1, 2)
SELECT coalesce(sum(lines), 0) AS lines, coalesce(sum(lines) FILTER (WHERE recorded IS NULL), 0) AS undated_lines,
  bool_or(recorded <> recorded::date) AS has_time, to_char((${ends}), ${momentFormat(false)}) AS last_day, to_char((${ends}), ${momentFormat(true)}) AS last_moment,
  coalesce((SELECT recorded::date - business_date FROM write WHERE recorded IS NOT NULL GROUP BY 1 ORDER BY sum(lines) DESC, 1 LIMIT 1), 0) AS usual_delay
FROM write`,
  );
  const hasTime = extent.has_time === true;
  const closingDelayDays = Math.max(0, extent.usual_delay);
  const asked = measures.map((measure) => ({ measure, hasTime, closingDelayDays }));
  await createDayMovements(collecting, measures);
  const histories: MeasureHistory[] = [];
  for (const of of asked) histories.push(await collectHistory(collecting, of));
  return {
    source: hasLog ? 'log' : 'sale-line',
    hasTime,
    lines: extent.lines,
    undatedLines: extent.undated_lines,
    observedUntil: hasTime ? extent.last_moment : extent.last_day,
    closingDelayDays,
    measures: histories,
    readings: await collectReadings(collecting, asked),
  };
}

async function collectHistory(collecting: Collecting, asked: Asked): Promise<MeasureHistory> {
  const { measure } = asked;
  const curve = await collectCurve(collecting, asked);
  const stability = await collectStability(collecting, asked);
  return {
    ...{ id: measure.id, unit: unitOf(measure), curve, ...stability },
    now: curve.steps.at(-1)?.amount ?? curve.start.amount,
    dayCurves: await collectDayCurves(
      collecting,
      asked,
      drawnDays(stability.days, readDays(collecting, measure)),
    ),
    triangle: await collectTriangle(collecting, asked),
  };
}

const readDays = ({ context: { readings, period } }: Collecting, { id }: Measure): string[] =>
  readings
    .filter(
      ({ measure, businessDate }) =>
        measure === id && businessDate >= period.from && businessDate <= period.to,
    )
    .map(({ businessDate }) => businessDate);

/** Days whose curve is worth its place, in the order of the calendar. */
function drawnDays(days: readonly DayHistory[], read: readonly string[]): string[] {
  const movement = ({ risen, fallen }: DayHistory) => add(risen, fallen);
  const moved = days
    .filter(({ movedForDays }) => movedForDays > 0)
    .toSorted((a, b) => compare(movement(b), movement(a)) || (a.businessDate < b.businessDate ? -1 : 1))
    .slice(0, mostMovedDays)
    .map(({ businessDate }) => businessDate);
  return [...new Set([...[...new Set(read)].sort().slice(0, mostReadDays), ...moved])].sort();
}
