import { ratio } from '../report/decimal.ts';
import type { ColumnFacts, DictionaryFacts, TableFacts } from '../report/facts/dictionary.ts';
import { changeOf } from './compare.ts';
import type { ColumnEntry, Dictionary, TableEntry } from './schema.ts';

/**
 * Gives the facts the words that people wrote, else the database's comments; says what is new, changed and gone, and
 * how much is described. A pure function.
 * @param dictionary null where nobody keeps one: then nothing is new
 */
export function document(facts: DictionaryFacts, dictionary: Dictionary | null): DictionaryFacts {
  const entries = new Map((dictionary?.tables ?? []).map((entry) => [entry.table, entry]));
  const tables = facts.tables.map((table) =>
    documentTable(table, entries.get(table.name), dictionary !== null),
  );
  const columns = tables.flatMap((table) => table.columns);
  const described = columns.filter(({ description }) => description !== null).length;
  return {
    ...facts,
    tables,
    // What refers to a column that must not be seen shows its values too.
    foreignKeys: facts.foreignKeys.map((key) => {
      const from = tables.find(({ name }) => name === key.fromTable);
      const column = from?.columns.find(({ name }) => name === key.fromColumn);
      return column === undefined || column.sensitivity === 'none' ? key : { ...key, orphans: [] };
    }),
    documentation: {
      columns: columns.length,
      described,
      coverage: ratio(described, columns.length),
      gone: dictionary === null ? [] : goneFrom(facts, dictionary),
    },
  };
}

function documentTable(table: TableFacts, entry: TableEntry | undefined, isKept: boolean): TableFacts {
  const entries = new Map((entry?.columns ?? []).map((column) => [column.column, column]));
  const present = new Set(table.columns.map(({ name }) => name));
  const columns = table.columns.map((column) =>
    documentColumn(table, column, entries.get(column.name), isKept),
  );
  const isSame =
    columns.every(({ status }) => status === 'known') &&
    [...entries.keys()].every((name) => present.has(name));
  return {
    ...table,
    ...spoken(entry, table.declared?.comment ?? null),
    status: !isKept ? 'known' : entry === undefined ? 'new' : isSame ? 'known' : 'changed',
    columns,
  };
}

function documentColumn(
  table: TableFacts,
  column: ColumnFacts,
  entry: ColumnEntry | undefined,
  isKept: boolean,
): ColumnFacts {
  const comment = table.declared?.columns.find(({ name }) => name === column.name)?.comment ?? null;
  const isChanged = entry !== undefined && changeOf(table, column, entry) !== null;
  return {
    ...overruled(column, entry?.sensitivity ?? null),
    ...spoken(entry, comment),
    unit: entry?.unit ?? null,
    status: !isKept ? 'known' : entry === undefined ? 'new' : isChanged ? 'changed' : 'known',
  };
}

/** The words of people before those of the database. */
function spoken(
  entry: { businessName: string | null; description: string | null } | undefined,
  comment: string | null,
): Pick<ColumnFacts, 'businessName' | 'description' | 'describedBy'> {
  const said = comment?.trim() || null;
  const byPeople = entry !== undefined && (entry.businessName ?? entry.description) !== null;
  return {
    businessName: entry?.businessName ?? null,
    description: entry?.description ?? said,
    describedBy: byPeople ? 'people' : said === null ? null : 'database',
  };
}

const strictness = { none: 0, personal: 1, secret: 2 } as const;

/**
 * A person may say that a column is personal, or that it is not. Where that is stricter than what the values were
 * collected under, no value stays.
 */
function overruled(column: ColumnFacts, sensitivity: ColumnFacts['sensitivity'] | null): ColumnFacts {
  if (sensitivity === null || sensitivity === column.sensitivity) return column;
  if (strictness[sensitivity] < strictness[column.sensitivity]) return { ...column, sensitivity };
  return {
    ...column,
    sensitivity,
    ...{ min: null, max: null, mean: null, quantiles: null, histogram: null, outliers: null },
    ...{ top: [], masks: sensitivity === 'secret' ? [] : column.masks, examples: [] },
    misfits: { rows: column.misfits.rows, first: [] },
  };
}

type Gone = DictionaryFacts['documentation']['gone'];

function goneFrom(facts: DictionaryFacts, dictionary: Dictionary): Gone {
  const present = new Map(
    facts.tables.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]),
  );
  return dictionary.tables.flatMap(({ table, columns }): Gone => {
    const there = present.get(table);
    if (there === undefined) return [{ table, column: null }];
    return columns.filter(({ column }) => !there.has(column)).map(({ column }) => ({ table, column }));
  });
}
