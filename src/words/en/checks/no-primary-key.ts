import type { FindingSentences } from '../../words.ts';
import { nouns } from '../nouns.ts';

export const noPrimaryKey: FindingSentences<'no-primary-key'> = {
  label: 'No primary key',
  title: ({ table, candidateKeys }) =>
    candidateKeys.length === 0
      ? `No key was found for the rows of ${table}`
      : `The database declares no primary key for ${table}`,
  criteria: () =>
    'Each row can be told from all others by the value of a key, and a database declares that key.',
  condition: ({ table, rows, inDatabase, candidateKeys }, f) => {
    if (candidateKeys.length > 0)
      return `Table ${table} has no declared primary key. On its ${f.count(rows, nouns.row)}, each of these would do today: ${f.list(candidateKeys.map((columns) => columns.join(' + ')))}.`;
    const declared = inDatabase ? ' The database declares no primary key either.' : '';
    return `Table ${table} has ${f.count(rows, nouns.row)}. No column, and no combination of columns that was tried, is filled in and different on each.${declared}`;
  },
  cause: ({ candidateKeys }) =>
    candidateKeys.length === 0
      ? 'Not established: rows may be recorded twice, the column that identifies them may not have been handed over, or there may never have been one.'
      : 'Established: the declaration is missing. Not established: whether the values are unique by rule or by chance.',
  effect: ({ candidateKeys }) =>
    candidateKeys.length === 0
      ? 'A row that is there twice cannot be told from two equal events, and none can be corrected, deleted or followed from one day to the next on its own.'
      : 'Nothing keeps the next write from repeating a value; from then on, joins count rows twice.',
};
