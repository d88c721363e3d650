import type { NameLanguage } from './shapes.ts';
import type { LineRole } from './shop.ts';

/** What the company calls its tables, columns and log; under the roles of the model. */
export interface Names {
  tables: Record<'sale_line' | 'product' | 'customer' | 'employee' | 'calendar_day' | 'change', string>;
  line: Record<LineRole | 'line' | 'soldAt', string>;
  product: Record<'product' | 'label' | 'category' | 'department' | 'price' | 'vatRate', string>;
  customer: Record<'customer' | 'registeredOn', string>;
  employee: Record<'employee' | 'hiredOn', string>;
  calendar: Record<'date' | 'year' | 'month', string>;
  log: Record<
    | 'sequence'
    | 'recorded'
    | 'actor'
    | 'action'
    | 'table'
    | 'row'
    | 'field'
    | 'oldValue'
    | 'value'
    | 'transaction',
    string
  >;
  actions: Record<'insert' | 'update' | 'delete', string>;
  logged: Record<'sale_line' | 'product' | 'customer' | 'employee', string>;
  client: string;
  title: string;
  delimiter: ';' | ',';
}

const fr: Names = {
  tables: {
    ...{ sale_line: 'ventes', product: 'produits', customer: 'clients', employee: 'employes' },
    ...{ calendar_day: 'calendrier', change: 'journal' },
  },
  line: {
    ...{ line: 'id_ligne', ticket: 'no_ticket', product: 'ean', customer: 'code_client' },
    ...{ employee: 'matricule', businessDate: 'date_vente', store: 'magasin', quantity: 'quantite' },
    ...{ unitPrice: 'prix_unitaire', amount: 'montant_ttc', discount: 'remise', vatRate: 'taux_tva' },
    ...{ currency: 'devise', soldAt: 'heure_caisse' },
  },
  product: {
    ...{ product: 'ean', label: 'libelle', category: 'famille', department: 'rayon' },
    ...{ price: 'prix_catalogue', vatRate: 'taux_tva' },
  },
  customer: { customer: 'code_client', registeredOn: 'date_adhesion' },
  employee: { employee: 'matricule', hiredOn: 'date_entree' },
  calendar: { date: 'date_vente', year: 'annee', month: 'mois' },
  log: {
    ...{ sequence: 'no_ecriture', recorded: 'horodatage', actor: 'auteur', action: 'operation' },
    ...{ table: 'table_cible', row: 'cle_ligne', field: 'champ', oldValue: 'ancienne_valeur' },
    ...{ value: 'nouvelle_valeur', transaction: 'transaction' },
  },
  actions: { insert: 'AJOUT', update: 'MODIF', delete: 'SUPPR' },
  logged: { sale_line: 'Vente', product: 'Produit', customer: 'Client', employee: 'Employe' },
  ...{ client: 'Épicerie des Quais', title: 'Audit des ventes', delimiter: ';' },
};

const en: Names = {
  tables: {
    ...{ sale_line: 'sales', product: 'products', customer: 'customers', employee: 'employees' },
    ...{ calendar_day: 'calendar', change: 'change_log' },
  },
  line: {
    ...{ line: 'line_id', ticket: 'ticket_no', product: 'ean', customer: 'customer_code' },
    ...{ employee: 'employee_no', businessDate: 'sale_date', store: 'store', quantity: 'quantity' },
    ...{ unitPrice: 'unit_price', amount: 'gross_amount', discount: 'discount', vatRate: 'vat_rate' },
    ...{ currency: 'currency', soldAt: 'till_time' },
  },
  product: {
    ...{ product: 'ean', label: 'label', category: 'category', department: 'department' },
    ...{ price: 'list_price', vatRate: 'vat_rate' },
  },
  customer: { customer: 'customer_code', registeredOn: 'registered_on' },
  employee: { employee: 'employee_no', hiredOn: 'hired_on' },
  calendar: { date: 'sale_date', year: 'year', month: 'month' },
  log: {
    ...{ sequence: 'entry_no', recorded: 'recorded_at', actor: 'actor', action: 'action' },
    ...{ table: 'target_table', row: 'row_key', field: 'field', oldValue: 'old_value' },
    ...{ value: 'new_value', transaction: 'transaction_id' },
  },
  actions: { insert: 'INSERT', update: 'UPDATE', delete: 'DELETE' },
  logged: { sale_line: 'sale', product: 'product', customer: 'customer', employee: 'employee' },
  ...{ client: 'Quayside Grocers', title: 'Audit of the sales', delimiter: ',' },
};

export const namesOf = (language: NameLanguage): Names => ({ fr, en })[language];
