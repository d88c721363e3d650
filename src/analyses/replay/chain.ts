import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EntityReplay } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';
import { comparing } from './comparison.ts';
import { type Entity, kindCase, kindsOf, writeColumn } from './entity.ts';
import { idOf } from './entity-id.ts';

/**
 * Backwards through the log: the old value of an update is the value of the logged write before it, or else somebody
 * wrote in between without the log. Null where the log has no old value of this table.
 */
export async function collectChain({ papers }: Collecting, entity: Entity): Promise<EntityReplay['chain']> {
  const id = `replay-chain-${idOf(entity.entity)}`;
  const found = await papers.ask(
    id,
    z.object({
      ...{
        olds: integer,
        tested: integer,
        broken: integer,
        row: z.string().nullable(),
        role: z.string().nullable(),
      },
      ...{ before: z.string().nullable(), old: z.string().nullable(), recorded: z.string().nullable() },
    }),
    sql`WITH write AS (
          SELECT row_key, role, operation, value, old_value, recorded, sequence, log, position, 1 AS rank FROM other_change
          WHERE entity = ${entity.entity} AND operation IN ('insert', 'update') AND row_key IS NOT NULL AND role IS NOT NULL${entity.entity === 'sale_line' ? insertedLines(entity) : sql``}),
        step AS (
          SELECT *, lag(value) OVER (PARTITION BY row_key, role ORDER BY recorded NULLS FIRST, rank, sequence COLLATE "C" NULLS FIRST, log, position) AS before FROM write),
        link AS (
          SELECT step.*, before IS NOT NULL AND compared.outcome IN ('differing', 'unreadable') AS broken FROM step
          ${comparing(kindsOf(entity), kindCase(sql`role`, entity), sql`before`, sql`old_value`)}
          WHERE operation = 'update' AND old_value IS NOT NULL)
        SELECT count(*) OVER () AS olds, count(before) OVER () AS tested, count(*) FILTER (WHERE broken) OVER () AS broken,
          ${entity.entity === 'employee' ? noWitness : witness}
        FROM link ORDER BY (broken IS TRUE) DESC, log, position, role COLLATE "C" LIMIT 1`,
  );
  const [first] = found;
  if (first === undefined) {
    papers.discard(id);
    return null;
  }
  const { row, role, before, old, recorded } = first;
  const isShown = first.broken > 0 && row !== null && role !== null && before !== null && old !== null;
  return {
    ...{ tested: first.tested, broken: first.broken },
    witness: isShown ? { row, role, before, old, recorded: recorded ?? '' } : null,
  };
}

const witness = sql`row_key AS row, role, before, old_value AS old, replace(recorded::text, ' ', 'T') AS recorded`;
const noWitness = sql`NULL AS row, NULL AS role, NULL AS before, NULL AS old, NULL AS recorded`;

/**
 * The logged insertions of the sale lines that were updated. A line that was deleted or inserted twice is left out:
 * which of its insertions came before an update is not kept.
 */
function insertedLines({ fields }: Entity): SQL {
  const values = fields.map(({ role }) => sql`(${role}, w.${sql.identifier(writeColumn(role))})`);
  return sql`
          UNION ALL
          SELECT w.line, v.role, 'insert', v.value, NULL, w.recorded, NULL, 0, w.position, 0 FROM sale_write w
          CROSS JOIN LATERAL (VALUES ${sql.join(values, sql`, `)}) AS v(role, value)
          WHERE w.copies <= 1 AND w.line IN (SELECT row_key FROM other_change WHERE entity = 'sale_line' AND operation = 'update' AND old_value IS NOT NULL)
            AND w.line NOT IN (SELECT row_key FROM other_change WHERE entity = 'sale_line' AND operation = 'delete' AND row_key IS NOT NULL)`;
}
