import type { MovementWords } from '../../hypotheses-words.ts';

export const movements: MovementWords = {
  'late-writes': {
    title: 'Late writes',
    prediction: 'Lines of the business date are recorded after the first reading and no later than the last.',
    refutation: 'no line recorded between the readings, or an amount other than the gap',
  },
  'closed-days': {
    title: 'Closed days',
    prediction:
      'The late lines are recorded on days on which every store was closed; a share of the late writes.',
    refutation: 'no late line recorded on a closed day',
  },
  duplicates: {
    title: 'Duplicates',
    prediction:
      'A batch written between the readings holds the same articles as an earlier batch of its ticket.',
    refutation: 'no ticket with two batches of the same articles, quantities and amounts',
  },
  returns: {
    title: 'Returns',
    prediction: 'Lines of negative quantity or amount are recorded between the readings.',
    refutation: 'no negative line recorded between the readings',
  },
  deletions: {
    title: 'Deletions',
    prediction: 'Lines that the first reading counted are deleted before the last.',
    refutation: 'no logged deletion of a line of that date between the readings',
  },
  'quantity-updates': {
    title: 'Changed quantities',
    prediction: 'The log shows quantities of lines of that date changed between the readings.',
    refutation: 'no such update, or old and new values that do not add up to the gap',
  },
  'line-price-updates': {
    title: 'Prices or amounts changed on the line',
    prediction: 'The log shows prices or amounts of lines of that date changed between the readings.',
    refutation: 'no such update, or old and new values that do not add up to the gap',
  },
  'catalogue-prices': {
    title: 'Catalogue prices, old price known',
    prediction:
      'Prices of the catalogue change between the readings, and the lines already sold are worth more or less.',
    refutation: 'no price update between the readings, or differences of price that do not add up to the gap',
  },
  'catalogue-prices-unvalued': {
    title: 'Catalogue prices, old price unknown',
    prediction: 'Prices of the catalogue change between the readings, without the log saying from what.',
    refutation: 'no price update between the readings, or readings that equal the ledger without any',
  },
  'date-updates': {
    title: 'Changed business dates',
    prediction: 'Lines are moved to or from the business date between the readings.',
    refutation: 'no logged change of a business date between the readings',
  },
  'line-updates': {
    title: 'Other changes of lines',
    prediction:
      'Other fields of lines (product, status, currency…) change between the readings, and with them the value.',
    refutation: 'no such update between the readings',
  },
};
