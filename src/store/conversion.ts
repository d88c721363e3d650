import { type SQL, sql } from 'drizzle-orm';

export type DateOrder = 'year-first' | 'day-first' | 'month-first';

/** How a column's values are written. */
export interface Writing {
  dateOrder: DateOrder;
  decimalComma: boolean;
}

/** Day zero of spreadsheet serials as they are in use: 1900 is taken for a leap year, so day 60 does not exist. */
const serialEpoch = sql.raw(`date '1899-12-30'`);
/** 31 December 9999, the last day that spreadsheets know. */
const lastSerial = sql.raw('2958465');

const plainNumber = sql.raw(`'^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$'`);
const commaNumber = sql.raw(`'^[+-]?[0-9]+(,[0-9]+)?$'`);
/** Spaces of all widths and the Swiss apostrophes between thousands. */
const groupSigns = ` \\u00a0\\u202f''\\u2019`;
const grouped = (signs: string, mark: string) =>
  sql.raw(`E'^[+-]?[1-9][0-9]?[0-9]?([${signs}][0-9][0-9][0-9])+(${mark}[0-9]+)?$'`);
const groupedPoint = grouped(`,${groupSigns}`, '[.]');
const groupedComma = grouped(`.${groupSigns}`, ',');
const allSigns = (mark: string) => sql.raw(`E'${mark}${groupSigns}'`);

/**
 * Text to numeric, with a point or a comma before the decimals and thousands in groups of three or ungrouped; null
 * where the text is no such number, so that it can be counted and listed.
 */
export function asNumeric(column: SQL, { decimalComma }: Pick<Writing, 'decimalComma'>): SQL {
  const text = sql`btrim(${column}, ${sql.raw(`E' \\t\\u00a0\\u202f'`)})`;
  return decimalComma
    ? sql`CASE WHEN ${text} ~ ${commaNumber} THEN replace(${text}, ',', '.')::numeric
        WHEN ${text} ~ ${groupedComma} THEN replace(translate(${text}, ${allSigns('.')}, ''), ',', '.')::numeric END`
    : sql`CASE WHEN ${text} ~ ${plainNumber} THEN ${text}::numeric
        WHEN ${text} ~ ${groupedPoint} THEN translate(${text}, ${allSigns(',')}, '')::numeric END`;
}

/** Text to date: ISO, the order of day and month, or a spreadsheet's serial; null where it is none or has a time. */
export function asDate(column: SQL, hint: Pick<Writing, 'dateOrder'>): SQL {
  const iso = isoText(column, hint);
  return sql`CASE
    WHEN btrim(${column}) ~ '^[0-9]+([.]0+)?$' AND length(btrim(${column})) < 12 AND btrim(${column})::numeric BETWEEN 1 AND ${lastSerial}
      THEN ${serialEpoch} + btrim(${column})::numeric::int
    WHEN ${iso} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]00:00(:00([.]0+)?)?)?$' AND pg_input_is_valid(left(${iso}, 10), 'date')
      THEN left(${iso}, 10)::date
  END`;
}

/**
 * Text to timestamp without time zone (the audited company's clock), from the same writings with a time of day.
 *
 * @param timeZone where a value names its own offset (`…Z`, `…+02:00`, `… CEST`), the zone whose clock is meant
 */
export function asTimestamp(column: SQL, hint: Pick<Writing, 'dateOrder'> & { timeZone: string }): SQL {
  const iso = isoText(column, hint);
  return sql`CASE
    WHEN btrim(${column}) ~ '^[0-9]+([.][0-9]+)?$' AND length(btrim(${column})) < 24 AND btrim(${column})::numeric BETWEEN 1 AND ${lastSerial}
      THEN date_trunc('second', ${serialEpoch}::timestamp + btrim(${column})::numeric * interval '1 day' + interval '0.5 second')
    WHEN ${iso} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?$' AND pg_input_is_valid(${iso}, 'timestamp')
      THEN (${iso})::timestamp
    WHEN ${iso} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)? ?(Z|UTC|GMT|[WCE]ES?T|[+-][0-9]{2}(:?[0-9]{2})?)$' AND pg_input_is_valid(${iso}, 'timestamptz')
      THEN (${iso})::timestamptz AT TIME ZONE ${literal(hint.timeZone)}
  END`;
}

/** ALTER TABLE takes no parameters. */
const literal = (text: string) => sql.raw(`'${text.replaceAll("'", "''")}'`);

/** Two digits of a year mean 1970 to 2069, as in POSIX; after hyphens they may as well be a day and are refused. */
const century = (year: SQL) => sql`CASE WHEN ${year} >= '70' THEN '19' ELSE '20' END`;

/** The value with its date as `2024-08-14`, or unchanged where it is not written in the given order. */
function isoText(column: SQL, { dateOrder }: Pick<Writing, 'dateOrder'>): SQL {
  const trimmed = sql`btrim(${column})`;
  if (dateOrder === 'year-first') {
    return sql`CASE WHEN ${trimmed} ~ '^(19|20)[0-9]{6}$' THEN regexp_replace(${trimmed}, '^(.{4})(..)(..)$', '\\1-\\2-\\3')
      WHEN ${trimmed} ~ '^[0-9]{4}[/.]' THEN regexp_replace(regexp_replace(${trimmed}, '^([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})(?![0-9])', '\\1-0\\2-0\\3'), '-0([0-9]{2})', '-\\1', 'g')
      ELSE ${trimmed} END`;
  }
  const [day, month] = dateOrder === 'day-first' ? ['1', '2'] : ['2', '1'];
  const parts = sql.raw(
    `'^([0-9]{1,2})[./-]([0-9]{1,2})(?:[./-](?=[0-9]{4})|[./])([0-9]{4}|[0-9]{2})(?![0-9])'`,
  );
  const year = sql`substring(${trimmed} from '^[0-9]{1,2}[./-][0-9]{1,2}[./]([0-9]{2})(?![0-9])')`;
  const target = sql.raw(`'\\3-0${`\\${month}`}-0${`\\${day}`}'`);
  return sql`CASE WHEN ${trimmed} ~ ${parts}
    THEN CASE WHEN ${year} IS NULL THEN '' ELSE ${century(year)} END || regexp_replace(regexp_replace(${trimmed}, ${parts}, ${target}), '-0([0-9]{2})', '-\\1', 'g')
    ELSE ${trimmed} END`;
}
