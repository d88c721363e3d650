import type { TableFacts } from '../../../report/facts/dictionary.ts';
import type { Collecting } from '../../analysis.ts';
import {
  type ColumnSet,
  type Counted,
  countInSample,
  countOnAllRows,
  withinOneQuestion,
} from './combinations.ts';
import { declaredSets, isUniqueSet, orderedKeys, possibleSets } from './composite-keys.ts';
import { type Dependency, essential, isDetermined, pairOf, possibleDependencies } from './dependencies.ts';
import { singleKeys } from './single-keys.ts';
import type { RelationColumn, RelationTable } from './table.ts';

/** A table longer than this is never scanned for triples when the places of its misfits have cost a scan already. */
const longTable = 100_000;
/**
 * So many sets, and so many dependencies, are tested on all rows; of a long table fewer. A set that is a key has a
 * group for each row, which takes a second for a million; a dependency has few.
 */
const mostTested = 40;
const fewestTested = 4;
const mostKeyCells = 5_000_000;
const mostDependencyCells = 20_000_000;

/** The columns of a table that refer to another one, and its keys that others refer to. */
export interface Tied {
  referring: ReadonlySet<RelationColumn>;
  referred: ReadonlySet<RelationColumn>;
}

export interface Structure {
  /** Best first. */
  keys: readonly ColumnSet[];
  dependencies: readonly Dependency[];
}

/**
 * The keys of a table, and what in it depends on something else than the key. Keys of one column and the numbers of
 * values come from the counted values. Sets of columns take one scan of the table, for pairs and dependencies together,
 * and a second one for triples where no pair is a key: with the scan that counted the values, three at the most. (A
 * long table whose misfits have to be placed takes a scan for these, and none for triples.) What would take more is not
 * looked for: keys of four columns, what depends on two columns, and what lies beyond `mostTested`.
 *
 * @param role calendars repeat on purpose what follows from the day, logs what follows from the row that they speak of
 */
export async function structureOf(
  asking: Pick<Collecting, 'store' | 'papers'>,
  entry: RelationTable,
  role: TableFacts['role'],
  { referring, referred }: Tied,
): Promise<Structure> {
  const singles = singleKeys(entry).map((column): ColumnSet => [column]);
  if (entry.table.rows < 2) return { keys: singles, dependencies: [] };
  const declared = declaredSets(entry);
  const pairs = singles.length > 0 ? [] : await likelyKeys(asking, entry, possibleSets(entry, 2, referring));
  const isRemarkable = role !== 'calendar' && role !== 'log';
  const likely = isRemarkable ? await likelyDependencies(asking, entry, referring) : [];
  const sets = withinOneQuestion([...declared, ...pairs, ...likely.map(pairOf)]);
  const paper = `combinations-${entry.index + 1}`;
  const counted = await countOnAllRows(asking, paper, entry, sets);
  const composite = withinOneQuestion([...declared, ...pairs]).filter((set) => isUniqueSet(set, counted));
  const dependencies = likely.filter((dependency) => isDetermined(dependency, counted));
  if (composite.length + dependencies.length === 0) asking.papers.discard(paper);
  const keys = [...singles, ...composite];
  return {
    keys: orderedKeys(entry, keys.length > 0 ? keys : await triples(asking, entry, referring), referred),
    dependencies: essential(dependencies),
  };
}

async function triples(
  asking: Pick<Collecting, 'store' | 'papers'>,
  entry: RelationTable,
  referring: ReadonlySet<RelationColumn>,
): Promise<ColumnSet[]> {
  const hasMisfits = entry.columns.some(({ misfits }) => misfits.rows > 0);
  if (hasMisfits && entry.table.rows > longTable) return [];
  const sets = await likelyKeys(asking, entry, possibleSets(entry, 3, referring));
  const paper = `triples-${entry.index + 1}`;
  const counted = await countOnAllRows(asking, paper, entry, sets);
  const keys = sets.filter((set) => isUniqueSet(set, counted));
  if (keys.length === 0) asking.papers.discard(paper);
  return keys;
}

async function likelyKeys(
  asking: Pick<Collecting, 'store'>,
  entry: RelationTable,
  possible: readonly ColumnSet[],
): Promise<ColumnSet[]> {
  const sets = withinOneQuestion(possible);
  const sample = await countInSample(asking, entry, sets);
  return unrefuted(sets, isUniqueSet, sample).slice(0, most(entry, mostKeyCells));
}

async function likelyDependencies(
  asking: Pick<Collecting, 'store'>,
  entry: RelationTable,
  referring: ReadonlySet<RelationColumn>,
): Promise<Dependency[]> {
  const possible = await possibleDependencies(asking, entry, referring);
  const sets = withinOneQuestion(possible.map(pairOf));
  const sample = await countInSample(asking, entry, sets);
  return unrefuted(possible, isDetermined, sample).slice(0, most(entry, mostDependencyCells));
}

const most = ({ table }: RelationTable, cells: number): number =>
  Math.max(fewestTested, Math.min(mostTested, Math.floor(cells / table.rows)));

const unrefuted = <Item>(
  items: readonly Item[],
  holds: (item: Item, counted: Counted) => boolean,
  sample: Counted | null,
): Item[] => items.filter((item) => sample === null || holds(item, sample));
