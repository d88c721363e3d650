import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LoadedTable } from '../../../store/loaded-table.ts';
import type { Papers } from '../../papers.ts';
import { integer } from '../../rows.ts';
import { jsonList } from './json-list.ts';
import { patternOf } from './masks.ts';

const masksShown = 3;
/** A shape on fewer rows says nothing of the column. */
const leastShare = 0.01;

const shapeRow = z.object({
  ...{ column_no: integer, nulls: integer, filled: integer, values: integer, most: integer },
  ...{ min_length: integer, max_length: integer, mean_length: z.coerce.number() },
  forms: jsonList(
    z.object({ form: z.string(), values: integer, rows: integer, shortest: integer, longest: integer }),
  ),
  masks: jsonList(z.object({ mask: z.string(), rows: integer })),
  ...{
    length: integer.nullable(),
    length_rows: integer,
    pattern: z.string().nullable(),
    pattern_rows: integer,
  },
});

/** What the values of a column look like, counted in values and in rows. */
export interface Shapes {
  nulls: number;
  /** Rows with a value. */
  filled: number;
  /** Different values, but for columns whose values were not grouped. */
  values: number;
  /** Rows of the most frequent value. */
  most: number;
  minLength: number;
  maxLength: number;
  meanLength: number;
  forms: readonly { form: string; values: number; rows: number; shortest: number; longest: number }[];
  /** The most frequent masks, on 1 % of the rows at the least; none of secrets and of hashes. */
  masks: readonly { mask: string; rows: number }[];
  /** The most frequent length and pattern, and the rows that have it. */
  length: number | null;
  lengthRows: number;
  pattern: string | null;
  patternRows: number;
}

/**
 * Asks what the values of all columns of a table look like.
 *
 * @param hidden numbers of the columns of which not even masks may be shown
 */
export async function askShapes(
  papers: Papers,
  id: string,
  table: LoadedTable,
  values: string,
  hidden: readonly number[],
): Promise<Shapes[]> {
  const maskless = sql.raw(
    `form LIKE 'hex-%' OR form IN ('uuid', 'password-hash', 'long')${hidden.length === 0 ? '' : ` OR column_no IN (${hidden.join(', ')})`}`,
  );
  const rows = await papers.ask(
    id,
    shapeRow,
    sql`WITH shape AS MATERIALIZED (
          SELECT column_no, form, length(value) AS length, CASE WHEN NOT (${maskless}) THEN mask_of(value, form) END AS mask,
            count(*) AS values, sum(n) AS rows, max(n) AS most
          FROM ${sql.identifier(values)} WHERE value IS NOT NULL GROUP BY 1, 2, 3, 4),
        total AS (
          SELECT column_no, sum(rows) AS filled, sum(values) AS values, max(most) AS most, min(length) AS min_length,
            max(length) AS max_length, round(sum(length * rows) / sum(rows), 3) AS mean_length
          FROM shape GROUP BY 1),
        form AS (
          SELECT column_no, jsonb_agg(jsonb_build_object('form', form, 'values', values, 'rows', rows, 'shortest', shortest, 'longest', longest) ORDER BY rows DESC, form COLLATE "C")::text AS forms
          FROM (SELECT column_no, form, sum(values) AS values, sum(rows) AS rows, min(length) AS shortest, max(length) AS longest FROM shape GROUP BY 1, 2) AS form
          GROUP BY 1),
        mask AS (
          SELECT column_no, mask, sum(rows) AS rows, row_number() OVER (PARTITION BY column_no ORDER BY sum(rows) DESC, mask COLLATE "C") AS place
          FROM shape WHERE mask IS NOT NULL GROUP BY 1, 2),
        shown_mask AS (
          SELECT column_no, jsonb_agg(jsonb_build_object('mask', mask, 'rows', rows) ORDER BY place)::text AS masks
          FROM mask JOIN total USING (column_no) WHERE place <= ${sql.raw(String(masksShown))} AND rows >= filled * ${sql.raw(String(leastShare))} GROUP BY 1),
        length AS (
          SELECT DISTINCT ON (column_no) column_no, length, sum(rows) AS length_rows
          FROM shape GROUP BY 1, 2 ORDER BY column_no, length_rows DESC, length),
        pattern AS (
          SELECT DISTINCT ON (column_no) column_no, pattern, sum(rows) AS pattern_rows
          FROM (SELECT column_no, ${patternOf(sql.raw('mask'))} AS pattern, rows FROM mask) AS mask
          GROUP BY 1, 2 ORDER BY column_no, pattern_rows DESC, pattern COLLATE "C")
        SELECT column_no, coalesce(n, 0) AS nulls, coalesce(filled, 0) AS filled, coalesce(values, 0) AS values, coalesce(most, 0) AS most,
          coalesce(min_length, 0) AS min_length, coalesce(max_length, 0) AS max_length, coalesce(mean_length, 0) AS mean_length,
          forms, masks, length, coalesce(length_rows, 0) AS length_rows, pattern, coalesce(pattern_rows, 0) AS pattern_rows
        FROM generate_series(1, ${sql.raw(String(table.columns.length))}) AS number (column_no)
        LEFT JOIN (SELECT column_no, sum(n) AS n FROM ${sql.identifier(values)} WHERE value IS NULL GROUP BY 1) AS nothing USING (column_no)
        LEFT JOIN total USING (column_no) LEFT JOIN form USING (column_no) LEFT JOIN shown_mask USING (column_no)
        LEFT JOIN length USING (column_no) LEFT JOIN pattern USING (column_no)
        ORDER BY column_no`,
  );
  return rows.map((row) => ({
    ...{ nulls: row.nulls, filled: row.filled, values: row.values, most: row.most },
    ...{ minLength: row.min_length, maxLength: row.max_length, meanLength: row.mean_length },
    ...{ forms: row.forms, masks: row.masks },
    ...{
      length: row.length,
      lengthRows: row.length_rows,
      pattern: row.pattern,
      patternRows: row.pattern_rows,
    },
  }));
}
