import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { capital, countOf, theColumns } from './columns.ts';

export const constantColumn: FindingSentences<'constant-column'> = {
  label: 'Constant column',
  title: (args, f) =>
    `${f.count(countOf(args), nouns.column)} of ${args.table} ${agree(countOf(args), 'holds', 'hold')} one value only`,
  criteria: () =>
    'A column tells rows apart; what is the same for all of them belongs in the description of the table.',
  condition: (args, f) =>
    `${capital(theColumns(args, f))} of table ${args.table} ${agree(countOf(args), 'has', 'have')} the same value on all ${f.count(args.rows, nouns.row)}.`,
  cause: () =>
    'Not established: a default that nobody changes, an attribute that is no longer kept up, or an extract limited to one case.',
  effect: () => 'No analysis can be made by such a column, though its name suggests one.',
};
