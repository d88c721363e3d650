import type { HypothesesWords } from '../../hypotheses-words.ts';

const dimensions = {
  product: 'catalogue',
  customer: 'customers',
  employee: 'employees',
  calendar: 'calendar',
};

export const parts: HypothesesWords['parts'] = {
  'orphans-lost': dimensions,
  'fan-out': dimensions,
  cancelled: { include: 'counted', exclude: 'left out' },
  currency: { 'as-stored': 'added up unconverted', convert: 'converted' },
  discount: { ignore: 'not subtracted', subtract: 'subtracted' },
  'price-basis': {
    amount: 'amount on the line',
    'quantity-x-unit-price': 'price on the line',
    'quantity-x-catalogue-price': 'catalogue price',
  },
  'duplicates-once': { line: 'key that stands twice', batch: 'batch written twice' },
  'day-boundary': { clock: 'time of sale', utc: 'UTC', local: 'times kept in UTC, read in local time' },
  rounding: {
    'line-cents': 'each line to the cent',
    'line-units': 'each line to the unit',
    'line-cut': 'each line cut off at the point',
    digits: 'digits that the reading does not show',
  },
};
