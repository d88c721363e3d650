import type { FindingArgs } from '../../src/findings/kinds.ts';
import { toDecimal } from '../../src/report/decimal.ts';

const reading = (readAt: string, value: string) => ({ system: 'Power BI', readAt, value: toDecimal(value) });
const service = '0123456789abcdefgz0123456789abcde';

/** Arguments of every kind of finding, with the figures of the real case where it has them. */
export const allFindingArgs: FindingArgs = {
  'reading-moved': {
    businessDate: '2024-08-14',
    first: reading('2024-08-14', '275186.59'),
    last: reading('2024-08-16', '284243.88'),
    gap: toDecimal('9057.29'),
    unexplained: toDecimal('0.00'),
  },
  'reading-unexplained': {
    businessDate: '2024-08-14',
    reading: reading('2024-08-14', '280000.00'),
    recomputed: toDecimal('284243.88'),
    asOf: toDecimal('275186.59'),
    difference: toDecimal('4813.41'),
  },
  'late-writes': {
    lines: 1379,
    tickets: 700,
    amount: toDecimal('9057.29'),
    shareOfLines: toDecimal('0.033328'),
    closedDayLines: 1379,
    closedDays: ['2024-08-15'],
    longestDelayDays: 1,
  },
  'split-writes': {
    tickets: 700,
    ticketsTotal: 1808,
    lines: 17204,
    lateLines: 1379,
    amount: toDecimal('9057.29'),
    witnessTicket: 't_0001',
  },
  'unlogged-lines': { lines: 12, total: 41377, amount: toDecimal('81.20') },
  'missing-lines': { lines: 3 },
  'partial-events': { events: 4, fieldsExpected: 5 },
  'log-contradicts-table': { lines: 2 },
  'weak-log': { lacks: ['old-value', 'time-of-day', 'transaction'], rows: 207489 },
  'damaged-log-values': {
    damaged: 136,
    updates: 575,
    decodedEqual: 136,
    exampleLogged: '2024-11-03',
    exampleDecoded: toDecimal('3.11'),
  },
  'malformed-actor': {
    actor: service,
    length: 33,
    expectedLength: 32,
    rows: 207469,
    shareOfRows: toDecimal('0.999904'),
  },
  'single-actor': { actor: service, rows: 207469, total: 207489, share: toDecimal('0.999904') },
  'updates-not-applied': { updates: 7, matching: 0 },
  'contradictory-tickets': { tickets: 521, ticketsTotal: 1808, severalEmployees: 413, severalCustomers: 419 },
  'mutable-price': {
    amount: toDecimal('284243.88'),
    risePercent: 15,
    stressed: toDecimal('326880.46'),
    moved: toDecimal('42636.58'),
    priceUpdates: 575,
  },
  'unpriced-lines': { lines: 9, total: 41377 },
  'exposed-secrets': { table: 'Employé', column: 'hash_mdp', values: 56 },
  'personal-data': { tables: 1, columns: ['Employé.prenom', 'Employé.nom', 'Employé.mail'] },
  'broken-key': { table: 'Clients', column: 'CUSTUMER_ID', duplicates: 2, nulls: 1 },
  'orphan-rows': {
    table: 'Vente Détail',
    column: 'EAN',
    toTable: 'Produits',
    toColumn: 'EAN',
    rows: 5,
    total: 41377,
  },
  'inconsistent-names': { names: ['CUSTOMER_ID', 'CUSTUMER_ID'], tables: ['Vente Détail', 'Clients'] },
  'unreadable-values': {
    file: 'Extraction.xlsx',
    sheet: 'Clients',
    column: 'date_inscription',
    values: 3,
    rows: 2297,
  },
};
