import type { FindingSentences } from '../../words.ts';
import { capital, theColumns } from './columns.ts';

export const nonPositivePrices: FindingSentences<'non-positive-prices'> = {
  label: 'Zero or negative prices',
  title: ({ table, zero, negative }, f) =>
    `${f.count(zero + negative, { one: 'price', many: 'prices' })} of zero or below in ${table}`,
  criteria: () =>
    'A price is above zero. A return is a negative quantity, and a gift a discount, so that the price stays known.',
  condition: (args, f) =>
    `${capital(theColumns(args, f))} of table ${args.table}, out of ${f.count(args.total, { one: 'price', many: 'prices' })}: ${f.integer(args.zero)} of zero and ${f.integer(args.negative)} below zero.`,
  cause: () =>
    'Established: nothing in the data kept these prices out. Not established: whether they are slips, gifts, returns or test products.',
  effect: () =>
    'Each sale at such a price adds nothing to revenue or takes away from it, and lowers the mean price without a trace.',
};
