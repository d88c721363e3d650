import { type SQL, sql } from 'drizzle-orm';
import { patternOf } from './masks.ts';
import type { Meaning } from './meaning.ts';

/** A column some values of which do not fit. */
export interface Misfitting {
  /** Place in the table, from 1. */
  number: number;
  /** Forms of the values that fit. */
  forms: readonly string[];
  fixed: Meaning['fixed'];
}

/** Is this value (`column_no`, `value`, `form`) a misfit of its column? */
export function isMisfit(columns: readonly Misfitting[]): SQL {
  if (columns.length === 0) return sql`false`;
  const conditions = columns.map(
    (column) => sql`WHEN ${sql.raw(String(column.number))} THEN ${misfits(column)}`,
  );
  return sql`value IS NOT NULL AND CASE column_no ${sql.join(conditions, sql` `)} ELSE false END`;
}

function misfits({ forms, fixed }: Misfitting): SQL {
  const list = sql.join(
    forms.map((form) => sql`${form}`),
    sql`, `,
  );
  const other = sql`NOT form = ANY (ARRAY[${list}]::text[])`;
  if (fixed === null) return other;
  const isOther =
    fixed.by === 'length'
      ? sql`length(value) <> ${sql.raw(String(fixed.length))}`
      : sql`${patternOf(sql.raw('mask_of(value, form)'))} <> ${fixed.pattern}`;
  return sql`(${other} OR ${isOther})`;
}
