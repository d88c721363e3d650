import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { capital, theColumns } from './columns.ts';

export const misfitValues: FindingSentences<'misfit-values'> = {
  label: 'Values that do not fit',
  title: ({ table, values }, f) =>
    `${f.count(values, nouns.value)} of ${table} ${agree(values, 'does', 'do')} not fit ${agree(values, 'its', 'their')} column`,
  criteria: () => 'All values of a column are of one type, and mean the same kind of thing.',
  condition: (args, f) => {
    const { table, values, total, example } = args;
    const unfit = `${capital(theColumns(args, f))} of table ${table}: ${f.count(values, nouns.value)} out of ${f.integer(total)} ${agree(values, 'is', 'are')} not what nearly all others are.`;
    if (example === null) return unfit;
    const row = example.row === null ? '' : `, row ${f.integer(example.row)}`;
    return `${unfit} The first: “${example.value}” (${example.column}${row}).`;
  },
  cause: () => 'Not established: free input, a mark for “unknown”, or columns that shifted in the export.',
  effect: () =>
    'A computation leaves these values out or stops at them, and what they stand for is missing from its result.',
};
