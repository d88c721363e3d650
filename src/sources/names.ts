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

/** PostgreSQL's limit of columns in a table, less the one for the row's number. */
export const columnLimit = 1599;

/**
 * @param where The place of the header, for the message: `Logs.xlsx, sheet "Logs"`.
 * @throws ExpectedError when there are more columns than PostgreSQL holds, or several of one name, which it names.
 */
export function assertColumns(columns: readonly string[], where: string): void {
  if (columns.length > columnLimit) {
    throw new ExpectedError(
      `${where}: ${columns.length} columns, and PostgreSQL holds 1600 in a table, one of them for the row's number: split the table, or extract fewer columns`,
    );
  }
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const column of columns) (seen.has(column) ? twice : seen).add(column);
  if (twice.size === 0) return;
  const names = [...twice].map(quote).join(', ');
  throw new ExpectedError(`${where}: several columns are named ${names}: give each column its own name`);
}

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
