import type { FindingSentences } from '../../words.ts';

export const inconsistentNames: FindingSentences<'inconsistent-names'> = {
  label: 'Inconsistent names',
  title: ({ names }, f) => `The same item goes by several names: ${f.list(names.map((name) => `“${name}”`))}`,
  criteria: () => 'An item of data has the same name wherever it appears.',
  condition: ({ names, tables }, f) =>
    `The names ${f.list(names.map((name) => `“${name}”`))} stand for the same item in ${f.list(tables)}.`,
  cause: () => 'Inferred: there is no data dictionary to refer to; each table was named on its own.',
  effect: () =>
    'Matching by name fails silently; every join is made by hand, with the risk of error that goes with it.',
};
