import { distance } from 'fastest-levenshtein';
import { ExpectedError } from '../errors.ts';

/** A name from a file, quoted so that a line break or a control character in it stays on one line. */
export const quote = (name: string): string => JSON.stringify(name);

/**
 * The names a person may have meant, nearest first. Case and accents weigh nothing.
 * @param limit How many to propose at most.
 */
export function nearest(wanted: string, names: readonly string[], limit = 3): string[] {
  const target = fold(wanted);
  return names
    .map((name) => ({ name, far: distance(target, fold(name)) }))
    .filter(({ name, far }) => far <= Math.max(2, Math.max(wanted.length, name.length) / 2))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

/**
 * @param where The place of the header, for the message: `Logs.xlsx, sheet "Logs"`.
 * @throws ExpectedError naming every column name that appears more than once.
 */
export function assertDistinct(columns: readonly string[], where: string): void {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const column of columns) (seen.has(column) ? twice : seen).add(column);
  if (twice.size === 0) return;
  const names = [...twice].map(quote).join(', ');
  throw new ExpectedError(`${where}: several columns are named ${names}: give each column its own name`);
}

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
