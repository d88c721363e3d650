import type { exposureKinds } from '../../findings/exposure-kinds.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { exposure } from './report-exposure.ts';

const change = { one: 'update or deletion', many: 'updates or deletions' };

export const exposureFindings: Pick<FindingWords, keyof typeof exposureKinds> = {
  'unlocked-period': {
    label: 'Closed days rewritten',
    title: ({ days, closedDays }, f) =>
      `${f.count(days, { one: 'closed day was', many: 'closed days were' })} rewritten afterwards, of ${f.integer(closedDays)}`,
    criteria: () =>
      'A closed day does not change any more: a correction is a dated and signed adjustment, which is read separately.',
    condition: ({ days, net, gross, causes, longestDelayDays, usualDelayDays }, f) =>
      `${f.count(days, nouns.day)} ${agree(days, 'was', 'were')} written after closing, up to ${f.count(longestDelayDays, nouns.day)} after the sale${usualDelayDays === 0 ? '' : ` (the usual delay is ${f.count(usualDelayDays, nouns.day)})`}. Nature of the writes: ${f.list(causes.map((cause) => lowerCase(exposure.causes[cause])))}. Net effect: ${f.money(net, { signed: true })}; regardless of the sign: ${f.money(gross)}.`,
    cause: () =>
      'Established: the figure of these days was written after their end. Inferred: no lock protected them at that moment. The data do not tell whether a lock exists elsewhere or was set since.',
    effect: ({ amount }, f) =>
      `A published figure can change without anybody deciding it. What was rewritten once can be rewritten again: ${f.money(amount)} of closed days are exposed to it.`,
  },
  'rows-without-history': {
    label: 'Earlier state lost',
    title: ({ changes, undatedLines }, f) =>
      changes > 0
        ? `${f.count(changes, change)} without the old value`
        : `${f.count(undatedLines, { one: 'line logged', many: 'lines logged' })} without a date`,
    criteria: () =>
      'Of each update or deletion the log keeps the old value; of each write it keeps the instant.',
    condition: ({ changes, total, tables, undatedLines }, f) => {
      const lost =
        changes === 0
          ? ''
          : `Of ${f.count(total, change)} of the period, ${f.integer(changes)} ${agree(changes, 'does', 'do')} not say what was there before (${f.list(tables)}).`;
      const undated =
        undatedLines === 0
          ? ''
          : `${f.count(undatedLines, nouns.saleLine)} ${agree(undatedLines, 'stands', 'stand')} in the log without a usable date.`;
      return [lost, undated].filter((part) => part !== '').join(' ') || 'Nothing is lost.';
    },
    cause: () => 'Established: the log as it was handed over does not hold these elements.',
    effect: ({ amount }, f) =>
      'The earlier state can be neither restored nor valued.' +
      (amount === null
        ? ''
        : ` ${f.money(amount)} of the figure of the closed days are from products whose old price is lost.`),
  },
};

const lowerCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
