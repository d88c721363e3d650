import { distance } from 'fastest-levenshtein';
import type { ColumnFacts, DictionaryFacts, TableFacts } from '../report/facts/dictionary.ts';
import type { ColumnEntry, Dictionary, TableEntry } from './schema.ts';
import { seenOf } from './seen.ts';

/** How the data differ from the dictionary that people keep; in the order of the data, what is gone in the dictionary's. */
export interface Changes {
  newTables: readonly string[];
  newColumns: readonly { table: string; column: string }[];
  changed: readonly { table: string; column: string; was: string; is: string }[];
  goneTables: readonly { table: string; perhaps: string | null }[];
  /** `perhaps`: the new name that looks most like it; a rename is a loss and a find. */
  goneColumns: readonly { table: string; column: string; perhaps: string | null }[];
}

/** Compares the dictionary with the data of a run. */
export function compare(facts: DictionaryFacts, dictionary: Dictionary): Changes {
  const entries = new Map(dictionary.tables.map((entry) => [entry.table, entry]));
  const present = new Set(facts.tables.map(({ name }) => name));
  const newTables = facts.tables.map(({ name }) => name).filter((name) => !entries.has(name));
  const known = facts.tables.flatMap((table) => {
    const entry = entries.get(table.name);
    return entry === undefined ? [] : [compareTable(table, entry)];
  });
  const goneTables = dictionary.tables.map(({ table }) => table).filter((name) => !present.has(name));
  return {
    newTables,
    newColumns: known.flatMap(({ added }) => added),
    changed: known.flatMap(({ changed }) => changed),
    goneTables: withRenames(goneTables, newTables).map(([table, perhaps]) => ({ table, perhaps })),
    goneColumns: known.flatMap(({ gone }) => gone),
  };
}

function compareTable(table: TableFacts, entry: TableEntry) {
  const entries = new Map(entry.columns.map((column) => [column.column, column]));
  const present = new Set(table.columns.map(({ name }) => name));
  const added = table.columns.map(({ name }) => name).filter((name) => !entries.has(name));
  const gone = entry.columns.map(({ column }) => column).filter((name) => !present.has(name));
  return {
    added: added.map((column) => ({ table: table.name, column })),
    gone: withRenames(gone, added).map(([column, perhaps]) => ({ table: table.name, column, perhaps })),
    changed: table.columns.flatMap((column) => {
      const before = entries.get(column.name);
      if (before === undefined) return [];
      const change = changeOf(table, column, before);
      return change === null ? [] : [{ table: table.name, column: column.name, ...change }];
    }),
  };
}

/** What a column was and what it is now; null where both are the same, or one of them was never seen. */
export function changeOf(
  table: TableFacts,
  column: ColumnFacts,
  { seen }: ColumnEntry,
): { was: string; is: string } | null {
  const is = seenOf(table, column);
  return seen === null || is === null || seen === is ? null : { was: seen, is };
}

/** Each name that is gone with the new one that looks most like it, or null; no new name is given twice. */
function withRenames(gone: readonly string[], added: readonly string[]): [string, string | null][] {
  const free = new Set(added);
  return gone.map((name) => {
    const plain = plainly(name);
    const [best] = [...free]
      .map((candidate) => ({ candidate, apart: distance(plain, plainly(candidate)) }))
      .filter(({ apart }) => apart <= Math.max(1, Math.floor(plain.length / 4)))
      .sort((a, b) => a.apart - b.apart || (a.candidate < b.candidate ? -1 : 1));
    if (best === undefined) return [name, null];
    free.delete(best.candidate);
    return [name, best.candidate];
  });
}

/** Case, accents and separators change in a rename more often than letters do. */
const plainly = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\s_.-]/gu, '')
    .toLowerCase()
    .slice(0, 100);
