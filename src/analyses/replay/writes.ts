import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { FieldWrites } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';
import { groupBy } from '../group.ts';
import { comparing } from './comparison.ts';
import { type Entity, kindCase, kindsOf } from './entity.ts';
import { idOf } from './entity-id.ts';
import { fieldStates, fieldWritesOf } from './field-writes.ts';

/** The logged values of a table of people are never brought out of the store. */
const isOpen = ({ entity }: Entity): boolean => entity !== 'employee';

/**
 * Each logged value beside what the table shows now: updates of all tables, and insertions of all but the sale lines,
 * which have their own pass. Only the last write of a field can be seen in the table; the others were superseded.
 */
export async function collectWrites({ papers }: Collecting, entity: Entity): Promise<FieldWrites[]> {
  const { fields } = entity;
  const found = await papers.ask(
    `replay-writes-${idOf(entity.entity)}`,
    z.object({ operation: z.enum(['insert', 'update']), role: z.string(), ...fieldStates }),
    sql`WITH write AS MATERIALIZED (
          SELECT row_key, role, operation, value, position,
            row_number() OVER (PARTITION BY row_key, role ORDER BY recorded DESC NULLS LAST, sequence COLLATE "C" DESC NULLS LAST, log DESC, position DESC) AS age
          FROM other_change
          WHERE entity = ${entity.entity} AND operation IN ('insert', 'update') AND row_key IS NOT NULL AND role IS NOT NULL AND role <> ${keyRole(entity)}),
        present AS MATERIALIZED (SELECT * FROM ${entity.rows} AS t WHERE key IN (SELECT row_key FROM write)),
        stored AS (SELECT key, role, min(value) AS value FROM present CROSS JOIN LATERAL (VALUES ${storedValues(entity)}) AS v(role, value) GROUP BY 1, 2)
        SELECT operation, role, state, count(*) AS writes, ${isOpen(entity) ? example : noExample},
          min(least(length(logged), length(value))) AS shortest, max(least(length(logged), length(value))) AS longest
        FROM (
          SELECT w.operation, w.role, w.position, w.row_key, w.value AS logged, s.value,
            CASE WHEN p.key IS NULL THEN 'absent' WHEN w.role NOT IN (${mappedRoles(entity)}) THEN 'untested' WHEN w.age > 1 THEN 'superseded'
              WHEN w.value IS NULL THEN CASE WHEN s.value IS NULL THEN 'same' ELSE 'silent' END
              ELSE compared.outcome END AS state
          FROM write w LEFT JOIN (SELECT DISTINCT key FROM present) AS p ON p.key = w.row_key
          LEFT JOIN stored s ON s.key = w.row_key AND s.role = w.role
          ${comparing(kindsOf(entity), kindCase(sql`w.role`, entity), sql`w.value`, sql`s.value`)}) AS replayed
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    40,
  );
  const groups = groupBy(found, ({ operation, role }) => `${operation} ${role}`);
  return [...groups.values()].flatMap((states) => {
    const [one] = states;
    if (one === undefined) return [];
    const { operation, role } = one;
    const column = fields.find((field) => field.role === role)?.column ?? null;
    return [fieldWritesOf({ role, column, operation }, states, isOpen(entity))];
  });
}

const keyRole = ({ entity }: Entity): string => (entity === 'sale_line' ? 'line' : entity);

/** A role that no column plays compares with nothing; the list is never empty. */
const mappedRoles = ({ fields }: Entity): SQL =>
  sql.join([sql`''`, ...fields.map(({ role }) => sql`${role}`)], sql`, `);

const storedValues = ({ fields }: Entity): SQL =>
  sql.join([sql`('', NULL)`, ...fields.map(({ role }) => sql`(${role}, ${sql.identifier(role)})`)], sql`, `);

/** The first write of each state by its place in the log. */
const first = sql`min(ARRAY[lpad(position::text, 20, '0'), row_key, logged, value])`;
const example = sql`(${first})[2] AS row, (${first})[3] AS logged, (${first})[4] AS stored`;
const noExample = sql`NULL AS row, NULL AS logged, NULL AS stored`;
