import type { DefectWords } from '../../hypotheses-words.ts';

export const defects: DefectWords = {
  stale: {
    title: 'Figure read before the load had ended',
    prediction: 'The reading equals the ledger as it stood at an earlier moment.',
    refutation: 'a reading that equals no earlier state',
  },
  'missing-store': {
    title: 'Missing store',
    prediction: 'The reading falls short by exactly what one store sold.',
    refutation: 'no store whose amount is missing from the reading',
  },
  'missing-category': {
    title: 'Excluded category',
    prediction: 'The reading falls short by exactly one category.',
    refutation: 'no category whose amount is missing from the reading',
  },
  'missing-department': {
    title: 'Excluded department',
    prediction: 'The reading falls short by exactly one department.',
    refutation: 'no department whose amount is missing from the reading',
  },
  'missing-employee': {
    title: 'Missing till or employee',
    prediction: 'The reading falls short by exactly what one employee sold.',
    refutation: 'no employee whose amount is missing from the reading',
  },
  'missing-partition': {
    title: 'Missing load',
    prediction: 'The reading lacks what was recorded on one day, though it has what was recorded later.',
    refutation: 'no day of recording whose amount is missing from the reading',
  },
  'orphans-lost': {
    title: 'Orphans lost in a join',
    prediction: 'Lines whose key is not in the dimension are missing from the reading.',
    refutation: 'every key resolves, or the orphans are in the reading',
  },
  'fan-out': {
    title: 'Fan-out of a join',
    prediction: 'Lines whose key the dimension holds several times are counted as often.',
    refutation: 'unique keys in every dimension, or a reading that counts them once',
  },
  'returns-excluded': {
    title: 'Returns left out',
    prediction: 'Negative lines are not subtracted in the reading.',
    refutation: 'no negative line, or a reading that subtracts them',
  },
  cancelled: {
    title: 'Cancelled sales',
    prediction: 'The reading treats cancelled sales otherwise than the measure does.',
    refutation: 'no cancelled line, or a reading that treats them as the measure does',
  },
  'duplicates-once': {
    title: 'Duplicates counted once',
    prediction: 'What the table holds twice is in the reading once.',
    refutation: 'no line and no batch that stands twice',
  },
  'unlogged-lines': {
    title: 'Lines without a log entry',
    prediction: 'Lines that the log does not know were not yet there at the reading.',
    refutation: 'every line has its insert in the log',
  },
  'lost-lines': {
    title: 'Lines that are gone',
    prediction:
      'Lines that the log saw written, and that are gone without a deletion, were still in the reading.',
    refutation: 'every logged line is in the table or was deleted by the log',
  },
  'units-instead-of-lines': {
    title: 'Lines taken for units',
    prediction:
      'The reading counts each line for one article, whatever its quantity, or the other way round.',
    refutation: 'every quantity is one, or a reading that multiplies',
  },
  discount: {
    title: 'Discounts',
    prediction: 'The reading treats discounts otherwise than the measure does.',
    refutation: 'no discount, or a reading that treats them as the measure does',
  },
  'price-basis': {
    title: 'Another price',
    prediction:
      'The reading takes the catalogue price where the measure takes that of the line, or the other way round.',
    refutation: 'prices that agree, or a reading at the price of the measure',
  },
  'vat-in': {
    title: 'VAT counted in',
    prediction: 'The reading includes the VAT that the measure leaves out.',
    refutation: 'a reading that is not the figure with VAT',
  },
  'vat-out': {
    title: 'VAT left out',
    prediction: 'The reading is net of the VAT that the measure includes.',
    refutation: 'a reading that is not the figure without VAT',
  },
  currency: {
    title: 'Currencies',
    prediction: 'The reading adds up amounts in several currencies otherwise than the measure does.',
    refutation: 'one currency only, or a reading that converts as the measure does',
  },
  'day-boundary': {
    title: 'Time zone and day boundary',
    prediction: 'The reading cuts the days by another clock: sales around midnight change their day.',
    refutation: 'no sale around midnight, or a reading cut at the business date',
  },
  rounding: {
    title: 'Rounding',
    prediction: 'The reading adds up rounded lines, or shows fewer digits than the ledger.',
    refutation: 'a reading exact to the cent',
  },
};
