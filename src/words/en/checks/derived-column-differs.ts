import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { capital, theColumns } from './columns.ts';

export const derivedColumnDiffers: FindingSentences<'derived-column-differs'> = {
  label: 'Derived column that differs',
  title: ({ table, values }, f) =>
    `${f.count(values, nouns.value)} of ${table} ${agree(values, 'contradicts', 'contradict')} the rest of the row`,
  criteria: () => 'A value that follows from others of its row agrees with them.',
  condition: (args, f) => {
    const { table, values, total, example } = args;
    const differing = `${capital(theColumns(args, f))} of table ${table}: ${f.count(values, nouns.value)} out of ${f.integer(total)} compared ${agree(values, 'differs', 'differ')} from what the row itself says.`;
    if (example === null) return differing;
    return `${differing} ${example.row === null ? 'On one row' : `In row ${f.integer(example.row)}`}, ${example.column} is “${example.stored}”, where ${f.list(example.from)} ${agree(example.from.length, 'is', 'are')} ${example.beside}.`;
  },
  cause: () =>
    'Established: the value is stored, and nothing ties it to those that it follows from. Not established: which of the two was changed, or computed wrongly.',
  effect: () =>
    'Two reports on the same rows give two totals, depending on the column that each of them uses.',
};
