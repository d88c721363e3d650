import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';

export const unsoldProducts: FindingSentences<'unsold-products'> = {
  label: 'Products without a sale',
  title: ({ unsold, factTable }, f) =>
    `${f.count(unsold, nouns.product)} ${agree(unsold, 'appears', 'appear')} on no row of ${factTable}`,
  criteria: () => 'A catalogue for analysis says which products are on sale, and since when.',
  condition: ({ table, factTable, unsold, products }, f) =>
    `Of ${f.count(products, nouns.product)} of ${table}, ${f.integer(unsold)} ${agree(unsold, 'is', 'are')} referred to by no row of ${factTable}, as far as it was handed over.`,
  cause: () =>
    'Not established: products that did not sell in the period, that are withdrawn or not yet on sale, or whose sales bear another code.',
  effect: () =>
    'Means per product differ depending on whether these count; and a code entered twice hides sales behind another one.',
};
