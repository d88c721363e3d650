import type { FindingSentences } from '../../words.ts';
import { nouns } from '../nouns.ts';
import { listed } from './listed.ts';

export const unindexedForeignKey: FindingSentences<'unindexed-foreign-key'> = {
  label: 'Reference without an index',
  title: ({ table, references, more }, f) =>
    `${f.count(references.length + more, { one: 'reference', many: 'references' })} of ${table} without an index`,
  criteria: () => 'In a large table, the columns that refer to another table begin an index.',
  condition: ({ table, rows, references, more }, f) =>
    `${table} has ${f.count(rows, nouns.row)}, and no index of all of them begins with ${listed(
      references.map(({ columns, toTable }) => `${columns.join(' + ')} (to ${toTable})`),
      more,
      f,
    )}.`,
  cause: () =>
    'Established: no such index is in the database’s catalogue. PostgreSQL does not make one by itself for a foreign key.',
  effect: () =>
    'A join from the other table, or the deletion of a row that may be referred to, can only read the whole table. No figure is wrong because of it.',
};
