import type { ChartWords, DiagramWords } from '../chart-words.ts';
import { actors } from './report-actors.ts';
import { atomicity } from './report-atomicity.ts';
import { exposure } from './report-exposure.ts';
import { hypotheses } from './report-hypotheses.ts';
import { fr } from './typography.ts';

export const charts: ChartWords = {
  'revenue-as-read': {
    title: fr`Chiffre d'affaires du jour contesté, selon le jour de lecture`,
    x: fr`Jour de lecture (état en fin de journée)`,
    y: (businessDate) => fr`Chiffre d'affaires du ${businessDate}`,
    closed: 'fermé',
    broken: fr`L'axe ne part pas de zéro.`,
    sparse: fr`Seuls les jours avec écritures figurent.`,
    alt: ({ businessDate, first, firstAt, last, lastAt, gap }) =>
      fr`Le chiffre d'affaires du ${businessDate} valait ${first} à la lecture du ${firstAt} et ${last} à celle du ${lastAt}, soit un écart de ${gap}.`,
  },
  'reading-waterfall': {
    title: 'De la première à la dernière lecture',
    y: (businessDate) => fr`Chiffre d'affaires du ${businessDate}`,
    first: 'Première lecture',
    last: 'Dernière lecture',
    recordedOn: 'Enregistré le',
    otherDays: 'Autres jours',
    days: { one: 'jour', many: 'jours' },
    lines: { one: 'ligne', many: 'lignes' },
    unexplained: 'Inexpliqué',
    broken: fr`L'axe ne part pas de zéro.`,
    alt: ({ businessDate, first, last, gap, unexplained }) =>
      fr`De ${first} à ${last} pour le ${businessDate} : un écart de ${gap}, dont ${unexplained} restent inexpliqués.`,
  },
  'hypothesis-bars': {
    title: fr`Le plus grand écart et ce qu'en explique chaque hypothèse`,
    x: (businessDate) => fr`Part de l'écart du ${businessDate}, verdict`,
    y: fr`Hypothèse`,
    gap: fr`Écart à expliquer`,
    unexplained: fr`Inexpliqué`,
    ofWhich: (title) => fr`dont : ${title}`,
    names: hypotheses.names,
    verdicts: hypotheses.verdicts,
    hypotheses: { one: fr`hypothèse vérifiée`, many: fr`hypothèses vérifiées` },
    alt: ({ businessDate, gap, tested, confirmed, unexplained }) =>
      fr`Sur l'écart de ${gap} du ${businessDate}, avec ${tested} : confirmées, ${confirmed || 'aucune'} ; inexpliqué, ${unexplained}.`,
  },
  'rows-per-day': {
    title: fr`Lignes de journal par jour d'enregistrement`,
    x: fr`Jour d'enregistrement`,
    xMonth: fr`Mois d'enregistrement`,
    y: 'Lignes de journal',
    others: 'Autres tables',
    closed: 'fermé',
    rows: { one: 'ligne de journal', many: 'lignes de journal' },
    alt: ({ total, from, to, most, mostRows }) =>
      fr`${total} par table, ${from} – ${to} ; maximum : ${mostRows} (${most}).`,
  },
  'ticket-timeline': {
    title: fr`Comment les tickets racontés ont été écrits`,
    x: fr`Jour d'enregistrement`,
    xMonth: fr`Mois d'enregistrement`,
    key: fr`Au-dessus de chaque point : les lignes écrites`,
    sold: fr`Triangle : date de vente`,
    closed: 'fermé',
    faults: atomicity.faults,
    tickets: { one: 'ticket', many: 'tickets' },
    alt: ({ tickets, from, to }) =>
      fr`Les écritures de ${tickets} au fil de l'enregistrement, du ${from} au ${to}.`,
  },
  'top-customers': {
    title: fr`Clients au plus fort chiffre d'affaires`,
    x: fr`Chiffre d'affaires`,
    y: 'Client',
    customers: { one: 'client', many: 'clients' },
    alt: ({ customers, first, amount }) =>
      fr`${customers} par chiffre d'affaires décroissant ; le premier, ${first}, atteint ${amount}.`,
  },
  'employee-share': {
    title: fr`Part de chaque employé dans le chiffre d'affaires`,
    x: fr`Part et montant du chiffre d'affaires`,
    y: 'Employé',
    others: (count) => fr`Autres (${count})`,
    employees: { one: 'employé', many: 'employés' },
    broken: fr`La barre des autres est coupée : elle n'est pas à l'échelle.`,
    alt: ({ employees, first, share }) =>
      fr`${employees} par part décroissante ; la plus forte est de ${share} (${first}).`,
  },
  'amount-at-risk': {
    title: fr`Montants exposés des journées closes (ils se recouvrent)`,
    x: 'Montant exposé',
    y: fr`Ce dont le chiffre dépend`,
    names: exposure.names,
    exposures: { one: 'exposition', many: 'expositions' },
    alt: ({ exposures, largest, amount }) =>
      fr`${exposures} par montant décroissant ; la plus élevée, « ${largest} », atteint ${amount}.`,
  },
  'writes-by-hour': {
    title: fr`Quand on écrit : par heure, à défaut par jour de la semaine`,
    xHour: 'Heure de la journée',
    xWeekday: 'Jour de la semaine',
    hour: (hour) => `${hour}\u00a0h`,
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    classes: actors.classes,
    events: { one: 'écriture', many: 'écritures' },
    rows: { one: 'ligne de journal', many: 'lignes de journal' },
    ownScale: fr`Chaque rangée a sa propre échelle.`,
    alt: ({ total, most, mostCount }) => fr`${total} ; maximum : ${mostCount} (${most}).`,
  },
  'risk-matrix': {
    title: 'Matrice des risques',
    x: 'Fréquence',
    y: 'Gravité',
    severities: { minor: 'Mineure', moderate: 'Modérée', major: 'Majeure', critical: 'Critique' },
    frequencies: [fr`Isolée (moins de 1 %)`, fr`Récurrente (de 1 à 10 %)`, fr`Systématique (10 % et plus)`],
    finding: 'Chaque pastille porte le numéro du constat',
    findings: { one: 'constat', many: 'constats' },
    alt: ({ findings, critical }) =>
      fr`${findings} selon leur gravité et leur fréquence, dont ${critical} de gravité critique.`,
  },
  'as-of-curve': {
    title: fr`Les journées qui ont le plus bougé après leur clôture`,
    x: 'Jours après la clôture',
    scales: fr`À gauche, le chiffre à la clôture ; à droite, celui d'aujourd'hui et leur différence. Une échelle par journée.`,
    days: { one: 'journée', many: 'journées' },
    alt: ({ days, first, closing, now }) =>
      fr`${days} selon le moment de lecture ; celle du ${first} valait ${closing} à sa clôture et vaut ${now} aujourd'hui.`,
  },
  'late-triangle': {
    title: fr`Montants par journée de vente et par délai d'enregistrement`,
    x: fr`Jours entre la vente et l'enregistrement`,
    y: fr`Chiffre d'affaires`,
    before: 'avant',
    later: '7 et +',
    shades: fr`Gris : enregistré avant la clôture. Teinté : après ; d'autant plus foncé que la part de la journée est grande.`,
    cells: { one: 'montant enregistré', many: 'montants enregistrés' },
    alt: ({ rows, from, to, late }) => fr`${rows} lignes, ${from} – ${to} ; ${late} après la clôture.`,
  },
  'revenue-per-day': {
    title: fr`Chiffre d'affaires par jour`,
    x: 'Jour de vente',
    xMonth: 'Mois de vente',
    y: fr`Chiffre d'affaires`,
    disputed: 'Lectures en désaccord',
    closed: 'fermé',
    alt: ({ from, to, highest, highestOn }) =>
      fr`Chiffre d'affaires, ${from} – ${to} ; le plus élevé : ${highest} (${highestOn}).`,
  },
};

export const diagram: DiagramWords = {
  title: 'Schéma en étoile',
  roles: {
    fact: 'Table de faits',
    dimension: 'Dimension',
    calendar: 'Calendrier',
    log: 'Journal',
    unmapped: 'Hors modèle',
  },
  types: {
    integer: 'entier',
    decimal: 'décimal',
    date: 'date',
    timestamp: 'date et heure',
    boolean: 'booléen',
    text: 'texte',
    empty: 'vide',
  },
  keys: { primary: 'CP', foreign: 'CE' },
  rows: { one: 'ligne', many: 'lignes' },
  moreColumns: { one: 'autre colonne', many: 'autres colonnes' },
  covered: (share) => fr`${share} résolus`,
  legend: fr`CP : clé primaire. CE : clé étrangère. Bouts d'un lien : patte d'oie : plusieurs ; trait : une ; rond : peut-être aucune.`,
  part: ({ number, hub }) =>
    hub === null
      ? fr`Partie ${String(number)} : tables sans lien`
      : fr`Partie ${String(number)} : autour de ${hub}`,
  overview: fr`Vue d'ensemble du schéma, par parties`,
  moreTables: { one: 'autre table', many: 'autres tables' },
  linkedParts: (numbers) => fr`Liée à : ${numbers}`,
  alt: ({ tables, links }) => fr`${tables} et ${links} entre elles.`,
  tables: { one: 'table', many: 'tables' },
  links: { one: 'lien', many: 'liens' },
};
