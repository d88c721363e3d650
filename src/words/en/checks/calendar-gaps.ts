import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';

export const calendarGaps: FindingSentences<'calendar-gaps'> = {
  label: 'Incomplete calendar',
  title: ({ table, missing, outside }, f) =>
    missing > 0
      ? `The calendar ${table} lacks ${f.count(missing, nouns.day)}`
      : `${f.count(outside, nouns.day)} of sale ${agree(outside, 'lies', 'lie')} outside the calendar ${table}`,
  criteria: () =>
    'A calendar holds every day from its first to its last, and covers all the dates of the facts.',
  condition: ({ table, column, from, to, missing, firstMissing, outside, outsideColumns }, f) => {
    const gaps =
      missing === 0
        ? `${table}.${column} runs from ${f.date(from)} to ${f.date(to)} without a gap.`
        : `Between ${f.date(from)} and ${f.date(to)}, ${table}.${column} lacks ${f.count(missing, nouns.day)}${firstMissing.length === 0 ? '' : ` (first: ${f.list(firstMissing.map(f.date))})`}.`;
    if (outside === 0 || outsideColumns.length === 0) return gaps;
    return `${gaps} ${f.list(outsideColumns)} ${agree(outsideColumns.length, 'bears', 'bear')} ${f.count(outside, nouns.day)} before its first or after its last.`;
  },
  cause: () =>
    'Not established: a calendar filled by hand or from the days that had sales, days taken out on purpose, or a load that stopped early.',
  effect: () =>
    'Reports that start from the calendar leave such a day out without a word, and comparisons from one period to the next shift.',
};
