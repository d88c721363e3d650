import type { FindingArgs, FindingKind, Severity } from '../../src/findings/kinds.ts';
import { ratio, toDecimal } from '../../src/report/decimal.ts';
import type { Dispute, LogFacts, RevenueFacts } from '../../src/report/facts.ts';
import type { Finding, FindingOf, Report } from '../../src/report/schema.ts';
import { sampleActors } from './facts/actors.ts';
import { sampleAsOf } from './facts/as-of.ts';
import { sampleAtomicity } from './facts/atomicity.ts';
import { sampleExposure } from './facts/exposure.ts';
import { sampleHypotheses } from './facts/hypotheses.ts';
import { sampleLogShape } from './facts/log-shape.ts';
import { sampleReplay } from './facts/replay.ts';
import { sampleDictionary } from './sample-dictionary.ts';

const total = '284243.88';

const employeeAmounts: readonly [string, string][] = [
  ['aboulet', '7818.82'],
  ['ejacquier', '7736.16'],
  ['cdelisle', '6995.14'],
  ['pmanoury', '6616.46'],
  ['tarsenault', '6483.84'],
  ...Array.from({ length: 48 }, (_, index): [string, string] => [
    `employe-${index + 6}`,
    (6400 - index * 55).toFixed(2),
  ]),
];

const customerAmounts = [
  '846.86',
  '666.86',
  '644.18',
  '608.93',
  '582.03',
  '576.39',
  '571.44',
  '531.09',
  '477.35',
  '463.73',
];

/** The real case's figures with invented customers: one business day, read twice. */
export const sampleRevenue: RevenueFacts = {
  currency: 'EUR',
  priceBasis: 'catalogue-price',
  total: {
    lines: 41377,
    tickets: 1808,
    amount: toDecimal(total),
    customers: 1700,
    employees: employeeAmounts.length,
  },
  unpricedLines: 0,
  measures: [
    {
      ...{ id: 'revenue', kind: 'quantity-x-catalogue-price', price: 'catalogue-now', unit: 'currency' },
      ...{ subtractsDiscount: false, vat: 'as-stored', excludesReturns: false, excludesCancelled: false },
      ...{ converts: false, value: toDecimal(total), missingLines: 0 },
    },
    {
      ...{ id: 'baskets', kind: 'baskets', price: null, unit: 'tickets', subtractsDiscount: false },
      ...{ vat: 'as-stored', excludesReturns: false, excludesCancelled: false, converts: false },
      ...{ value: toDecimal('1808'), missingLines: 0 },
    },
  ],
  days: [{ businessDate: '2024-08-14', lines: 41377, tickets: 1808, amount: toDecimal(total) }],
  topCustomers: customerAmounts.map((amount, index) => ({
    customer: `CUST-SAMPLE${String(index + 1).padStart(4, '0')}`,
    lines: 90 - index,
    tickets: 2,
    amount: toDecimal(amount),
    share: ratio(toDecimal(amount), toDecimal(total)),
  })),
  employees: employeeAmounts.map(([employee, amount]) => ({
    employee: `id-${employee}`,
    label: employee,
    lines: 900,
    amount: toDecimal(amount),
    share: ratio(toDecimal(amount), toDecimal(total)),
  })),
  products: {
    sold: 16146,
    neverSold: 1894,
    averagePrice: toDecimal('6.885182'),
    highestPrice: toDecimal('798.00'),
    highestPricedProduct: '7148304214354',
  },
  readings: [
    {
      system: 'Power BI',
      businessDate: '2024-08-14',
      readAt: '2024-08-14',
      value: toDecimal('275186.59'),
      recomputed: toDecimal(total),
      difference: toDecimal('-9057.29'),
      asOf: { amount: toDecimal('275186.59'), lines: 39998, difference: toDecimal('0.00') },
      match: 'as-of',
    },
    {
      system: 'Power BI',
      businessDate: '2024-08-14',
      readAt: '2024-08-16',
      value: toDecimal(total),
      recomputed: toDecimal(total),
      difference: toDecimal('0.00'),
      asOf: { amount: toDecimal(total), lines: 41377, difference: toDecimal('0.00') },
      match: 'current-and-as-of',
    },
  ],
  priceStress: {
    risePercent: 15,
    multiplied: toDecimal('326880.46'),
    roundedPerPrice: toDecimal('326907.56'),
    priceUpdates: 575,
  },
};

export const sampleDispute: Dispute = {
  businessDate: '2024-08-14',
  recomputed: toDecimal(total),
  curve: [
    {
      recordedDay: '2024-08-14',
      lines: 39998,
      added: toDecimal('275186.59'),
      amount: toDecimal('275186.59'),
      closed: false,
    },
    {
      recordedDay: '2024-08-15',
      lines: 1379,
      added: toDecimal('9057.29'),
      amount: toDecimal(total),
      closed: true,
    },
  ],
  unloggedLines: 0,
  firstReading: { system: 'Power BI', readAt: '2024-08-14', value: toDecimal('275186.59') },
  lastReading: { system: 'Power BI', readAt: '2024-08-16', value: toDecimal(total) },
  gap: toDecimal('9057.29'),
  steps: [{ recordedDay: '2024-08-15', lines: 1379, amount: toDecimal('9057.29') }],
  unexplained: toDecimal('0.00'),
  priceUpdatesBetween: 0,
  late: { lines: 1379, tickets: 700, amount: toDecimal('9057.29') },
};

export const sampleLog: LogFacts = {
  shape: 'field-level',
  rows: 207489,
  rowsOutsidePeriod: 0,
  firstRecorded: '2024-08-14',
  lastRecorded: '2024-08-15',
  timeGrain: 'day',
  hasOldValue: false,
  hasTransaction: false,
  hasActor: true,
  grain: [{ table: 'Ventes', action: 'INSERT', rows: 206885, events: 41377, fieldsPerEvent: 5 }],
  byDay: [
    { recordedDay: '2024-08-14', table: 'Ventes', rows: 199990, events: 39998 },
    { recordedDay: '2024-08-14', table: 'Produits', rows: 575, events: 575 },
    { recordedDay: '2024-08-14', table: 'Client', rows: 20, events: 20 },
    { recordedDay: '2024-08-14', table: 'Employé', rows: 9, events: 9 },
    { recordedDay: '2024-08-15', table: 'Ventes', rows: 6895, events: 1379 },
  ],
  byTable: [
    { table: 'Ventes', rows: 206885 },
    { table: 'Produits', rows: 575 },
    { table: 'Client', rows: 20 },
    { table: 'Employé', rows: 9 },
  ],
  byAction: [
    { action: 'INSERT', rows: 206905 },
    { action: 'UPDATE', rows: 582 },
    { action: 'DELETE', rows: 2 },
  ],
  actors: [],
  actorCount: 19,
  ticketCount: 1808,
  rowsPerInsert: 5,
  lines: {
    total: 41377,
    logged: 41377,
    unlogged: 0,
    unloggedAmount: toDecimal('0.00'),
    missing: 0,
    partial: 0,
    contradicted: 0,
  },
  late: {
    lines: 1379,
    tickets: 700,
    amount: toDecimal('9057.29'),
    onClosedDays: { lines: 1379, amount: toDecimal('9057.29'), days: ['2024-08-15'] },
    longestDelayDays: 1,
    usualDelayDays: 1,
  },
  split: { tickets: 700, lines: 17000, lateLines: 1379, amount: toDecimal('120000.00') },
  witness: null,
  contradictory: { tickets: 832, severalEmployees: 413, severalCustomers: 419 },
  damagedPrices: { updates: 575, damaged: 136, decodedEqual: 136, example: null },
  otherTables: {
    customersInserted: 20,
    customersMissing: 0,
    employeesDeleted: 2,
    employeesDeletedInUse: 0,
    employeesDeletedMalformed: 2,
    passwordUpdates: 7,
    passwordUpdatesMatching: 0,
  },
  disputes: [sampleDispute],
  atomicity: sampleAtomicity,
};

/** A finding with the fields that no chart reads filled in. */
export const findingWith = <Kind extends FindingKind>(
  kind: Kind,
  severity: Severity,
  args: FindingArgs[Kind],
): FindingOf<Kind> => ({
  kind,
  severity,
  subject: 'sample',
  args,
  amount: null,
  papers: [],
  fingerprint: '0123456789ab',
});

const { firstReading: first, lastReading: last, businessDate, gap, unexplained } = sampleDispute;
export const sampleFindings: Finding[] = [
  findingWith('reading-moved', 'critical', { businessDate, first, last, gap, unexplained }),
  findingWith('split-writes', 'critical', {
    tickets: 700,
    ticketsTotal: 1808,
    lines: 17000,
    lateLines: 1379,
    amount: gap,
    witnessTicket: 't_3839',
    ...{ grade: 'inferred', proven: 0, acrossDays: 700, withinDay: 0 },
    ...{ thresholdSeconds: null, bySeveralActors: 0 },
  }),
  findingWith('late-writes', 'major', {
    lines: 1379,
    tickets: 700,
    amount: gap,
    shareOfLines: toDecimal('0.033328'),
    closedDayLines: 1379,
    closedDays: ['2024-08-15'],
    longestDelayDays: 1,
    usualDelayDays: 0,
  }),
  findingWith('mutable-price', 'major', {
    amount: toDecimal(total),
    risePercent: 15,
    stressed: toDecimal('326880.46'),
    moved: toDecimal('42636.58'),
    priceUpdates: 575,
  }),
  findingWith('single-actor', 'major', {
    actor: '08c8b6',
    rows: 207469,
    total: 207489,
    share: toDecimal('0.999904'),
  }),
  findingWith('exposed-secrets', 'major', {
    table: 'Employé',
    column: 'hash_mdp',
    values: 56,
    inDatabase: false,
  }),
  findingWith('weak-log', 'major', { lacks: ['old-value', 'time-of-day', 'transaction'], rows: 207489 }),
  findingWith('contradictory-tickets', 'moderate', {
    tickets: 832,
    ticketsTotal: 1808,
    severalEmployees: 413,
    severalCustomers: 419,
    ...{ severalStores: null, severalDates: 0 },
  }),
  findingWith('damaged-log-values', 'moderate', {
    damaged: 136,
    updates: 575,
    decodedEqual: 136,
    exampleLogged: '2024-11-03',
    exampleDecoded: toDecimal('3.11'),
  }),
  findingWith('inconsistent-names', 'minor', {
    names: ['CUSTOMER_ID', 'CUSTUMER_ID'],
    tables: ['Vente Détail', 'Clients'],
  }),
];

/** What the further analyses say of the real case. */
export const sampleAnalyses = {
  'log-shape': { verdict: 'pass', facts: sampleLogShape },
  'as-of': { verdict: 'pass', facts: sampleAsOf },
  hypotheses: { verdict: 'pass', facts: sampleHypotheses },
  replay: { verdict: 'pass', facts: sampleReplay },
  exposure: { verdict: 'pass', facts: sampleExposure },
  actors: { verdict: 'pass', facts: sampleActors },
} as const satisfies Partial<Report['analyses']>;

/** None of these could be made. */
export const noAnalyses = {
  'log-shape': { verdict: 'not-applicable', because: 'no-change' },
  'as-of': { verdict: 'not-applicable', because: 'no-change' },
  hypotheses: { verdict: 'not-applicable', because: 'no-change' },
  replay: { verdict: 'not-applicable', because: 'no-change' },
  exposure: { verdict: 'not-applicable', because: 'no-change' },
  actors: { verdict: 'not-applicable', because: 'no-change' },
} as const satisfies Partial<Report['analyses']>;

/** A whole report; the named parts can be replaced. */
export const sampleReport = (
  change: {
    revenue?: RevenueFacts;
    log?: LogFacts;
    findings?: Finding[];
    audit?: Partial<Report['audit']>;
  } = {},
): Report => ({
  version: 2,
  program: { name: 'constat', version: '0.1.0' },
  audit: {
    id: 'sample',
    client: 'SuperSmartMarket',
    title: 'Audit',
    auditor: null,
    language: 'fr',
    currency: 'EUR',
    timeZone: 'Europe/Paris',
    asOf: '2024-08-31',
    period: { label: '2024-08', from: '2024-08-01', to: '2024-08-31' },
    closedDays: ['2024-08-15'],
    ...change.audit,
  },
  sources: [],
  architecture: { declared: false, systems: [], flows: [] },
  checks: [],
  rejects: [],
  analyses: {
    'schema-dictionary': { verdict: 'pass', facts: sampleDictionary },
    revenue: { verdict: 'fail', facts: change.revenue ?? sampleRevenue },
    'log-atomicity': { verdict: 'fail', facts: change.log ?? sampleLog },
    ...sampleAnalyses,
  },
  findings: change.findings ?? sampleFindings,
  actions: [],
  metrics: [],
  workingPapers: [],
});
