import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ActorsFacts, actorClasses } from '../../report/facts/actors.ts';
import type { Collecting } from '../analysis.ts';
import { flag, integer } from '../rows.ts';
import { classOf } from './writers.ts';

const by = z.enum(actorClasses);

/** When it is written: on days on which every store was closed, and outside of the opening hours. */
export async function collectTimes(
  collecting: Collecting,
): Promise<Pick<ActorsFacts, 'closedDays' | 'hours'>> {
  return { closedDays: await collectClosedDays(collecting), hours: await collectHours(collecting) };
}

async function collectClosedDays(collecting: Collecting): Promise<ActorsFacts['closedDays']> {
  const { papers, context } = collecting;
  const { from, to } = context.period;
  const days = context.closedDays.filter((day) => day >= from && day <= to).sort();
  if (days.length === 0) return { days, writes: [] };
  const writes = await papers.ask(
    'actors-closed-days',
    z.object({ day: z.string(), table: z.string(), action: z.string(), by, actors: integer, rows: integer }),
    sql`SELECT recorded_day AS day, table_name AS "table", action, ${classOf} AS by, count(DISTINCT actor) AS actors, sum(d.rows) AS rows
        FROM actor_deed d JOIN actor_writer w USING (actor)
        WHERE recorded_day IN (${sql.join(
          days.map((day) => sql`${day}`),
          sql`, `,
        )})
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 6 DESC, table_name COLLATE "C", action COLLATE "C", 4`,
  );
  return { days, writes };
}

async function collectHours(collecting: Collecting): Promise<ActorsFacts['hours']> {
  const { papers, config, context } = collecting;
  const opening = config.openingHours ?? null;
  const byWeekday = await papers.ask(
    'actors-weekdays',
    z.object({ weekday: integer, by, rows: integer }),
    sql`SELECT extract(isodow FROM recorded_day)::int AS weekday, ${classOf} AS by, sum(d.rows) AS rows
        FROM actor_deed d JOIN actor_writer w USING (actor) GROUP BY 1, 2 ORDER BY 1, 2`,
    21,
  );
  const timed = await timedLogs(collecting);
  if (timed.length === 0) return { known: false, opening, byHour: [], byWeekday, outside: [] };
  // No expression but the hour is grouped by, so that the planner sees how few groups there are.
  const byHour = (written: SQL) =>
    sql`SELECT actor, extract(hour FROM recorded)::int AS hour, count(*) AS events, count(*) FILTER (WHERE ${isOutside(opening)}) AS outside
          FROM ${written} WHERE recorded >= ${context.period.from}::date AND recorded < ${context.period.to}::date + 1 GROUP BY 1, 2`;
  const rows = await papers.ask(
    'actors-hours',
    z.object({
      ...{ hour: integer.nullable(), is_total: flag, by },
      ...{ events: integer, outside: integer, outside_actors: integer },
    }),
    sql`WITH counted AS (
          ${byHour(sql`sale_write`)}
          UNION ALL
          ${byHour(sql`(SELECT DISTINCT log, table_name, action, row_key, actor, recorded FROM other_change
            WHERE log IN (${sql.join(
              timed.map((log) => sql.raw(String(log))),
              sql`, `,
            )})) AS other`)}),
        classed AS (
          SELECT actor, hour, counted.events, outside, ${classOf} AS by FROM counted JOIN actor_writer w USING (actor))
        SELECT hour, grouping(hour) = 1 AS is_total, by, sum(events) AS events, sum(outside) AS outside,
          count(DISTINCT actor) FILTER (WHERE outside > 0) AS outside_actors
        FROM classed GROUP BY GROUPING SETS ((hour, by), (by)) ORDER BY is_total DESC, hour, by`,
    75,
  );
  return {
    ...{ known: true, opening, byWeekday },
    byHour: rows.flatMap(({ hour, by: who, events }) => (hour === null ? [] : [{ hour, by: who, events }])),
    outside: rows
      .filter(({ is_total, outside }) => is_total && outside > 0)
      .map(({ by: who, outside, outside_actors }) => ({ by: who, actors: outside_actors, events: outside })),
  };
}

/** The logs with a time of day; none where those that tell of sales know only the day. */
async function timedLogs({ papers }: Collecting): Promise<number[]> {
  const logs = await papers.ask(
    'actors-time-of-day',
    z.object({ log: integer, has_time: flag, writes_sales: flag }),
    sql`SELECT log, coalesce(bool_or(has_time), false) AS has_time,
          coalesce(bool_or(entity = 'sale_line' AND operation = 'insert'), false) AS writes_sales
        FROM log_count GROUP BY log ORDER BY log`,
  );
  return logs.some(({ has_time, writes_sales }) => writes_sales && !has_time)
    ? []
    : logs.filter(({ has_time }) => has_time).map(({ log }) => log);
}

/** Outside of the hours, which may reach over midnight. */
function isOutside(opening: ActorsFacts['hours']['opening']): SQL {
  const time = sql`recorded::time`;
  if (opening === null) return sql`false`;
  return opening.from <= opening.to
    ? sql`(${time} < ${opening.from} OR ${time} >= ${opening.to})`
    : sql`(${time} < ${opening.from} AND ${time} >= ${opening.to})`;
}
