import type postgres from 'postgres';
import { declaredKeys, line } from '../answers.ts';
import { floorTableNames, floorTables } from './tables.ts';

const declaredTypes = { bigint: 'integer', integer: 'integer', numeric: 'decimal', date: 'date' } as const;
const none = (condition: string) => `NOT EXISTS (SELECT FROM v WHERE ${condition})`;
const textForm = `CASE WHEN ${none("v !~ '^-?(0|[1-9][0-9]*)$' OR length(v) > 18")} THEN 'integer'
  WHEN ${none("v !~ '^-?[0-9]+[.][0-9]+$'")} THEN 'decimal' WHEN ${none("v !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'")} THEN 'date'
  ELSE 'text' END`;

/** Nulls, distinct values, longest, bounds and type of each column, grouped once per column. */
export async function askDictionary(
  driver: postgres.Sql,
  sensitive: ReadonlySet<string>,
): Promise<Record<string, string[]>> {
  const dictionary: string[] = [];
  for (const table of floorTableNames) {
    for (const [column, type] of Object.entries(floorTables[table])) {
      const [found] = await driver.unsafe(`
        WITH v AS MATERIALIZED (SELECT ${column} AS v, count(*) AS n FROM ${table} GROUP BY 1)
        SELECT ${type === 'text' ? textForm : `'${declaredTypes[type]}'`} AS type, coalesce(sum(n) FILTER (WHERE v IS NULL), 0) AS nulls,
          count(v) AS distinct, max(n) FILTER (WHERE v IS NOT NULL) = 1 AS unique,
          max(length(v::text)) AS longest, min(v) AS low, max(v) AS high FROM v`);
      if (found === undefined) throw new Error('an aggregate has one row');
      const { low, high, ...shown } = found;
      const name = `${table}.${column}`;
      const day = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
      dictionary.push(
        line(name, ...Object.values(shown), ...(sensitive.has(name) ? [] : [day(low), day(high)])),
      );
    }
  }
  const keys: string[] = [];
  for (const [from, column, to, key] of declaredKeys) {
    const [found] = await driver.unsafe(`
      SELECT sum(n) AS rows, sum(n) FILTER (WHERE p.${key} IS NOT NULL) AS matched, count(p.${key}) AS used,
        (SELECT count(DISTINCT ${key}) FROM ${to}) AS keys
      FROM (SELECT ${column} AS value, count(*) AS n FROM ${from} WHERE ${column} IS NOT NULL GROUP BY 1) AS c
      LEFT JOIN ${to} p ON p.${key} = c.value`);
    keys.push(line(`${from}.${column}`, ...Object.values(found ?? {})));
  }
  return { dictionary, 'foreign keys': keys };
}
