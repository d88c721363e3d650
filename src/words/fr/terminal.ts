import type { TerminalWords } from '../terminal-words.ts';
import { dictionary } from './terminal-dictionary.ts';

export const terminal: TerminalWords = {
  steps: {
    store: 'Ouverture de la base',
    load: 'Chargement des sources',
    model: 'Mise en modèle',
    analyse: 'Analyses',
    charts: 'Graphiques',
    html: 'Page HTML',
    pdf: 'Impression du PDF',
    history: 'Historique',
    demo: 'Jeu de démonstration',
  },
  row: { one: 'ligne', many: 'lignes' },
  interrupted: 'Interrompu : aucun rapport n’a été écrit.',
  analysisFailed: (analyses) => `Une analyse a échoué (${analyses}) ; le rapport le dit.`,
  reportMade: 'Le rapport est prêt :',
  findings: (total, critical) =>
    `${total} constat${total > 1 ? 's' : ''}, dont ${critical} critique${critical > 1 ? 's' : ''}`,
  pages: { one: 'page', many: 'pages' },
  demoMade: 'Le jeu de démonstration est prêt :',
  demoNext: (configuration) => `Pour l’auditer : constat run ${configuration}`,
  dictionary,
  diff: {
    title: (before, after) => `De ${before} à ${after}`,
    new: 'Nouveaux constats',
    gone: 'Constats disparus',
    changed: 'Constats modifiés',
    unchanged: 'Constats inchangés',
    moved: 'Chiffres qui ont bougé',
    none: 'aucun',
    absent: 'absent',
  },
  units: {
    rows: { one: 'ligne', many: 'lignes' },
    lines: { one: 'ligne de vente', many: 'lignes de vente' },
    tickets: { one: 'ticket', many: 'tickets' },
    events: { one: 'événement', many: 'événements' },
    tables: { one: 'table', many: 'tables' },
    columns: { one: 'colonne', many: 'colonnes' },
    products: { one: 'produit', many: 'produits' },
    findings: { one: 'constat', many: 'constats' },
    points: { one: 'point', many: 'points' },
    days: { one: 'jour', many: 'jours' },
  },
  severities: { minor: 'mineur', moderate: 'modéré', major: 'majeur', critical: 'critique' },
};
