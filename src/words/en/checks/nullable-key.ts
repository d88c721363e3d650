import type { FindingSentences } from '../../words.ts';
import { listed } from './listed.ts';

const uses = { key: 'key', reference: 'reference' };

export const nullableKey: FindingSentences<'nullable-key'> = {
  label: 'Key or reference that can be empty',
  title: ({ table, columns, more }, f) =>
    `${f.count(columns.length + more, { one: 'key or reference', many: 'keys or references' })} of ${table} can be empty`,
  criteria: () =>
    'A key is filled in on every row. So is a reference, unless the relation is optional and documented as such.',
  condition: ({ table, columns, more }, f) =>
    `In ${table}: ${listed(
      columns.map(
        ({ column, use, nulls }) =>
          `${column} (${uses[use]}, ${nulls === 0 ? 'no empty row today' : f.count(nulls, { one: 'empty row', many: 'empty rows' })})`,
      ),
      more,
      f,
    )}.`,
  cause: () =>
    'Established: these columns are empty on some rows, or their database allows it. Not established: whether an empty value is meant to say something.',
  effect: () =>
    'An empty value equals nothing: an inner join drops its row without a word, and totals by axis fall short of the grand total.',
};
