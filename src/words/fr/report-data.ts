import type { DictionaryWords, RevenueWords } from '../report-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

export const dictionary: DictionaryWords = {
  schemaIntro: fr`Tables, colonnes clés et relations telles que les données les montrent, et non telles qu'une documentation les déclare.`,
  intro: ({ tables, columns }, f) =>
    fr`${f.count(tables, nouns.table)} et ${f.count(columns, nouns.column)}, décrites d'après leur contenu : type, valeurs manquantes, clés et relations sont constatés sur toutes les lignes.`,
  roles: {
    fact: 'table de faits',
    dimension: 'dimension',
    calendar: 'calendrier',
    log: 'journal',
    unmapped: 'sans rôle désigné',
  },
  origin: ({ rows, file, sheet, system, sqlName }, f) =>
    fr`${f.count(rows, nouns.row)}, fichier ${file}` +
    (sheet === null ? '' : fr`, feuille « ${sheet} »`) +
    (system === null ? '' : fr`, système ${system}`) +
    fr` ; nommée ${sqlName} dans les feuilles de travail.`,
  grain: (columns, f) =>
    columns === null
      ? fr`Grain inconnu : aucune combinaison de colonnes examinée n'identifie une ligne.`
      : fr`Grain : une ligne par ${f.list(columns)}.`,
  keys: (keys, f) =>
    keys.length === 0
      ? fr`Aucune clé candidate.`
      : fr`${agree(keys.length, 'Clé candidate', 'Clés candidates')} : ${f.list(keys.map((key) => key.join(' + ')))}.`,
  columns: {
    column: 'Colonne',
    type: 'Type',
    nulls: 'Vides',
    distinct: 'Distinctes',
    range: 'Minimum – maximum',
    examples: 'Exemples',
    sensitivity: 'Sensibilité',
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
  keyKinds: { primary: 'clé primaire', foreign: 'clé étrangère' },
  unique: 'unique',
  sensitivities: { none: '–', personal: 'personnelle', secret: 'secrète' },
  withheld: 'non montré',
  maxLength: ({ length }, f) => f.count(length, { one: 'car. max.', many: 'car. max.' }),
  foreignKeys: 'Clés étrangères',
  noForeignKeys: fr`Aucune relation entre les tables n'a été constatée.`,
  foreignKeyColumns: {
    from: 'De',
    to: 'Vers',
    rows: 'Lignes renseignées',
    matched: 'Lignes résolues',
    coverage: 'Couverture',
    used: 'Clés utilisées',
  },
  usedKeys: ({ used, keys }, f) => fr`${f.integer(used)} sur ${f.integer(keys)}`,
};

export const revenue: RevenueWords = {
  headings: {
    days: 'Par journée de vente',
    readings: 'Lectures comparées',
    customers: 'Premiers clients',
    employees: 'Par employé',
    products: 'Produits',
    basis: 'Base de prix',
    stress: 'Sensibilité aux prix du catalogue',
  },
  total: ({ amount, lines, tickets, customers, employees }, f) =>
    fr`Chiffre d'affaires recalculé de la période : ${f.money(amount)}, pour ${f.count(lines, nouns.saleLine)} et ${f.count(tickets, nouns.ticket)} (${f.count(customers, nouns.customer)}, ${f.count(employees, nouns.employee)}).`,
  basis: {
    'line-amount': fr`Chaque ligne de vente porte son montant : le chiffre ne dépend pas du catalogue.`,
    'line-price': fr`Chaque ligne de vente porte son prix : le chiffre ne dépend pas du catalogue.`,
    'catalogue-price': fr`Les lignes de vente ne portent pas de prix : chacune est chiffrée au prix actuel du catalogue. Le chiffre d'une journée passée change donc avec le catalogue.`,
  },
  unpriced: ({ lines }, f) =>
    lines === 0
      ? fr`Toutes les lignes de vente de la période ont pu être chiffrées.`
      : fr`${f.count(lines, nouns.saleLine)} sans prix ou quantité ${agree(lines, 'n’ajoute', 'n’ajoutent')} rien à ce chiffre.`,
  stress: ({ risePercent, multiplied, roundedPerPrice, total }, f) =>
    fr`Si tous les prix du catalogue montaient de ${f.integer(risePercent)} %, les ${f.money(total)} déjà réalisés deviendraient ${f.money(multiplied)} en multipliant chaque ligne, ${f.money(roundedPerPrice)} en arrondissant d'abord chaque prix au centime.`,
  products: ({ sold, neverSold, averagePrice, highestPrice, highestPricedProduct }, f) =>
    fr`${f.count(sold, { one: 'produit vendu', many: 'produits vendus' })} dans la période, ${f.count(neverSold, { one: 'produit du catalogue jamais vendu', many: 'produits du catalogue jamais vendus' })}. ` +
    (averagePrice === null
      ? fr`Prix moyen du catalogue inconnu.`
      : fr`Prix moyen du catalogue : ${f.money(averagePrice)}`) +
    (averagePrice === null
      ? ''
      : highestPrice === null || highestPricedProduct === null
        ? '.'
        : fr` ; prix le plus élevé : ${f.money(highestPrice)} (produit ${highestPricedProduct}).`),
  noReadings: fr`Aucune lecture n'a été remise : le chiffre recalculé n'est comparé à aucun chiffre publié.`,
  noDays: fr`Aucune journée de vente dans la période.`,
  dayColumns: { day: 'Journée', lines: 'Lignes de vente', tickets: 'Tickets', amount: 'Montant' },
  readingColumns: {
    day: 'Journée',
    system: 'Système',
    readAt: 'Lu le',
    value: 'Valeur lue',
    recomputed: 'Recalcul',
    difference: 'Écart',
    asOf: 'Chiffre à la lecture',
    match: 'Rapprochement',
  },
  matches: {
    current: fr`égale au chiffre d'aujourd'hui`,
    'as-of': fr`égale au chiffre d'alors`,
    'current-and-as-of': fr`égale au chiffre d'alors et d'aujourd'hui`,
    neither: 'inexpliquée',
    unknown: 'non vérifiable',
  },
  customerColumns: {
    customer: 'Client',
    lines: 'Lignes de vente',
    tickets: 'Tickets',
    amount: 'Montant',
    share: 'Part',
  },
  employeeColumns: { employee: 'Employé', lines: 'Lignes de vente', amount: 'Montant', share: 'Part' },
};
