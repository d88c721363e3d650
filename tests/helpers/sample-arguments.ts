import type { FindingArgs } from '../../src/findings/kinds.ts';
import { toDecimal } from '../../src/report/decimal.ts';
import { actorsArgs } from './arguments/actors.ts';
import { asOfArgs } from './arguments/as-of.ts';
import { atomicityArgs } from './arguments/atomicity.ts';
import { exposureArgs } from './arguments/exposure.ts';
import { hypothesesArgs } from './arguments/hypotheses.ts';
import { logShapeArgs } from './arguments/log-shape.ts';
import { replayArgs } from './arguments/replay.ts';

const reading = (readAt: string, value: string) => ({ system: 'Power BI', readAt, value: toDecimal(value) });
const service = '0123456789abcdefgz0123456789abcde';

/** Arguments of every kind of finding, with the figures of the real case where it has them. */
export const allFindingArgs: FindingArgs = {
  ...logShapeArgs,
  ...atomicityArgs,
  ...asOfArgs,
  ...hypothesesArgs,
  ...replayArgs,
  ...exposureArgs,
  ...actorsArgs,
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
    usualDelayDays: 0,
  },
  'split-writes': {
    tickets: 700,
    ticketsTotal: 1808,
    lines: 17204,
    lateLines: 1379,
    amount: toDecimal('9057.29'),
    witnessTicket: 't_0001',
    ...{ grade: 'inferred', proven: 0, acrossDays: 700, withinDay: 0 },
    ...{ thresholdSeconds: null, bySeveralActors: 0 },
  },
  'unlogged-lines': { lines: 12, total: 41377, amount: toDecimal('81.20') },
  'missing-lines': { lines: 3, tickets: 2, wholeTickets: 1, amount: toDecimal('14.20') },
  'partial-events': { events: 4, fieldsExpected: 5, empty: 1, roles: ['product', 'employee'], stillEmpty: 1 },
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
  'contradictory-tickets': {
    ...{ tickets: 521, ticketsTotal: 1808, severalEmployees: 413, severalCustomers: 419 },
    ...{ severalStores: null, severalDates: 0 },
  },
  'mutable-price': {
    amount: toDecimal('284243.88'),
    risePercent: 15,
    stressed: toDecimal('326880.46'),
    moved: toDecimal('42636.58'),
    priceUpdates: 575,
  },
  'unpriced-lines': { lines: 9, total: 41377 },
  'exposed-secrets': { table: 'Employé', column: 'hash_mdp', values: 56, inDatabase: false },
  'personal-data': { tables: 1, columns: ['Employé.prenom', 'Employé.nom', 'Employé.mail'], more: 0 },
  'broken-key': {
    ...{ table: 'Clients', column: 'CUSTUMER_ID', duplicates: 2, nulls: 1 },
    duplicatesAreExact: true,
  },
  'orphan-rows': {
    table: 'Vente Détail',
    column: 'EAN',
    toTable: 'Produits',
    toColumn: 'EAN',
    rows: 5,
    total: 41377,
  },
  'inconsistent-names': { names: ['CUSTOMER_ID', 'CUSTUMER_ID'], tables: ['Vente Détail', 'Clients'] },
  'declared-key-broken': {
    table: 'ventes',
    constraints: [
      {
        name: 'ventes_client_fkey',
        kind: 'foreign-key',
        columns: ['client'],
        state: 'not-validated',
        rows: null,
      },
      { name: null, kind: 'primary-key', columns: ['magasin', 'ligne'], state: 'broken', rows: 3 },
      { name: 'prix_positif', kind: 'check', columns: [], state: 'not-validated', rows: 0 },
    ],
    more: 0,
  },
  'disabled-trigger': { table: 'ventes', triggers: ['ventes_journal', 'ventes_prix'], more: 0 },
  'joined-type-mismatch': {
    table: 'ventes',
    references: [
      {
        ...{ column: 'produit', toTable: 'produits', toColumn: 'ean', unmatched: 12 },
        ...{ seenIn: 'values', type: 'integer', toType: 'text' },
      },
      {
        ...{ column: 'client', toTable: 'clients', toColumn: 'code', unmatched: 0 },
        ...{ seenIn: 'declaration', type: 'character varying(20)', toType: 'text' },
      },
    ],
    more: 1,
  },
  'missing-description': {
    ...{ tables: 6, describedTables: 2, columns: 40, describedColumns: 11 },
    least: [
      { table: 'Calendrier', columns: 12 },
      { table: 'Logs', columns: 7 },
    ],
    more: 3,
  },
  'no-primary-key': { table: 'Logs', rows: 207489, inDatabase: false, candidateKeys: [] },
  'normal-form': {
    ...{ table: 'Produits', rows: 18040, more: 0 },
    dependencies: [{ determinant: 'Rayon', dependent: 'categorie' }],
  },
  'nullable-key': {
    table: 'ventes',
    columns: [
      { column: 'ligne', use: 'key', nulls: 0 },
      { column: 'client', use: 'reference', nulls: 12 },
    ],
    more: 0,
  },
  'over-wide-rights': {
    problem: 'public-write',
    tables: [{ table: 'ventes', privileges: ['DELETE', 'INSERT'] }],
    ...{ moreTables: 2, roles: ['admin', 'postgres'], moreRoles: 0 },
  },
  'undeclared-foreign-key': {
    table: 'ventes',
    references: [
      { column: 'produit', toTable: 'produits', toColumn: 'ean', unmatched: 0 },
      { column: 'client', toTable: 'clients', toColumn: 'code', unmatched: 4 },
    ],
    more: 0,
  },
  'unindexed-foreign-key': {
    ...{ table: 'ventes', rows: 41377, more: 0 },
    references: [{ columns: ['magasin', 'produit'], toTable: 'produits' }],
  },
  'unused-index': { table: 'ventes', indexes: ['ventes_date', 'ventes_caisse'], more: 0, bytes: 81920 },
  'calendar-gaps': {
    ...{ table: 'Calendrier', column: 'date', from: '2020-01-01', to: '2025-06-21' },
    ...{ missing: 4, firstMissing: ['2020-02-29', '2024-02-29'], outside: 2 },
    outsideColumns: ['Vente Détail.Date achat'],
  },
  'constant-column': { table: 'Produits', columns: ['devise', 'pays'], more: 0, rows: 18040 },
  'date-as-number': {
    ...{ table: 'Calendrier', columns: ['date', 'annee_mois'], more: 1 },
    writings: ['serial', 'yyyymmdd'],
  },
  'derived-column-differs': {
    ...{ table: 'Calendrier', columns: ['mois_nom'], more: 0, values: 31, total: 1999 },
    example: { column: 'mois_nom', from: ['date'], row: 12, stored: 'juillet', beside: '2024-08-14' },
  },
  'duplicated-rows': { table: 'Vente Détail', surplus: 12, groups: 9, total: 41377, apartFrom: 'ID_BDD' },
  'empty-column': { table: 'Clients', columns: ['telephone'], more: 0, rows: 2297 },
  'float-money': {
    ...{ table: 'Produits', columns: ['prix'], more: 0, types: ['double precision'], values: 14 },
    example: '3.3000000000000003',
  },
  'malformed-identifier': {
    ...{ table: 'Produits', columns: ['EAN'], more: 0, values: 7, total: 18040 },
    example: { column: 'EAN', expected: 'EAN', value: '3017620422004' },
  },
  'misfit-values': {
    ...{ table: 'Produits', columns: ['prix'], more: 0, values: 3, total: 18040 },
    example: { column: 'prix', value: 'n.c.', row: 412 },
  },
  'mixed-encodings': {
    ...{ table: 'Produits', columns: ['Libelle_produit'], more: 0 },
    ...{ misread: 12, replaced: 3, control: 1, decomposed: 5, edges: 2, example: 'CafÃ© moulu' },
  },
  'near-duplicate-labels': {
    ...{ table: 'Produits', columns: ['Rayon'], more: 0, groups: 2 },
    examples: [
      ['Épicerie salée', 'EPICERIE SALEE'],
      ['Boissons', 'Boisson'],
    ],
  },
  'non-positive-prices': {
    ...{ table: 'Produits', columns: ['prix'], more: 0, zero: 4, negative: 1, total: 18040 },
  },
  outliers: {
    ...{ table: 'Produits', columns: ['prix'], more: 0, values: 120, total: 18040 },
    example: {
      ...{ column: 'prix', value: toDecimal('798.00') },
      ...{ low: toDecimal('-12.40'), high: toDecimal('23.18') },
    },
  },
  'undecidable-dates': { table: 'Clients', columns: ['date_inscription'], more: 0 },
  'unsold-products': { table: 'Produits', factTable: 'Vente Détail', unsold: 1894, products: 18040 },
  'unreadable-values': {
    file: 'Extraction.xlsx',
    sheet: 'Clients',
    column: 'date_inscription',
    values: 3,
    rows: 2297,
  },
};
