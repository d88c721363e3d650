import { toDecimal } from '../../src/report/decimal.ts';
import { noEvidence } from '../../src/report/facts/evidence.ts';
import type { DictionaryFacts } from '../../src/report/facts.ts';

type Table = DictionaryFacts['tables'][number];
type Column = Table['columns'][number];
type ForeignKey = DictionaryFacts['foreignKeys'][number];

/** A column of which only name, type and key matter. */
export const column = (
  name: string,
  type: Column['type'],
  key: Column['key'] = null,
  role: string | null = null,
): Column => ({
  name,
  position: 1,
  type,
  meaning: null,
  writing: null,
  scale: null,
  nulls: 0,
  distinct: 1,
  unique: key === 'primary',
  distinctIsExact: true,
  minLength: 1,
  maxLength: 10,
  min: null,
  max: null,
  mean: null,
  quantiles: null,
  top: [],
  masks: [],
  histogram: null,
  outliers: null,
  misfits: { rows: 0, first: [] },
  examples: [],
  sensitivity: 'none',
  key,
  role,
  businessName: null,
  description: null,
  unit: null,
  describedBy: null,
  status: 'known',
});

export const table = (name: string, role: Table['role'], rows: number, columns: Column[]): Table => ({
  name,
  sqlName: name,
  file: 'sample.xlsx',
  sheet: name,
  system: null,
  rows,
  role,
  grain: null,
  candidateKeys: [],
  dependencies: [],
  distinctError: null,
  businessName: null,
  description: null,
  describedBy: null,
  status: 'known',
  declared: null,
  columns,
});

export const link = (
  from: string,
  fromColumn: string,
  to: string,
  toColumn: string,
  coverage = '1.000000',
): ForeignKey => ({
  fromTable: from,
  fromColumn,
  toTable: to,
  toColumn,
  rows: 41377,
  matched: 41377,
  coverage: toDecimal(coverage),
  usedKeys: 1,
  keys: 1,
  cardinality: 'many-to-one',
  declaredBy: null,
  orphans: [],
  paper: 'foreign-key',
});

/** Dictionary facts of which only tables and links matter. */
export const dictionaryOf = (
  tables: DictionaryFacts['tables'],
  foreignKeys: DictionaryFacts['foreignKeys'] = [],
): DictionaryFacts => ({
  tables,
  foreignKeys,
  shape: 'star',
  roles: [],
  documentation: { columns: 0, described: 0, coverage: null, gone: [] },
  evidence: noEvidence,
});

/** The star schema of the real case: one fact, three dimensions, a calendar and a log apart. */
export const sampleDictionary: DictionaryFacts = {
  tables: [
    table('Vente Détail', 'fact', 41377, [
      column('ID_BDD', 'text', 'primary', 'sale_line.line'),
      column('CUSTOMER_ID', 'text', 'foreign', 'sale_line.customer'),
      column('id_employe', 'text', 'foreign', 'sale_line.employee'),
      column('EAN', 'integer', 'foreign', 'sale_line.product'),
      column('Date achat', 'date', 'foreign', 'sale_line.businessDate'),
      column('ID ticket', 'text', null, 'sale_line.ticket'),
    ]),
    table('Produits', 'dimension', 18040, [
      column('EAN', 'integer', 'primary', 'product.product'),
      column('categorie', 'text', null, 'product.category'),
      column('Rayon', 'text', null, 'product.department'),
      column('Libelle_produit', 'text', null, 'product.label'),
      column('prix', 'decimal', null, 'product.price'),
    ]),
    table('Clients', 'dimension', 2297, [
      column('CUSTUMER_ID', 'text', 'primary', 'customer.customer'),
      column('date_inscription', 'date', null, 'customer.registeredOn'),
    ]),
    table('Calendrier', 'calendar', 1999, [
      column('date', 'date', 'primary', 'calendar_day.date'),
      column('annee', 'integer'),
      column('mois', 'integer'),
      column('Jour', 'integer'),
      column('mois_nom', 'text'),
      column('annee_mois', 'date'),
      column('jour_semaine', 'text'),
      column('trimestre', 'text'),
    ]),
    table('Employé', 'dimension', 56, [
      column('id_employe', 'text', 'primary', 'employee.employee'),
      column('employe', 'text', null, 'employee.label'),
      column('prenom', 'text', null, 'employee.firstName'),
      column('nom', 'text', null, 'employee.lastName'),
      column('date_debut', 'date', null, 'employee.hiredOn'),
      column('hash_mdp', 'text', null, 'employee.password'),
      column('mail', 'text', null, 'employee.mail'),
    ]),
    table('Logs', 'log', 207489, [
      column('id_user', 'text', null, 'change.actor'),
      column('date', 'date', null, 'change.recorded'),
      column('action', 'text', null, 'change.action'),
      column('table_insert', 'text', null, 'change.table'),
      column('id_ligne', 'text', null, 'change.row'),
      column('champs', 'text', null, 'change.field'),
      column('detail', 'text', null, 'change.value'),
    ]),
  ],
  foreignKeys: [
    link('Vente Détail', 'CUSTOMER_ID', 'Clients', 'CUSTUMER_ID'),
    link('Vente Détail', 'id_employe', 'Employé', 'id_employe'),
    link('Vente Détail', 'EAN', 'Produits', 'EAN'),
    link('Vente Détail', 'Date achat', 'Calendrier', 'date'),
  ],
  shape: 'star',
  roles: [],
  documentation: { columns: 0, described: 0, coverage: null, gone: [] },
  evidence: noEvidence,
};
