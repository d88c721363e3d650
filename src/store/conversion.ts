import { type SQL, sql } from 'drizzle-orm';
import type { ColumnHint } from './loaded-table.ts';

/** Day zero of spreadsheet serials as they are in use: 1900 is taken for a leap year, so day 60 does not exist. */
const serialEpoch = sql.raw(`date '1899-12-30'`);
/** 31 December 9999, the last day that spreadsheets know. */
const lastSerial = sql.raw('2958465');

/** Text to numeric; null where the text is no number, so that it can be counted and listed. */
export function asNumeric(column: SQL, hint: Pick<ColumnHint, 'decimalComma'>): SQL {
  const plain = hint.decimalComma
    ? sql`replace(translate(${column}, E' .\u00a0\u202f', ''), ',', '.')`
    : sql`btrim(${column})`;
  return sql`CASE WHEN ${plain} ~ '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' THEN (${plain})::numeric END`;
}

/** Text to date: ISO, the configured order of day and month, or a spreadsheet's serial; null where it is none. */
export function asDate(column: SQL, hint: Pick<ColumnHint, 'dateOrder'>): SQL {
  const iso = isoText(column, hint);
  return sql`CASE
    WHEN btrim(${column}) ~ '^[0-9]+([.]0+)?$' AND length(btrim(${column})) < 12 AND btrim(${column})::numeric BETWEEN 1 AND ${lastSerial}
      THEN ${serialEpoch} + btrim(${column})::numeric::int
    WHEN ${iso} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]00:00(:00([.]0+)?)?)?$' AND pg_input_is_valid(left(${iso}, 10), 'date')
      THEN left(${iso}, 10)::date
  END`;
}

/** Text to timestamp without time zone (the audited company's clock), from the same writings with a time of day. */
export function asTimestamp(column: SQL, hint: Pick<ColumnHint, 'dateOrder'>): SQL {
  const iso = isoText(column, hint);
  return sql`CASE
    WHEN btrim(${column}) ~ '^[0-9]+([.][0-9]+)?$' AND length(btrim(${column})) < 24 AND btrim(${column})::numeric BETWEEN 1 AND ${lastSerial}
      THEN date_trunc('second', ${serialEpoch}::timestamp + btrim(${column})::numeric * interval '1 day' + interval '0.5 second')
    WHEN ${iso} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?$' AND pg_input_is_valid(${iso}, 'timestamp')
      THEN (${iso})::timestamp
  END`;
}

function isoText(column: SQL, hint: Pick<ColumnHint, 'dateOrder'>): SQL {
  const trimmed = sql`btrim(${column})`;
  if (hint.dateOrder === 'year-first') return trimmed;
  const [day, month] = hint.dateOrder === 'day-first' ? ['1', '2'] : ['2', '1'];
  const parts = `^([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})`;
  return sql`CASE WHEN ${trimmed} ~ ${sql.raw(`'${parts}'`)} THEN regexp_replace(regexp_replace(${trimmed}, ${sql.raw(`'${parts}'`)}, ${sql.raw(`'\\3-0\\${month}-0\\${day}'`)}), '-0([0-9]{2})', '-\\1', 'g') ELSE ${trimmed} END`;
}
