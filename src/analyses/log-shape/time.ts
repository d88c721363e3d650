import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ShapeOfLog } from '../../report/facts/log-shape.ts';
import type { Collecting } from '../analysis.ts';
import { flag, integer } from '../rows.ts';

const shownSilences = 5;

type Time = Pick<
  ShapeOfLog,
  | 'entries'
  | 'values'
  | 'rowsWithoutField'
  | 'firstRecorded'
  | 'lastRecorded'
  | 'timeGrain'
  | 'outsidePeriod'
  | 'afterAudit'
  | 'silentDays'
  | 'silences'
  | 'outOfOrder'
>;

/** From when to when each log was written, how finely it tells, and whether its rows stand in the order of their time. */
export async function collectTime(collecting: Collecting): Promise<(log: number) => Time> {
  const { papers, context, config } = collecting;
  const logs = config.model.change ?? [];
  const { from, to } = context.period;
  const extents = await papers.ask(
    'log-shape-extent',
    z.object({
      ...{ log: integer, entries: integer, values: integer, without_field: integer },
      ...{ outside: integer, after_audit: integer },
      ...{ first_recorded: z.string().nullable(), last_recorded: z.string().nullable() },
      ...{ has_time: flag.nullable(), has_fraction: flag.nullable() },
    }),
    sql`SELECT log, sum(rows) AS entries, coalesce(sum(fields) FILTER (WHERE field_name <> ''), 0) AS values,
          coalesce(sum(rows) FILTER (WHERE (field_name <> '') IS NOT TRUE AND operation IN ('insert', 'update')), 0) AS without_field,
          coalesce(sum(rows) FILTER (WHERE recorded_day NOT BETWEEN ${from} AND ${to}), 0) AS outside,
          coalesce(sum(rows) FILTER (WHERE recorded_day > ${context.asOf}::date), 0) AS after_audit,
          min(first_recorded)::text AS first_recorded, max(last_recorded)::text AS last_recorded,
          bool_or(has_time) AS has_time, bool_or(has_fraction) AS has_fraction
        FROM log_count GROUP BY log ORDER BY log`,
  );
  const silences = await collectSilences(collecting);
  const outOfOrder = await collectOutOfOrder(collecting);
  return (log) => {
    const extent = extents.find((entry) => entry.log === log);
    const silent = silences.filter((entry) => entry.log === log);
    return {
      entries: extent?.entries ?? 0,
      values: extent?.values ?? 0,
      rowsWithoutField: extent?.without_field ?? 0,
      firstRecorded: isoMoment(extent?.first_recorded ?? null, extent?.has_time === true),
      lastRecorded: isoMoment(extent?.last_recorded ?? null, extent?.has_time === true),
      timeGrain: grainOf(extent?.has_time ?? null, extent?.has_fraction ?? null),
      outsidePeriod: extent?.outside ?? 0,
      afterAudit: extent?.after_audit ?? 0,
      silentDays: silent[0]?.all_days ?? 0,
      silences: silent.map(({ first_day, last_day, days }) => ({ from: first_day, to: last_day, days })),
      outOfOrder: logs[log]?.shape === 'temporal' ? null : outOfOrder(log),
    };
  };
}

function grainOf(hasTime: boolean | null, hasFraction: boolean | null): ShapeOfLog['timeGrain'] {
  if (hasTime === null) return null;
  if (!hasTime) return 'day';
  return hasFraction === true ? 'sub-second' : 'second';
}

/** `2024-08-14 00:00:00` as a day where the log knows no time, else as `2024-08-14T09:30:00`. */
const isoMoment = (text: string | null, hasTime: boolean): string | null =>
  text === null ? null : hasTime ? text.replace(' ', 'T') : text.slice(0, 10);

/** The days between the first and the last that have no row, as stretches; an impossible year makes one long one. */
const collectSilences = ({ papers }: Collecting) =>
  papers.ask(
    'log-shape-silences',
    z.object({ log: integer, first_day: z.string(), last_day: z.string(), days: integer, all_days: integer }),
    sql`SELECT log, first_day::text AS first_day, last_day::text AS last_day, days, all_days
        FROM (SELECT log, recorded_day + 1 AS first_day, next_day - 1 AS last_day, next_day - recorded_day - 1 AS days,
                sum(next_day - recorded_day - 1) OVER (PARTITION BY log) AS all_days,
                row_number() OVER (PARTITION BY log ORDER BY next_day - recorded_day DESC, recorded_day) AS place
              FROM (SELECT log, recorded_day, lead(recorded_day) OVER (PARTITION BY log ORDER BY recorded_day) AS next_day
                    FROM (SELECT DISTINCT log, recorded_day FROM log_count WHERE recorded_day IS NOT NULL) AS day) AS days
              WHERE next_day > recorded_day + 1) AS silence
        WHERE place <= ${sql.raw(String(shownSilences))} ORDER BY log, place`,
  );

/**
 * Per log, the writes recorded before the write that stands above them. Where each day has rows of its own, one day
 * after the other, and no time of day, none can be: only otherwise are the writes themselves put in order.
 */
async function collectOutOfOrder({ papers }: Collecting): Promise<(log: number) => number | null> {
  const spans = await papers.ask(
    'log-shape-day-order',
    z.object({ log: integer, sales: flag, suspect: flag }),
    sql`SELECT log, bool_or(sales) AS sales, bool_or(has_time OR coalesce(first_position < highest, false)) AS suspect
        FROM (SELECT log, sales, has_time, first_position, max(last_position) OVER (PARTITION BY log ORDER BY recorded_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS highest
              FROM (SELECT log, recorded_day, bool_or(entity = 'sale_line' AND operation = 'insert') IS TRUE AS sales, bool_or(has_time) AS has_time,
                      min(first_position) AS first_position, max(last_position) AS last_position
                    FROM log_count WHERE recorded_day IS NOT NULL GROUP BY log, recorded_day) AS day) AS span
        GROUP BY log ORDER BY log`,
  );
  const withSales = spans.filter(({ sales }) => sales);
  const testable = spans.filter(({ sales }) => !sales || withSales.length === 1);
  const suspects = testable.filter(({ suspect }) => suspect);
  const [saleLog] = withSales;
  const sales =
    saleLog === undefined || !suspects.includes(saleLog)
      ? sql``
      : sql`UNION ALL SELECT ${sql.raw(String(saleLog.log))}, position, recorded FROM sale_write WHERE recorded IS NOT NULL AND line <> ''`;
  const found =
    suspects.length === 0
      ? []
      : await papers.ask(
          'log-shape-out-of-order',
          z.object({ log: integer, events: integer }),
          sql`SELECT log, count(*) FILTER (WHERE recorded < above) AS events
              FROM (SELECT log, recorded, lag(recorded) OVER (PARTITION BY log ORDER BY position) AS above
                    FROM (SELECT log, position, recorded FROM other_change
                          WHERE head AND recorded IS NOT NULL AND log IN (${sql.raw(suspects.map(({ log }) => log).join(', '))})
                          ${sales}) AS event) AS ordered
              GROUP BY log ORDER BY log`,
        );
  return (log) => {
    if (!testable.some((entry) => entry.log === log)) return null;
    return found.find((entry) => entry.log === log)?.events ?? 0;
  };
}
