import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { IdentifierFacts, IdentifierFault } from '../../report/facts/replay.ts';
import { integer } from '../rows.ts';

/** The alphabets of identifiers, narrow ones first; `characters` is what a value may hold beside `punctuation`. */
const alphabets = [
  { id: 'digits', characters: '0123456789' },
  { id: 'hexadecimal', characters: '0123456789abcdef' },
  { id: 'hexadecimal-upper', characters: '0123456789ABCDEF' },
  { id: 'upper', characters: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ' },
  { id: 'lower', characters: '0123456789abcdefghijklmnopqrstuvwxyz' },
] as const;
const punctuation = '-_./: ';

/** What nearly all keys of a table share; null for what they do not. */
export type Form = IdentifierFacts['expected'];

/** So many keys must share a form that breaking it means something: nine tenths, of five at the least. */
const fewest = 5;
const share = 0.9;

export const formCounts = z.object({
  ...{ length: integer, keys: integer },
  ...{ digits: integer, hexadecimal: integer, 'hexadecimal-upper': integer, upper: integer, lower: integer },
});

/** Counts the keys of each length by what they hold; `keys` is a relation with a column `key` of different values. */
export const formQuery = (keys: SQL): SQL =>
  sql`SELECT length(key) AS length, count(*) AS keys, ${sql.join(
    alphabets.map(
      ({ id, characters }) =>
        sql`count(*) FILTER (WHERE translate(key, ${characters + punctuation}, '') = '') AS ${sql.identifier(id)}`,
    ),
    sql`, `,
  )}
        FROM ${keys} AS k GROUP BY 1 ORDER BY 2 DESC, 1`;

/**
 * The form that nearly all keys have, from their counts. Numbers that are counted up grow longer by themselves: of
 * digits alone a length means something only where all keys have it.
 *
 * @param lengths the most frequent length first
 */
export function formOf(lengths: readonly z.infer<typeof formCounts>[]): Form {
  const total = lengths.reduce((sum, { keys }) => sum + keys, 0);
  const isUsual = (number: number) => total >= fewest && number >= total * share;
  const alphabet =
    alphabets.find(({ id }) => isUsual(lengths.reduce((sum, counts) => sum + counts[id], 0)))?.id ?? null;
  const [most] = lengths;
  const isFixed =
    most !== undefined &&
    (alphabet === 'digits' ? total >= fewest && most.keys === total : isUsual(most.keys));
  return { length: isFixed ? most.length : null, alphabet };
}

/** All that a value of this form may hold; null where every character may stand in it. */
export function charactersOf({ alphabet }: Form): string | null {
  const found = alphabets.find(({ id }) => id === alphabet);
  return found === undefined ? null : found.characters + punctuation;
}

/** How a value breaks the form: a length that is not the usual one, and each character that does not belong. */
export function faultsOf(value: string, form: Form): IdentifierFault[] {
  const characters = charactersOf(form);
  // Code points, as PostgreSQL counts them.
  const signs = [...value];
  const lengths: IdentifierFault[] =
    form.length === null || signs.length === form.length
      ? []
      : [{ fault: 'length', length: signs.length, expected: form.length }];
  const foreign = signs.flatMap((character, index): IdentifierFault[] =>
    characters === null || characters.includes(character)
      ? []
      : [{ fault: 'character', character, position: index + 1 }],
  );
  return [...lengths, ...foreign.slice(0, 5)];
}
