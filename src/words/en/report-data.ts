import type { RevenueWords } from '../revenue-words.ts';
import { agree } from './agree.ts';
import { measures } from './measures.ts';
import { nouns } from './nouns.ts';

export const revenue: RevenueWords = {
  headings: {
    days: 'Per business day',
    readings: 'Readings compared',
    customers: 'Top customers',
    employees: 'Per employee',
    products: 'Products',
    basis: 'Price basis',
    stress: 'Sensitivity to catalogue prices',
  },
  total: ({ amount, lines, tickets, customers, employees }, f) =>
    `Recomputed revenue of the period: ${f.money(amount)}, for ${f.count(lines, nouns.saleLine)} and ${f.count(tickets, nouns.ticket)} (${f.count(customers, nouns.customer)}, ${f.count(employees, nouns.employee)}).`,
  basis: {
    'line-amount': 'Each sale line bears its amount: the figure does not depend on the catalogue.',
    'line-price': 'Each sale line bears its price: the figure does not depend on the catalogue.',
    'catalogue-price':
      'Sale lines bear no price: each is valued at the current catalogue price. The figure of a past day therefore changes with the catalogue.',
  },
  unpriced: ({ lines }, f) =>
    lines === 0
      ? 'All sale lines of the period could be valued.'
      : `${f.count(lines, nouns.saleLine)} without a price or a quantity ${agree(lines, 'adds', 'add')} nothing to this figure.`,
  stress: ({ risePercent, multiplied, roundedPerPrice, total }, f) =>
    `If all catalogue prices rose by ${f.integer(risePercent)}%, the ${f.money(total)} already earned would become ${f.money(multiplied)} where each line is multiplied, ${f.money(roundedPerPrice)} where each price is first rounded to the cent.`,
  products: ({ sold, neverSold, averagePrice, highestPrice, highestPricedProduct }, f) =>
    `${f.count(sold, { one: 'product sold', many: 'products sold' })} in the period, ${f.count(neverSold, { one: 'product of the catalogue never sold', many: 'products of the catalogue never sold' })}. ` +
    (averagePrice === null
      ? 'Average catalogue price unknown.'
      : `Average catalogue price: ${f.money(averagePrice)}`) +
    (averagePrice === null
      ? ''
      : highestPrice === null || highestPricedProduct === null
        ? '.'
        : `; highest price: ${f.money(highestPrice)} (product ${highestPricedProduct}).`),
  measures,
  noReadings: 'No reading was handed over: the recomputed figure is not compared with any published figure.',
  noDays: 'No business day in the period.',
  dayColumns: { day: 'Day', lines: 'Sale lines', tickets: 'Tickets', amount: 'Amount' },
  readingColumns: {
    day: 'Day',
    system: 'System',
    readAt: 'Read on',
    value: 'Value read',
    recomputed: 'Recomputed',
    difference: 'Difference',
    asOf: 'As of the reading',
    match: 'Outcome',
  },
  matches: {
    current: 'equals the figure of today',
    'as-of': 'equals the figure as it stood',
    'current-and-as-of': 'equals the figure, then and now',
    neither: 'unexplained',
    unknown: 'cannot be checked',
  },
  customerColumns: {
    customer: 'Customer',
    lines: 'Sale lines',
    tickets: 'Tickets',
    amount: 'Amount',
    share: 'Share',
  },
  employeeColumns: { employee: 'Employee', lines: 'Sale lines', amount: 'Amount', share: 'Share' },
};
