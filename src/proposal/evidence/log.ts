import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { TableFacts } from '../../report/facts/dictionary.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import type { Store } from '../../store/store.ts';
import { columnOf } from '../columns.ts';
import type { Agreement, LogEvidence, LogJoinEvidence } from './evidence.ts';
import { comparable, loadedColumn } from './loaded.ts';

/** A column with more values than this names neither actions nor tables nor fields. */
export const mostNames = 500;

const count = z.coerce.number();
const nullable = z.string().nullable();

/** Asks for all values of the columns that hold few: actions, tables and fields are among them. */
export async function askNames(store: Store, table: TableFacts, loaded: LoadedTable): Promise<LogEvidence> {
  const columns = table.columns.filter(
    ({ type, distinct, sensitivity }) =>
      (type === 'text' || type === 'integer') &&
      distinct > 0 &&
      distinct <= mostNames &&
      sensitivity === 'none',
  );
  const values = [];
  for (const { name } of columns) {
    const column = sql.identifier(loadedColumn(loaded, name).sqlName);
    const answer = await store.db.execute(sql`
      SELECT ${column}::text AS value, count(*)::text AS rows FROM ${sql.identifier(loaded.sqlName)}
      WHERE btrim(${column}::text) <> '' GROUP BY 1 ORDER BY count(*) DESC, ${column}::text COLLATE "C"`);
    values.push({
      column: name,
      values: z.array(z.object({ value: z.string(), rows: count })).parse([...answer]),
    });
  }
  return { table: table.name, values };
}

/** A relation whose rows a log may speak of, by its key. */
export interface KeyedTable {
  relation: string;
  facts: TableFacts;
  loaded: LoadedTable;
  key: string;
  /** The columns whose values the log may hold. */
  columns: readonly string[];
}

/** Asks of each column that may name the row how many of its values are keys of each relation. */
export async function askKeys(
  store: Store,
  log: LoadedTable,
  columns: readonly string[],
  targets: readonly KeyedTable[],
): Promise<LogJoinEvidence['keys']> {
  if (targets.length === 0) return [];
  const keys = [];
  for (const column of columns) {
    const name = sql.identifier(loadedColumn(log, column).sqlName);
    const matched = targets.map(({ loaded, key }, index) => {
      const own = sql.identifier(loadedColumn(loaded, key).sqlName);
      return sql`(SELECT count(*) FROM logged WHERE value IN (SELECT ${own}::text FROM ${sql.identifier(loaded.sqlName)}))::text AS ${sql.identifier(`matched_${index}`)}`;
    });
    const [answer] = await store.db.execute(sql`
      WITH logged AS MATERIALIZED (
        SELECT DISTINCT ${name}::text AS value FROM ${sql.identifier(log.sqlName)} WHERE ${name} IS NOT NULL)
      SELECT (SELECT count(*) FROM logged)::text AS distinct, ${sql.join(matched, sql`, `)}`);
    const counts = z.record(z.string(), count).parse(answer);
    for (const [index, { relation }] of targets.entries()) {
      const found = { distinct: counts.distinct ?? 0, matched: counts[`matched_${index}`] ?? 0 };
      keys.push({ column, relation, ...found });
    }
  }
  return keys;
}

export interface LogColumns {
  table: string;
  field: string;
  row: string;
}

/**
 * Joins the log to a relation by the row's key and asks, for each table and field that the log names, how often what
 * it wrote is what each column holds: one scan for each relation.
 */
export async function askAgreement(
  store: Store,
  log: LoadedTable,
  names: LogColumns,
  values: readonly string[],
  target: KeyedTable,
): Promise<Agreement[]> {
  const logged = (name: string): SQL => sql`logged.${sql.identifier(loadedColumn(log, name).sqlName)}`;
  const pairs = values.flatMap((value) => target.columns.map((column) => ({ value, column })));
  if (pairs.length === 0) return [];
  const counted = pairs.map(({ value, column }, index) => {
    const sides = comparable(
      loadedColumn(target.loaded, column),
      columnOf(target.facts, column),
      sql`own`,
      sql`${logged(value)}::text`,
    );
    return sql`count(*) FILTER (WHERE ${sides.own} = ${sides.logged})::text AS ${sql.identifier(`equal_${index}`)}`;
  });
  const key = sql`own.${sql.identifier(loadedColumn(target.loaded, target.key).sqlName)}::text`;
  const answer = await store.db.execute(sql`
    SELECT * FROM (SELECT ${logged(names.table)}::text AS "table", nullif(btrim(${logged(names.field)}::text), '') AS field,
      count(*)::text AS rows, ${sql.join(counted, sql`, `)}
    FROM ${sql.identifier(log.sqlName)} AS logged
    JOIN ${sql.identifier(target.loaded.sqlName)} AS own ON ${key} = ${logged(names.row)}::text
    WHERE ${logged(names.table)} IS NOT NULL
    GROUP BY 1, 2) AS named
    ORDER BY "table" COLLATE "C", field COLLATE "C" LIMIT ${sql.raw(String(mostNames))}`);
  const row = z.looseObject({ table: z.string(), field: nullable, rows: count });
  return [...answer].flatMap((raw) => {
    const found = row.parse(raw);
    const equal = z.record(z.string(), z.unknown()).parse(raw);
    return values.map((value) => ({
      ...{ relation: target.relation, table: found.table, field: found.field, value, rows: found.rows },
      equal: new Map(
        pairs.flatMap((pair, index) =>
          pair.value === value ? [[pair.column, count.parse(equal[`equal_${index}`])] as const] : [],
        ),
      ),
    }));
  });
}

/** How often the log names each field of each table. */
export async function askCombinations(
  store: Store,
  log: LoadedTable,
  names: { table: string; field: string },
): Promise<{ table: string; field: string | null; rows: number }[]> {
  const column = (name: string) => sql`${sql.identifier(loadedColumn(log, name).sqlName)}::text`;
  const answer = await store.db.execute(sql`
    SELECT * FROM (SELECT ${column(names.table)} AS "table", nullif(btrim(${column(names.field)}), '') AS field, count(*)::text AS rows
    FROM ${sql.identifier(log.sqlName)} WHERE ${column(names.table)} IS NOT NULL
    GROUP BY 1, 2) AS named
    ORDER BY "table" COLLATE "C", field COLLATE "C" LIMIT ${sql.raw(String(mostNames))}`);
  return z.array(z.object({ table: z.string(), field: nullable, rows: count })).parse([...answer]);
}
