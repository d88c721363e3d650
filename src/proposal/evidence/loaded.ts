import { type SQL, sql } from 'drizzle-orm';
import type { ColumnFacts } from '../../report/facts/dictionary.ts';
import { asDate, asNumeric } from '../../store/conversion.ts';
import type { LoadedColumn, LoadedTable } from '../../store/loaded-table.ts';
import { dateKind, isNumber } from '../columns.ts';

export function loadedColumn(loaded: LoadedTable, name: string): LoadedColumn {
  const column = loaded.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`${loaded.name} was loaded without the column ${name}`);
  return column;
}

/** The writing of a column's values, as the loader wants it. */
const writingOf = (facts: ColumnFacts | undefined) => {
  const order = facts?.writing?.dateOrder ?? 'year-first';
  return {
    dateOrder: order === 'undecidable' ? ('year-first' as const) : order,
    decimalComma: facts?.writing?.decimalMark === 'comma',
  };
};

/** The column as a day, whatever it was loaded as; null where it holds none. */
export function asDay(column: LoadedColumn, facts: ColumnFacts | undefined): SQL {
  const name = sql`${sql.identifier(column.sqlName)}`;
  if (column.type !== 'text') return column.type === 'numeric' ? serialDay(name) : sql`${name}::date`;
  // A moment without its time is the day.
  const day = sql`regexp_replace(btrim(${name}), '^([0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4})[ T].*$', '\\1')`;
  return asDate(day, writingOf(facts));
}

const serialDay = (name: SQL): SQL => asDate(sql`trunc(${name})::text`, { dateOrder: 'year-first' });

export function asNumber(column: LoadedColumn, facts: ColumnFacts | undefined): SQL {
  const name = sql`${sql.identifier(column.sqlName)}`;
  return column.type === 'numeric' ? name : asNumeric(sql`${name}::text`, writingOf(facts));
}

/** Both sides of a comparison in the form that the column's values have: 12.50 is 12.5, a day is a day. */
export function comparable(
  column: LoadedColumn,
  facts: ColumnFacts | undefined,
  owner: SQL,
  logged: SQL,
): { own: SQL; logged: SQL } {
  const name = sql`${owner}.${sql.identifier(column.sqlName)}`;
  if (facts !== undefined && isNumber(facts) && dateKind(facts) === null)
    return {
      own: column.type === 'numeric' ? name : asNumeric(sql`${name}::text`, writingOf(facts)),
      logged: asNumeric(logged, writingOf(facts)),
    };
  if (column.type === 'date' || column.type === 'timestamp')
    return { own: sql`${name}::date`, logged: asDate(logged, writingOf(facts)) };
  return { own: sql`${name}::text`, logged: sql`btrim(${logged})` };
}
