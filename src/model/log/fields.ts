import { type SQL, sql } from 'drizzle-orm';
import type { LoggedFields, LoggedTables } from '../../config/log/names.ts';
import { byName, keyFields } from './meanings.ts';

/** What a field of a record that was written becomes: the columns of the `f` that is joined to each record. */
export const fieldCells = {
  head: sql`coalesce(f.head, true)`,
  role: sql`f.role`,
  value: sql`f.value`,
  oldValue: sql`f.old_value`,
  fieldName: sql`f.field_name`,
} as const;

/**
 * The text as JSON; null where it is none. A text of brackets alone can be nested too deep for the server, which then
 * gives up the whole question, so that brackets are counted first in texts that are long enough for it.
 */
export const asJson = (text: SQL): SQL =>
  sql`CASE WHEN ${isShallow(text)} AND pg_input_is_valid(${text}, 'jsonb') THEN (${text})::jsonb END`;

const deepest = sql.raw('1000');
const isShallow = (text: SQL): SQL =>
  sql`(length(${text}) <= ${deepest} OR length(${text}) - length(translate(${text}, '[{', '')) <= ${deepest})`;

export const objectOf = (json: SQL): SQL => sql`CASE WHEN jsonb_typeof(${json}) = 'object' THEN ${json} END`;

/** The key of a record of JSON, which stands in its fields. */
export function keyOf(
  entity: SQL,
  mapping: { tables: LoggedTables; fields: LoggedFields },
  after: SQL,
  before: SQL,
): SQL {
  return byName(entity, mapping, (each) => {
    const names = keyFields(each, mapping.fields);
    const values = names.flatMap((name) => [sql`${after} ->> ${name}`, sql`${before} ->> ${name}`]);
    return values.length === 0 ? sql`NULL::text` : sql`coalesce(${sql.join(values, sql`, `)})`;
  });
}

/**
 * Joins to each record `r` its fields, from the JSON objects `after` and `before`: those that differ where there are
 * both, else all of the one that there is.
 *
 * @param role of a field, by its name in `key`
 * @param unwritten a value that stands for one that was not written
 */
export function jsonFields(
  role: SQL,
  { written, unwritten }: { written?: (value: SQL) => SQL; unwritten?: string } = {},
): SQL {
  const text = (value: SQL) => (written === undefined ? value : written(value));
  const isWritten = unwritten === undefined ? sql`` : sql` AND value IS DISTINCT FROM ${unwritten}`;
  return sql`LEFT JOIN LATERAL (SELECT key AS field_name, role, ${text(sql`new_value`)} AS value, ${text(sql`old_value`)} AS old_value, row_number() OVER () = 1 AS head
    FROM (SELECT key, ${role} AS role, CASE WHEN r.after IS NOT NULL THEN value END AS new_value, CASE WHEN r.after IS NULL THEN value ELSE r.before ->> key END AS old_value
      FROM jsonb_each_text(coalesce(r.after, r.before))
      WHERE (r.after IS NULL OR r.before IS NULL OR NOT jsonb_exists(r.before, key) OR (r.before ->> key) IS DISTINCT FROM value)${isWritten}) each) f ON true`;
}

/** A field that is a column of the log. */
export interface WideField {
  name: string;
  role: string;
  after: SQL;
  before: SQL;
}

/** The same for records whose fields are columns: those that differ, or all where `isWhole` holds. */
export function wideFields(fields: readonly WideField[], isWhole: SQL): SQL {
  if (fields.length === 0)
    return sql`LEFT JOIN (SELECT NULL::text AS field_name, NULL::text AS role, NULL::text AS value, NULL::text AS old_value, NULL::boolean AS head) f ON true`;
  const rows = fields.map(
    ({ name, role, after, before }) => sql`(${name}::text, ${role}::text, ${after}, ${before})`,
  );
  return sql`LEFT JOIN LATERAL (SELECT field.*, row_number() OVER () = 1 AS head
    FROM (VALUES ${sql.join(rows, sql`, `)}) AS field (field_name, role, value, old_value)
    WHERE ${isWhole} OR value IS DISTINCT FROM old_value) f ON true`;
}
