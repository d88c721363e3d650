import { absolute, compare, isZero, subtract } from '../../report/decimal.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

/** What was published, and what a published figure rests on. */
export const readingFindings: Pick<
  FindingWords,
  'reading-moved' | 'reading-unexplained' | 'mutable-price' | 'unpriced-lines'
> = {
  'reading-moved': {
    label: 'Published figure that moved',
    title: ({ businessDate, first, last }, f) =>
      `Revenue of ${f.date(businessDate)} was read as ${f.money(first.value)}, then as ${f.money(last.value)}`,
    criteria: () =>
      'The revenue of a closed day is final: read again later, or with another tool, it is the same to the cent.',
    condition: ({ businessDate, first, last, gap }, f) =>
      `For the business day ${f.date(businessDate)}, the reading of ${f.date(first.readAt)} (${first.system}) gives ${f.money(first.value)}; that of ${f.date(last.readAt)} (${last.system}) gives ${f.money(last.value)}. The gap is ${f.money(gap, { signed: true })}.`,
    cause: ({ gap, unexplained }, f) => {
      if (isZero(unexplained))
        return 'Established: the sale lines recorded between the two readings equal the gap to the cent; nothing is left unexplained.';
      if (compare(gap, unexplained) === 0)
        return 'Not established: nothing in the data handed over explains this gap.';
      return `Established in part: the sale lines recorded between the two readings amount to ${f.money(subtract(gap, unexplained), { signed: true })}; ${f.money(unexplained, { signed: true })} is left unexplained.`;
    },
    effect: ({ first, last, gap, businessDate }, f) =>
      `The first reading was ${compare(first.value, last.value) < 0 ? 'lower' : 'higher'} than the last by ${f.money(absolute(gap))}. Every dashboard, target or decision that quotes the first value for ${f.date(businessDate)} has to be looked at again.`,
  },
  'reading-unexplained': {
    label: 'Unexplained reading',
    title: ({ reading, businessDate }, f) =>
      `The value read in ${reading.system} for ${f.date(businessDate)} cannot be found in the data`,
    criteria: () => 'A published figure can be recomputed from the sale lines present when it was read.',
    condition: ({ reading, recomputed, asOf }, f) =>
      `The reading of ${f.date(reading.readAt)} gives ${f.money(reading.value)}; the sale lines give ${f.money(recomputed)}, a difference of ${f.money(subtract(reading.value, recomputed), { signed: true })}. ` +
      (asOf === null
        ? 'No log allows the figure to be rebuilt as it stood at the time of the reading.'
        : `Rebuilt from the log as of the reading, the figure was ${f.money(asOf)}: the reading differs from it by ${f.money(subtract(reading.value, asOf), { signed: true })}.`),
    cause: () =>
      'Not established. Still to be checked: a filter of the reading tool, lines deleted or changed without a trace, a price changed since.',
    effect: ({ reading }, f) =>
      `The value of ${f.money(reading.value)} can be neither confirmed nor corrected; it must not serve as a reference.`,
  },
  'mutable-price': {
    label: 'Sale price not frozen',
    title: () => 'Past revenue depends on the current catalogue price',
    criteria: () =>
      'The price applied to a sale is kept with it; a change to the catalogue affects future sales only.',
    condition: ({ amount, priceUpdates }, f) =>
      `Sale lines carry neither price nor amount: the ${f.money(amount)} of the period can only be computed with the catalogue price as it is today. ` +
      (priceUpdates === null
        ? 'No log tells how often these prices changed in the period.'
        : priceUpdates === 0
          ? 'No price update is logged in the period.'
          : `The log holds ${f.count(priceUpdates, nouns.priceUpdate)} in the period.`),
    cause: () =>
      'Established: the data model does not keep the price at the time of sale, and the catalogue keeps only one price per product.',
    effect: ({ amount, risePercent, stressed, moved }, f) =>
      `A rise of ${f.integer(risePercent)}% in all prices would move revenue already earned from ${f.money(amount)} to ${f.money(stressed)} (${f.money(moved, { signed: true })}) without a single sale having changed. As long as this is so, no period is truly closed.`,
  },
  'unpriced-lines': {
    label: 'Lines without a price',
    title: ({ lines }, f) => `${f.count(lines, nouns.saleLine)} without a usable price or amount`,
    criteria: () => 'Every sale line can be valued: a price and a quantity, or an amount.',
    condition: ({ lines, total }, f) =>
      `Of ${f.count(total, nouns.saleLine)} in the period, ${f.integer(lines)} cannot be valued: the price, the quantity or the amount is missing.`,
    cause: () =>
      'Not established: product absent from the catalogue, empty price, or value that could not be read. The working papers give the lines concerned.',
    effect: ({ lines }, f) =>
      `${f.count(lines, nouns.saleLine)} ${agree(lines, 'counts', 'count')} as zero in the recomputed revenue; if these are real sales, it falls short by an amount that the data do not allow us to know.`,
  },
};
