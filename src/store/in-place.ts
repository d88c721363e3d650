import { type SQL, sql } from 'drizzle-orm';
import { ExpectedError } from '../errors.ts';
import { type DatabaseIdentity, identify } from '../sources/postgresql/identity.ts';
import { kindOfBaseType, orderOf, orderTerms, quoted, streamed } from '../sources/postgresql/values.ts';
import type { SourceTable } from '../sources/source.ts';
import { codeOf } from './errors.ts';
import { storeName } from './identifiers.ts';
import type { LoadOrder } from './load.ts';
import { type LoadedColumn, type LoadedTable, rowNumberColumn } from './loaded-table.ts';
import { findLost, finite, type ShownColumn } from './lost-values.ts';
import { conversionOf } from './retype.ts';
import type { Store } from './store.ts';
import { settleWriting } from './writing.ts';

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
      // As text first: the cast alone would round a float to fifteen digits.
      const exact = baseType.startsWith('float') ? sql`${name}::text::numeric` : sql`${name}::numeric`;
      const isDoubtful = !baseType.startsWith('int') && baseType !== 'money';
      const value = isDoubtful ? finite(name, 'numeric', exact) : exact;
      return { column: { ...column, type: 'numeric' }, value, isDoubtful };
    }
    case 'date': {
      const value = finite(name, 'date', sql`${name}::date`);
      return { column: { ...column, type: 'date' }, value, isDoubtful: true };
    }
    case 'moment': {
      const value = finite(name, 'timestamp', sql`${name}::timestamp`);
      return { column: { ...column, type: 'timestamp' }, value, isDoubtful: true };
    }
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
