import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type EntityReplay, type IdentifierFacts, repairIds } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';
import type { Entity } from './entity.ts';
import { idOf } from './entity-id.ts';
import { charactersOf, type Form, faultsOf, formCounts, formOf, formQuery } from './form.ts';
import { repairs } from './repair.ts';

/** Identifiers of one place, and the keys that they should be among. */
interface Place {
  place: IdentifierFacts['place'];
  entity: Entity;
  bearer: string;
  /** Relation of `value` and `rows`. */
  source: SQL;
  /** Relation of `key`. */
  keys: SQL;
  /** Relation of `key` whose form the values should have. */
  model: SQL;
}

/** So many values without a match are looked at one by one, those that break the form first. */
const mostLookedAt = 50;

/**
 * Identifiers that match no key: of those, which break the form that the keys share, and which would equal one key if
 * a known damage were undone. A value that is well-formed and near to none is no damage: such a row may be gone.
 */
export async function collectIdentifiers(
  collecting: Collecting,
  mapped: readonly Entity[],
  replayed: readonly EntityReplay[],
): Promise<IdentifierFacts[]> {
  const found: IdentifierFacts[] = [];
  for (const place of placesOf(collecting, mapped, replayed)) {
    const facts = await collectPlace(collecting, place);
    if (facts !== null) found.push(facts);
  }
  return found;
}

function placesOf(
  { config }: Collecting,
  mapped: readonly Entity[],
  replayed: readonly EntityReplay[],
): Place[] {
  const places: Place[] = [];
  const sales = config.model.sale_line;
  for (const entity of mapped) {
    const facts = replayed.find((candidate) => candidate.entity === entity.entity);
    const bearer = `${entity.table}.${entity.keyColumn}`;
    if (entity.entity === 'sale_line') {
      // A lost line and an unlogged one may be the same line under two keys; any other key is matched.
      if (facts === undefined || facts.inserts.lost === 0 || facts.rows.logged === facts.rows.total) continue;
      // No row of these groups has a logged insertion that the group's other rows could hide.
      const unlogged = sql`(SELECT DISTINCT line AS key FROM sale_line l WHERE line IS NOT NULL AND ticket IN (SELECT ticket FROM ticket_write WHERE first_position IS NULL) AND NOT EXISTS (SELECT FROM sale_write w WHERE w.line = l.line))`;
      const sample = sql`(SELECT line AS key FROM sale_line WHERE line IS NOT NULL AND (position <= 1000 OR position % 97 = 0))`;
      const source = sql`(SELECT line AS value, 1 AS rows FROM lost_line)`;
      places.push({ place: 'row-key', entity, bearer, source, keys: unlogged, model: sample });
      continue;
    }
    const keys = sql`(SELECT DISTINCT key FROM ${entity.rows} AS t WHERE key IS NOT NULL)`;
    if (facts !== undefined) {
      const source = sql`(SELECT row_key AS value, count(*) AS rows FROM other_change WHERE entity = ${entity.entity} GROUP BY 1)`;
      places.push({ place: 'row-key', entity, bearer, source, keys, model: keys });
    }
    const role = sql.identifier(entity.entity);
    const column = sales?.columns[entity.entity];
    if (sales !== undefined && column !== undefined) {
      const source =
        entity.entity === 'product'
          ? sql`(SELECT product AS value, count(*) AS rows FROM sale_line GROUP BY 1)`
          : sql`(SELECT ${role} AS value, sum(lines) AS rows FROM basket GROUP BY 1)`;
      const bearing = `${sales.table}.${column}`;
      places.push({ place: 'reference', entity, bearer: bearing, source, keys, model: keys });
    }
    if (entity.entity === 'employee') {
      const source = sql`(SELECT actor AS value, sum(rows) AS rows FROM log_count GROUP BY 1)`;
      const actors = sql`(SELECT DISTINCT actor AS key FROM log_count WHERE actor IS NOT NULL)`;
      places.push({ place: 'actor', entity, bearer, source, keys, model: actors });
    }
  }
  return places;
}

/** Null where every value matches a key. */
async function collectPlace(
  { papers }: Collecting,
  { place, entity, bearer, ...of }: Place,
): Promise<IdentifierFacts | null> {
  const id = `${place}-${idOf(entity.entity)}`;
  const { unmatched } = await papers.askOne(
    `replay-unmatched-${id}`,
    z.object({ unmatched: integer }),
    sql`SELECT count(*) AS unmatched FROM ${of.source} AS s WHERE value IS NOT NULL AND NOT EXISTS (SELECT FROM ${of.keys} AS k WHERE k.key = s.value)`,
  );
  if (unmatched === 0) return null;
  const expected = formOf(await papers.ask(`replay-form-${id}`, formCounts, formQuery(of.model)));
  const found = await papers.ask(
    `replay-identifiers-${id}`,
    z.object({
      ...{ value: z.string(), rows: integer, how: z.enum(repairIds).nullable() },
      ...{ keys: integer.nullable(), key: z.string().nullable() },
    }),
    sql`WITH keys AS MATERIALIZED (SELECT key FROM ${of.keys} AS k),
        unmatched AS MATERIALIZED (
          SELECT value, rows, (${isBroken(expected)}) AS broken FROM ${of.source} AS s
          WHERE value IS NOT NULL AND NOT EXISTS (SELECT FROM keys WHERE keys.key = s.value)
          ORDER BY broken DESC, rows DESC, value COLLATE "C" LIMIT ${sql.raw(String(mostLookedAt))}),
        candidate AS (${repairs(expected)})
        SELECT u.value, u.rows, c.how, c.keys, c.key FROM unmatched u
        LEFT JOIN LATERAL (
          SELECT how, count(DISTINCT key) AS keys, CASE WHEN count(DISTINCT key) = 1 THEN min(key) END AS key
          FROM candidate WHERE candidate.value = u.value GROUP BY how ORDER BY 2, 1 LIMIT 1) AS c ON true
        ORDER BY u.rows DESC, u.value COLLATE "C"`,
  );
  return {
    ...{ place, entity: entity.entity, table: entity.table, bearer, expected, unmatched },
    damaged: found.flatMap(({ value, rows, how, key, keys }) => {
      const faults = faultsOf(value, expected);
      if (faults.length === 0 && key === null) return [];
      const repair = how === null || keys === null ? null : { how, key, keys };
      return [{ value: value.slice(0, mostShown), rows, faults, repair }];
    }),
  };
}

const mostShown = 120;

function isBroken(form: Form): SQL {
  const characters = charactersOf(form);
  const conditions = [
    ...(form.length === null ? [] : [sql`length(value) <> ${sql.raw(String(form.length))}`]),
    ...(characters === null ? [] : [sql`translate(value, ${characters}, '') <> ''`]),
  ];
  return conditions.length === 0 ? sql`false` : sql.join(conditions, sql` OR `);
}
