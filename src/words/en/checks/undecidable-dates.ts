import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { countOf, theColumns } from './columns.ts';

export const undecidableDates: FindingSentences<'undecidable-dates'> = {
  label: 'Undecidable dates',
  title: (args, f) => `${f.count(countOf(args), nouns.column)} of ${args.table} with dates of unknown order`,
  criteria: () => 'A date is written so that day and month cannot be mistaken for each other (ISO 8601).',
  condition: (args, f) =>
    `Every value of ${theColumns(args, f)} of table ${args.table} can be read day first as well as month first. ${agree(countOf(args), 'It was', 'They were')} left as text and not guessed.`,
  cause: () =>
    'Inferred: the export writes dates in the order of a country, and no value has a day after the 12th.',
  effect: () =>
    'Nothing can be computed by these dates until somebody says their order (dateOrder in the configuration).',
};
