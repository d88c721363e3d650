import { fingerprintOf } from '../../src/findings/fingerprint.ts';
import type { FindingKind, Severity } from '../../src/findings/kinds.ts';
import { actionPlan } from '../../src/recommendations/plan.ts';
import { ratio, toDecimal } from '../../src/report/decimal.ts';
import type { DictionaryFacts, LogFacts } from '../../src/report/facts.ts';
import { metricsOf } from '../../src/report/metrics.ts';
import { type Finding, type Report, reportSchema } from '../../src/report/schema.ts';
import { allFindingArgs } from './sample-arguments.ts';
import { sampleDictionary } from './sample-dictionary.ts';
import { noAnalyses, sampleAnalyses, sampleLog, sampleRevenue } from './sample-facts.ts';

const hash = (digit: string) => digit.repeat(64);

/** A key in the sample's log that no employee has. */
const service = '0123456789abcdefgz0123456789abcde';

const log: LogFacts = {
  ...sampleLog,
  grain: [
    { table: 'Ventes', action: 'INSERT', rows: 206885, events: 41377, fieldsPerEvent: 5 },
    { table: 'Produits', action: 'UPDATE', rows: 575, events: 575, fieldsPerEvent: 1 },
    { table: 'Client', action: 'INSERT', rows: 20, events: 20, fieldsPerEvent: 1 },
    { table: 'Employé', action: 'UPDATE', rows: 7, events: 7, fieldsPerEvent: 1 },
    { table: 'Employé', action: 'DELETE', rows: 2, events: 2, fieldsPerEvent: 1 },
  ],
  actors: [
    {
      actor: service,
      rows: 207469,
      share: ratio(207469, 207489),
      tables: ['Ventes', 'Produits', 'Employé'],
      malformed: true,
      expectedLength: 32,
    },
    ...Array.from({ length: 18 }, (_, index) => ({
      actor: (index + 10).toString(16).padStart(2, '0').repeat(16),
      rows: index < 2 ? 2 : 1,
      share: ratio(index < 2 ? 2 : 1, 207489),
      tables: ['Client'],
      malformed: false,
      expectedLength: 32,
    })),
  ],
  actorCount: 19,
  late: { ...sampleLog.late, usualDelayDays: 0 },
  split: { tickets: 700, lines: 17204, lateLines: 1379, amount: toDecimal('9057.29') },
  witness: {
    ticket: 't_0001',
    businessDate: '2024-08-14',
    steps: [
      {
        recordedDay: '2024-08-14',
        lines: 52,
        amount: toDecimal('351.20'),
        cumulative: toDecimal('351.20'),
        closed: false,
      },
      {
        recordedDay: '2024-08-15',
        lines: 1,
        amount: toDecimal('4.85'),
        cumulative: toDecimal('356.05'),
        closed: true,
      },
    ],
  },
  contradictory: { tickets: 521, severalEmployees: 413, severalCustomers: 419 },
  damagedPrices: {
    updates: 575,
    damaged: 136,
    decodedEqual: 136,
    example: {
      product: '6473630445822',
      logged: '2024-11-03',
      decoded: toDecimal('3.11'),
      catalogue: toDecimal('3.11'),
    },
  },
};

const dictionary: DictionaryFacts = {
  ...sampleDictionary,
  tables: sampleDictionary.tables.map((table) => ({
    ...table,
    sqlName: `t_${table.name.toLowerCase().replace(/\W+/g, '_')}`,
    file: table.role === 'log' ? 'Journal.xlsx' : 'Extraction.xlsx',
    system: table.role === 'log' ? 'SQL Server' : 'Cube OLAP',
    grain: table.role === 'log' ? null : [table.columns[0]?.name ?? ''],
    candidateKeys: table.role === 'log' ? [] : [[table.columns[0]?.name ?? '']],
    columns: table.columns.map((column, index) => ({
      ...column,
      position: index + 1,
      distinct: column.key === 'primary' ? table.rows : Math.min(table.rows, 18 + index * 7),
      scale: column.type === 'decimal' ? 2 : null,
      maxLength: 13,
      ...(['hash_mdp', 'mail', 'nom', 'prenom'].includes(column.name)
        ? { sensitivity: column.name === 'hash_mdp' ? ('secret' as const) : ('personal' as const) }
        : { min: '2024-01-01', max: '2024-12-31', examples: ['exemple un', 'exemple deux'] }),
    })),
  })),
  foreignKeys: sampleDictionary.foreignKeys.map((key) => ({ ...key, usedKeys: 1606, keys: 2297 })),
};

const finding = <Kind extends FindingKind>(
  kind: Kind,
  severity: Severity,
  subject: string,
  amount: string | null,
  papers: string[] = [],
) => ({
  kind,
  severity,
  subject,
  args: allFindingArgs[kind],
  amount: amount === null ? null : toDecimal(amount),
  papers,
  fingerprint: fingerprintOf(kind, subject),
});

/** The findings of the real case, in the report's order. */
const findings: Finding[] = [
  finding('late-writes', 'critical', 'sale_line', '9057.29', ['late-writes']),
  finding('reading-moved', 'critical', '2024-08-14', '9057.29', ['as-of-2024-08-14']),
  finding('split-writes', 'critical', 'sale_line.ticket', '9057.29', ['split-writes', 'witness-ticket']),
  finding('exposed-secrets', 'major', 'Employé.hash_mdp', null),
  finding('mutable-price', 'major', 'product.price', '42636.58', ['revenue-price-stress']),
  finding('weak-log', 'major', 'change', null),
  finding('contradictory-tickets', 'moderate', 'sale_line.ticket', null),
  finding('damaged-log-values', 'moderate', 'product.price', null),
  finding('malformed-actor', 'moderate', service, null),
  finding('personal-data', 'moderate', 'dimensions', null),
  finding('single-actor', 'moderate', service, null),
  finding('updates-not-applied', 'moderate', 'employee.password', null),
  finding('inconsistent-names', 'minor', 'Clients.CUSTUMER_ID', null),
];

const paper = (
  id: string,
  analysis: string,
  sql: string,
  columns: string[],
  rows: (string | null)[][],
  total = rows.length,
) => ({
  id,
  analysis,
  sql,
  witness: { columns, rows, total, sha256: hash('b') },
});

/** A full report with the figures of the real case and invented names, checked against its schema. */
export const fullReport = (): Report =>
  reportSchema.parse({
    version: 2,
    program: { name: 'constat', version: '0.1.0' },
    audit: {
      id: 'sample',
      client: 'Supermarchés Exemple',
      title: 'Audit de l’environnement de données',
      auditor: 'Camille Martin',
      language: 'fr',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      asOf: '2024-09-02',
      period: { label: '2024-08', from: '2024-08-01', to: '2024-08-31' },
      closedDays: ['2024-08-15'],
    },
    sources: [
      {
        file: 'Extraction.xlsx',
        system: 'Cube OLAP',
        format: 'xlsx',
        bytes: 3104221,
        sha256: hash('a'),
        parts: [],
        tables: dictionary.tables
          .filter(({ role }) => role !== 'log')
          .map(({ name, rows }) => ({
            name,
            rows,
            emptyRows: name === 'Employé' ? 944 : 0,
            rejectedRows: 0,
            rejectedValues: 0,
            reliability: 'sufficient' as const,
          })),
      },
      {
        file: 'Journal.xlsx',
        system: 'SQL Server',
        format: 'xlsx',
        bytes: 9200114,
        sha256: hash('c'),
        parts: [],
        tables: [
          {
            name: 'Logs',
            rows: 207489,
            emptyRows: 0,
            rejectedRows: 0,
            rejectedValues: 0,
            reliability: 'undetermined',
          },
        ],
      },
    ],
    architecture: {
      declared: true,
      systems: [
        { name: 'SQL Server', kind: 'database', description: null },
        { name: 'Cube OLAP', kind: 'cube', description: null },
        { name: 'Power BI', kind: 'report', description: null },
      ],
      flows: [
        { from: 'SQL Server', to: 'Cube OLAP', carries: null, schedule: null },
        { from: 'Cube OLAP', to: 'Power BI', carries: null, schedule: null },
      ],
    },
    checks: [],
    rejects: [
      {
        file: 'Extraction.xlsx',
        sheet: 'Clients',
        row: 812,
        column: 'date_inscription',
        value: '31/02/2024',
        reason: 'not-a-date',
      },
    ],
    analyses: {
      'schema-dictionary': { verdict: 'fail', facts: dictionary },
      revenue: { verdict: 'fail', facts: sampleRevenue },
      'log-atomicity': { verdict: 'fail', facts: log },
      ...sampleAnalyses,
    },
    findings,
    actions: actionPlan(findings),
    metrics: metricsOf({ dictionary, revenue: sampleRevenue, log }, findings),
    workingPapers: [
      paper(
        'late-writes',
        'log-atomicity',
        'SELECT recorded_day, count(*) AS lines, sum(amount) AS amount\nFROM sale_write\nWHERE recorded_day > business_date\nGROUP BY recorded_day',
        ['recorded_day', 'lines', 'amount'],
        [['2024-08-15', '1379', '9057.29']],
      ),
      paper(
        'split-writes',
        'log-atomicity',
        'SELECT ticket, lines, later_lines FROM split_ticket ORDER BY later_lines, ticket',
        ['ticket', 'lines', 'later_lines', 'comment'],
        Array.from({ length: 10 }, (_, index) => [`t_000${index}`, '53', '1', null]),
        700,
      ),
      paper('as-of-2024-08-14', 'revenue', 'SELECT sum(amount) FROM sale_line WHERE false', ['sum'], [], 0),
    ],
  });

/** No analysis answers, and nothing is known that could be left out. */
export const unknownReport = (): Report =>
  reportSchema.parse({
    ...fullReport(),
    audit: { ...fullReport().audit, auditor: null, closedDays: [] },
    sources: [],
    rejects: [],
    analyses: {
      'schema-dictionary': { verdict: 'unknown', because: 'no-rows', facts: null },
      revenue: { verdict: 'not-applicable', because: 'no-sale_line' },
      'log-atomicity': { verdict: 'error', because: 'analysis-failed' },
      ...noAnalyses,
    },
    findings: [],
    actions: [],
    metrics: [],
    workingPapers: [],
  });

/** A shop without a log: two readings that differ, and nothing that explains them. */
export const logLessReport = (): Report => {
  const full = fullReport();
  const found = finding('reading-unexplained', 'major', '2024-08-14 Power BI 2024-08-14', '9057.29');
  return reportSchema.parse({
    ...full,
    analyses: {
      ...full.analyses,
      revenue: {
        verdict: 'fail',
        facts: {
          ...sampleRevenue,
          priceBasis: 'line-price',
          priceStress: null,
          products: null,
          readings: sampleRevenue.readings.map((reading, index) => ({
            ...reading,
            asOf: null,
            match: index === 0 ? 'unknown' : 'current',
          })),
        },
      },
      'log-atomicity': { verdict: 'not-applicable', because: 'no-change' },
      ...noAnalyses,
    },
    findings: [{ ...found, args: { ...found.args, asOf: null } }],
    actions: actionPlan([found]),
  });
};
