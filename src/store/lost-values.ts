import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Reject, rejectLimit } from '../sources/source.ts';
import { rejects } from './history/tables.ts';
import type { LoadOrder } from './load.ts';
import { type LoadedColumn, rowNumberColumn } from './loaded-table.ts';
import type { Store } from './store.ts';

/** A column as it is to be seen. */
export interface ShownColumn {
  column: LoadedColumn;
  /** What is seen, of the column that bears the same `sqlName` beneath. */
  value: SQL;
  /** Can `value` be null where the value beneath is not? */
  isDoubtful: boolean;
}

export interface LostValues {
  rows: number;
  rejectedValues: number;
  /** The first of each column, in the order of their rows. */
  rejects: Reject[];
}

/** A number that is one, or a day or moment that is one: PostgreSQL has NaN and infinity among them. */
export function finite(column: SQL, type: LoadedColumn['type'], value: SQL = column): SQL {
  if (type === 'numeric') {
    return sql`CASE WHEN ${column} NOT IN ('NaN', 'Infinity', '-Infinity') THEN ${value} END`;
  }
  return type === 'text' ? value : sql`CASE WHEN isfinite(${column}) THEN ${value} END`;
}

/**
 * Makes null what a database's own types let into the columns of a loaded table and an audit cannot use (NaN,
 * infinity), keeps it with its place, and counts the table's rows on the way.
 */
export async function clearUnusable(
  store: Store,
  order: LoadOrder,
  sqlName: string,
  columns: readonly LoadedColumn[],
): Promise<LostValues> {
  const table = sql.identifier(sqlName);
  const shown = columns.map((column): ShownColumn => {
    const name = sql`${sql.identifier(column.sqlName)}`;
    return { column, value: finite(name, column.type), isDoubtful: column.type !== 'text' };
  });
  const found = await findLost(store, order, sql`SELECT * FROM ${table}`, shown);
  const names = new Set(found.rejects.map(({ column }) => column));
  for (const { column, value } of shown.filter((entry) => names.has(entry.column.name))) {
    const name = sql.identifier(column.sqlName);
    await store.db.execute(sql`
      UPDATE ${table} SET ${name} = NULL WHERE ${name} IS NOT NULL AND (${value}) IS NULL`);
  }
  return found;
}

const counted = z.object({ rows: z.number(), lost: z.array(z.number()) });
const lostValue = z.object({ row: z.coerce.number(), value: z.string() });

/**
 * Counts rows and lost values in one scan, keeps all of the latter in the history, and returns the first.
 *
 * @param beneath the query that `shown` looks at, with the row's number
 */
export async function findLost(
  store: Store,
  order: LoadOrder,
  beneath: SQL,
  shown: readonly ShownColumn[],
): Promise<LostValues> {
  const doubtful = shown.filter(({ isDoubtful }) => isDoubtful);
  const lost = doubtful.map((entry) => sql`count(*) FILTER (WHERE ${isLost(entry)})::float8`);
  const [row] = await store.db.execute(
    sql`SELECT count(*)::float8 AS rows, jsonb_build_array(${sql.join(lost, sql`, `)}) AS lost FROM (${beneath}) beneath`,
  );
  const counts = counted.parse(row);
  const found: Reject[] = [];
  for (const [index, entry] of doubtful.entries()) {
    if (counts.lost[index] !== 0) found.push(...(await keepLost(store, order, beneath, entry)));
  }
  return {
    rows: counts.rows,
    rejectedValues: counts.lost.reduce((sum, values) => sum + values, 0),
    rejects: found.sort((a, b) => a.row - b.row),
  };
}

async function keepLost(store: Store, order: LoadOrder, beneath: SQL, entry: ShownColumn): Promise<Reject[]> {
  const { column } = entry;
  const reason = column.type === 'numeric' ? 'not-a-number' : 'not-a-date';
  const place = { file: order.file, sheet: null, column: column.name, reason } as const;
  const number = sql.identifier(rowNumberColumn);
  const raw = sql`left(${sql.identifier(column.sqlName)}::text, 200)`;
  const among = sql`FROM (${beneath}) beneath WHERE ${isLost(entry)}`;
  await store.db.execute(sql`
    INSERT INTO ${rejects} (run_id, file, sheet, "row", "column", value, reason)
    SELECT ${order.runId}::uuid, ${place.file}::text, NULL, ${number}, ${place.column}::text, ${raw},
      ${reason}::text ${among}`);
  const first = await store.db.execute(
    sql`SELECT ${number} AS row, ${raw} AS value ${among} ORDER BY 1 LIMIT ${sql.raw(String(rejectLimit))}`,
  );
  return z
    .array(lostValue)
    .parse([...first])
    .map((value) => ({ ...place, ...value }));
}

// In this order: only few values are ever looked at as text.
const isLost = ({ column, value }: ShownColumn): SQL =>
  sql`(${value}) IS NULL AND btrim(${sql.identifier(column.sqlName)}::text) <> ''`;
