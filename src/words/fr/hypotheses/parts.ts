import type { HypothesesWords } from '../../hypotheses-words.ts';
import { fr } from '../typography.ts';

const dimensions = {
  product: 'catalogue',
  customer: 'clients',
  employee: fr`employés`,
  calendar: 'calendrier',
};

export const parts: HypothesesWords['parts'] = {
  'orphans-lost': dimensions,
  'fan-out': dimensions,
  cancelled: { include: fr`comptées`, exclude: fr`exclues` },
  currency: { 'as-stored': fr`additionnées sans conversion`, convert: 'converties' },
  discount: { ignore: fr`non déduites`, subtract: fr`déduites` },
  'price-basis': {
    amount: fr`montant de la ligne`,
    'quantity-x-unit-price': fr`prix de la ligne`,
    'quantity-x-catalogue-price': fr`prix du catalogue`,
  },
  'duplicates-once': { line: fr`clé présente deux fois`, batch: fr`lot écrit deux fois` },
  'day-boundary': {
    clock: fr`heure de la vente`,
    utc: 'UTC',
    local: fr`heures tenues en UTC, lues en heure locale`,
  },
  rounding: {
    'line-cents': fr`chaque ligne au centime`,
    'line-units': fr`chaque ligne à l'unité`,
    'line-cut': fr`chaque ligne tronquée à l'unité`,
    digits: fr`décimales que la lecture ne montre pas`,
  },
};
