import { type SQL, sql } from 'drizzle-orm';

/** A digit of a text of digits, as a number. */
const digit = (value: SQL, place: number): SQL =>
  sql`(ascii(substr(${value}, ${sql.raw(String(place))}, 1)) - 48)`;
const places = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
const sum = (terms: readonly SQL[]): SQL => sql`(${sql.join([...terms], sql` + `)})`;

/**
 * Does the last of up to 13 digits check the others as in every GTIN (EAN-8, UPC-A, EAN-13)? Leading zeros change
 * nothing, so that an EAN that was stored as a number is tested too. One number in ten passes by chance.
 */
export function isGtin(value: SQL): SQL {
  const padded = sql`lpad(${value}, 13, '0')`;
  const once = places(1, 13, 2).map((place) => digit(padded, place));
  const thrice = places(2, 12, 2).map((place) => digit(padded, place));
  return sql`(${sum(once)} + 3 * ${sum(thrice)}) % 10 = 0`;
}

/** Luhn's test, and a first digit that payment cards have. One number in ten passes by chance. */
export function isCard(value: SQL): SQL {
  const doubled = places(1, 15, 2).map(
    (place) => sql`(2 * ${digit(value, place)} / 10 + 2 * ${digit(value, place)} % 10)`,
  );
  const single = places(2, 16, 2).map((place) => digit(value, place));
  return sql`left(${value}, 1) IN ('2', '3', '4', '5', '6') AND ${sum([...doubled, ...single])} % 10 = 0`;
}

/** A French social security number: sex, year, month, department (2A and 2B in Corsica), and the key modulo 97. */
export function isNir(value: SQL): SQL {
  return sql`(${value} ~ '^[1-478][0-9][0-9](0[1-9]|1[0-2]|[2-9][0-9])([0-9][0-9]|2[AB])[0-9]+$' AND
              97 - replace(replace(left(${value}, 13), '2A', '19'), '2B', '18')::bigint % 97 = right(${value}, 2)::int)`;
}

/** ISO 13616: country and check digits to the end, letters as 10 to 35, and the whole modulo 97 is 1. */
export function ibanHolds(value: SQL): SQL {
  const plain = sql`translate(${value}, ' ', '')`;
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const digits = letters.reduce(
    (text, letter, index) => sql`replace(${text}, ${sql.raw(`'${letter}'`)}, ${sql.raw(`'${index + 10}'`)})`,
    sql`substr(${plain}, 5) || left(${plain}, 4)`,
  );
  return sql`(${digits})::numeric % 97 = 1`;
}
