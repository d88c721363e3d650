import type { FindingSentences } from '../../words.ts';

export const brokenKey: FindingSentences<'broken-key'> = {
  label: 'Broken key',
  title: ({ table, column }) => `The key ${table}.${column} does not identify every row`,
  criteria: () => 'A key has a value on every row and never the same value twice.',
  condition: ({ column, duplicates, duplicatesAreExact, nulls }, f) =>
    `Column ${column} has ${duplicatesAreExact ? '' : 'about '}${f.count(duplicates, { one: 'duplicate value', many: 'duplicate values' })} and ${f.count(nulls, { one: 'empty row', many: 'empty rows' })}.`,
  cause: () =>
    'Inferred: the original database does not enforce the uniqueness of this column, or the extract does not respect it.',
  effect: () =>
    'A join on this key counts rows twice or loses them: the totals that depend on it are not safe.',
};
