import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { integer } from '../../rows.ts';
import { comparesNumbers, type Link } from './link.ts';

const orphansShown = 8;
const longestShown = 80;

export const inclusionRow = z.object({ no: integer, rows: integer, matched: integer, used: integer });
export type Inclusion = z.infer<typeof inclusionRow>;

export const shownInclusionRow = inclusionRow.extend({
  orphans: z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? [] : JSON.parse(text)))
    .pipe(z.array(z.strictObject({ value: z.string(), rows: integer }))),
});

const number = (value: number): SQL => sql.raw(String(value));

/**
 * How many rows of one table refer to keys that exist, for any number of links at once: joins of counted values, and
 * no scan of the tables themselves. `no` is the link's place, from 1.
 */
export function inclusionsOf(links: readonly Link[]): SQL {
  return sql`${resolvedValues(links)}
          SELECT no, sum(n) AS rows, coalesce(sum(n) FILTER (WHERE key IS NOT NULL), 0) AS matched, count(key) AS used
          FROM resolved GROUP BY no ORDER BY no`;
}

/** The same in words that a reader can follow, with the first values that resolve to nothing, where they may be shown. */
export function shownInclusionsOf(links: readonly Link[]): SQL {
  const named = links.map(
    ({ from, column, to, key }, place) =>
      sql`(${number(place + 1)}, ${`${from.table.name}.${column.name}`}, ${`${to.table.name}.${key.name}`}, ${sql.raw(String(mayShow(column, key)))})`,
  );
  return sql`${resolvedValues(links)},
        named (no, refers, key_column, may_show) AS (VALUES ${sql.join(named, sql`, `)}),
        tested AS (
          SELECT no, sum(n) AS rows, coalesce(sum(n) FILTER (WHERE key IS NOT NULL), 0) AS matched, count(DISTINCT key) AS used
          FROM resolved GROUP BY no)
          SELECT no, refers, key_column, rows, matched, used,
            CASE WHEN may_show AND matched < rows THEN (
              SELECT json_agg(json_build_object('value', left(value, ${number(longestShown)}), 'rows', n) ORDER BY n DESC, value COLLATE "C")::text
              FROM (SELECT value, n FROM resolved WHERE resolved.no = tested.no AND key IS NULL
                    ORDER BY n DESC, value COLLATE "C" LIMIT ${number(orphansShown)}) AS orphan)
            END AS orphans
          FROM tested JOIN named USING (no) ORDER BY no`;
}

export const mayShow = (column: Link['column'], key: Link['key']): boolean =>
  column.sensitivity === 'none' && key.sensitivity === 'none';

function resolvedValues(links: readonly Link[]): SQL {
  const [first] = links;
  if (first === undefined) throw new Error('no links to test');
  const keys = new Map<string, { no: number; values: SQL }>();
  const rows = links.map((link, place) => {
    const asNumber = comparesNumbers(link);
    const id = `${link.to.index} ${link.key.position} ${asNumber}`;
    const key = keys.get(id) ?? { no: keys.size + 1, values: keyValues(link, keys.size + 1, asNumber) };
    keys.set(id, key);
    return sql`(${number(place + 1)}, ${number(link.column.position)}, ${number(key.no)}, ${sql.raw(String(asNumber))})`;
  });
  return sql`WITH link (no, column_no, key_no, as_number) AS (VALUES ${sql.join(rows, sql`, `)}),
        key_value AS (${sql.join(
          [...keys.values()].map(({ values }) => values),
          sql` UNION ALL `,
        )}),
        resolved AS (
          SELECT link.no, child.value, child.n, key_value.value AS key
          FROM link
          JOIN ${sql.identifier(first.from.values)} AS child ON child.column_no = link.column_no AND child.value IS NOT NULL
          LEFT JOIN key_value ON key_value.key_no = link.key_no
            AND key_value.value = ${links.some(comparesNumbers) ? asWritten() : sql.raw('child.value')})`;
}

const asWritten = (): SQL =>
  sql`CASE WHEN link.as_number THEN ${plainNumber(sql.raw('child.value'))} ELSE child.value END`;

function keyValues({ to, key }: Link, no: number, asNumber: boolean): SQL {
  const value = asNumber ? sql`DISTINCT ${plainNumber(sql.raw('value'))}` : sql`value`;
  const from = sql`FROM ${sql.identifier(to.values)} WHERE column_no = ${number(key.position)} AND value IS NOT NULL`;
  return asNumber
    ? sql`SELECT ${number(no)} AS key_no, value FROM (SELECT ${value} AS value ${from}) AS number`
    : sql`SELECT ${number(no)} AS key_no, ${value} ${from}`;
}

/** `007` and `7.0` as `7`; what is no number stays as it is. */
const plainNumber = (value: SQL): SQL =>
  sql`CASE WHEN ${value} ~ '^-?[0-9]+([.][0-9]+)?$' THEN trim_scale(${value}::numeric)::text ELSE ${value} END`;
