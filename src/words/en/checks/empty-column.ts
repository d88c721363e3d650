import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { capital, countOf, theColumns } from './columns.ts';

export const emptyColumn: FindingSentences<'empty-column'> = {
  label: 'Empty column',
  title: (args, f) => `${f.count(countOf(args), nouns.column)} of ${args.table} without any value`,
  criteria: () => 'A column that is kept is filled in, at least on some rows.',
  condition: (args, f) =>
    `${capital(theColumns(args, f))} of table ${args.table} ${agree(countOf(args), 'is', 'are')} empty on every row, out of ${f.count(args.rows, nouns.row)}.`,
  cause: () =>
    'Not established: an attribute that was planned and never entered, or one that the extract does not carry over.',
  effect: () =>
    'Whoever relies on the name of the column finds nothing, and may take the void for an answer.',
};
