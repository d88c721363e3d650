import type { LogWords } from '../log-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { atomicity } from './report-atomicity.ts';

export const log: LogWords = {
  headings: { late: 'Late and early writes' },
  atomicity,
  late: ({ lines, tickets, amount, onClosedDays, longestDelayDays, usualDelayDays }, f) => {
    const usual =
      usualDelayDays === 0
        ? 'Most lines are recorded on the day of the sale.'
        : `Most lines are recorded ${f.count(usualDelayDays, nouns.day)} after the sale; a line is late when it takes longer.`;
    if (lines === 0) return `${usual} No logged sale line was recorded later.`;
    const closed =
      onClosedDays.lines === 0
        ? ''
        : ` Of these, ${f.count(onClosedDays.lines, nouns.saleLine)} (${f.money(onClosedDays.amount)}) ${agree(onClosedDays.lines, 'was', 'were')} recorded on a declared closed day: ${f.list(onClosedDays.days.map(f.date))}.`;
    return `${usual} ${f.count(lines, nouns.saleLine)} of ${f.count(tickets, nouns.ticket)}, worth ${f.money(amount)}, ${agree(lines, 'was', 'were')} recorded later, up to ${f.count(longestDelayDays, nouns.day)} after the date of sale.${closed}`;
  },
};
