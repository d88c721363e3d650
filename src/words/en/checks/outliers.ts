import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { capital, theColumns } from './columns.ts';

export const outliers: FindingSentences<'outliers'> = {
  label: 'Far-out values',
  title: ({ table, values }, f) => `${f.count(values, nouns.value)} of ${table} far from all others`,
  criteria: () =>
    'Prices, amounts and quantities lie within three quartile distances of their quartiles (Tukey’s far fences, in ratios for amounts above zero), or somebody has looked at those that do not.',
  condition: (args, f) => {
    const { table, values, total, example } = args;
    return `${capital(theColumns(args, f))} of table ${table}: ${f.count(values, nouns.value)} out of ${f.integer(total)} ${agree(values, 'lies', 'lie')} beyond the fences. The farthest of ${example.column} is ${f.decimal(example.value)}, where the fences are ${f.decimal(example.low)} and ${f.decimal(example.high)}.`;
  },
  cause: () =>
    'Not established: an article that really is dear, a decimal mark in the wrong place, a price in another unit or currency.',
  effect: () => 'A single such value can move a mean or a total; the median and the quartiles hardly change.',
};
