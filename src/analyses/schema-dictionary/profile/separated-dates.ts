import { type SQL, sql } from 'drizzle-orm';

/** Which part of a date stands first; a `year` has four digits, a `short-year` two. */
export type DateParts = 'year' | 'short-year' | 'day' | 'month';

/**
 * The text of a separated date (`14/8/24 10:30`) as PostgreSQL reads it, if its parts stand in this order. Years of
 * two digits are 1970 to 2069.
 */
export function isoOf(value: SQL, parts: DateParts): SQL {
  const day = sql`translate(split_part(${value}, ' ', 1), './', '--')`;
  const [first, second, third] = [
    sql`split_part(${day}, '-', 1)`,
    sql`split_part(${day}, '-', 2)`,
    sql`split_part(${day}, '-', 3)`,
  ];
  const written = (year: SQL, month: SQL, date: SQL) =>
    sql`CASE WHEN length(${year}) > 2 THEN '' WHEN ${year} >= '70' THEN '19' ELSE '20' END || ${year} || '-' || ${month} || '-' || ${date}
              || substr(${value}, length(split_part(${value}, ' ', 1)) + 1)`;
  switch (parts) {
    case 'day':
      return written(third, second, first);
    case 'month':
      return written(third, first, second);
    default:
      return written(first, second, third);
  }
}

/** The moment that a value of a date's form is, in a column whose dates have their parts in this order. */
export const momentOf = (value: SQL, form: SQL, parts: SQL): SQL => sql`(CASE
            WHEN ${form} LIKE 'iso%' OR ${form} LIKE 'integer%' THEN ${value}
            WHEN ${form} LIKE '%:Y' OR ${parts} = 'short-year' THEN ${isoOf(value, 'year')}
            WHEN ${parts} = 'day' THEN ${isoOf(value, 'day')}
            ELSE ${isoOf(value, 'month')} END)::timestamptz AT TIME ZONE 'UTC'`;
