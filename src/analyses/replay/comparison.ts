import { type SQL, sql } from 'drizzle-orm';
import { loggedDay, loggedNumber } from '../../model/logged-roles.ts';
import type { DamageId } from '../../report/facts/replay.ts';
import { datesAsNumbers } from './dates-as-numbers.ts';

/** What the values of a field are, which decides how two of them are compared. */
export type ValueKind = 'number' | 'date' | 'text';

const damaged = (id: DamageId) => sql.raw(`'${id}'`);

/**
 * Joins `compared.outcome`: what the log's text says beside the table's. It is `same`, `differing`, `unreadable`, or
 * the damage (`DamageId`) that would explain the difference. Numbers are compared as numbers ("3.50" is 3.5), dates as
 * dates.
 *
 * @param kinds what the values may be; the SQL speaks of no other kind
 * @param kind an SQL text: `number`, `date` or `text`
 */
export function comparing(kinds: ReadonlySet<ValueKind>, kind: SQL, logged: SQL, stored: SQL): SQL {
  const typed = [sql`${kind} AS kind`];
  const cases: SQL[] = [];
  if (kinds.has('number')) {
    typed.push(
      sql`CASE WHEN ${kind} = 'number' THEN ${loggedNumber(logged)} END AS logged_number`,
      sql`CASE WHEN ${kind} = 'number' THEN ${loggedNumber(stored)} END AS stored_number`,
    );
    cases.push(sql`WHEN typed.kind = 'number' THEN ${comparedNumbers(logged)}`);
  }
  if (kinds.has('date')) {
    typed.push(
      sql`CASE WHEN ${kind} = 'date' THEN ${loggedDay(logged)} END AS logged_day`,
      sql`CASE WHEN ${kind} = 'date' AND pg_input_is_valid(left(${stored}, 10), 'date') THEN left(${stored}, 10)::date END AS stored_day`,
    );
    cases.push(sql`WHEN typed.kind = 'date' THEN ${comparedDates(logged)}`);
  }
  return sql`CROSS JOIN LATERAL (SELECT ${sql.join(typed, sql`, `)}) AS typed
          CROSS JOIN LATERAL (SELECT CASE WHEN ${logged} = ${stored} THEN 'same'
            ${sql.join([...cases, sql`ELSE ${comparedTexts(logged, stored)} END`], sql`\n            `)} AS outcome) AS compared`;
}

const comparedNumbers = (logged: SQL): SQL =>
  sql`CASE WHEN logged_number = stored_number THEN 'same' WHEN logged_number IS NOT NULL THEN 'differing'
              WHEN ${loggedNumber(sql`replace(${logged}, ',', '.')`)} = stored_number THEN ${damaged('decimal-comma')}
              WHEN stored_number = ANY (${datesAsNumbers(logged)}) THEN ${damaged('number-as-date')} ELSE 'unreadable' END`;

function comparedDates(logged: SQL): SQL {
  const parts = sql`regexp_match(${logged}, '^0?([0-9]{1,2})[./-]0?([0-9]{1,2})[./-]([0-9]{4})')`;
  return sql`CASE WHEN logged_day = stored_day THEN 'same' WHEN logged_day IS NOT NULL THEN 'differing'
              WHEN array_to_string(${parts}, ' ') IN (to_char(stored_day, 'FMDD FMMM YYYY'), to_char(stored_day, 'FMMM FMDD YYYY')) THEN ${damaged('date-order')} ELSE 'unreadable' END`;
}

/** The beginning of another text is no accident when it is at least half of it. */
const isCut = (short: SQL, long: SQL) =>
  sql`starts_with(${long}, ${short}) AND length(${short}) >= 4 AND length(${short}) * 2 >= length(${long})`;

const comparedTexts = (logged: SQL, stored: SQL): SQL =>
  sql`CASE WHEN lower(btrim(${logged})) = lower(btrim(${stored})) THEN ${damaged('spelling')}
    WHEN ${logged} ~ '^[0-9]+$' AND ${stored} ~ '^[0-9]+$' AND ltrim(${logged}, '0') = ltrim(${stored}, '0') THEN ${damaged('leading-zeros')}
    WHEN ${isRounded(logged, stored)} OR ${isRounded(stored, logged)} THEN ${damaged('scientific')}
    WHEN ${isCut(logged, stored)} THEN ${damaged('truncated')}
    WHEN ${isCut(stored, logged)} THEN ${damaged('truncated-in-table')}
    WHEN ${logged} = ${misread(stored)} OR ${stored} = ${misread(logged)} THEN ${damaged('encoding')} ELSE 'differing' END`;

/** The text is a whole number in scientific notation, `6.47363E+12`, with as many digits as were left. */
export const scientificText = sql.raw(`'^[1-9]([.,][0-9]{1,17})?[eE][+]?[0-9]{1,2}$'`);

/** Whether a text in scientific notation is the digits of another, rounded to the digits that it still has. */
export function isRounded(scientific: SQL, digits: SQL): SQL {
  const mantissa = sql`replace(lower(${scientific}), ',', '.')`;
  const lost = sql`split_part(${mantissa}, 'e', 2)::int - length(split_part(split_part(${mantissa}, 'e', 1), '.', 2))`;
  return sql`CASE WHEN ${scientific} ~ ${scientificText} AND ${digits} ~ '^[0-9]{1,40}$' THEN round(${digits}::numeric, -greatest(${lost}, 0)) = ${mantissa}::numeric ELSE false END`;
}

/** The text as it looks after its UTF-8 bytes were taken for Windows-1252. */
const misread = (text: SQL): SQL =>
  sql`translate(convert_from(convert_to(${text}, 'UTF8'), 'LATIN1'), ${sql.raw(escaped(latin1Controls))}, ${sql.raw(escaped(windowsSigns))})`;
/** Where Latin-1 has control characters, Windows-1252 has these signs, in the same order. */
const latin1Controls = [
  ...[0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92],
  ...[0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f],
];
const windowsSigns = [
  ...[0x20ac, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x17d],
  ...[0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x17e],
  0x178,
];
function escaped(codes: readonly number[]): string {
  return `E'${codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')}'`;
}
