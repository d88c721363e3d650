import type { DictionaryFacts } from '../../../report/facts.ts';
import { cut } from '../limits.ts';
import { slug } from '../slug.ts';
import { code, columnsOf, first, number, type TableView, text } from './cells.ts';
import {
  type FigureView,
  factsOf,
  figure,
  type StatusView,
  sectionTitle,
  statusOf,
  type Telling,
} from './telling.ts';

type Table = DictionaryFacts['tables'][number];

export interface SchemaView {
  title: string;
  status: StatusView;
  intro: string;
  figure: FigureView;
}

export interface DictionaryView {
  title: string;
  status: StatusView;
  body: {
    intro: string;
    tables: readonly {
      id: string;
      title: string;
      role: string;
      about: readonly string[];
      columns: TableView;
    }[];
    more: string;
    foreignKeysTitle: string;
    foreignKeys: TableView | null;
    noForeignKeys: string;
  } | null;
}

export const tableId = (name: string): string => `table-${slug(name)}`;

export function schema(telling: Telling): SchemaView {
  const { report, words, f, schemaDiagram } = telling;
  const facts = factsOf(report.analyses['schema-dictionary']);
  const drawing =
    schemaDiagram === null
      ? undefined
      : {
          svg: schemaDiagram,
          alt: words.diagram.alt({
            tables: f.count(facts?.tables.length ?? 0, words.diagram.tables),
            links: f.count(facts?.foreignKeys.length ?? 0, words.diagram.links),
          }),
        };
  return {
    title: sectionTitle('schema', words),
    status: statusOf('schema-dictionary', telling),
    intro: words.report.dictionary.schemaIntro,
    figure: figure('schema', words.diagram.title, drawing, telling),
  };
}

export function dictionary(telling: Telling): DictionaryView {
  const { report, words, f, limits } = telling;
  const sentences = words.report.dictionary;
  const facts = factsOf(report.analyses['schema-dictionary']);
  const head = {
    title: sectionTitle('dictionary', words),
    status: statusOf('schema-dictionary', telling),
  };
  if (facts === null) return { ...head, body: null };
  const { shown, more } = first(facts.tables, limits.tables, words.nouns.table, words, f);
  const columns = facts.tables.reduce((sum, table) => sum + table.columns.length, 0);
  return {
    ...head,
    body: {
      intro: sentences.intro({ tables: facts.tables.length, columns }, f),
      tables: shown.map((table) => ({
        id: tableId(table.name),
        title: table.name,
        role: sentences.roles[table.role],
        about: [
          sentences.origin(table, f),
          sentences.grain(table.grain, f),
          sentences.keys(table.candidateKeys, f),
        ],
        columns: columnTable(table, telling),
      })),
      more,
      foreignKeysTitle: sentences.foreignKeys,
      foreignKeys: foreignKeyTable(facts, telling),
      noForeignKeys: facts.foreignKeys.length === 0 ? sentences.noForeignKeys : '',
    },
  };
}

/** Enough of a value to recognise it; the JSON document has the rest. */
const brief = (value: string): string => cut(value, 20);

function columnTable(table: Table, { words, f, limits }: Telling): TableView {
  const sentences = words.report.dictionary;
  const labels = sentences.columns;
  const { shown, more } = first(table.columns, limits.columns, words.nouns.column, words, f);
  return {
    id: `${tableId(table.name)}-columns`,
    caption: table.name,
    layout: 'dictionary',
    columns: columnsOf(
      [
        labels.column,
        labels.type,
        labels.nulls,
        labels.distinct,
        labels.range,
        labels.examples,
        labels.sensitivity,
      ],
      [labels.nulls, labels.distinct],
    ),
    rows: shown.map((column) => {
      const hidden = column.sensitivity === 'none' ? '–' : sentences.withheld;
      const key = column.key === null ? [] : [sentences.keyKinds[column.key]];
      const range =
        column.min === null || column.max === null
          ? text(hidden)
          : code(
              column.min === column.max ? brief(column.min) : `${brief(column.min)} – ${brief(column.max)}`,
            );
      const type = sentences.types[column.type];
      return {
        cells: [
          code(column.name, [...key, ...(column.role === null ? [] : [column.role])].join(' · ')),
          text(
            column.scale === null ? type : `${type} (${f.integer(column.scale)})`,
            sentences.maxLength({ length: column.maxLength }, f),
          ),
          number(f.integer(column.nulls)),
          number(f.integer(column.distinct), column.unique ? sentences.unique : ''),
          range,
          column.examples.length === 0
            ? text(hidden)
            : code(column.examples.slice(0, 2).map(brief).join(' · ')),
          text(sentences.sensitivities[column.sensitivity]),
        ],
      };
    }),
    more,
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
