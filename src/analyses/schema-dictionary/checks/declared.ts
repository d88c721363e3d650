import type { DeclaredTable } from '../../../declared.ts';
import type { ColumnFacts, DictionaryFacts, ForeignKeyFacts, TableFacts } from '../../../report/facts.ts';

/** A table of a database, with what the database declares of it. */
export type Declared = TableFacts & { declared: DeclaredTable };

/** The tables that databases declare, views and foreign tables among them. */
export const declaredTables = ({ tables }: DictionaryFacts): Declared[] =>
  tables.flatMap((table) => (table.declared === null ? [] : [{ ...table, declared: table.declared }]));

/** Does it hold rows of its own, so that keys, indexes and triggers can be declared on it? */
export const isStored = ({ declared }: Declared): boolean =>
  declared.kind === 'table' || declared.kind === 'partitioned-table';

/** Every table by its name in the dictionary. */
export const tablesByName = ({ tables }: DictionaryFacts): ReadonlyMap<string, TableFacts> =>
  new Map(tables.map((table) => [table.name, table]));

export const columnOf = (table: TableFacts | undefined, name: string): ColumnFacts | undefined =>
  table?.columns.find((column) => column.name === name);

/** References with both ends, as far as the dictionary holds them. */
export function references(
  facts: DictionaryFacts,
): { key: ForeignKeyFacts; from: TableFacts; to: TableFacts }[] {
  const tables = tablesByName(facts);
  return facts.foreignKeys.flatMap((key) => {
    const [from, to] = [tables.get(key.fromTable), tables.get(key.toTable)];
    return from === undefined || to === undefined ? [] : [{ key, from, to }];
  });
}

/** The same columns, in any order. */
export const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));
