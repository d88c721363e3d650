import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { capital, countOf, theColumns } from './columns.ts';

const writings = { serial: 'day numbers of a spreadsheet', yyyymmdd: 'whole numbers of the form yyyymmdd' };

export const dateAsNumber: FindingSentences<'date-as-number'> = {
  label: 'Date kept as a number',
  title: (args, f) => `${f.count(countOf(args), nouns.column)} of dates kept as numbers in ${args.table}`,
  criteria: () => 'A date has the type date, which knows months, leap years and order.',
  condition: (args, f) =>
    `${capital(theColumns(args, f))} of table ${args.table} ${agree(countOf(args), 'holds', 'hold')} ${f.list(args.writings.map((writing) => writings[writing]))}, although ${agree(countOf(args), 'its name, or what it refers', 'their names, or what they refer')} to, ${agree(countOf(args), 'says', 'say')} date.`,
  cause: () => 'Inferred: the values passed through a spreadsheet, or the column was created as a number.',
  effect: () =>
    'No rule of the calendar protects these values: an impossible day passes, a difference is not a number of days, and a serial depends on where its count begins.',
};
