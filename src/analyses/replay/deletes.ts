import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EntityReplay, ReplayedEntity } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import type { Entity } from './entity.ts';
import { idOf } from './entity-id.ts';
import { namedKeys } from './rows.ts';

const noDeletes = { total: 0, applied: 0, reinserted: 0, ignored: 0, unseen: 0, first: [] };

/**
 * The rows that the log saw deleted. One that is gone counts as applied where something else tells that it was there:
 * a logged insertion or update, or a sale line that refers to it.
 *
 * @param deletes logged deletions, in fields; nothing is asked where there are none
 */
export async function collectDeletes(
  { papers }: Collecting,
  { entity, rows }: Entity,
  deletes: number,
): Promise<EntityReplay['deletes']> {
  if (deletes === 0) return noDeletes;
  const inserted =
    entity === 'sale_line'
      ? sql`(SELECT line AS key, max(last_recorded) AS last FROM sale_write WHERE line IN (SELECT key FROM gone) GROUP BY 1)`
      : sql`(SELECT row_key AS key, max(recorded) AS last, max(position) AS last_position FROM other_change WHERE entity = ${entity} AND operation = 'insert' GROUP BY 1)`;
  // Within one moment the order of the log decides; of a sale line only the copies tell that it came again.
  const later =
    entity === 'sale_line'
      ? sql`i.last > gone.last OR (i.last = gone.last AND EXISTS (SELECT FROM sale_write w WHERE w.line = gone.key AND w.copies > 1))`
      : sql`i.last > gone.last OR (i.last IS NOT DISTINCT FROM gone.last AND i.last_position > gone.last_position)`;
  const found = await papers.ask(
    `replay-deletes-${idOf(entity)}`,
    z.object({
      state: z.enum(['applied', 'reinserted', 'ignored', 'unseen']),
      key: z.string(),
      rows: integer,
    }),
    sql`WITH gone AS MATERIALIZED (
          SELECT row_key AS key, max(recorded) AS last, max(position) AS last_position FROM other_change
          WHERE entity = ${entity} AND operation = 'delete' AND row_key IS NOT NULL GROUP BY 1),
        state AS (
          SELECT gone.key, CASE WHEN t.key IS NULL THEN
              CASE WHEN i.key IS NOT NULL OR u.key IS NOT NULL${entity === 'sale_line' ? sql`` : sql` OR c.key IS NOT NULL`} THEN 'applied' ELSE 'unseen' END
            WHEN ${later} THEN 'reinserted' ELSE 'ignored' END AS state
          FROM gone
          LEFT JOIN (SELECT DISTINCT key FROM ${rows} AS t WHERE key IN (SELECT key FROM gone)) AS t ON t.key = gone.key
          LEFT JOIN ${inserted} AS i ON i.key = gone.key
          LEFT JOIN (SELECT DISTINCT row_key AS key FROM other_change WHERE entity = ${entity} AND operation = 'update') AS u ON u.key = gone.key
          ${entity === 'sale_line' ? sql`` : sql`LEFT JOIN ${children(entity)} AS c ON c.key = gone.key`})
        SELECT state, key, rows FROM (
          SELECT state, key, count(*) OVER (PARTITION BY state) AS rows, row_number() OVER (PARTITION BY state ORDER BY key COLLATE "C") AS place FROM state) AS named
        WHERE place <= ${sql.raw(String(namedKeys))} ORDER BY state, place`,
    20,
  );
  const count = (state: string) => found.find((row) => row.state === state)?.rows ?? 0;
  const states = {
    ...{ applied: count('applied'), reinserted: count('reinserted') },
    ...{ ignored: count('ignored'), unseen: count('unseen') },
  };
  return {
    total: states.applied + states.reinserted + states.ignored + states.unseen,
    ...states,
    first: found.filter(({ state }) => state === 'ignored').map(({ key }) => key),
  };
}

/** The sale lines that still refer to rows whose deletion is logged and that are gone. */
export async function collectOrphans(
  { papers }: Collecting,
  { entity, rows }: Entity,
  deletes: number,
): Promise<EntityReplay['orphans']> {
  if (entity === 'sale_line') return null;
  const none = { keys: 0, lines: 0, amount: null, first: [] };
  if (deletes === 0) return none;
  const found = await papers.ask(
    `replay-orphans-${idOf(entity)}`,
    z.object({
      ...{ key: z.string(), keys: integer, lines: integer },
      amount: z
        .string()
        .nullable()
        .transform((text) => (text === null ? null : money.parse(text))),
    }),
    sql`WITH gone AS MATERIALIZED (
          SELECT DISTINCT row_key AS key FROM other_change WHERE entity = ${entity} AND operation = 'delete' AND row_key IS NOT NULL)
        SELECT c.key, count(*) OVER () AS keys, sum(c.lines) OVER () AS lines, sum(c.amount) OVER () AS amount
        FROM ${children(entity)} AS c WHERE c.key NOT IN (SELECT key FROM ${rows} AS t WHERE key IN (SELECT key FROM gone))
        ORDER BY c.key COLLATE "C" LIMIT ${sql.raw(String(namedKeys))}`,
  );
  const [one] = found;
  return one === undefined
    ? none
    : { keys: one.keys, lines: one.lines, amount: one.amount, first: found.map(({ key }) => key) };
}

/** The sale lines that refer to deleted rows, by key; the baskets know them all but the products. */
function children(entity: Exclude<ReplayedEntity, 'sale_line'>): SQL {
  return entity === 'product'
    ? sql`(SELECT product AS key, count(*) AS lines, sum(amount) AS amount FROM sale_line WHERE product IN (SELECT key FROM gone) GROUP BY 1)`
    : sql`(SELECT ${sql.identifier(entity)} AS key, sum(lines) AS lines, sum(amount) AS amount FROM basket WHERE ${sql.identifier(entity)} IN (SELECT key FROM gone) GROUP BY 1)`;
}
