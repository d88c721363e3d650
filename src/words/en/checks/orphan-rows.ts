import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';

export const orphanRows: FindingSentences<'orphan-rows'> = {
  label: 'Orphan rows',
  title: ({ table, rows, toTable }, f) =>
    `${f.count(rows, nouns.row)} of ${table} ${agree(rows, 'refers', 'refer')} to something absent from ${toTable}`,
  criteria: ({ table, column, toTable, toColumn }) =>
    `Every value of ${table}.${column} exists in ${toTable}.${toColumn}.`,
  condition: ({ table, column, rows, total }, f) =>
    `Of ${f.count(total, { one: 'row with a value', many: 'rows with a value' })} in ${table}.${column}, ${f.integer(rows)} ${agree(rows, 'finds', 'find')} no match.`,
  cause: () =>
    'Established: no foreign key kept these rows out. Not established: whether what they refer to was deleted, never existed, or is missing from the extract.',
  effect: () =>
    'These rows vanish from an ordinary join, or end up there without a label or a price: totals per axis do not add up to the grand total.',
};
