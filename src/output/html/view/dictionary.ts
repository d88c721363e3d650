import type { DictionaryFacts, TableFacts } from '../../../report/facts/dictionary.ts';
import type { DictionaryWords } from '../../../words/dictionary-words.ts';
import { aboutTable } from '../../dictionary/about-table.ts';
import { slug } from '../slug.ts';
import { code, columnsOf, first, number, type TableView } from './cells.ts';
import { type ColumnView, columnView } from './dictionary-column.ts';
import { factsOf, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

export interface DictionaryView {
  title: string;
  status: StatusView;
  body: {
    intro: readonly string[];
    gone: string;
    tables: readonly DataTableView[];
    more: string;
    foreignKeysTitle: string;
    foreignKeys: TableView | null;
    noForeignKeys: string;
  } | null;
}

interface DataTableView {
  id: string;
  title: string;
  /** `''` where the title is the technical name already. */
  technicalName: string;
  role: string;
  status: string;
  statusClass: string;
  description: string;
  about: readonly string[];
  labels: DictionaryWords['columns'];
  columns: readonly ColumnView[];
  more: string;
}

export const tableId = (name: string): string => `table-${slug(name)}`;

/** More names than this are a list to be searched, and stand in the exports. */
const mostGone = 12;

export function dictionary(telling: Telling): DictionaryView {
  const { report, words, f, limits } = telling;
  const sentences = words.report.dictionary;
  const facts = factsOf(report.analyses['schema-dictionary']);
  const head = {
    title: sectionTitle('dictionary', words),
    status: statusOf('schema-dictionary', telling),
  };
  if (facts === null) return { ...head, body: null };
  const shown = facts.tables.slice(0, limits.tables);
  const hidden = facts.tables.length - shown.length;
  return {
    ...head,
    body: {
      intro: [
        sentences.intro(
          { tables: facts.tables.length, columns: facts.tables.flatMap((table) => table.columns).length },
          f,
        ),
        sentences.coverage(facts.documentation, f),
        sentences.exports,
      ],
      gone: goneFrom(facts, telling),
      tables: shown.map((table) => dataTable(table, telling)),
      more: hidden === 0 ? '' : sentences.moreTables({ hidden }, f),
      foreignKeysTitle: sentences.foreignKeys,
      foreignKeys: foreignKeyTable(facts, telling),
      noForeignKeys: facts.foreignKeys.length === 0 ? sentences.noForeignKeys : '',
    },
  };
}

function goneFrom({ documentation: { gone } }: DictionaryFacts, { words, f }: Telling): string {
  if (gone.length === 0) return '';
  const names = gone
    .slice(0, mostGone)
    .map(({ table, column }) => (column === null ? table : `${table}.${column}`));
  return words.report.dictionary.gone({ names, hidden: gone.length - names.length }, f);
}

function dataTable(table: TableFacts, telling: Telling): DataTableView {
  const { words, f, limits } = telling;
  const sentences = words.report.dictionary;
  const shown = table.columns.slice(0, limits.columns);
  const hidden = table.columns.length - shown.length;
  return {
    id: tableId(table.name),
    title: table.businessName ?? table.name,
    technicalName: table.businessName === null ? '' : table.name,
    role: sentences.roles[table.role],
    status: sentences.statuses[table.status],
    statusClass: `status-${table.status}`,
    description: table.description ?? '',
    about: aboutTable(table, words, f),
    labels: sentences.columns,
    columns: shown.map((column) => columnView(table, column, telling)),
    more: hidden === 0 ? '' : sentences.moreColumns({ hidden }, f),
  };
}

function foreignKeyTable(facts: DictionaryFacts, { words, f, limits }: Telling): TableView | null {
  if (facts.foreignKeys.length === 0) return null;
  const { foreignKeyColumns: labels, foreignKeys, usedKeys } = words.report.dictionary;
  const { shown, more } = first(facts.foreignKeys, limits.rows, words.nouns.item, words, f);
  return {
    id: 'foreign-keys',
    caption: foreignKeys,
    layout: 'foreign-keys',
    columns: columnsOf(
      [labels.from, labels.to, labels.rows, labels.matched, labels.coverage, labels.used],
      [labels.rows, labels.matched, labels.coverage, labels.used],
    ),
    rows: shown.map((key) => ({
      cells: [
        code(`${key.fromTable}.${key.fromColumn}`),
        code(`${key.toTable}.${key.toColumn}`),
        number(f.integer(key.rows)),
        number(f.integer(key.matched)),
        number(f.percent(key.coverage)),
        number(usedKeys({ used: key.usedKeys, keys: key.keys }, f)),
      ],
    })),
    more,
  };
}
