import type { DeclaredTable } from '../../src/declared.ts';
import { toDecimal } from '../../src/report/decimal.ts';
import type { ColumnFacts, DictionaryFacts, TableFacts } from '../../src/report/facts.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { hostileNames } from './hostile-facts.ts';
import { column, dictionaryOf, link, table } from './sample-dictionary.ts';
import { fullReport } from './sample-report.ts';

const steps = (rows: readonly number[]) =>
  rows.map((count, index) => ({ from: String(index), to: String(index + 1), rows: count }));

/** What a database declares of a table of sales. */
export const declaredSales: DeclaredTable = {
  schema: 'sales',
  name: 'sale_line',
  kind: 'table',
  owner: 'shop',
  comment: 'One row for each article of a ticket.',
  definition: null,
  columns: [
    { name: 'id', type: 'bigint', nullable: false, default: null, comment: null },
    { name: 'sold_on', type: 'date', nullable: false, default: null, comment: 'Day of the sale.' },
    { name: 'amount', type: 'numeric(10,2)', nullable: true, default: '0', comment: null },
    { name: 'status', type: 'character varying(20)', nullable: false, default: null, comment: null },
    { name: 'card_holder', type: 'text', nullable: true, default: null, comment: null },
  ],
  primaryKey: ['id'],
  uniques: [],
  foreignKeys: [
    {
      name: 'sale_line_status_fkey',
      columns: ['status'],
      toSchema: 'sales',
      toTable: 'status',
      toColumns: ['status'],
      validated: false,
    },
  ],
  checks: [{ name: 'positive', expression: 'amount >= 0', validated: true }],
  indexes: [
    {
      name: 'sale_line_pkey',
      columns: ['id'],
      unique: true,
      ofConstraint: true,
      complete: true,
      valid: true,
      used: true,
      bytes: 8192,
    },
  ],
  triggers: [{ name: 'audit', enabled: false, definition: 'CREATE TRIGGER …', function: 'log_sale' }],
  grants: [{ role: 'PUBLIC', privileges: ['SELECT'], grantable: false }],
  rowSecurity: false,
};

const sales: TableFacts = {
  ...table('sale_line', 'fact', 1_200_000, [
    { ...column('id', 'integer', 'primary'), distinct: 1_200_000, min: '1', max: '1200000' },
    {
      ...column('sold_on', 'date'),
      ...{ min: '2023-01-01', max: '2024-08-31', distinct: 601 },
      quantiles: { q1: '2023-06-02', median: '2023-11-11', q3: '2024-04-03' },
      histogram: steps([3, 5, 8, 13, 9, 4, 0, 6, 7, 9, 12, 15]),
    },
    {
      ...column('amount', 'decimal'),
      ...{ scale: 2, nulls: 1200, distinct: 48_210, distinctIsExact: false, min: '-12.50', max: '18432.00' },
      mean: toDecimal('27.4183910'),
      quantiles: { q1: '4.10', median: '11.95', q3: '29.90' },
      histogram: steps([900, 240, 90, 30, 12, 5, 2, 1]),
      outliers: { rows: 4021, low: toDecimal('-34.60'), high: toDecimal('68.60') },
      misfits: { rows: 3, first: [{ row: null, value: 'offert' }] },
    },
    {
      ...column('status', 'text', 'foreign'),
      ...{ meaning: 'category' as const, distinct: 4, minLength: 4, maxLength: 9 },
      top: [
        { value: 'paid', rows: 1_100_000 },
        { value: 'refunded', rows: 60_000 },
        { value: 'open', rows: 39_999 },
        { value: '=cmd|x', rows: 1 },
      ],
      examples: ['paid', 'refunded', 'open'],
    },
    {
      ...column('card_holder', 'text'),
      ...{ distinct: 96_112, distinctIsExact: false, sensitivity: 'personal' as const },
      masks: [{ mask: 'Aaaa Aaaaaa', rows: 700_000 }],
      examples: ['M••• D•••', 'A••• L•••'],
    },
  ]),
  ...{ file: 'shop', sheet: null, system: 'ERP', declared: declaredSales, grain: ['id'] },
  candidateKeys: [['id']],
  dependencies: [
    { determinant: 'sold_on', dependent: 'status' },
    { determinant: 'sold_on', dependent: 'amount' },
  ],
  distinctError: toDecimal('0.016'),
};

const members: TableFacts = {
  ...table('Clients', 'dimension', 2297, [
    {
      ...column('CUSTUMER_ID', 'text', 'primary'),
      ...{ distinct: 2297, meaning: 'code' as const, minLength: 10, maxLength: 10 },
      masks: [{ mask: 'AA-9999999', rows: 2297 }],
      examples: ['CL-0010130', 'CL-0013312'],
    },
    {
      ...column('mot_de_passe', 'text'),
      meaning: 'md5',
      sensitivity: 'secret',
      minLength: 32,
      maxLength: 32,
    },
    { ...column('vide', 'empty'), nulls: 2297, distinct: 0, minLength: 0, maxLength: 0 },
  ]),
  grain: ['CUSTUMER_ID'],
  candidateKeys: [['CUSTUMER_ID']],
};

/** Tables of a database and of a file as the profile shows them, before anybody has described them. */
export const profiledDictionary: DictionaryFacts = dictionaryOf(
  [sales, members],
  [{ ...link('sale_line', 'status', 'Clients', 'CUSTUMER_ID', '0.970000'), rows: 1000, matched: 970 }],
);

/** A column for each name that an attacker, or a careless spreadsheet, would write, in as many tables. */
export const hostileDictionary: DictionaryFacts = dictionaryOf(
  [...hostileNames, '=1+1', '+1', '-1', '@x', 'con', 'a|b', '`x`', "'x'", 'Ventes', 'ventes', 'VENTES:'].map(
    (name) => ({
      ...table(name, 'unmapped', 10, [
        ...[name, `${name}2`].map(
          (inner): ColumnFacts => ({
            ...column(inner, 'text', null, null),
            ...{ examples: [inner], min: inner, max: inner, businessName: inner, description: inner },
            ...{ unit: inner, describedBy: 'people', top: [{ value: inner, rows: 10 }] },
          }),
        ),
      ]),
      ...{ businessName: name, description: name, describedBy: 'people' as const, file: name, grain: [name] },
    }),
  ),
  [link('a|b', 'a|b', '=1+1', '=1+1'), link('=1+1', '=1+1', 'a|b', 'a|b'), link('con', 'con', 'con', 'con')],
);

/** The full report with another dictionary. */
export const reportOf = (facts: DictionaryFacts) =>
  reportSchema.parse({
    ...fullReport(),
    analyses: { ...fullReport().analyses, 'schema-dictionary': { verdict: 'fail', facts } },
  });
