import type { DictionaryFacts, TableFacts } from '../../../report/facts.ts';
import { groupBy } from '../../group.ts';
import { named } from './named.ts';

/** The columns of a table that share a fault, as findings name them: the first ones, and how many more there are. */
export function listed(table: Pick<TableFacts, 'name'>, names: readonly string[]) {
  const { shown: columns, more } = named(names);
  return { table: table.name, columns, more };
}

/** What was found of columns, one group for each table, in the order in which the tables first appear. */
export function byTable<Item extends { table: string }>(items: readonly Item[]): Map<string, Item[]> {
  return groupBy(items, ({ table }) => table);
}

/** The dictionary's own working paper on a table. */
export const paperOn = (table: TableFacts, { tables }: Pick<DictionaryFacts, 'tables'>): string =>
  `profile-${tables.indexOf(table) + 1}`;

/** The working papers behind what was found, each once. */
export const papersOf = (items: readonly { paper: string | null }[]): string[] =>
  [...new Set(items.flatMap(({ paper }) => paper ?? []))].sort();

/** Rows with a value, over all of the named columns of a table. */
export const filledRows = (tables: readonly TableFacts[], name: string, columns: readonly string[]): number =>
  tables
    .filter((table) => table.name === name)
    .flatMap((table) =>
      table.columns.filter((column) => columns.includes(column.name)).map(({ nulls }) => table.rows - nulls),
    )
    .reduce((sum, rows) => sum + rows, 0);

/** The sum of a count over all that was found. */
export const sumOf = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0);
