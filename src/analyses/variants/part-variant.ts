import { sql } from 'drizzle-orm';
import { stateLines } from './state-line.ts';
import type { PartVariant } from './variant.ts';

/** Parts that are tried at most, the largest first: more would close most gaps by chance. */
export const mostParts = 400;

/** Makes a variant that leaves out one part of the lines. */
export const partVariant = (own: Pick<PartVariant, 'id' | 'lacks' | 'part'>): PartVariant => ({
  ...own,
  difference: (given, asked) =>
    sql`SELECT part, count(*) AS lines, -sum(round(amount * scale, 8)) AS amount
      FROM (SELECT ${own.part.column}::text AS part, amount, scale FROM ${stateLines(given, asked)} AS state WHERE here AND ${own.part.among}) AS named
      GROUP BY part HAVING sum(round(amount * scale, 8)) <> 0 ORDER BY abs(sum(round(amount * scale, 8))) DESC, part COLLATE "C" NULLS FIRST LIMIT ${sql.raw(String(mostParts))}`,
});
