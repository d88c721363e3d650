import { type SQL, sql } from 'drizzle-orm';
import { stateLines } from './state-line.ts';
import type { LineVariant } from './variant.ts';

/** Makes a variant of the values that it gives to lines. */
export const lineVariant = (own: Pick<LineVariant, 'id' | 'lacks' | 'values'>): LineVariant => ({
  ...own,
  difference(given, asked) {
    const parts = own
      .values(given, asked.measure)
      .map(
        ({ part, value }) =>
          sql`SELECT ${part === null ? sql`NULL::text` : sql`${part}::text`} AS part, count(*) FILTER (WHERE ${deviation(value)} <> 0) AS lines, coalesce(sum(${deviation(value)}), 0) AS amount FROM state`,
      );
    return sql`WITH state AS MATERIALIZED (SELECT * FROM ${stateLines(given, asked)} AS lines) ${sql.join(parts, sql` UNION ALL `)}`;
  },
});

/** What a line's value under a variant differs by from what it was worth at the moment. */
export const deviation = (value: SQL): SQL =>
  sql`(round((coalesce(${value}, 0) - coalesce(amount, 0)) * scale, 8))`;

/** A line that the reader did not count. */
export const without = (condition: SQL): SQL => sql`CASE WHEN ${condition} THEN 0 ELSE amount END`;
