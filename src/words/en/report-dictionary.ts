import type { DictionaryWords } from '../dictionary-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { declared } from './report-declared.ts';

export const dictionary: DictionaryWords = {
  schemaIntro:
    'Tables, key columns and relations as the data show them, and not as any documentation declares them.',
  intro: ({ tables, columns }, f) =>
    `${f.count(tables, nouns.table)} and ${f.count(columns, nouns.column)}, described by their content: types, missing values, keys and relations are observed on all rows.`,
  coverage: ({ described, columns, coverage }, f) =>
    `Coverage of the documentation: ${f.percent(coverage)}, that is ${f.count(described, { one: 'column described', many: 'columns described' })} of ${f.integer(columns)}.`,
  gone: ({ names, hidden }, f) =>
    `Described in the dictionary and no longer in the data: ${f.list(hidden === 0 ? names : [...names, f.count(hidden, { one: 'other', many: 'others' })])}.`,
  exports:
    'The whole dictionary comes with this report, in the folder “dictionary”: an XLSX workbook, Markdown (one page per table), JSON and DBML.',
  moreTables: ({ hidden }, f) =>
    `${f.count(hidden, { one: 'more table is', many: 'more tables are' })} in the workbook and the pages of the folder “dictionary”.`,
  moreColumns: ({ hidden }, f) =>
    `${f.count(hidden, { one: 'more column is', many: 'more columns are' })} in the workbook and the pages of the folder “dictionary”.`,
  roles: {
    fact: 'fact table',
    dimension: 'dimension',
    calendar: 'calendar',
    log: 'log',
    unmapped: 'no role assigned',
  },
  origin: ({ rows, file, sheet, system, sqlName, isDatabase }, f) =>
    `${f.count(rows, nouns.row)}, ${isDatabase ? 'database' : 'file'} ${file}` +
    (sheet === null ? '' : `, sheet “${sheet}”`) +
    (system === null ? '' : `, system ${system}`) +
    `; called ${sqlName} in the working papers.`,
  grain: (columns, f) =>
    columns === null
      ? 'Grain unknown: no combination of columns that was examined identifies a row.'
      : `Grain: one row per ${f.list(columns)}.`,
  keys: (keys, f) =>
    keys.length === 0
      ? 'No candidate key.'
      : `${agree(keys.length, 'Candidate key', 'Candidate keys')}: ${f.list(keys.map((key) => key.join(' + ')))}.`,
  dependency: ({ determinant, dependents }, f) =>
    `Normal form: ${determinant} determines ${f.list(dependents)} on every row without being the key; a table of its own would say each value once.`,
  declared,
  columns: {
    column: 'Column',
    type: 'Type',
    filled: 'Filled',
    values: 'Values',
    meaning: 'Description',
  },
  headings: {
    businessName: 'Business name',
    name: 'Technical name',
    type: 'Type',
    length: 'Length',
    key: 'Key',
    nullable: 'Nullable',
    unit: 'Unit',
    description: 'Description',
    example: 'Example',
    nulls: 'Empty',
    distinct: 'Distinct values',
    min: 'Minimum',
    max: 'Maximum',
    sensitivity: 'Sensitivity',
    remark: 'GDPR remark',
    origin: 'Origin of the description',
    status: 'Status',
  },
  cover: {
    title: 'Data dictionary',
    tables: 'Tables',
    table: 'Table',
    role: 'Role',
    rows: 'Rows',
    columns: 'Columns',
    described: 'Columns described',
    grain: 'Grain',
    file: 'Origin',
    relations: 'Relations',
    madeBy:
      'Written by constat; the words come from dictionary.yaml and the database’s comments, and every run rewrites these files.',
  },
  types: {
    integer: 'integer',
    decimal: 'decimal',
    date: 'date',
    timestamp: 'date and time',
    boolean: 'boolean',
    text: 'text',
    empty: 'empty',
  },
  meanings: {
    ean: 'EAN barcode',
    uuid: 'UUID',
    md5: 'MD5 hash',
    'sha-1': 'SHA-1 hash',
    'sha-256': 'SHA-256 hash',
    'password-hash': 'password hash',
    email: 'e-mail address',
    phone: 'phone number',
    'postal-code': 'postal code',
    url: 'web address',
    'ip-address': 'IP address',
    code: 'code',
    category: 'category',
    label: 'label',
    'free-text': 'free text',
  },
  scale: ({ scale }, f) => f.count(scale, { one: 'decimal', many: 'decimals' }),
  dateOrders: {
    'year-first': 'written year first',
    'day-first': 'written day first',
    'month-first': 'written month first',
    undecidable: 'order of day and month undecidable',
  },
  decimalComma: 'decimal comma',
  keyKinds: { primary: 'primary key', foreign: 'foreign key' },
  unique: 'unique',
  nullable: { yes: 'yes', no: 'no' },
  noNulls: 'none empty',
  nulls: ({ share }, f) => `${f.percent(share)} empty`,
  distinct: ({ distinct, isExact }, f) =>
    `${isExact ? '' : '≈\u00a0'}${f.count(distinct, { one: 'distinct', many: 'distinct' })}`,
  range: ({ min, max }) => `${min} to ${max}`,
  onlyValue: ({ value }) => `always ${value}`,
  spread: ({ q1, median, q3, mean }) =>
    `quartiles ${q1} | ${median} | ${q3}${mean === null ? '' : `; mean ${mean}`}`,
  mean: ({ mean }) => `mean ${mean}`,
  top: ({ value, share }, f) => `most often ${value} (${f.percent(share)})`,
  mask: ({ mask, share }, f) => (share === null ? `shape ${mask}` : `shape ${mask} (${f.percent(share)})`),
  examples: ({ values }) => `e.g. ${values.join(' · ')}`,
  outliers: ({ rows }, f) =>
    f.count(rows, { one: 'value outside the usual bounds', many: 'values outside the usual bounds' }),
  misfits: ({ rows }, f) =>
    f.count(rows, { one: 'value that does not fit the type', many: 'values that do not fit the type' }),
  unit: ({ unit }) => `in ${unit}`,
  sensitivities: { none: '–', personal: 'personal', secret: 'secret' },
  remarks: { none: '', personal: 'GDPR, art. 4 and 5', secret: 'GDPR, art. 32' },
  remarksInFull: {
    none: '',
    personal:
      'Personal data (GDPR, art. 4): to be limited to what the purpose requires, with a period of storage (art. 5).',
    secret: 'Secret: has no place in an analytical layer; to be removed and renewed (GDPR, art. 32).',
  },
  withheld: 'not shown',
  undescribed: 'not described',
  describedBy: { people: 'dictionary.yaml', database: 'comment of the database' },
  statuses: { known: '', new: 'new', changed: 'changed' },
  length: ({ min, max }, f) =>
    (min === max || min === 0 ? '' : `${f.integer(min)} to `) +
    f.count(max, { one: 'character', many: 'characters' }),
  foreignKeys: 'Foreign keys',
  noForeignKeys: 'No relation between the tables was observed.',
  foreignKeyColumns: {
    from: 'From',
    to: 'To',
    rows: 'Rows with a value',
    matched: 'Rows resolved',
    coverage: 'Coverage',
    used: 'Keys in use',
  },
  usedKeys: ({ used, keys }, f) => `${f.integer(used)} of ${f.integer(keys)}`,
};
