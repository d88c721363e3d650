import type { Nouns } from '../words.ts';
import { fr } from './typography.ts';

export const nouns: Nouns = {
  saleLine: { one: 'ligne de vente', many: 'lignes de vente' },
  ticket: { one: 'ticket', many: 'tickets' },
  customer: { one: 'client', many: 'clients' },
  employee: { one: 'employé', many: 'employés' },
  product: { one: 'produit', many: 'produits' },
  logRow: { one: 'ligne de journal', many: 'lignes de journal' },
  event: { one: 'écriture', many: 'écritures' },
  actor: { one: 'auteur', many: 'auteurs' },
  priceUpdate: { one: 'mise à jour de prix', many: 'mises à jour de prix' },
  passwordUpdate: { one: fr`mise à jour d'empreinte`, many: fr`mises à jour d'empreinte` },
  row: { one: 'ligne', many: 'lignes' },
  value: { one: 'valeur', many: 'valeurs' },
  table: { one: 'table', many: 'tables' },
  column: { one: 'colonne', many: 'colonnes' },
  field: { one: 'champ', many: 'champs' },
  key: { one: 'clé', many: 'clés' },
  day: { one: 'jour', many: 'jours' },
  byte: { one: 'octet', many: 'octets' },
  finding: { one: 'constat', many: 'constats' },
  action: { one: 'mesure', many: 'mesures' },
  paper: { one: 'feuille de travail', many: 'feuilles de travail' },
  reject: { one: 'rejet', many: 'rejets' },
  metric: { one: 'mesure', many: 'mesures' },
  item: { one: 'élément', many: 'éléments' },
};
