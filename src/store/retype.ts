import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Observations, type Reject, rejectLimit } from '../sources/source.ts';
import { asDate, asNumeric, asTimestamp } from './conversion.ts';
import { rejects } from './history/tables.ts';
import type { LoadOrder } from './load.ts';
import { type ColumnHint, type LoadedColumn, rowNumberColumn } from './loaded-table.ts';
import type { Store } from './store.ts';

/** Serials of 1930-01-01 and 2100-01-01: a whole column outside of it holds numbers that are styled as dates. */
const plausibleSerials = [10959, 73051] as const;

const unstyled: ColumnHint = { kind: 'date', dateOrder: 'year-first', decimalComma: false };

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
    const conversion = hint === null ? null : conversionOf(column, hint);
    if (conversion !== null) conversions.push(conversion);
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

function conversionOf(column: LoadedColumn, hint: ColumnHint): Conversion | null {
  const name = sql`${sql.identifier(column.sqlName)}`;
  if (hint.kind === 'text') return null;
  if (hint.kind === 'number') return { column, type: 'numeric', expression: asNumeric(name, hint) };
  if (hint.kind === 'moment') return { column, type: 'timestamp', expression: asTimestamp(name, hint) };
  return { column, type: 'date', expression: asDate(name, hint) };
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
  return outside === undefined ? { ...unstyled, kind: 'moment' } : null;
}

async function findRejects(
  store: Store,
  order: LoadOrder,
  sqlName: string,
  conversions: readonly Conversion[],
) {
  const found: Reject[] = [];
  let rejectedValues = 0;
  const sheet = order.format === 'xlsx' ? order.table.name : null;
  for (const { column, type, expression } of conversions) {
    const name = sql.identifier(column.sqlName);
    const reason = type === 'numeric' ? 'not-a-number' : 'not-a-date';
    const place = { file: order.file, sheet, column: column.name, reason } as const;
    const unusable = sql`FROM ${sql.identifier(sqlName)}
      WHERE ${name} IS NOT NULL AND btrim(${name}) <> '' AND (${expression}) IS NULL`;
    const kept = await store.db.execute(sql`
      INSERT INTO ${rejects} (run_id, file, sheet, "row", "column", value, reason)
      SELECT ${order.runId}::uuid, ${place.file}::text, ${sheet}::text, ${sql.identifier(rowNumberColumn)},
        ${place.column}::text, left(${name}, 200), ${reason}::text ${unusable}`);
    if (kept.count === 0) continue;
    rejectedValues += kept.count;
    const first = await store.db.execute(sql`
      SELECT ${sql.identifier(rowNumberColumn)} AS row, left(${name}, 200) AS value ${unusable}
      ORDER BY 1 LIMIT ${sql.raw(String(rejectLimit))}`);
    found.push(
      ...z
        .array(rejectedRow)
        .parse([...first])
        .map((reject) => ({ ...place, ...reject })),
    );
  }
  return { rejects: found, rejectedValues };
}

const rejectedRow = z.object({ row: z.coerce.number(), value: z.string() });
