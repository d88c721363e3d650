import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { ExpectedError } from '../errors.ts';
import { asNumeric, asTimestamp, type DateOrder, type Writing } from './conversion.ts';
import type { ColumnHint, LoadedColumn } from './loaded-table.ts';
import type { Store } from './store.ts';

export interface Written {
  /** Of the source, for messages. */
  file: string;
  /** The stored table, unquoted. */
  sqlName: string;
  /** Were its numbers written by people or programs as text? A spreadsheet's numbers have a point by definition. */
  isText: boolean;
}

/**
 * Finds how the values of a column are written, from all of them: where the configuration does not say, and only as
 * far as it makes a difference. Of two readings the one that fewer values refuse is taken.
 *
 * @throws ExpectedError where all values can be read in two ways that differ: a guess would be a wrong figure
 */
export async function settleWriting(
  store: Store,
  table: Written,
  column: LoadedColumn,
  hint: ColumnHint,
): Promise<Writing> {
  const dateOrder = hint.dateOrder ?? 'year-first';
  const decimalComma = hint.decimalComma ?? false;
  if (hint.kind === 'number' && hint.decimalComma === null)
    return { dateOrder, decimalComma: await hasDecimalComma(store, table, column) };
  if ((hint.kind === 'date' || hint.kind === 'moment') && hint.dateOrder === null)
    return { decimalComma, dateOrder: await orderOf(store, table, column, hint) };
  return { dateOrder, decimalComma };
}

const numberCounts = z.object({ odd: z.coerce.number(), thirds: z.coerce.number() });
const readings = z.object({
  first_refused: z.coerce.number(),
  second_refused: z.coerce.number(),
  differing: z.coerce.number(),
  example: z.string().nullable(),
});

async function hasDecimalComma(store: Store, table: Written, column: LoadedColumn): Promise<boolean> {
  const name = sql`${sql.identifier(column.sqlName)}`;
  // `1.250` is one and a quarter or twelve hundred and fifty; a single `3.5` in the column settles it.
  const [plain] = await store.db.execute(sql`
    SELECT count(*) FILTER (WHERE ${name} !~ '^ *[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9][0-9]?)? *$') AS odd,
      CASE WHEN bool_and(${name} !~ '[.]' OR ${name} ~ '^ *[+-]?[1-9][0-9]?[0-9]?[.][0-9][0-9][0-9] *$')
        THEN count(*) FILTER (WHERE ${name} ~ '[.]') ELSE 0 END AS thirds
    FROM ${sql.identifier(table.sqlName)} WHERE ${name} IS NOT NULL AND btrim(${name}) <> ''`);
  const { odd, thirds } = numberCounts.parse(plain);
  if (odd === 0 && (thirds === 0 || !table.isText)) return false;
  const found = await compare(
    store,
    table,
    name,
    asNumeric(name, { decimalComma: false }),
    asNumeric(name, { decimalComma: true }),
  );
  if (found.first_refused !== found.second_refused) return found.second_refused < found.first_refused;
  if (found.differing === 0) return false;
  throw undecidableMark(table.file, column.name, found.example);
}

/**
 * Of columns that the server has read as numbers on their way in: where each has thousandths and nothing else behind
 * its points, these may be thousands.
 *
 * @throws ExpectedError as `settleWriting` does
 */
export async function assertPointsArePoints(
  store: Store,
  { file, hints }: { file: string; hints: ReadonlyMap<string, ColumnHint> },
  sqlName: string,
  columns: readonly LoadedColumn[],
): Promise<void> {
  const open = columns.filter(
    ({ name, type }) => type === 'numeric' && hints.get(name)?.decimalComma === null,
  );
  if (open.length === 0) return;
  const table = sql.identifier(sqlName);
  // Each of the inner questions ends at its first row, in any column that is not odd.
  const examples = open.map(({ sqlName: column }) => {
    const name = sql.identifier(column);
    return sql`CASE WHEN NOT EXISTS (SELECT FROM ${table} WHERE scale(${name}) NOT IN (0, 3) OR (scale(${name}) = 3 AND (abs(${name}) < 1 OR abs(${name}) >= 1000)))
        THEN coalesce((SELECT min(${name})::text FROM ${table} WHERE scale(${name}) = 3), '') ELSE '' END`;
  });
  const [found] = await store.db.execute<{ examples: string[] }>(
    sql`SELECT ARRAY[${sql.join(examples, sql`, `)}]::text[] AS examples`,
  );
  for (const [index, example] of (found?.examples ?? []).entries())
    if (example !== '') throw undecidableMark(file, open[index]?.name ?? '', example);
}

const undecidableMark = (file: string, column: string, example: string | null): ExpectedError =>
  new ExpectedError(
    `${file}, column ${JSON.stringify(column)}: values such as ${JSON.stringify(example)} can be read with a decimal point or with a decimal comma, and none settles it: add "decimalComma: true" or "decimalComma: false" to this source in the configuration.`,
  );

async function orderOf(
  store: Store,
  table: Written,
  column: LoadedColumn,
  { timeZone }: ColumnHint,
): Promise<DateOrder> {
  const name = sql`${sql.identifier(column.sqlName)}`;
  const read = (dateOrder: DateOrder) => asTimestamp(name, { dateOrder, timeZone });
  const [slashed] = await store.db.execute(sql`
    SELECT FROM ${sql.identifier(table.sqlName)} WHERE ${name} ~ '^ *[0-9][0-9]?[./-][0-9][0-9]?[./-]' LIMIT 1`);
  if (slashed === undefined) return 'year-first';
  const found = await compare(store, table, name, read('day-first'), read('month-first'));
  if (found.first_refused !== found.second_refused)
    return found.first_refused < found.second_refused ? 'day-first' : 'month-first';
  if (found.differing === 0) return 'day-first';
  throw new ExpectedError(
    `${table.file}, column ${JSON.stringify(column.name)}: dates such as ${JSON.stringify(found.example)} can be read day first or month first, and none settles it: add "dateOrder: day-first" or "dateOrder: month-first" to this source in the configuration.`,
  );
}

async function compare(store: Store, { sqlName }: Written, name: SQL, first: SQL, second: SQL) {
  const [counted] = await store.db.execute(sql`
    SELECT count(*) FILTER (WHERE first IS NULL) AS first_refused,
      count(*) FILTER (WHERE second IS NULL) AS second_refused,
      count(*) FILTER (WHERE first <> second) AS differing,
      min(left(value, 40) COLLATE "C") FILTER (WHERE first <> second) AS example
    FROM (SELECT ${name} AS value, ${first} AS first, ${second} AS second
      FROM ${sql.identifier(sqlName)} WHERE ${name} IS NOT NULL AND btrim(${name}) <> '') AS reading`);
  return readings.parse(counted);
}
