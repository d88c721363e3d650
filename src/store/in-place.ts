import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { ExpectedError } from '../errors.ts';
import { type DatabaseIdentity, identify } from '../sources/postgresql/identity.ts';
import { kindOfBaseType, orderOf, orderTerms, quoted, streamed } from '../sources/postgresql/values.ts';
import { type Reject, rejectLimit, type SourceTable } from '../sources/source.ts';
import { codeOf } from './errors.ts';
import { rejects } from './history/tables.ts';
import { storeName } from './identifiers.ts';
import type { LoadOrder } from './load.ts';
import { type LoadedColumn, type LoadedTable, rowNumberColumn } from './loaded-table.ts';
import { conversionOf } from './retype.ts';
import type { Store } from './store.ts';
import { settleWriting } from './writing.ts';

/** A column of the view. `value` reads the column as `ownValues` names it. */
interface ShownColumn {
  column: LoadedColumn;
  value: SQL;
  /** Can `value` be null where the table's own value is not? */
  isDoubtful: boolean;
}

/** Which database the store is, for sources to see whether they are the same one. */
export const identityOfStore = (store: Store): Promise<DatabaseIdentity> =>
  identify((text) => store.driver.unsafe(text));

/**
 * Lets a run read a table where it lies, in the very database that is the store: a view of the run's schema shows it
 * with the names and types that a loaded table has. Nothing is copied and nothing written beside the table; each
 * question of the audit sees the table as it then is. The table is scanned for the number of its rows and for values
 * that are none (NaN, infinity, a text that the configuration calls a number), which are listed, and shown as null.
 *
 * @param order as for `loadTable`; `order.table` has `inPlace` and `baseTypes`
 * @param timeZone the clock that moments with a zone are told by
 * @throws ExpectedError when the store's user may not read the table, when it cannot be read to its end, or when its
 *   texts can be read as dates or numbers in two ways
 */
export async function showInPlace(store: Store, order: LoadOrder, timeZone: string): Promise<LoadedTable> {
  const { table, sqlName, file, system } = order;
  const columns = columnsOf(table);
  const own = ownValues(table, columns, timeZone);
  try {
    // Texts are looked at before it is decided what they are.
    await replaceView(store, sqlName, own);
    const shown: ShownColumn[] = [];
    for (const [index, column] of columns.entries()) {
      shown.push(await shownAs(store, order, column, table.baseTypes?.[index] ?? ''));
    }
    const values = shown.map(({ column, value }) => sql`${value} AS ${sql.identifier(column.sqlName)}`);
    const number = sql.identifier(rowNumberColumn);
    await replaceView(store, sqlName, sql`SELECT ${number}, ${sql.join(values, sql`, `)} FROM (${own}) own`);
    const found = await findLost(store, order, own, shown);
    return {
      ...{ name: table.name, sqlName, file, sheet: null, system, columns: shown.map(({ column }) => column) },
      ...{ declared: table.declared ?? null, emptyRows: 0, rejectedRows: 0, ...found },
    };
  } catch (error) {
    throw explain(error, table);
  }
}

async function replaceView(store: Store, name: string, query: SQL): Promise<void> {
  await store.db.execute(sql`DROP VIEW IF EXISTS ${sql.identifier(name)} CASCADE`);
  await store.db.execute(sql`CREATE VIEW ${sql.identifier(name)} AS ${query}`);
}

function columnsOf(table: SourceTable): LoadedColumn[] {
  const taken = new Set([rowNumberColumn]);
  return table.columns.map((name) => ({ name, sqlName: storeName(name, taken), type: 'text' }));
}

/** The table under the names of the store, with the number that each row has when it is streamed. */
function ownValues(table: SourceTable, columns: readonly LoadedColumn[], timeZone: string): SQL {
  const { inPlace, declared, baseTypes } = table;
  if (inPlace === undefined) throw new Error(`table ${table.name} does not lie in the store`);
  const kind = declared?.kind ?? 'table';
  const primaryKey = declared?.primaryKey ?? null;
  const order = orderOf({ kind, primaryKey, readable: table.columns, isWhole: true });
  const values = columns.map(({ name, sqlName }, index) => {
    const value = streamed(`t.${quoted(name)}`, baseTypes?.[index] ?? '', timeZone);
    return sql`${sql.raw(value)} AS ${sql.identifier(sqlName)}`;
  });
  return sql`
    SELECT row_number() OVER (ORDER BY ${sql.raw(orderTerms(order, table.columns))})
        AS ${sql.identifier(rowNumberColumn)}, ${sql.join(values, sql`, `)}
    FROM ${sql.raw(kind === 'table' ? 'ONLY' : '')} ${sql.identifier(inPlace.schema)}.${sql.identifier(inPlace.name)} AS t`;
}

async function shownAs(
  store: Store,
  order: LoadOrder,
  column: LoadedColumn,
  baseType: string,
): Promise<ShownColumn> {
  const name = sql`${sql.identifier(column.sqlName)}`;
  switch (kindOfBaseType(baseType)) {
    case 'number': {
      const isDoubtful = !baseType.startsWith('int') && baseType !== 'money';
      // As text first: the cast alone would round a float to fifteen digits.
      const exact = baseType.startsWith('float') ? sql`${name}::text::numeric` : sql`${name}::numeric`;
      const value = isDoubtful
        ? sql`CASE WHEN ${name} NOT IN ('NaN', 'Infinity', '-Infinity') THEN ${exact} END`
        : exact;
      return { column: { ...column, type: 'numeric' }, value, isDoubtful };
    }
    case 'date':
      return {
        column: { ...column, type: 'date' },
        value: sql`CASE WHEN isfinite(${name}) THEN ${name} END::date`,
        isDoubtful: true,
      };
    case 'moment':
      return {
        column: { ...column, type: 'timestamp' },
        value: sql`CASE WHEN isfinite(${name}) THEN ${name} END::timestamp`,
        isDoubtful: true,
      };
    default: {
      const hint = order.hints.get(column.name);
      if (hint === undefined || hint.kind === 'text') return { column, value: name, isDoubtful: false };
      const { file, sqlName } = order;
      const writing = await settleWriting(store, { file, sqlName, isText: true }, column, hint);
      const { type, expression } = await conversionOf(store, sqlName, column, { ...hint, ...writing });
      return { column: { ...column, type }, value: expression, isDoubtful: true };
    }
  }
}

const counted = z.object({ rows: z.number(), lost: z.array(z.number()) });
const lostValue = z.object({ row: z.coerce.number(), value: z.string() });

/** Counts rows and lost values in one scan, keeps all of the latter, and returns the first. */
async function findLost(store: Store, order: LoadOrder, own: SQL, shown: readonly ShownColumn[]) {
  const doubtful = shown.filter(({ isDoubtful }) => isDoubtful);
  const lost = doubtful.map((entry) => sql`count(*) FILTER (WHERE ${isLost(entry)})::float8`);
  const [row] = await store.db.execute(
    sql`SELECT count(*)::float8 AS rows, jsonb_build_array(${sql.join(lost, sql`, `)}) AS lost FROM (${own}) own`,
  );
  const counts = counted.parse(row);
  const found: Reject[] = [];
  for (const [index, entry] of doubtful.entries()) {
    if (counts.lost[index] === 0) continue;
    const { column } = entry;
    const reason = column.type === 'numeric' ? 'not-a-number' : 'not-a-date';
    const place = { file: order.file, sheet: null, column: column.name, reason } as const;
    const number = sql.identifier(rowNumberColumn);
    const raw = sql`left(${sql.identifier(column.sqlName)}::text, 200)`;
    const among = sql`FROM (${own}) own WHERE ${isLost(entry)}`;
    await store.db.execute(sql`
      INSERT INTO ${rejects} (run_id, file, sheet, "row", "column", value, reason)
      SELECT ${order.runId}::uuid, ${place.file}::text, NULL, ${number}, ${place.column}::text, ${raw},
        ${reason}::text ${among}`);
    const first = await store.db.execute(
      sql`SELECT ${number} AS row, ${raw} AS value ${among} ORDER BY 1 LIMIT ${sql.raw(String(rejectLimit))}`,
    );
    const values = z.array(lostValue).parse([...first]);
    found.push(...values.map((value) => ({ ...place, ...value })));
  }
  return {
    rows: counts.rows,
    rejectedValues: counts.lost.reduce((sum, values) => sum + values, 0),
    rejects: found.sort((a, b) => a.row - b.row),
  };
}

const isLost = ({ column, value }: ShownColumn): SQL =>
  sql`btrim(${sql.identifier(column.sqlName)}::text) <> '' AND (${value}) IS NULL`;

/** What the server answers about a table that people made; errors of the store itself come back as they are. */
function explain(error: unknown, { inPlace }: SourceTable): unknown {
  const code = codeOf(error) ?? '';
  if (error instanceof ExpectedError || !/^(2[0-9A-Z]|38|39|42|HV|P0)/.test(code)) return error;
  const table = `Table ${inPlace?.schema}.${inPlace?.name}`;
  return new ExpectedError(
    code === '42501'
      ? `${table} may not be read by the store's user: GRANT SELECT on it, and on what it reads, or leave it out with "tables:".`
      : `${table} cannot be read in place (the server answers SQLSTATE ${code}): see the server's log, or leave it out with "tables:".`,
  );
}
