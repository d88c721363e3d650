import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { SequenceFacts } from '../../report/facts/atomicity.ts';
import type { Papers } from '../papers.ts';
import { integer } from '../rows.ts';

/** A number is what a name ends with; names of one beginning and one length are one series. */
export const numbered = (rows: SQL): SQL =>
  sql`SELECT rtrim(name, '0123456789') AS prefix, length(name) AS length, substr(name, length(rtrim(name, '0123456789')) + 1) AS digits, name, day FROM (${rows}) AS named WHERE name IS NOT NULL`;

/** Eighteen digits fit a bigint; a name without digits has no number. */
export const hasNumber = sql`digits <> '' AND length(digits) <= 18`;

const series = z.object({
  ...{ prefix: z.string(), last_prefix: z.string(), length: integer },
  ...{ numbers: integer, span: z.coerce.number() },
});
/** Names of one beginning and one length: how many bear a number, and how many numbers lie between the ends. */
export type NumberSeries = z.infer<typeof series>;

/**
 * The series of a list of names, the largest first. As cheap as a count: of one beginning and one length, texts have
 * the order of their numbers. A series with as many bearers as numbers is whole, unless duplicates make up for gaps;
 * the check of keys tells of those.
 *
 * @param sample the first rows of a long list: where they share no beginning the list is not read, and where they
 * share one it is taken to hold for all, if it holds for the first and the last of each length
 */
export async function collectNumberSeries(
  papers: Papers,
  of: SequenceFacts['of'],
  rows: SQL,
  sample: SQL | null,
): Promise<NumberSeries[]> {
  const forms =
    sample === null
      ? null
      : await papers.askOne(
          `atomicity-number-forms-${of}`,
          z.object({ names: integer, prefixes: integer, forms: integer }),
          sql`SELECT count(*) AS names, count(DISTINCT prefix) AS prefixes, count(DISTINCT (prefix, length)) AS forms FROM (${numbered(sample)}) AS name`,
        );
  if (forms !== null && forms.forms * 2 >= forms.names) return [];
  const ask = (prefix: SQL) =>
    papers.ask(
      `atomicity-numbers-${of}`,
      series,
      sql`SELECT prefix, last_prefix, length, numbers, CASE WHEN prefix = last_prefix THEN right(last, length - length(prefix))::numeric - right(first, length - length(prefix))::numeric + 1 ELSE 0 END AS span
          FROM (SELECT rtrim(first, '0123456789') AS prefix, rtrim(last, '0123456789') AS last_prefix, length, numbers, first, last
                FROM (SELECT ${prefix} AS beginning, length(name) AS length, count(*) AS numbers, min(name COLLATE "C") AS first, max(name COLLATE "C") AS last
                      FROM (${rows}) AS named WHERE name IS NOT NULL GROUP BY 1, 2) AS ends) AS series
          WHERE length - length(prefix) BETWEEN 1 AND 18
          ORDER BY numbers DESC, prefix COLLATE "C", length LIMIT 50`,
      8,
    );
  if (forms?.prefixes === 1) {
    const found = await ask(sql`NULL::text`);
    if (found.every(({ prefix, last_prefix }) => prefix === last_prefix)) return found;
    papers.discard(`atomicity-numbers-${of}`);
  }
  return ask(sql`rtrim(name, '0123456789')`);
}
