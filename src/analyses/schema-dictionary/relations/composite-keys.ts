import type { ColumnSet, Counted } from './combinations.ts';
import { isMeasure } from './kinds-of-table.ts';
import { nameOf } from './names.ts';
import { compareRanks, hasKeyRole, isUnlikely } from './single-keys.ts';
import { isFractional, type RelationColumn, type RelationTable } from './table.ts';

/** So many columns are combined with each other, the likeliest first. */
const mostColumns = 12;
const mostSets = 150;

/** A row for each combination, and none of the columns empty. */
export function isUniqueSet(set: ColumnSet, counted: Counted): boolean {
  const { rows, groups } = counted.of(set);
  return rows > 0 && groups === rows;
}

/** The sets of two and more columns that a database declares as its primary or another unique key. */
export function declaredSets({ table, columns }: RelationTable): ColumnSet[] {
  const { declared } = table;
  if (declared === null) return [];
  return [declared.primaryKey ?? [], ...declared.uniques.map((unique) => unique.columns)].flatMap((names) => {
    const set = columns.filter(({ name }) => names.includes(name));
    return names.length > 1 && set.length === names.length && set.every(({ nulls }) => nulls === 0)
      ? [set]
      : [];
  });
}

/**
 * Sets of so many columns that may be a key, likeliest first: line numbers, then identifiers and references, then dates
 * and codes, then everything else; no measures, no texts that people write. Sets with fewer combinations than there are rows cannot be.
 *
 * @param referring the columns that refer to another table
 */
export function possibleSets(
  entry: RelationTable,
  size: 2 | 3,
  referring: ReadonlySet<RelationColumn>,
): ColumnSet[] {
  const { table, columns } = entry;
  const ranked = columns
    .filter((column) => mayBePart(column, entry))
    .map((column) => ({ column, rank: rankOf(column, referring) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || a.column.position - b.column.position)
    .slice(0, mostColumns);
  const sets = combine(ranked, size)
    .filter((set) => set.reduce((product, { column }) => product * column.distinct, 1) >= table.rows)
    .map((set) => ({
      set: set.map(({ column }) => column).sort((a, b) => a.position - b.position),
      weight: set.reduce((sum, { rank }) => sum + (rank[0] ?? 0), 0),
    }));
  return sets
    .sort((a, b) => a.weight - b.weight)
    .slice(0, mostSets)
    .map(({ set }) => set);
}

const mayBePart = (column: RelationColumn, { table }: RelationTable): boolean =>
  column.nulls === 0 &&
  column.distinct > 1 &&
  column.distinct < table.rows &&
  !isFractional(column) &&
  !isMeasure(column) &&
  (!isUnlikely(column) || column.type === 'timestamp');

function rankOf(column: RelationColumn, referring: ReadonlySet<RelationColumn>): number[] {
  const { isIdentifier, concepts } = nameOf(column.name);
  const isLineNumber = concepts.includes('line') && (isIdentifier || column.type === 'integer');
  const isMoment = column.type === 'date' || column.type === 'timestamp';
  const kind = isLineNumber
    ? 0
    : isIdentifier || referring.has(column)
      ? 1
      : isMoment || column.meaning === 'code'
        ? 2
        : 3;
  return [kind, -column.distinct];
}

function combine<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, place) =>
    combine(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/**
 * Best first: the declared primary key (unless the configuration maps another), then what other tables refer
 * to, then single columns in their own order, then sets as they were ranked. A set that holds a smaller key within it is none, unless it is declared.
 */
export function orderedKeys(
  entry: RelationTable,
  keys: readonly ColumnSet[],
  referred: ReadonlySet<RelationColumn>,
): ColumnSet[] {
  const declared = declaredSets(entry);
  const primary = entry.table.declared?.primaryKey ?? [];
  const isDeclared = (set: ColumnSet) =>
    declared.some((other) => other.every((column) => set.includes(column)));
  const isMinimal = (set: ColumnSet) =>
    !keys.some((other) => other.length < set.length && other.every((column) => set.includes(column)));
  const rank = (set: ColumnSet) => {
    if (set.length === 1 && set.some(hasKeyRole)) return 0;
    if (set.length === primary.length && set.every(({ name }) => primary.includes(name))) return 1;
    return set.length === 1 && set.some((column) => referred.has(column)) ? 2 : 3;
  };
  return keys
    .filter((set) => isMinimal(set) || isDeclared(set))
    .map((set, place) => ({ set, place }))
    .sort((a, b) => rank(a.set) - rank(b.set) || a.place - b.place)
    .map(({ set }) => set);
}
