import { distance } from 'fastest-levenshtein';
import { groupBy } from '../../group.ts';

export interface Label {
  value: string;
  rows: number;
  /** Without case, accents, spaces and punctuation. */
  folded: string;
}

/** Every label is compared with every other one: this many make 125 000 pairs. */
const mostCompared = 500;
/** A slip of the keyboard is rare beside what was meant; two real categories both are on many rows. */
const rarity = 20;
const shortestForOne = 5;
const shortestForTwo = 10;

/**
 * Groups of labels that seem to mean one thing, the most frequent group first, and in each the most frequent label.
 *
 * @param labels all labels of a column, each once; few enough to be held
 */
export function similarLabels<Any extends Label>(labels: readonly Any[]): Any[][] {
  const groups = [
    ...groupBy(
      labels.filter(({ folded }) => folded !== ''),
      ({ folded }) => folded,
    ).values(),
  ].map((group) => [...group].sort(byRows));
  const merged = groups.length > mostCompared ? groups : misspelt(groups);
  return merged
    .filter((group) => group.length > 1)
    .sort((a, b) => total(b) - total(a) || byRows(first(a), first(b)));
}

/** Adds each rare spelling to the frequent one that it nearly equals. */
function misspelt<Any extends Label>(groups: readonly Any[][]): Any[][] {
  const byFrequency = [...groups].sort((a, b) => total(b) - total(a) || byRows(first(a), first(b)));
  const kept: Any[][] = [];
  for (const group of byFrequency) {
    const meant = kept.find((other) => isSlip(group, other));
    if (meant === undefined) kept.push([...group]);
    else meant.push(...group);
  }
  return kept;
}

function isSlip(rare: readonly Label[], frequent: readonly Label[]): boolean {
  const [a, b] = [first(rare).folded, first(frequent).folded];
  const length = Math.min(a.length, b.length);
  if (length < shortestForOne || digitsOf(a) !== digitsOf(b)) return false;
  if (isPlural(a, b) || isPlural(b, a)) return true;
  if (total(rare) * rarity > total(frequent)) return false;
  return distance(a, b) <= (length >= shortestForTwo ? 2 : 1);
}

/** `fruit` and `fruits`; rare or not, they are one category. */
const isPlural = (one: string, many: string): boolean => many === `${one}s`;

/** Rayon 1 and Rayon 2 are two. */
const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();
const total = (group: readonly Label[]): number => group.reduce((sum, { rows }) => sum + rows, 0);
const byRows = (a: Label, b: Label): number => b.rows - a.rows || (a.value < b.value ? -1 : 1);

function first<Any>(group: readonly Any[]): Any {
  const [label] = group;
  if (label === undefined) throw new Error('a group of labels is never empty');
  return label;
}
