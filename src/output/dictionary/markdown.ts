import type { DictionaryFacts, ForeignKeyFacts, TableFacts } from '../../report/facts/dictionary.ts';
import type { Report } from '../../report/schema.ts';
import type { DictionaryHeading } from '../../words/dictionary-words.ts';
import type { Formatter } from '../../words/formatter.ts';
import type { Words } from '../../words/words.ts';
import { aboutTable } from './about-table.ts';
import { columnTexts } from './column-texts.ts';
import { code, plain, table as tableOf } from './markdown-text.ts';

/** The page that leads to the tables' pages. @param files names of these pages, in the order of the tables */
export function markdownIndex(
  report: Report,
  facts: DictionaryFacts,
  files: readonly string[],
  words: Words,
  f: Formatter,
): string {
  const { dictionary } = words.report;
  const { cover, headings } = dictionary;
  const gone = facts.documentation.gone.map(({ table, column }) =>
    column === null ? table : `${table}.${column}`,
  );
  return page([
    `# ${cover.title} – ${plain(report.audit.client)}`,
    `${plain(report.audit.title)}, ${f.period(report.audit.period.label)}.`,
    dictionary.coverage(facts.documentation, f),
    gone.length === 0 ? '' : dictionary.gone({ names: gone.map(code), hidden: 0 }, f),
    `## ${cover.tables}`,
    tableOf({
      headings: [
        cover.table,
        headings.businessName,
        headings.description,
        cover.role,
        cover.rows,
        cover.columns,
        cover.described,
        headings.status,
      ],
      numbers: [4, 5, 6],
      rows: facts.tables.map((table, index) => [
        `[${code(table.name)}](${files[index]})`,
        plain(table.businessName ?? ''),
        plain(table.description ?? ''),
        dictionary.roles[table.role],
        f.integer(table.rows),
        f.integer(table.columns.length),
        f.integer(table.columns.filter(({ description }) => description !== null).length),
        dictionary.statuses[table.status],
      ]),
    }),
    `## ${cover.relations}`,
    facts.foreignKeys.length === 0 ? dictionary.noForeignKeys : relations(facts.foreignKeys, words, f),
    `_${plain(cover.madeBy)}_`,
  ]);
}

const shownHeadings: readonly DictionaryHeading[] = [
  'name',
  'businessName',
  'type',
  'length',
  'key',
  'nullable',
  'unit',
  'description',
  'example',
  'nulls',
  'distinct',
  'min',
  'max',
  'sensitivity',
  'remark',
  'origin',
  'status',
];

/** The page of one table. */
export function markdownTable(table: TableFacts, facts: DictionaryFacts, words: Words, f: Formatter): string {
  const { dictionary } = words.report;
  const related = facts.foreignKeys.filter(
    ({ fromTable, toTable }) => fromTable === table.name || toTable === table.name,
  );
  return page([
    `# ${table.businessName === null ? code(table.name) : `${plain(table.businessName)} (${code(table.name)})`}`,
    plain(table.description ?? ''),
    aboutTable(table, words, f)
      .map((line) => `- ${plain(line)}`)
      .join('\n'),
    `## ${dictionary.cover.columns}`,
    tableOf({
      headings: shownHeadings.map((heading) => dictionary.headings[heading]),
      numbers: [3, 9, 10],
      rows: table.columns.map((column) => {
        const cells = cellsOf(table, column, words, f);
        return shownHeadings.map((heading) => cells[heading]);
      }),
    }),
    ...(related.length === 0 ? [] : [`## ${dictionary.cover.relations}`, relations(related, words, f)]),
    '[←](../README.md)',
  ]);
}

function cellsOf(
  table: TableFacts,
  column: TableFacts['columns'][number],
  words: Words,
  f: Formatter,
): Record<DictionaryHeading, string> {
  const { dictionary } = words.report;
  const texts = columnTexts(table, column, words, f);
  const value = (text: string) => (text === dictionary.withheld ? text : code(text));
  return {
    name: code(column.name),
    businessName: plain(column.businessName ?? ''),
    type: plain(texts.type),
    length: texts.length === null ? '' : f.integer(texts.length),
    key: texts.key,
    nullable: dictionary.nullable[texts.nullable ? 'yes' : 'no'],
    unit: plain(column.unit ?? ''),
    description: plain(column.description ?? ''),
    example: value(texts.example),
    nulls: f.percent(texts.nulls),
    distinct: `${column.distinctIsExact ? '' : '≈ '}${f.integer(column.distinct)}`,
    min: value(texts.min),
    max: value(texts.max),
    sensitivity: column.sensitivity === 'none' ? '' : dictionary.sensitivities[column.sensitivity],
    remark: dictionary.remarksInFull[column.sensitivity],
    origin: column.describedBy === null ? '' : dictionary.describedBy[column.describedBy],
    status: texts.status,
  };
}

function relations(keys: readonly ForeignKeyFacts[], words: Words, f: Formatter): string {
  const { foreignKeyColumns: labels, usedKeys } = words.report.dictionary;
  return tableOf({
    headings: [labels.from, labels.to, labels.rows, labels.matched, labels.coverage, labels.used],
    numbers: [2, 3, 4, 5],
    rows: keys.map((key) => [
      code(`${key.fromTable}.${key.fromColumn}`),
      code(`${key.toTable}.${key.toColumn}`),
      f.integer(key.rows),
      f.integer(key.matched),
      f.percent(key.coverage),
      usedKeys({ used: key.usedKeys, keys: key.keys }, f),
    ]),
  });
}

/** Parts with an empty line between them; no line ends in a space. */
const page = (parts: readonly string[]): string =>
  `${parts
    .filter((part) => part !== '')
    .join('\n\n')
    .replace(/[ \t\u00a0\u202f]+$/gm, '')}\n`;
