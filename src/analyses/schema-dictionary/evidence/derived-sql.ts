import { type SQL, sql } from 'drizzle-orm';
import { type AskedColumn, dayOf, numberOf } from './asking.ts';
import type { Derived } from './derived-columns.ts';

/** What is compared on each row where both are known, and the texts that an example shows. */
export interface Comparison {
  stored: SQL;
  expected: SQL;
  differ(stored: SQL, expected: SQL): SQL;
  shownStored: SQL;
  shownBeside: SQL;
}

const months = [
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'janv fevr mars avr mai juin juil aout sept oct nov dec',
  'jan fev mar avr mai jun jul aou sep oct nov dec',
];
const weekdays = [
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'monday tuesday wednesday thursday friday saturday sunday',
  'lun mar mer jeu ven sam dim',
  'mon tue wed thu fri sat sun',
];

/** Place of a folded name in the first list that holds it; null where none does. */
const placeIn = (lists: readonly string[], name: SQL): SQL =>
  sql`coalesce(${sql.join(
    lists.map((list) => sql`array_position(string_to_array(${list}, ' '), ${name})`),
    sql`, `,
  )})`;

/** Lower case, without accents and full stops. */
const folded = (text: SQL): SQL =>
  sql`lower(regexp_replace(normalize(btrim(${text}), NFD), ${sql.raw(`'[\\u0300-\\u036f.]'`)}, '', 'g'))`;

const smallNumber = (text: SQL): SQL => sql`substring(${text} from '^ *0*([0-9]{1,4})([.]0+)? *$')::int`;

/** Days of the week, Monday first, as the conventions number them: ISO, SQL's dow, spreadsheets, and from nought. */
const weekdayConventions = [
  (iso: SQL) => iso,
  (iso: SQL) => sql`${iso} % 7`,
  (iso: SQL) => sql`${iso} % 7 + 1`,
  (iso: SQL) => sql`${iso} - 1`,
];

/** How the stored column compares with what follows from the others; several where conventions differ. */
export function comparisonsOf({ derivation, column, from }: Derived): Comparison[] {
  const raw = sql`${sql.identifier(column.loaded.sqlName)}`;
  const text = sql`(${raw})::text`;
  if (derivation === 'line-total') return [lineTotal(column, from)];
  const [date] = from;
  if (date === undefined) throw new Error(`${derivation} without a date`);
  const day = dayOf(date, sql`${sql.identifier(date.loaded.sqlName)}`);
  const part = (field: string) => sql`extract(${sql.raw(field)} FROM ${day})::int`;
  const compared = (stored: SQL, expected: SQL): Comparison => ({
    ...{ stored, expected, differ: (a: SQL, b: SQL) => sql`${a} <> ${b}` },
    ...{ shownStored: text, shownBeside: sql`(${day})::text` },
  });
  switch (derivation) {
    case 'year':
      return [compared(smallNumber(text), part('year'))];
    case 'day-of-month':
      return [compared(smallNumber(text), part('day'))];
    case 'month':
    case 'month-name':
      return [compared(sql`coalesce(${smallNumber(text)}, ${placeIn(months, folded(text))})`, part('month'))];
    case 'weekday-name':
      return [compared(placeIn(weekdays, folded(text)), part('isodow'))];
    case 'weekday-number':
      return weekdayConventions.map((convention) => compared(smallNumber(text), convention(part('isodow'))));
    case 'quarter':
      return [compared(quarterOf(text), part('quarter'))];
    case 'year-month':
      return [compared(yearMonthOf(column, raw, text), sql`${part('year')} * 100 + ${part('month')}`)];
  }
}

/** `3`, `T3`, `Q3 2024`, `2024-T3`, `3e trimestre`. */
const quarterOf = (text: SQL): SQL => sql`coalesce(
  substring(${text} from '^ *([1-4])([.]0+)? *$'), substring(${text} from '[TtQq] ?([1-4])(?![0-9])'),
  substring(${text} from '^ *([1-4]) ?[[:alpha:]]'))::int`;

/** A day of the month meant; or `2024-08`, `202408`, `08/2024`, `août 2024`, as year times 100 plus month. */
function yearMonthOf(column: AskedColumn, raw: SQL, text: SQL): SQL {
  const ofDay = sql`(extract(year FROM ${dayOf(column, raw)}) * 100 + extract(month FROM ${dayOf(column, raw)}))::int`;
  if (column.loaded.type === 'date' || column.loaded.type === 'timestamp') return ofDay;
  const name = folded(text);
  const year = sql`coalesce(substring(${name} from '^([0-9]{4})(?![0-9]{3})'), substring(${name} from '([0-9]{4})$'))::int`;
  const month = sql`coalesce(
    substring(${name} from '^[0-9]{4}[^0-9]?(0[1-9]|1[0-2]|[1-9])$'), substring(${name} from '^(0[1-9]|1[0-2]|[1-9])[^0-9]?[0-9]{4}$'))::int`;
  return sql`${year} * 100 + coalesce(${month}, ${placeIn(months, sql`substring(${name} from '([a-z]+)')`)}, ${ofDay} % 100)`;
}

/** Rounding to cents is no difference; the sign of a return is that of its quantity. */
function lineTotal(column: AskedColumn, from: readonly AskedColumn[]): Comparison {
  const numbers = [column, ...from].map((part) => ({
    part,
    name: sql`${sql.identifier(part.loaded.sqlName)}`,
  }));
  const [total, quantity, price] = numbers.map(({ part, name }) => numberOf(part, name));
  if (total === undefined || quantity === undefined || price === undefined)
    throw new Error('line-total without quantity and price');
  const [shown, ...factors] = numbers.map(({ name }) => sql`(${name})::text`);
  return {
    ...{ stored: total, expected: sql`${quantity} * ${price}` },
    differ: (a, b) => sql`abs(${a} - ${b}) > 0.01`,
    ...{ shownStored: shown ?? sql`''`, shownBeside: sql.join(factors, sql` || ' × ' || `) },
  };
}
