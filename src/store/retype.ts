import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { ExpectedError } from '../errors.ts';
import { type Observations, type Reject, type RowPlace, rejectLimit } from '../sources/source.ts';
import { asDate, asNumeric, asTimestamp } from './conversion.ts';
import { keepRejects } from './history/record.ts';
import type { LoadOrder } from './load.ts';
import { type ColumnHint, type LoadedColumn, rowNumberColumn } from './loaded-table.ts';
import { sqlText } from './sql-text.ts';
import type { Store } from './store.ts';
import { settleWriting } from './writing.ts';

/** Serials of 1930-01-01 and 2100-01-01: a whole column outside of it holds numbers that are styled as dates. */
const plausibleSerials = [10959, 73051] as const;

const rejectsPerFetch = 1000;

const styled: ColumnHint = { kind: 'moment', dateOrder: 'year-first', decimalComma: false, timeZone: 'UTC' };

interface Conversion {
  column: LoadedColumn;
  type: 'numeric' | 'date' | 'timestamp';
  expression: SQL;
}

/**
 * Gives text columns the type that the configuration asks for, or that a spreadsheet's date style suggests and all
 * of the column's values bear out. Values that do not fit are counted and listed, and become null.
 */
export async function retype(
  store: Store,
  order: LoadOrder,
  sqlName: string,
  columns: readonly LoadedColumn[],
  seen: Observations,
): Promise<{ typed: LoadedColumn[]; rejects: Reject[]; rejectedValues: number }> {
  const conversions: Conversion[] = [];
  for (const column of columns.filter(({ type }) => type === 'text')) {
    const hint = order.hints.get(column.name) ?? (await styledAsDate(store, sqlName, column, seen));
    if (hint === null || hint.kind === 'text') continue;
    if (hint.kind !== 'number') assertOneCalendar(order, column, seen);
    const writing = await settleWriting(
      store,
      { file: order.file, sqlName, isText: order.format === 'csv' },
      column,
      hint,
    );
    conversions.push(await conversionOf(store, sqlName, column, { ...hint, ...writing }));
  }
  if (conversions.length === 0) return { typed: [...columns], rejects: [], rejectedValues: 0 };
  const { rejects: found, rejectedValues } = await findRejects(store, order, sqlName, conversions);
  const changes = conversions.map(
    ({ column, type, expression }) =>
      sql`ALTER COLUMN ${sql.identifier(column.sqlName)} TYPE ${sql.raw(type)} USING ${expression}`,
  );
  await store.db.execute(sql`ALTER TABLE ${sql.identifier(sqlName)} ${sql.join(changes, sql`, `)}`);
  const types = new Map(conversions.map(({ column, type }) => [column.sqlName, type]));
  const typed = columns.map((column) => ({ ...column, type: types.get(column.sqlName) ?? column.type }));
  return { typed, rejects: found, rejectedValues };
}

/** @throws ExpectedError where days of a workbook that counts from 1904 cannot be told from those counted from 1900 */
function assertOneCalendar({ table, file }: LoadOrder, column: LoadedColumn, seen: Observations): void {
  const cells = seen.dateStyled.find((entry) => entry.column === column.name);
  if (table.from1904 !== true || cells === undefined || cells.styledCells === cells.valueCells) return;
  throw new ExpectedError(
    `${file}, column ${JSON.stringify(column.name)}: this workbook counts its days from 1904, and without a date format (${cells.valueCells - cells.styledCells} of ${cells.valueCells} have none) a number may be a day or not: give the whole column a date format.`,
  );
}

type SettledHint = ColumnHint & { dateOrder: NonNullable<ColumnHint['dateOrder']>; decimalComma: boolean };

/** What becomes of a text column under a hint; a column of dates that bear a time of day becomes one of moments. */
export async function conversionOf(
  store: Store,
  sqlName: string,
  column: LoadedColumn,
  hint: SettledHint,
): Promise<Conversion> {
  const name = sql`${sql.identifier(column.sqlName)}`;
  if (hint.kind === 'number') return { column, type: 'numeric', expression: asNumeric(name, hint) };
  const moment: Conversion = { column, type: 'timestamp', expression: asTimestamp(name, hint) };
  if (hint.kind === 'moment') return moment;
  const date = asDate(name, hint);
  // A time of day where a date was expected is kept: which day it means is the model's to say, and no value is lost.
  const [timed] = await store.db.execute(sql`
    SELECT FROM ${sql.identifier(sqlName)} WHERE ${date} IS NULL AND ${moment.expression} IS NOT NULL LIMIT 1`);
  return timed === undefined ? { column, type: 'date', expression: date } : moment;
}

/** A date style on every cell is a claim; values that no calendar of ours holds refute it (a day of the month, say). */
async function styledAsDate(
  store: Store,
  sqlName: string,
  column: LoadedColumn,
  seen: Observations,
): Promise<ColumnHint | null> {
  const cells = seen.dateStyled.find((entry) => entry.column === column.name);
  if (cells === undefined || cells.valueCells === 0 || cells.styledCells < cells.valueCells) return null;
  const name = sql.identifier(column.sqlName);
  const [low, high] = plausibleSerials;
  const [outside] = await store.db.execute(sql`
    SELECT FROM ${sql.identifier(sqlName)}
    WHERE CASE WHEN ${name} ~ '^[0-9]{1,7}([.][0-9]+)?$'
      THEN ${name}::numeric NOT BETWEEN ${sql.raw(String(low))} AND ${sql.raw(String(high))}
      ELSE ${name} IS NOT NULL END LIMIT 1`);
  return outside === undefined ? styled : null;
}

async function findRejects(
  store: Store,
  order: LoadOrder,
  sqlName: string,
  conversions: readonly Conversion[],
) {
  const found: Reject[] = [];
  let rejectedValues = 0;
  const counts = await countUnusable(store, sqlName, conversions);
  for (const [index, conversion] of conversions.entries()) {
    const { column, type } = conversion;
    if (counts[index] === 0) continue;
    const name = sql.identifier(column.sqlName);
    const reason = type === 'numeric' ? 'not-a-number' : 'not-a-date';
    const query = sql`SELECT ${sql.identifier(rowNumberColumn)} AS row, left(${name}, 200) AS value
      FROM ${sql.identifier(sqlName)} WHERE ${isUnusable(conversion)} ORDER BY 1`;
    for await (const batch of store.driver.unsafe(sqlText(query)).cursor(rejectsPerFetch)) {
      const part = z
        .array(rejectedRow)
        .parse([...batch])
        .map(({ row, value }): Reject => ({ ...placeOf(order, row), column: column.name, value, reason }));
      await keepRejects(store, order.runId, part);
      rejectedValues += part.length;
      if (found.length < rejectLimit) found.push(...part.slice(0, rejectLimit - found.length));
    }
  }
  return { rejects: found, rejectedValues };
}

/** Files that are read as one count their rows each from its own beginning. */
const placeOf = ({ table, file }: LoadOrder, row: number): RowPlace =>
  table.placeOf?.(row) ?? { file, sheet: table.sheet ?? null, row };

/** One scan for all columns. */
async function countUnusable(
  store: Store,
  sqlName: string,
  conversions: readonly Conversion[],
): Promise<number[]> {
  const counts = conversions.map((conversion) => sql`count(*) FILTER (WHERE ${isUnusable(conversion)})`);
  const [row] = await store.db.execute<{ counts: string[] }>(
    sql`SELECT ARRAY[${sql.join(counts, sql`, `)}]::text[] AS counts FROM ${sql.identifier(sqlName)}`,
  );
  return (row?.counts ?? []).map(Number);
}

const isUnusable = ({ column, expression }: Conversion): SQL => {
  const name = sql.identifier(column.sqlName);
  return sql`${name} IS NOT NULL AND btrim(${name}) <> '' AND (${expression}) IS NULL`;
};

const rejectedRow = z.object({ row: z.coerce.number(), value: z.string() });
