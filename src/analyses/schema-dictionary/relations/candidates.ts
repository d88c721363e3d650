import { isReverseOfDeclared } from './declared-links.ts';
import { type KeyEntry, KeyIndex } from './key-index.ts';
import { isDay, looksLikeCalendar, looksLikeLog } from './kinds-of-table.ts';
import type { Link } from './link.ts';
import { type Name, nameFit, nameOf } from './names.ts';
import { bearsOutByValues, isFit, mayHold } from './plausible.ts';
import { isUnlikely, singleKeys } from './single-keys.ts';
import type { RelationColumn, RelationTable } from './table.ts';

/** So many keys are tested for one column, the likeliest first. */
const mostByName = 6;
const mostByValues = 3;

/**
 * References that names or values make likely, for the data to decide. What can be excluded without asking the data
 * (types, bounds, numbers of values, names) is: of 500 tables every column could refer to every key.
 *
 * @param declared links that are tested anyway; their columns refer to nothing else
 */
export function candidateLinks(tables: readonly RelationTable[], declared: readonly Link[]): Link[] {
  const logs = new Set(tables.filter(looksLikeLog));
  const keys = tables
    .filter((to) => !logs.has(to) && to.table.rows > 1)
    .flatMap((to): KeyEntry[] =>
      singleKeys(to).map((key, rank) => ({
        ...{ to, key, isBestKey: rank === 0, isCalendar: looksLikeCalendar(to) },
        ...{ table: nameOf(to.table.name), name: nameOf(key.name) },
      })),
    );
  const index = new KeyIndex(keys);
  const taken = new Set(declared.map(({ column }) => column));
  return tables
    .filter((from) => !logs.has(from))
    .flatMap((from) => {
      const best = singleKeys(from)[0];
      return from.columns
        .filter((column) => !taken.has(column) && mayRefer(column))
        .flatMap((column) => linksOf(from, column, best === column, index));
    });
}

const mayRefer = ({ type, distinct, sensitivity }: RelationColumn): boolean =>
  distinct > 0 && type !== 'boolean' && type !== 'empty' && sensitivity !== 'secret';

function linksOf(from: RelationTable, column: RelationColumn, isOwnKey: boolean, index: KeyIndex): Link[] {
  const name = nameOf(column.name);
  const link = ({ to, key, isBestKey }: KeyEntry, fit: number): Link => ({
    ...{ from, column, to, key, declaredBy: null, fit, isBestKey },
  });
  const isPossible = (entry: KeyEntry) =>
    entry.key !== column &&
    mayHold(column, entry.key) &&
    !isReverseOfDeclared(column.role, entry.key.role) &&
    // A table's own key refers only to another table's own key: the same things, described in two places.
    (!isOwnKey || (entry.isBestKey && entry.to !== from));
  const named = index
    .byName(name)
    .filter(isPossible)
    .map((entry) => link(entry, fitOf(name, column, from, entry)))
    .filter(({ fit, isBestKey }) => isFit(fit) && (isBestKey || fit > 0.8))
    .sort((a, b) => b.fit - a.fit || a.to.index - b.to.index)
    .slice(0, mostByName);
  if (isOwnKey || isUnlikely(column)) return named;
  const known = new Set(named.map(({ key }) => key));
  const byValues = index
    .byType(column.type)
    .filter((entry) => entry.to !== from && !known.has(entry.key) && isPossible(entry))
    .filter((entry) => !isUnlikely(entry.key) && bearsOutByValues(column, entry.key))
    .sort((a, b) => a.key.distinct - b.key.distinct || a.to.index - b.to.index)
    .slice(0, mostByValues)
    .map((entry) => link(entry, Math.min(0.5, fitOf(name, column, from, entry))));
  return [...named, ...byValues];
}

/** Days refer to calendars, whatever they are called; nothing else refers to one. */
function fitOf(name: Name, column: RelationColumn, from: RelationTable, entry: KeyEntry): number {
  if (isDay(column) && entry.isCalendar && isDay(entry.key)) return 0.8;
  if (column.type === 'date') return 0;
  return nameFit(name, entry.table, entry.name, entry.to === from);
}
