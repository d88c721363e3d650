import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ActorsFacts, actorKinds, duties } from '../../report/facts/actors.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';
import { classOf } from './writers.ts';

const shownTables = 40;
const shownMixed = 20;

/** Counts of actors and rows of one class, as columns of a query. */
const counted = sql.raw(
  ['person', 'service', 'unknown']
    .flatMap((name) => [
      `count(DISTINCT actor) FILTER (WHERE class = '${name}') AS ${name}_actors`,
      `coalesce(sum(rows) FILTER (WHERE class = '${name}'), 0) AS ${name}_rows`,
    ])
    .join(', '),
);
const countedRow = {
  ...{ person_actors: integer, person_rows: integer },
  ...{ service_actors: integer, service_rows: integer },
  ...{ unknown_actors: integer, unknown_rows: integer },
};
type Counted = { [Name in keyof typeof countedRow]: number };
const byClass = (row: Counted) => ({
  person: { actors: row.person_actors, rows: row.person_rows },
  service: { actors: row.service_actors, rows: row.service_rows },
  unknown: { actors: row.unknown_actors, rows: row.unknown_rows },
});

/** Who writes to which table, who does what is watched, and who does what should lie in two hands. */
export async function collectDuties(
  collecting: Collecting,
): Promise<Pick<ActorsFacts, 'tables' | 'sensitive' | 'mixed'>> {
  const { papers } = collecting;
  const tables = await papers.ask(
    'actors-tables',
    z.object({ table: z.string(), ...countedRow }),
    sql`SELECT table_name AS "table", ${counted}
        FROM (SELECT actor, table_name, d.rows, ${classOf} AS class FROM actor_deed d JOIN actor_writer w USING (actor)) AS written
        GROUP BY table_name ORDER BY sum(rows) DESC, table_name COLLATE "C" LIMIT ${sql.raw(String(shownTables))}`,
  );
  const sensitive = await papers.ask(
    'actors-sensitive',
    z.object({
      duty: z.enum(duties),
      ...{ table: z.string(), action: z.string(), actor: z.string().nullable() },
      ...countedRow,
    }),
    sql`WITH watched AS (
          SELECT actor, table_name, action, ${classOf} AS class,
            CASE WHEN operation = 'delete' THEN 'delete' WHEN price_rows > 0 THEN 'price-update' ELSE 'employee-write' END AS duty,
            CASE WHEN operation = 'update' AND entity = 'product' THEN price_rows ELSE d.rows END AS rows
          FROM actor_deed d JOIN actor_writer w USING (actor)
          WHERE operation = 'delete' OR price_rows > 0 OR (entity = 'employee' AND operation IN ('insert', 'update'))),
        by_actor AS (
          SELECT duty, table_name, action, class, actor, sum(rows) AS rows FROM watched GROUP BY 1, 2, 3, 4, 5)
        SELECT duty, table_name AS "table", action,
          (array_agg(actor ORDER BY rows DESC, actor COLLATE "C") FILTER (WHERE class = 'person'))[1] AS actor, ${counted}
        FROM by_actor GROUP BY duty, table_name, action ORDER BY sum(rows) DESC, duty, table_name COLLATE "C", action COLLATE "C" LIMIT ${sql.raw(String(shownTables))}`,
  );
  const mixed = await papers.ask(
    'actors-mixed-duties',
    z.object({
      ...{ actor: z.string(), kind: z.enum(actorKinds), actors: integer },
      ...{ sale_rows: integer, price_rows: integer, deleted_rows: integer },
    }),
    sql`WITH duty AS (
          SELECT actor, coalesce(sum(rows) FILTER (WHERE entity = 'sale_line' AND operation = 'insert'), 0) AS sale_rows,
            coalesce(sum(price_rows), 0) AS price_rows, coalesce(sum(rows) FILTER (WHERE operation = 'delete'), 0) AS deleted_rows
          FROM actor_deed GROUP BY actor)
        SELECT actor, kind, count(*) OVER () AS actors, sale_rows, price_rows, deleted_rows
        FROM duty JOIN actor_writer w USING (actor) WHERE sale_rows > 0 AND price_rows + deleted_rows > 0
        ORDER BY CASE kind WHEN 'person' THEN 1 WHEN 'unknown' THEN 2 WHEN 'inferred-service' THEN 3 ELSE 4 END,
          price_rows + deleted_rows DESC, actor COLLATE "C" LIMIT ${sql.raw(String(shownMixed))}`,
  );
  return {
    tables: tables.map((row) => ({ table: row.table, ...byClass(row) })),
    sensitive: sensitive.map(({ duty, table, action, actor, ...row }) => ({
      ...{ duty, table, action, ...byClass(row), actor },
    })),
    mixed: {
      actors: mixed[0]?.actors ?? 0,
      shown: mixed.map(({ actor, kind, sale_rows, price_rows, deleted_rows }) => ({
        ...{ actor, kind, saleRows: sale_rows, priceRows: price_rows, deletedRows: deleted_rows },
      })),
    },
  };
}
