import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LoadedColumn, LoadedTable } from '../../store/loaded-table.ts';
import type { Papers } from '../papers.ts';
import { integer } from '../rows.ts';
import type { Sensitivity } from './sensitivity.ts';

const exampleCount = 3;
const longestShown = 80;

const forms = ['integer', 'decimal', 'date', 'timestamp', 'boolean', 'text', 'empty'] as const;

export interface ColumnProfile {
  column: LoadedColumn;
  type: (typeof forms)[number];
  scale: number | null;
  nulls: number;
  distinct: number;
  unique: boolean;
  maxLength: number;
  min: string | null;
  max: string | null;
  examples: string[];
}

const profileRow = z.object({
  ...{ nulls: integer, distinct: integer, most: integer, max_length: integer, scale: integer },
  ...{ form: z.enum(forms), min: z.string().nullable(), max: z.string().nullable() },
  examples: z.string().nullable(),
});

/**
 * What all values are, the narrowest form first. One value that differs ends each test, and a form that holds spares
 * the tests after it. (Lengths stand apart: PostgreSQL is eight times slower at a pattern with `{1,30}` in it.)
 */
const formOf = sql.raw(`CASE
            WHEN NOT EXISTS (SELECT FROM value WHERE value IS NOT NULL) THEN 'empty'
            WHEN NOT EXISTS (SELECT FROM value WHERE value !~ '^-?(0|[1-9][0-9]*)$' OR length(ltrim(value, '-')) > 18) THEN 'integer'
            WHEN NOT EXISTS (SELECT FROM value WHERE value !~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?$' OR length(value) > 60) THEN 'decimal'
            WHEN NOT EXISTS (SELECT FROM value WHERE value !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') THEN 'date'
            WHEN NOT EXISTS (SELECT FROM value WHERE value !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9:.]+)?$') THEN 'timestamp'
            WHEN NOT EXISTS (SELECT FROM value WHERE value NOT IN ('true', 'false')) THEN 'boolean'
            ELSE 'text' END`);

/**
 * Profiles a column from all of its rows. The values are grouped once; what they look like is asked of the distinct
 * ones only.
 *
 * @param id of the working paper
 * @param sensitivity what may be shown: of secrets nothing leaves the store, of people's data masked examples alone
 */
export async function profileColumn(
  papers: Papers,
  id: string,
  table: LoadedTable,
  column: LoadedColumn,
  sensitivity: Sensitivity,
): Promise<ColumnProfile> {
  const name = sql.identifier(column.sqlName);
  const cut = sql.raw(String(longestShown));
  const unless = (isHidden: boolean, expression: SQL) => (isHidden ? sql`NULL` : expression);
  const bound = (which: 'min' | 'max') =>
    unless(
      sensitivity !== 'none',
      sql`CASE WHEN form IN ('integer', 'decimal') THEN (SELECT ${sql.raw(which)}(value::numeric)::text FROM value)
            ELSE (SELECT left(${sql.raw(which)}(value COLLATE "C"), ${cut}) FROM value) END`,
    );
  // Enough to recognise a form, too little to recognise a person: `a•••@•••`. Masked in the store, so that no working
  // paper shows more than the dictionary does.
  const example =
    sensitivity === 'personal'
      ? sql`left(value, 1) || CASE WHEN strpos(value, '@') > 1 THEN '•••@•••' ELSE '•••' END`
      : sql`left(value, ${cut})`;
  const examples = unless(
    sensitivity === 'secret',
    sql`(SELECT string_agg(${example}, E'\\x1f' ORDER BY n DESC, value COLLATE "C")
            FROM (SELECT * FROM value WHERE value IS NOT NULL ORDER BY n DESC, value COLLATE "C" LIMIT ${sql.raw(String(exampleCount))}) AS example)`,
  );
  // 1.0 and 1.00 are one number, and two ways to write it.
  const stored = column.type === 'numeric' ? sql`${name}::text` : sql`${name}`;
  // Timestamps that are all midnight are dates, whatever the column was loaded as.
  const text =
    column.type === 'timestamp' ? sql`regexp_replace(stored::text, ' 00:00:00$', '')` : sql`stored::text`;
  const found = await papers.askOne(
    id,
    profileRow,
    sql`WITH value AS MATERIALIZED (
          SELECT ${text} AS value, n
          FROM (SELECT ${stored} AS stored, count(*) AS n FROM ${sql.identifier(table.sqlName)} GROUP BY 1) AS counted),
        form AS MATERIALIZED (
          SELECT ${formOf} AS form),
        size AS (
          SELECT coalesce(sum(n) FILTER (WHERE value IS NULL), 0) AS nulls, count(value) AS distinct,
            coalesce(max(n) FILTER (WHERE value IS NOT NULL), 0) AS most,
            coalesce(max(length(value)), 0) AS max_length, coalesce(max(length(split_part(value, '.', 2))), 0) AS scale
          FROM value)
        SELECT size.*, form, ${bound('min')} AS min, ${bound('max')} AS max,
          ${examples} AS examples
        FROM size CROSS JOIN form`,
  );
  // A column that was loaded as a number holds amounts, though all of these may be whole.
  const type = found.form === 'integer' && column.type === 'numeric' ? 'decimal' : found.form;
  return {
    ...{ column, type, nulls: found.nulls, distinct: found.distinct, maxLength: found.max_length },
    scale: type === 'decimal' ? found.scale : null,
    unique: found.most === 1,
    ...{ min: found.min, max: found.max },
    examples: found.examples?.split('\x1f') ?? [],
  };
}
