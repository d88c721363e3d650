import type { DictionaryFacts, TableFacts } from '../../report/facts/dictionary.ts';
import type { Report } from '../../report/schema.ts';
import type { DictionaryHeading } from '../../words/dictionary-words.ts';
import type { Formatter } from '../../words/formatter.ts';
import type { Words } from '../../words/words.ts';
import { columnTexts } from './column-texts.ts';
import type { Cell, Sheet } from './xlsx/sheet.ts';
import { sheetNames } from './xlsx/sheet-names.ts';
import { workbook } from './xlsx/workbook.ts';

/** The columns of a table's sheet, with their widths in characters. */
const layout: readonly [DictionaryHeading, number][] = [
  ['businessName', 26],
  ['name', 24],
  ['type', 26],
  ['length', 10],
  ['key', 14],
  ['nullable', 10],
  ['unit', 10],
  ['description', 50],
  ['example', 24],
  ['nulls', 9],
  ['distinct', 12],
  ['min', 20],
  ['max', 20],
  ['sensitivity', 14],
  ['remark', 40],
  ['origin', 22],
  ['status', 12],
];

/** The dictionary as auditors hand it over: a cover with the tables, and a sheet for each of them. */
export function dictionaryWorkbook(
  report: Report,
  facts: DictionaryFacts,
  words: Words,
  f: Formatter,
): Uint8Array {
  const { cover } = words.report.dictionary;
  const [coverName = '', ...names] = sheetNames([cover.title, ...facts.tables.map(({ name }) => name)]);
  return workbook({
    title: `${cover.title} – ${report.audit.client}`,
    creator: 'constat',
    createdOn: report.audit.asOf,
    sheets: [
      coverSheet(coverName, names, report, facts, words, f),
      ...facts.tables.map((table, index) => tableSheet(names[index] ?? '', table, words, f)),
    ],
  });
}

function coverSheet(
  name: string,
  sheets: readonly string[],
  { audit }: Report,
  { tables, documentation }: DictionaryFacts,
  words: Words,
  f: Formatter,
): Sheet {
  const { dictionary } = words.report;
  const { cover, headings } = dictionary;
  const above: Cell[][] = [
    [{ value: `${cover.title} – ${audit.client}`, look: 'title' }],
    [{ value: `${audit.title}, ${f.period(audit.period.label)}`, look: 'remark' }],
    [{ value: dictionary.coverage(documentation, f), look: 'remark' }],
    [{ value: cover.madeBy, look: 'remark' }],
    [],
  ];
  const columns: [string, number][] = [
    [headings.businessName, 28],
    [headings.name, 28],
    [headings.description, 60],
    [cover.role, 18],
    [cover.rows, 12],
    [cover.columns, 10],
    [cover.described, 12],
    [cover.grain, 30],
    [cover.file, 34],
    [headings.status, 12],
  ];
  return {
    name,
    widths: columns.map(([, width]) => width),
    headingRow: above.length + 1,
    frozenColumns: 0,
    rows: [
      ...above,
      columns.map(([label]) => heading(label)),
      ...tables.map((table, index): Cell[] => [
        { value: table.businessName, look: 'strong' },
        { value: table.name, look: 'link', toSheet: sheets[index] ?? name },
        { value: table.description },
        { value: dictionary.roles[table.role] },
        { value: table.rows, look: 'count' },
        { value: table.columns.length, look: 'count' },
        { value: table.columns.filter(({ description }) => description !== null).length, look: 'count' },
        { value: table.grain?.join(' + ') ?? '' },
        { value: [table.system, table.file, table.sheet].filter((part) => part !== null).join(', ') },
        { value: dictionary.statuses[table.status] },
      ]),
    ],
  };
}

function tableSheet(name: string, table: TableFacts, words: Words, f: Formatter): Sheet {
  const { headings } = words.report.dictionary;
  return {
    name,
    widths: layout.map(([, width]) => width),
    headingRow: 1,
    frozenColumns: 2,
    rows: [
      layout.map(([id]) => heading(headings[id])),
      ...table.columns.map((column) => {
        const cells = columnCells(table, column, words, f);
        return layout.map(([id]) => cells[id]);
      }),
    ],
  };
}

function columnCells(
  table: TableFacts,
  column: TableFacts['columns'][number],
  words: Words,
  f: Formatter,
): Record<DictionaryHeading, Cell> {
  const { dictionary } = words.report;
  const texts = columnTexts(table, column, words, f);
  return {
    businessName: { value: column.businessName, look: 'strong' },
    name: { value: column.name },
    type: { value: texts.type },
    length: { value: texts.length, look: 'count' },
    key: { value: texts.key },
    nullable: { value: dictionary.nullable[texts.nullable ? 'yes' : 'no'] },
    unit: { value: column.unit },
    description: { value: column.description },
    example: { value: texts.example },
    nulls: { value: texts.nulls === null ? null : Number(texts.nulls), look: 'percent' },
    distinct: { value: column.distinct, look: column.distinctIsExact ? 'count' : 'estimate' },
    min: { value: texts.min },
    max: { value: texts.max },
    sensitivity: {
      value: column.sensitivity === 'none' ? '' : dictionary.sensitivities[column.sensitivity],
    },
    remark: { value: dictionary.remarksInFull[column.sensitivity] },
    origin: { value: column.describedBy === null ? '' : dictionary.describedBy[column.describedBy] },
    status: { value: texts.status },
  };
}

const heading = (label: string): Cell => ({ value: label, look: 'heading' });
