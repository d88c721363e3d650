import { distance } from 'fastest-levenshtein';

/** Are these two spellings of one name? */
export function isSimilar(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || (x.length > 4 && y.length > 4 && distance(x, y) <= 2);
}
