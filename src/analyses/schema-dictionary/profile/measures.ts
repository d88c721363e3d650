import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { decimal } from '../../../report/decimal.ts';
import type { Papers } from '../../papers.ts';
import { integer, measured } from '../../rows.ts';
import { privateForms, type Sensitivity } from '../sensitivity.ts';
import { jsonList } from './json-list.ts';
import { isMisfit, type Misfitting } from './misfits.ts';
import type { DateParts } from './separated-dates.ts';

const topShown = 5;
const examplesShown = 3;
const misfitsShown = 5;
const longestShown = 80;
const steps = 10;
/** Of more values than this, those that stand on one row are drawn by their hash, and not all sorted. */
const fewValues = 1000;
const drawn = 64;
/** Of more values than this only those on twice as many rows as the mean are frequent: the others need no order. */
const manyValues = 100_000;

/** How the values of one column are measured. */
export interface Measured {
  /** `number`, `date` and `timestamp` are converted; the others are compared as text. */
  kind: 'number' | 'date' | 'timestamp' | 'text';
  forms: readonly string[];
  /** Of numbers, as for SQL's `translate`. */
  from: string;
  to: string;
  /** Of dates. */
  parts: DateParts;
  /** Do sizes mean something? Of a product's number neither mean nor quartile does. */
  hasSizes: boolean;
  sensitivity: Sensitivity;
  values: number;
  filled: number;
}

const measureRow = z.object({
  ...{ min: z.string().nullable(), max: z.string().nullable(), mean: measured, scale: integer.nullable() },
  ...{ q1: z.string().nullable(), median: z.string().nullable(), q3: z.string().nullable() },
  histogram: jsonList(z.strictObject({ from: z.string(), to: z.string(), rows: z.number() })),
  ...{ low: decimal.nullable(), high: decimal.nullable(), beyond: integer.nullable() },
  top: jsonList(z.strictObject({ value: z.string(), rows: z.number() })),
  examples: jsonList(z.string()),
  misfit_rows: integer,
  misfits: jsonList(z.strictObject({ row: z.number().nullable(), value: z.string() })),
});
export type Measures = z.infer<typeof measureRow>;

const text = (value: string): SQL => sql`${value}::text`;
const number = (value: number): SQL => sql.raw(String(value));
const list = (values: readonly string[]): SQL =>
  values.length === 0 ? sql`ARRAY[]::text[]` : sql`ARRAY[${sql.join(values.map(text), sql`, `)}]`;

/** What a reader may see of a value: enough of a person to recognise the form, too little to recognise the person. */
export const shownOf = (value: SQL, form: SQL, sensitivity: SQL): SQL => sql`CASE
            WHEN ${sensitivity} = 'secret' THEN '•••'
            WHEN ${sensitivity} = 'personal' OR split_part(${form}, ':', 1) IN (${sql.raw(privateForms.map((one) => `'${one}'`).join(', '))})
              THEN left(${value}, 1) || CASE WHEN strpos(${value}, '@') > 1 THEN '•••@•••' ELSE '•••' END
            ELSE left(${value}, ${number(longestShown)}) END`;

/** A converted value as people read it. */
const printed = (x: SQL): SQL => sql`CASE kind WHEN 'number' THEN trim_scale(${x})::text
            WHEN 'date' THEN (date '1970-01-01' + floor(${x})::int)::text
            ELSE (timestamp '1970-01-01' + ${x} * interval '1 second')::text END`;

/**
 * Measures all columns of a table, one row for each: bounds, mean, quartiles, histogram, Tukey's fences, the most
 * frequent values, examples, and the first values that do not fit. Whatever may not be shown is hidden in the store, so
 * that no working paper shows more than the dictionary does.
 */
export async function askMeasures(
  papers: Papers,
  id: string,
  values: string,
  columns: readonly Measured[],
  misfitting: readonly Misfitting[],
): Promise<Measures[]> {
  const params = columns.map(
    (column, index) =>
      sql`(${number(index + 1)}, ${text(column.kind)}, ${list(column.forms)}, ${text(column.from)}, ${text(column.to)}, ${text(column.parts)}, ${sql.raw(String(column.hasSizes && column.sensitivity === 'none'))}, ${text(column.sensitivity)}, ${number(column.values)}::bigint, ${number(drawMask(column.values))}::bigint, ${number(leastFrequent(column))}::bigint)`,
  );
  const from = sql`${sql.identifier(values)} JOIN param USING (column_no)`;
  return papers.ask(
    id,
    measureRow,
    sql`WITH param (column_no, kind, forms, left_out, put_in, parts, has_sizes, sensitivity, many, draw, least) AS (VALUES
          ${sql.join(params, sql`,\n          `)}),
        converted AS MATERIALIZED (
          SELECT column_no, kind, has_sizes, many, n, has_sizes AND hashtextextended(value, 0) & draw = 0 AS is_drawn,
            CASE kind WHEN 'number' THEN CASE left_out WHEN '' THEN value ELSE translate(value, left_out, put_in) END::numeric
              WHEN 'date' THEN (moment_of(value, form, parts)::date - date '1970-01-01')::numeric
              ELSE extract(epoch FROM moment_of(value, form, parts)) END AS x
          FROM ${from} WHERE kind <> 'text' AND form = ANY (forms)),
        bound AS MATERIALIZED (
          SELECT column_no, kind, has_sizes, many, min(x) AS low, max(x) AS high, max(scale(x)) FILTER (WHERE kind = 'number') AS scale,
            sum(x * n) FILTER (WHERE has_sizes) / sum(n) AS mean, sum(n) AS rows
          FROM converted GROUP BY 1, 2, 3, 4),
        -- Quartiles without sorting everything: the values fall between some of them that were drawn, and only
        -- those around a quartile are put in order.
        drawn AS MATERIALIZED (
          SELECT column_no, array_agg(DISTINCT x ORDER BY x) AS edges FROM converted WHERE is_drawn GROUP BY 1),
        heap AS (
          SELECT column_no, width_bucket(x, edges) AS place, sum(n) AS rows
          FROM converted JOIN drawn USING (column_no) GROUP BY 1, 2),
        target AS MATERIALIZED (
          SELECT DISTINCT ON (column_no, share) column_no, share, upto - heap.rows AS before, bound.rows * share AS wanted,
            CASE WHEN place > 0 THEN edges[place] END AS low, edges[place + 1] AS high
          FROM (SELECT *, sum(rows) OVER (PARTITION BY column_no ORDER BY place) AS upto FROM heap) AS heap
          JOIN bound USING (column_no) JOIN drawn USING (column_no) CROSS JOIN (VALUES (0.25), (0.5), (0.75)) AS quarter (share)
          WHERE upto >= bound.rows * share ORDER BY column_no, share, place),
        quartile AS (
          SELECT column_no, min(x) FILTER (WHERE share = 0.25) AS q1, min(x) FILTER (WHERE share = 0.5) AS median, min(x) FILTER (WHERE share = 0.75) AS q3
          FROM (SELECT column_no, share, x, wanted, before + sum(n) OVER (PARTITION BY column_no, share ORDER BY x) AS upto
            FROM converted JOIN target USING (column_no) WHERE (low IS NULL OR x >= low) AND (high IS NULL OR x < high)) AS near
          WHERE upto >= wanted GROUP BY 1),
        fence AS MATERIALIZED (
          SELECT column_no, q1 - 1.5 * (q3 - q1) AS low, q3 + 1.5 * (q3 - q1) AS high, bound.low AS least, bound.high AS most
          FROM quartile JOIN bound USING (column_no) WHERE kind = 'number' AND q3 > q1),
        beyond AS (
          SELECT column_no, sum(n) AS rows FROM converted JOIN fence USING (column_no)
          WHERE (least < low OR most > high) AND (x < low OR x > high) GROUP BY 1),
        step AS (
          SELECT column_no, kind, place, CASE
              WHEN kind = 'date' OR (kind = 'timestamp' AND high - low >= 100) THEN floor(low + (high - low) * place / ${number(steps)})
              ELSE low + (high - low) * place / ${number(steps)} END AS edge, high
          FROM bound CROSS JOIN generate_series(0, ${number(steps)}) AS step (place)
          WHERE has_sizes AND many > ${number(steps)}),
        edges AS MATERIALIZED (SELECT column_no, array_agg(edge ORDER BY place) FILTER (WHERE place BETWEEN 1 AND ${number(steps - 1)}) AS inner_edges FROM step GROUP BY 1),
        bucket AS (
          SELECT column_no, width_bucket(x, inner_edges) AS place, sum(n) AS rows
          FROM converted JOIN edges USING (column_no) GROUP BY 1, 2),
        histogram AS (
          SELECT step.column_no, jsonb_agg(jsonb_build_object('from', ${printed(sql.raw('edge'))},
            'to', ${printed(sql.raw('next_edge'))}, 'rows', coalesce(rows, 0)) ORDER BY step.place)::text AS histogram
          FROM (SELECT *, CASE place WHEN ${number(steps - 1)} THEN high ELSE lead(edge) OVER (PARTITION BY column_no ORDER BY place) END AS next_edge FROM step) AS step
          LEFT JOIN bucket USING (column_no, place) WHERE step.place < ${number(steps)} GROUP BY 1),
        word AS (
          SELECT column_no, left(min(value COLLATE "C"), ${number(longestShown)}) AS low, left(max(value COLLATE "C"), ${number(longestShown)}) AS high
          FROM ${from} WHERE kind = 'text' AND sensitivity = 'none' AND form NOT IN (${sql.raw(privateForms.map((one) => `'${one}'`).join(', '))}) GROUP BY 1),
        frequent AS (
          SELECT column_no, ${shownOf(sql.raw('value'), sql.raw('form'), sql.raw('sensitivity'))} AS shown, n,
            n >= least OR many <= ${number(manyValues)} AS is_frequent,
            row_number() OVER (PARTITION BY column_no ORDER BY n DESC, value COLLATE "C") AS place
          FROM ${from} WHERE value IS NOT NULL AND sensitivity <> 'secret' AND (n >= least OR hashtextextended(value, 0) & draw = 0)),
        shown AS (
          SELECT column_no, jsonb_agg(jsonb_build_object('value', shown, 'rows', n) ORDER BY place) FILTER (WHERE is_frequent)::text AS top,
            jsonb_agg(shown ORDER BY place) FILTER (WHERE place <= ${number(examplesShown)})::text AS examples
          FROM frequent WHERE place <= ${number(topShown)} GROUP BY 1),
        misfit AS (
          SELECT column_no, first, ${shownOf(sql.raw('value'), sql.raw('form'), sql.raw('sensitivity'))} AS shown, sum(n) OVER (PARTITION BY column_no) AS rows,
            row_number() OVER (PARTITION BY column_no ORDER BY first, value COLLATE "C") AS place
          FROM ${from} WHERE ${isMisfit(misfitting)}),
        misfits AS (
          SELECT column_no, rows AS misfit_rows, jsonb_agg(jsonb_build_object('row', first, 'value', shown) ORDER BY place)::text AS misfits
          FROM misfit WHERE place <= ${number(misfitsShown)} GROUP BY 1, 2)
        SELECT column_no, CASE WHEN sensitivity = 'none' THEN coalesce(${printed(sql.raw('bound.low'))}, word.low) END AS min,
          CASE WHEN sensitivity = 'none' THEN coalesce(${printed(sql.raw('bound.high'))}, word.high) END AS max,
          CASE WHEN has_sizes AND kind = 'number' THEN round(mean, 6) END AS mean, scale,
          ${printed(sql.raw('q1'))} AS q1, ${printed(sql.raw('median'))} AS median, ${printed(sql.raw('q3'))} AS q3, histogram,
          trim_scale(fence.low)::text AS low, trim_scale(fence.high)::text AS high, CASE WHEN fence.low IS NOT NULL THEN coalesce(beyond.rows, 0) END AS beyond, top, examples,
          coalesce(misfit_rows, 0) AS misfit_rows, misfits
        FROM param LEFT JOIN bound USING (column_no, kind, has_sizes, many) LEFT JOIN quartile USING (column_no) LEFT JOIN fence USING (column_no)
        LEFT JOIN beyond USING (column_no) LEFT JOIN histogram USING (column_no) LEFT JOIN word USING (column_no) LEFT JOIN shown USING (column_no)
        LEFT JOIN misfits USING (column_no)
        ORDER BY column_no`,
  );
}

/** Bits of a hash that must be zero for a value to be drawn: none of few values, so that a hundred of many are drawn. */
const drawMask = (values: number): number =>
  values <= fewValues ? 0 : 2 ** Math.floor(Math.log2(values / drawn)) - 1;

/** Rows from which a value can be among the most frequent ones; of very many values only what stands out is. */
const leastFrequent = ({ values, filled }: Measured): number =>
  values <= manyValues ? 2 : Math.ceil((2 * filled) / values);
