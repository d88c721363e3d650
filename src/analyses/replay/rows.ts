import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EntityReplay } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';
import type { Entity } from './entity.ts';
import { idOf } from './entity-id.ts';

/** How many keys a list names; the working paper shows a few more, and their number. */
export const namedKeys = 5;

export type Logged = EntityReplay['logged'];

/** On which side of the days that the log covers a date lies: `before`, `within`, `after`, `undated`. */
export const sideOf = (dated: SQL, logged: Logged): SQL =>
  logged === null
    ? sql`'undated'`
    : sql`CASE WHEN ${dated} IS NULL THEN 'undated' WHEN ${dated} < ${logged.from}::date THEN 'before' WHEN ${dated} > ${logged.to}::date THEN 'after' ELSE 'within' END`;

const keyOf = z.object({ key: z.string() });

/** The rows of a table other than the sales, each explained by a logged insertion or listed as unlogged. */
export async function collectRows(
  { papers }: Collecting,
  { entity, rows }: Entity,
  logged: Logged,
): Promise<EntityReplay['rows']> {
  const inserted = sql`key IN (SELECT row_key FROM other_change WHERE entity = ${entity} AND operation = 'insert' AND row_key IS NOT NULL)`;
  const found = await papers.askOne(
    `replay-rows-${idOf(entity)}`,
    z.object({ total: integer, logged: integer, before: integer, within: integer, after: integer }),
    sql`SELECT count(*) AS total, count(*) FILTER (WHERE logged) AS logged,
          count(*) FILTER (WHERE NOT logged AND side = 'before') AS "before",
          count(*) FILTER (WHERE NOT logged AND side = 'within') AS within,
          count(*) FILTER (WHERE NOT logged AND side = 'after') AS "after"
        FROM (SELECT (${inserted}) IS TRUE AS logged, ${sideOf(sql`dated`, logged)} AS side FROM ${rows} AS t) AS state`,
  );
  const first =
    found.within === 0
      ? []
      : await papers.ask(
          `replay-unlogged-${idOf(entity)}`,
          keyOf,
          sql`SELECT key FROM ${rows} AS t WHERE (${inserted}) IS NOT TRUE AND ${sideOf(sql`dated`, logged)} = 'within' AND key IS NOT NULL
              ORDER BY key COLLATE "C" LIMIT ${sql.raw(String(namedKeys))}`,
        );
  const { total, before, within, after } = found;
  return {
    ...{ total, logged: found.logged, before, within, after },
    undated: total - found.logged - before - within - after,
    withinAmount: null,
    first: first.map(({ key }) => key),
  };
}

/** The rows of a table other than the sales that the log saw inserted. */
export async function collectInserts(
  { papers }: Collecting,
  { entity, rows }: Entity,
): Promise<EntityReplay['inserts']> {
  const found = await papers.ask(
    `replay-inserts-${idOf(entity)}`,
    z.object({ state: z.enum(['found', 'deleted', 'lost']), rows: integer, first: z.string() }),
    sql`SELECT state, count(*) AS rows, min(key COLLATE "C") AS first
        FROM (SELECT key, CASE WHEN EXISTS (SELECT FROM ${rows} AS t WHERE t.key = logged.key) THEN 'found'
                WHEN EXISTS (SELECT FROM other_change d WHERE d.entity = ${entity} AND d.operation = 'delete' AND d.row_key = logged.key) THEN 'deleted'
                ELSE 'lost' END AS state
              FROM (SELECT DISTINCT row_key AS key FROM other_change
                    WHERE entity = ${entity} AND operation = 'insert' AND row_key IS NOT NULL) AS logged) AS inserted
        GROUP BY 1 ORDER BY 1`,
  );
  const of = (state: string) => found.find((row) => row.state === state);
  const count = (state: string) => of(state)?.rows ?? 0;
  const lost = of('lost');
  return {
    total: count('found') + count('deleted') + count('lost'),
    ...{ found: count('found'), deleted: count('deleted'), lost: count('lost') },
    first: lost === undefined ? [] : [lost.first],
  };
}
