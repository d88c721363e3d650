import type { MeasureFacts, MeasureWords } from '../measure-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

const prices: Record<NonNullable<MeasureFacts['price']>, string> = {
  'line-amount': 'amount frozen on the line',
  'line-price': 'quantity × price frozen on the line',
  'catalogue-now': 'quantity × current catalogue price',
  'catalogue-then': 'quantity × catalogue price of the business date',
};
const counts = {
  units: 'sum of quantities',
  lines: 'number of sale lines',
  baskets: 'number of distinct tickets',
} as const;

export const measures: MeasureWords = {
  heading: 'Measures',
  columns: {
    measure: 'Measure',
    definition: 'Definition and price that applies',
    value: 'Value of the period',
  },
  names: { revenue: 'revenue', units: 'units sold', lines: 'sale lines', baskets: 'tickets' },
  definition: (measure) =>
    [
      baseOf(measure),
      ...(measure.subtractsDiscount ? ['less the discount'] : []),
      ...(measure.vat === 'remove' ? ['VAT taken out'] : []),
      ...(measure.vat === 'add' ? ['VAT added'] : []),
      ...(measure.excludesReturns ? ['without returns'] : []),
      ...(measure.excludesCancelled ? ['without cancelled sales'] : []),
      ...(measure.converts ? ['currencies converted at the declared rates'] : []),
    ].join(', '),
  value: ({ value, unit }, f) => {
    if (unit === 'currency') return f.money(value);
    if (unit === 'units') return `${f.decimal(value)}\u00a0${Number(value) === 1 ? 'unit' : 'units'}`;
    return f.count(Number(value), unit === 'lines' ? nouns.saleLine : nouns.ticket);
  },
  missing: ({ lines }, f) =>
    `${f.count(lines, nouns.saleLine)} without a value ${agree(lines, 'does', 'do')} not count in it`,
};

function baseOf({ kind, price }: MeasureFacts): string {
  if (kind === 'units' || kind === 'lines' || kind === 'baskets') return counts[kind];
  const worth = price === null ? '' : prices[price];
  return kind === 'margin' ? `${worth}, less quantity × unit cost` : worth;
}
