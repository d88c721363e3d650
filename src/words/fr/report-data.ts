import type { RevenueWords } from '../revenue-words.ts';
import { agree } from './agree.ts';
import { measures } from './measures.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

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
  measures,
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
