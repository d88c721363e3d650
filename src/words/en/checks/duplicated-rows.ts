import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';

export const duplicatedRows: FindingSentences<'duplicated-rows'> = {
  label: 'Duplicated rows',
  title: ({ table, surplus, apartFrom }, f) =>
    `${f.count(surplus, nouns.row)} of ${table} ${agree(surplus, 'repeats', 'repeat')} another${apartFrom === null ? '' : ` but for ${apartFrom}`}`,
  criteria: () => 'Each row stands for one thing, and stands in the table once.',
  condition: ({ table, surplus, groups, total, apartFrom }, f) =>
    `Of ${f.count(total, nouns.row)} of ${table}, ${f.integer(surplus)} ${agree(surplus, 'equals', 'equal')} an earlier row in every column${apartFrom === null ? '' : ` but ${apartFrom}`}, in ${f.count(groups, { one: 'group', many: 'groups' })} of equal rows.`,
  cause: ({ apartFrom }) =>
    apartFrom === null
      ? 'Established: the table has no key that would refuse a second row. Not established: whether a file was loaded twice, a write repeated, or two things that are alike were meant.'
      : 'Inferred: the same thing was entered twice and got a new key each time. Not established: whether two things that are alike were meant.',
  effect: () => 'Whatever counts or adds up these rows counts the same thing more than once.',
};
