import { pipeline } from 'node:stream/promises';
import { sql } from 'drizzle-orm';
import { kindOfBaseType } from '../sources/postgresql/values.ts';
import type { SourceFormat, SourceTable } from '../sources/source.ts';
import { codeOf } from './errors.ts';
import { keepRejects } from './history/record.ts';
import { storeName } from './identifiers.ts';
import { type ColumnHint, type LoadedColumn, type LoadedTable, rowNumberColumn } from './loaded-table.ts';
import { clearUnusable } from './lost-values.ts';
import { retype } from './retype.ts';
import type { Store } from './store.ts';
import { type GuardedKind, UnusualValueError, ValueGuard } from './value-guard.ts';
import { assertPointsArePoints } from './writing.ts';

export interface LoadOrder {
  /** The run that what could not be used is kept under. */
  runId: string;
  table: SourceTable;
  /** The table's name in the store. */
  sqlName: string;
  file: string;
  format: SourceFormat;
  system: string | null;
  /** By column name as written in the source. */
  hints: ReadonlyMap<string, ColumnHint>;
}

/** Errors of a COPY into typed columns that a slower, forgiving way can still read (SQLSTATE classes 22 and 23). */
const badValue = /^(22007|22008|22P02|22003|23514)$/;
const badRow = /^(22P04|22021)$/;

/**
 * Streams a source table into the store by COPY.
 *
 * A well-made CSV file goes straight to the server, dates and amounts typed on the way. Where the server refuses
 * that, the table is loaded again as text: each value that is not what its column should hold is listed with its
 * place and becomes null, each row that is no row is listed and left out, and the rest is kept.
 */
export async function loadTable(store: Store, order: LoadOrder): Promise<LoadedTable> {
  const { sqlName } = order;
  const columns = columnsOf(order);
  if (order.table.baseTypes !== undefined) return await loadTyped(store, order, columns);
  if (order.table.delimiter !== undefined && columns.some(({ type }) => type !== 'text')) {
    try {
      return await attempt(store, order, order.table, sqlName, columns);
    } catch (error) {
      const code = codeOf(error) ?? '';
      const isUnusual = error instanceof UnusualValueError;
      if (!isUnusual && !badValue.test(code) && !badRow.test(code)) throw error;
    }
  }
  const asText = columns.map((column): LoadedColumn => ({ ...column, type: 'text' }));
  try {
    return await attempt(store, order, order.table, sqlName, asText);
  } catch (error) {
    if (order.table.tolerant === undefined || !badRow.test(codeOf(error) ?? '')) throw error;
    return await attempt(store, order, order.table.tolerant(), sqlName, asText);
  }
}

async function attempt(
  store: Store,
  order: LoadOrder,
  table: SourceTable,
  sqlName: string,
  columns: LoadedColumn[],
): Promise<LoadedTable> {
  await createTable(store, sqlName, columns, { isChecked: true });
  await copy(store, table, sqlName, columns, guardOf(order, table, columns));
  const seen = table.observations();
  await assertPointsArePoints(store, order, sqlName, columns);
  const { typed, rejects, rejectedValues } = await retype(store, { ...order, table }, sqlName, columns, seen);
  await keepRejects(store, order.runId, seen.rejects);
  await store.db.execute(sql`ANALYZE ${sql.identifier(sqlName)}`);
  const rows = await countRows(store, sqlName);
  return {
    ...{ name: order.table.name, sqlName, file: order.file, system: order.system, rows, columns: typed },
    sheet: order.table.sheet ?? null,
    declared: order.table.declared ?? null,
    ...{ emptyRows: seen.emptyRows, rejectedRows: seen.rejectedRows },
    rejectedValues: rejectedValues + seen.rejectedValues,
    rejects: [...seen.rejects, ...rejects].sort((a, b) => a.row - b.row),
  };
}

/** A database's values have types already; what these let in and an audit cannot use is found afterwards. */
async function loadTyped(
  store: Store,
  order: LoadOrder,
  columns: readonly LoadedColumn[],
): Promise<LoadedTable> {
  const { table, sqlName, file, system } = order;
  await createTable(store, sqlName, columns, { isChecked: false });
  await copy(store, table, sqlName, columns, null);
  const retyped = await retype(store, order, sqlName, columns, table.observations());
  const lost = await clearUnusable(store, order, sqlName, retyped.typed);
  await store.db.execute(sql`ANALYZE ${sql.identifier(sqlName)}`);
  return {
    ...{ name: table.name, sqlName, file, sheet: null, system, rows: lost.rows, columns: retyped.typed },
    ...{ declared: table.declared ?? null, emptyRows: 0, rejectedRows: 0 },
    rejectedValues: retyped.rejectedValues + lost.rejectedValues,
    rejects: [...retyped.rejects, ...lost.rejects].sort((a, b) => a.row - b.row),
  };
}

function columnsOf({ table, hints }: LoadOrder): LoadedColumn[] {
  const taken = new Set([rowNumberColumn]);
  return table.columns.map((name, index) => {
    const baseType = table.baseTypes?.[index];
    const type = baseType === undefined ? typeOf(hints.get(name)) : storedTypes[kindOfBaseType(baseType)];
    return { name, sqlName: storeName(name, taken), type };
  });
}

const storedTypes = { text: 'text', number: 'numeric', date: 'date', moment: 'timestamp' } as const;

function typeOf(hint: ColumnHint | undefined): LoadedColumn['type'] {
  // The server reads ISO dates and decimal points only; other writings come in as text.
  if (hint?.kind === 'number' && hint.decimalComma !== true) return 'numeric';
  const isIso = hint?.dateOrder === null || hint?.dateOrder === 'year-first';
  if (hint?.kind === 'date' && isIso) return 'date';
  if (hint?.kind === 'moment' && isIso) return 'timestamp';
  return 'text';
}

async function createTable(
  store: Store,
  sqlName: string,
  columns: readonly LoadedColumn[],
  { isChecked }: { isChecked: boolean },
): Promise<void> {
  const definitions = columns.map(({ sqlName: column, type }) => {
    const name = sql.identifier(column);
    if (!isChecked) return sql`${name} ${sql.raw(type)}`;
    // PostgreSQL takes NaN for a number and infinity for a date; an audit does not.
    if (type === 'numeric')
      return sql`${name} numeric CHECK (${name} <> 'NaN' AND abs(${name}) <> 'Infinity')`;
    if (type === 'text') return sql`${name} text`;
    return sql`${name} ${sql.raw(type)} CHECK (isfinite(${name}))`;
  });
  const name = sql.identifier(sqlName);
  await store.db.execute(sql`DROP TABLE IF EXISTS ${name} CASCADE`);
  // Row 1 is the header, so the first record is number 2, as a person counts.
  await store.db.execute(sql`
    CREATE UNLOGGED TABLE ${name} (
      ${sql.identifier(rowNumberColumn)} bigint GENERATED BY DEFAULT AS IDENTITY (START 2 CACHE 1000),
      ${sql.join(definitions, sql`, `)})`);
}

async function copy(
  store: Store,
  table: SourceTable,
  sqlName: string,
  columns: readonly LoadedColumn[],
  guard: ValueGuard | null,
): Promise<void> {
  const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const names = columns.map(({ sqlName: column }) => quote(column));
  if (table.hasRowNumbers) names.unshift(quote(rowNumberColumn));
  const statement = `COPY ${quote(sqlName)} (${names.join(', ')}) FROM STDIN ${table.copyOptions}`;
  // A connection of its own: the driver would send other queries down one that is busy copying.
  const connection = await store.driver.reserve();
  try {
    const query = connection.unsafe(statement);
    const [bytes, sink] = await Promise.all([table.open(), query.writable()]);
    // The driver forgets the stream once its last byte is sent, and a refusal that comes later (a small file) would
    // be lost and the pipeline wait for ever: postgres.js 3.4.9 still calls the query's own reject.
    Object.assign(query, { reject: (error: Error) => sink.destroy(error) });
    await (guard === null ? pipeline(bytes, sink) : pipeline(bytes, guard, sink));
  } finally {
    connection.release();
  }
}

/** Values are typed by the server on the way only where we have seen that it reads them as we do. */
function guardOf(order: LoadOrder, table: SourceTable, columns: readonly LoadedColumn[]): ValueGuard | null {
  if (table.delimiter === undefined || columns.every(({ type }) => type === 'text')) return null;
  const kinds = columns.map(({ name, type }): GuardedKind | undefined => {
    const kind = order.hints.get(name)?.kind;
    return type === 'text' || kind === 'text' ? undefined : kind;
  });
  return new ValueGuard(table.delimiter, kinds);
}

async function countRows(store: Store, sqlName: string): Promise<number> {
  const [row] = await store.db.execute<{ rows: number }>(
    sql`SELECT count(*)::int AS rows FROM ${sql.identifier(sqlName)}`,
  );
  return row?.rows ?? 0;
}
