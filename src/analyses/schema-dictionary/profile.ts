import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LoadedColumn, LoadedTable } from '../../store/loaded-table.ts';
import type { Papers } from '../papers.ts';
import { flag, integer } from '../rows.ts';

const exampleCount = 3;
const longestShown = 80;

export interface ColumnProfile {
  column: LoadedColumn;
  type: 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean' | 'text' | 'empty';
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
  ...{ integers: flag, decimals: flag, dates: flag, timestamps: flag, booleans: flag },
  ...{ min: z.string().nullable(), max: z.string().nullable() },
  ...{
    min_number: z.string().nullable(),
    max_number: z.string().nullable(),
    examples: z.string().nullable(),
  },
});

/**
 * Profiles a column from all of its rows. The values are grouped once; what they look like is asked of the distinct
 * ones only.
 *
 * @param id of the working paper
 * @param isShown false for values that must not appear in a report: their examples and bounds never leave the store
 */
export async function profileColumn(
  papers: Papers,
  id: string,
  table: LoadedTable,
  column: LoadedColumn,
  isShown: boolean,
): Promise<ColumnProfile> {
  const name = sql.identifier(column.sqlName);
  const shown = (expression: ReturnType<typeof sql>) => (isShown ? expression : sql`NULL`);
  const all = (pattern: string) => sql.raw(`coalesce(bool_and(value ~ '${pattern}'), false)`);
  const isNumber = sql.raw(`value ~ '^-?[0-9]{1,30}([.][0-9]{1,30})?$'`);
  // Timestamps that are all midnight are dates, whatever the column was loaded as.
  const text =
    column.type === 'timestamp' ? sql`regexp_replace(${name}::text, ' 00:00:00$', '')` : sql`${name}::text`;
  const found = await papers.askOne(
    id,
    profileRow,
    sql`WITH value AS MATERIALIZED (SELECT ${text} AS value, count(*) AS n FROM ${sql.identifier(table.sqlName)} GROUP BY 1)
        SELECT coalesce(sum(n) FILTER (WHERE value IS NULL), 0) AS nulls, count(value) AS distinct,
          coalesce(max(n) FILTER (WHERE value IS NOT NULL), 0) AS most,
          coalesce(max(length(value)), 0) AS max_length, coalesce(max(length(split_part(value, '.', 2))), 0) AS scale,
          ${all('^-?(0|[1-9][0-9]{0,17})$')} AS integers, ${all('^-?[0-9]{1,30}([.][0-9]{1,30})?$')} AS decimals,
          ${all('^[0-9]{4}-[0-9]{2}-[0-9]{2}$')} AS dates, ${all('^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9:.]+)?$')} AS timestamps,
          ${all('^(true|false)$')} AS booleans,
          ${shown(sql`left(min(value COLLATE "C"), ${sql.raw(String(longestShown))})`)} AS min,
          ${shown(sql`left(max(value COLLATE "C"), ${sql.raw(String(longestShown))})`)} AS max,
          ${shown(sql`min(CASE WHEN ${isNumber} THEN value::numeric END)`)} AS min_number,
          ${shown(sql`max(CASE WHEN ${isNumber} THEN value::numeric END)`)} AS max_number,
          ${shown(sql`(SELECT string_agg(left(value, ${sql.raw(String(longestShown))}), E'\\x1f' ORDER BY n DESC, value COLLATE "C")
            FROM (SELECT * FROM value WHERE value IS NOT NULL ORDER BY n DESC, value COLLATE "C" LIMIT ${sql.raw(String(exampleCount))}) AS example)`)} AS examples
        FROM value`,
  );
  const type = typeOf(found, column);
  const isNumeric = type === 'integer' || type === 'decimal';
  return {
    ...{ column, type, nulls: found.nulls, distinct: found.distinct, maxLength: found.max_length },
    scale: type === 'decimal' ? found.scale : null,
    unique: found.most === 1,
    min: isNumeric ? found.min_number : found.min,
    max: isNumeric ? found.max_number : found.max,
    examples: found.examples?.split('\x1f') ?? [],
  };
}

function typeOf(found: z.infer<typeof profileRow>, column: LoadedColumn): ColumnProfile['type'] {
  if (found.distinct === 0) return 'empty';
  if (found.integers) return column.type === 'numeric' ? 'decimal' : 'integer';
  if (found.decimals) return 'decimal';
  if (found.dates) return 'date';
  if (found.timestamps) return 'timestamp';
  return found.booleans ? 'boolean' : 'text';
}
