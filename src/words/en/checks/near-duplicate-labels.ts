import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { capital, theColumns } from './columns.ts';

export const nearDuplicateLabels: FindingSentences<'near-duplicate-labels'> = {
  label: 'Nearly equal labels',
  title: ({ table, groups }, f) =>
    `${f.count(groups, { one: 'label', many: 'labels' })} of ${table} ${agree(groups, 'is', 'are')} written in several ways`,
  criteria: () => 'One thing has one label, written in one way.',
  condition: (args, f) => {
    const { table, groups, examples } = args;
    const shown = examples.map((group) => group.map((label) => `“${label}”`).join(' / '));
    return `${capital(theColumns(args, f))} of table ${table}: ${f.count(groups, { one: 'group of labels differs', many: 'groups of labels differ' })} by case, accents, spaces, punctuation or a letter only${shown.length === 0 ? '' : `, such as ${shown.join('; ')}`}.`;
  },
  cause: () =>
    'Inferred: the label is entered freely, or comes from several sources. Not established: that each group means one thing; a person who knows the data has to say so.',
  effect: () =>
    'A total by label falls apart into several, and a filter on one of them leaves the others out.',
};
