import type { asOfKinds } from '../../findings/as-of-kinds.ts';
import type { FindingWords } from '../words.ts';
import { nouns } from './nouns.ts';
import { asOf, figure, span } from './report-as-of.ts';

export const asOfFindings: Pick<FindingWords, keyof typeof asOfKinds> = {
  'stale-reading': {
    label: 'Reading behind the data',
    title: ({ system, businessDate, readAt }, f) =>
      `The reading of ${system} of ${f.date(readAt)} shows an earlier state of ${f.date(businessDate)}`,
    criteria: () =>
      'A published figure takes in all that is recorded when it is read, or says up to which moment it goes.',
    condition: ({ value, unit, from, until, asOf: then, difference, measure }, f) =>
      `The value read (${asOf.measure(measure)}), ${figure({ value, unit }, f)}, is what the data gave ${span({ from, until }, f)}. When it was read they gave ${figure({ value: then, unit }, f)}: the difference is ${figure({ value: difference, unit, signed: true }, f)}.`,
    cause: () =>
      'Inferred: the value equals a past state and not that of its moment. A cube, an extract or a report that had not been refreshed since explains it; the data do not tell which of the three.',
    effect: ({ system, difference, unit }, f) =>
      `Whoever reads ${system} decides on a figure that is out of date by ${figure({ value: difference, unit, signed: true }, f)}, with nothing to warn them.`,
  },
  'past-rewritten': {
    label: 'Past rewritten',
    title: ({ days }, f) =>
      `${f.count(days, { one: 'closed day was changed', many: 'closed days were changed' })} by other things than late lines`,
    criteria: () =>
      'After a day has closed, its lines and their prices no longer change; a correction is recorded as one, on its own date.',
    condition: ({ days, causes, risen, fallen, longestDays, closingDelayDays }, f) => {
      const parts = causes.map(
        (part) =>
          `${asOf.causes[part.cause].toLowerCase()} (${f.count(part.days, nouns.day)}, ${f.money(part.risen)} up and ${f.money(part.fallen)} down)`,
      );
      const closing =
        closingDelayDays === 0
          ? ''
          : ` A day is taken to close ${f.count(closingDelayDays, nouns.day)} after its end, the delay of most writes.`;
      return `After their closing, ${f.count(days, { one: 'day moved', many: 'days moved' })} by ${f.money(risen)} upwards and ${f.money(fallen)} downwards, up to ${f.count(longestDays, nouns.day)} later: ${f.list(parts)}.${closing}`;
    },
    cause: () =>
      'Proven by the log, which keeps the trace of these changes. Nothing forbids changing a closed day; the log does not tell whether each change was justified.',
    effect: () =>
      'A figure that was published for these days can no longer be found in the data, even when late lines are taken into account. Two honest readings on two dates give two figures.',
  },
};
