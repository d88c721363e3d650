import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LogFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { groupBy } from '../group.ts';
import { flag, integer, measured } from '../rows.ts';

const shownActors = 20;

type Shape = Pick<
  LogFacts,
  | 'shape'
  | 'rows'
  | 'rowsOutsidePeriod'
  | 'firstRecorded'
  | 'lastRecorded'
  | 'timeGrain'
  | 'grain'
  | 'byDay'
  | 'byTable'
  | 'byAction'
  | 'actors'
  | 'actorCount'
>;

/** What the log is made of: its shape before its counts, since a row is not an event and an event is not a sale. */
export async function collectShape({ papers, context, config }: Collecting): Promise<Shape> {
  const [log] = config.model.change ?? [];
  if (log === undefined) throw new Error('log-atomicity ran without a log');
  const { from, to } = context.period;
  const inPeriod = sql`recorded_day BETWEEN ${from} AND ${to}`;

  const whole = await papers.askOne(
    'log-extent',
    z.object({
      rows: integer,
      outside: integer,
      first_recorded: z.string().nullable(),
      last_recorded: z.string().nullable(),
      has_time: flag.nullable(),
    }),
    sql`SELECT coalesce(sum(rows) FILTER (WHERE ${inPeriod}), 0) AS rows,
          coalesce(sum(rows) FILTER (WHERE (${inPeriod}) IS NOT TRUE), 0) AS outside,
          min(first_recorded) FILTER (WHERE ${inPeriod})::text AS first_recorded,
          max(last_recorded) FILTER (WHERE ${inPeriod})::text AS last_recorded, bool_or(has_time) AS has_time
        FROM log_count`,
  );
  const byTable = await papers.ask(
    'log-by-table',
    z.object({ table: z.string(), rows: integer }),
    sql`SELECT coalesce(table_name, '') AS "table", sum(rows) AS rows FROM log_count WHERE ${inPeriod}
        GROUP BY 1 ORDER BY sum(rows) DESC, 1`,
  );
  const byAction = await papers.ask(
    'log-by-action',
    z.object({ action: z.string(), rows: integer }),
    sql`SELECT coalesce(action, '') AS action, sum(rows) AS rows FROM log_count WHERE ${inPeriod}
        GROUP BY 1 ORDER BY sum(rows) DESC, 1`,
  );
  const events = await papers.ask(
    'log-grain',
    z.object({
      recorded_day: z.string(),
      table: z.string(),
      action: z.string(),
      fields: integer,
      events: integer,
      rows: integer,
    }),
    sql`SELECT recorded_day, "table", action, fields, sum(events) AS events, sum(fields * events) AS rows
        FROM (SELECT recorded_day, ${insertWord('table_name')} AS "table", ${insertWord('action')} AS action, fields, events
              FROM (SELECT recorded::date AS recorded_day, fields, count(*) AS events FROM sale_write
                WHERE recorded::date BETWEEN ${from} AND ${to} GROUP BY 1, 2) AS written
              UNION ALL
              SELECT recorded::date, coalesce(table_name, ''), coalesce(action, ''), count(*), 1
              FROM other_change WHERE recorded::date BETWEEN ${from} AND ${to}
              GROUP BY 1, 2, 3, row_key, CASE WHEN operation IS DISTINCT FROM 'insert' THEN position END) AS event
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    40,
  );
  const actors = await collectActors({ papers, context });
  return {
    shape: Object.keys(log.fields.sale_line).length > 1 ? 'field-level' : 'row-level',
    ...{ rows: whole.rows, rowsOutsidePeriod: whole.outside },
    ...{ firstRecorded: isoMoment(whole.first_recorded), lastRecorded: isoMoment(whole.last_recorded) },
    timeGrain: whole.has_time === true ? 'second' : 'day',
    grain: grainOf(events),
    byDay: byDayOf(events),
    ...{ byTable, byAction },
    actors: actors.map(({ distinct_actors: _, tables, ...actor }) => ({
      ...actor,
      tables: tables.split(tableSeparator),
    })),
    actorCount: actors[0]?.distinct_actors ?? 0,
  };
}

/** How the log itself mostly writes the inserts of sale lines. */
const insertWord = (column: 'table_name' | 'action') =>
  sql`coalesce((SELECT ${sql.identifier(column)} FROM log_count WHERE entity = 'sale_line' AND operation = 'insert' GROUP BY 1 ORDER BY sum(fields) DESC, 1 LIMIT 1), '')`;

interface EventCount {
  recorded_day: string;
  table: string;
  action: string;
  fields: number;
  events: number;
  rows: number;
}

/** rows = events x fields, where every event of a table and action has the same number of fields. */
function grainOf(counts: readonly EventCount[]): LogFacts['grain'] {
  const groups = groupBy(counts, ({ table, action }) => JSON.stringify([table, action]));
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      const fields = new Set(group.map((entry) => entry.fields));
      return {
        ...{
          table: first?.table ?? '',
          action: first?.action ?? '',
          rows: sum(group, 'rows'),
          events: sum(group, 'events'),
        },
        fieldsPerEvent: fields.size === 1 ? (first?.fields ?? null) : null,
      };
    })
    .sort((a, b) => b.rows - a.rows || (a.table + a.action < b.table + b.action ? -1 : 1));
}

function byDayOf(counts: readonly EventCount[]): LogFacts['byDay'] {
  const groups = groupBy(counts, ({ recorded_day, table }) => JSON.stringify([recorded_day, table]));
  return [...groups.values()].map((group) => ({
    ...{ recordedDay: group[0]?.recorded_day ?? '', table: group[0]?.table ?? '' },
    ...{ rows: sum(group, 'rows'), events: sum(group, 'events') },
  }));
}

const sum = (counts: readonly EventCount[], of: 'rows' | 'events') =>
  counts.reduce((total, entry) => total + entry[of], 0);

/** `2024-08-14 00:00:00` as a day where the log knows no time, else as `2024-08-14T09:30:00`. */
const isoMoment = (text: string | null) => text?.replace(/ 00:00:00$/, '').replace(' ', 'T') ?? null;

/** A character that no table's name holds. */
const tableSeparator = '\x1f';

/** An identity is malformed when nearly all others share one format (length and alphabet) and it breaks it. */
function collectActors({ papers, context }: Pick<Collecting, 'papers' | 'context'>) {
  return papers.ask(
    'log-actors',
    z.object({
      actor: z.string(),
      rows: integer,
      share: measured,
      tables: z.string(),
      malformed: flag,
      expectedLength: integer,
      distinct_actors: integer,
    }),
    sql`WITH actor AS (
          SELECT actor, sum(rows) AS rows, string_agg(DISTINCT table_name, E'\x1f' ORDER BY table_name) AS tables,
            length(actor) AS length,
            CASE WHEN actor ~ '^[0-9]+$' THEN 'digits' WHEN actor ~ '^[0-9a-f]+$' THEN 'hexadecimal' ELSE 'other' END AS alphabet
          FROM log_count
          WHERE actor IS NOT NULL AND recorded_day BETWEEN ${context.period.from} AND ${context.period.to}
          GROUP BY actor),
        format AS (
          SELECT length, alphabet, count(*) AS actors, (SELECT count(*) FROM actor) AS all_actors
          FROM actor GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 1)
        SELECT actor.actor, actor.rows, actor.rows / sum(actor.rows) OVER () AS share, coalesce(actor.tables, '') AS tables,
          ((actor.length, actor.alphabet) <> (format.length, format.alphabet)
            AND format.actors >= 3 AND format.actors * 5 >= format.all_actors * 4) AS malformed,
          format.length AS "expectedLength", format.all_actors AS distinct_actors
        FROM actor CROSS JOIN format
        ORDER BY actor.rows DESC, actor.actor COLLATE "C" LIMIT ${sql.raw(String(shownActors))}`,
  );
}
