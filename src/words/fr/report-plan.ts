import type { AppendixWords } from '../appendix-words.ts';
import type { FindingsSectionWords, PlanWords } from '../report-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

export const findings: FindingsSectionWords = {
  intro: ({ findings: total }, f) =>
    fr`${f.count(total, nouns.finding)}, par gravité décroissante. Chacun expose la règle attendue, la situation constatée, sa cause, sa conséquence et la mesure recommandée.`,
  none: fr`Les analyses menées ne relèvent aucune anomalie.`,
  columns: {
    number: fr`N°`,
    severity: 'Gravité',
    finding: 'Constat',
    subject: 'Objet',
    amount: 'Montant en jeu',
  },
  elements: {
    criteria: 'Règle attendue',
    condition: 'Situation constatée',
    cause: 'Cause',
    effect: 'Conséquence',
    recommendation: 'Recommandation',
    papers: 'Feuilles de travail',
    amount: 'Montant en jeu',
    subject: 'Objet',
  },
  subjects: {
    sale_line: 'lignes de vente',
    'sale_line.ticket': 'tickets',
    'sale_line.line': 'numéros de ligne',
    'sale_line.sequence': 'numéros de séquence',
    'product.price': 'prix des produits',
    'employee.password': 'mots de passe des employés',
    change: 'journal des écritures',
    dimensions: 'dimensions',
    dictionary: 'dictionnaire des données',
    'rights.public-write': fr`droits d'écriture de tous`,
    'rights.public-read': 'droits de lecture de tous',
    'rights.superusers': 'superutilisateurs',
    'rights.row-security': 'sécurité au niveau des lignes',
  },
  noRecommendation: fr`Aucune mesure du plan d'action ne vise ce constat.`,
  noAmount: 'non chiffrable',
  prevents: fr`l'aurait évité`,
  detects: fr`l'aurait révélé`,
  answer: (how, because) => fr`${how} : ${because}.`,
};

const effort: PlanWords['effort'] = ({ days }, f) =>
  `${f.decimal(days)}\u00a0${agree(Number(days), 'jour', 'jours')}`;

export const plan: PlanWords = {
  intro: ({ actions, days }, f) =>
    fr`${f.count(actions, nouns.action)}, ${effort({ days }, f)} de travail estimés, dans l'ordre où les mener. Une mesure n'est retenue que si elle aurait évité ou révélé un constat de ce rapport.`,
  none: fr`Aucun constat n'appelle de mesure.`,
  terms: { short: 'Court terme', medium: 'Moyen terme' },
  noneInTerm: fr`Aucune mesure à ce terme.`,
  columns: {
    priority: 'Priorité',
    action: 'Mesure',
    owner: 'Responsable et charge',
    findings: 'Constats visés',
    success: 'Critère de réussite',
  },
  owners: {
    'database-administrator': 'administrateur de bases de données',
    'application-developer': fr`développeur de l'application`,
    'data-engineer': 'ingénieur des données',
    'security-officer': 'responsable de la sécurité',
  },
  effort,
  stake: ({ amount }, f) => fr`${f.money(amount)} en jeu`,
  prevents: 'Évite',
  detects: 'Révèle',
  details: 'Contenu et justification des mesures',
  why: 'Pourquoi',
};

export const appendix: AppendixWords = {
  headings: {
    papers: 'Feuilles de travail',
    rejects: 'Valeurs rejetées',
    metrics: 'Mesures de suivi',
    parts: 'Fichiers réunis',
  },
  papersIntro: fr`Chaque feuille donne la requête, les premières lignes de sa réponse, leur nombre total et l'empreinte de toutes les lignes : rejouée sur les mêmes fichiers, la requête rend la même empreinte.`,
  noPapers: fr`Aucune feuille de travail.`,
  answer: ({ shown, total }, f) =>
    shown === total
      ? fr`${f.count(total, { one: 'ligne de réponse', many: 'lignes de réponse' })}`
      : fr`${f.count(total, { one: 'ligne de réponse', many: 'lignes de réponse' })}, dont ${f.integer(shown)} ${agree(shown, 'montrée', 'montrées')}`,
  definition: fr`définition d'une relation, que les requêtes suivantes interrogent`,
  emptyAnswer: 'réponse vide',
  hash: 'SHA-256 de la réponse',
  sqlLike: (paper) => fr`La requête de ${paper}, à ces lignes près :`,
  sql: 'Requête',
  noRejects: fr`Aucune valeur ni ligne n'a été rejetée au chargement.`,
  rejectColumns: {
    place: 'Fichier et feuille',
    row: 'Ligne',
    column: 'Colonne',
    value: 'Valeur',
    reason: 'Motif',
  },
  rejectReasons: {
    'not-a-number': fr`n'est pas un nombre`,
    'not-a-date': fr`n'est pas une date`,
    'wrong-column-count': 'nombre de colonnes différent',
    'error-cell': fr`cellule en erreur`,
    'too-long': 'trop long',
    unreadable: 'illisible',
  },
  partsIntro: fr`Chaque fichier lu avec d'autres comme une seule table, et son empreinte.`,
  partColumns: { source: 'Source', file: 'Fichier', size: 'Taille', hash: 'SHA-256' },
  metricsIntro: fr`Les chiffres par lesquels deux exécutions de l'audit se comparent.`,
  metrics: {
    revenue: fr`Chiffre d'affaires recalculé`,
    'sale-lines': 'Lignes de vente',
    tickets: 'Tickets',
    'unpriced-lines': 'Lignes non chiffrées',
    'products-sold': 'Produits vendus',
    'products-never-sold': 'Produits jamais vendus',
    'log-rows': 'Lignes de journal',
    'log-events': 'Écritures journalisées',
    'late-lines': 'Lignes enregistrées en retard',
    'late-tickets': 'Tickets touchés par un retard',
    'late-amount': 'Montant enregistré en retard',
    'split-tickets': 'Tickets écrits en plusieurs fois',
    'split-amount': 'Montant venu après les premières lignes du ticket',
    'unlogged-lines': 'Lignes sans trace dans le journal',
    'missing-lines': 'Lignes journalisées absentes de la table',
    'log-score': fr`Valeur probante du journal`,
    'days-moved-after-closing': fr`Journées modifiées après clôture`,
    'damaged-prices': 'Prix abîmés dans le journal',
    gap: 'Écart entre lectures',
    unexplained: 'Écart sans explication',
    tables: 'Tables',
    columns: 'Colonnes',
    findings: 'Constats',
  },
  metricOfDay: (metric, day) => fr`${metric}, journée du ${day}`,
  metricColumns: { metric: 'Mesure', id: 'Identifiant', value: 'Valeur', unit: 'Unité' },
  units: {
    rows: 'lignes',
    lines: 'lignes de vente',
    tickets: 'tickets',
    events: 'écritures',
    tables: 'tables',
    columns: 'colonnes',
    products: 'produits',
    findings: 'constats',
    points: 'points',
    days: 'jours',
  },
  end: 'Fin du rapport',
};
