import type { LogShapeFacts } from '../../report/facts/log-shape.ts';
import type { Formatter } from '../formatter.ts';
import type { LogShapeWords } from '../log-shape-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

type QualityWords = Pick<
  LogShapeWords,
  'score' | 'rule' | 'qualityColumns' | 'items' | 'verdicts' | 'points' | 'seen' | 'allows'
>;

const grains = { day: 'The day alone.', second: 'To the second.', 'sub-second': 'Finer than a second.' };
const changed = { one: 'update or delete', many: 'updates or deletes' };
const entry = { one: 'entry', many: 'entries' };

/** The scored checklist on what the log is worth as evidence. */
export const logQuality: QualityWords = {
  score: ({ score }, f) =>
    `Held against what a log that counts as evidence bears, this log reaches ${f.count(score, { one: 'point', many: 'points' })} out of 100.`,
  rule: 'Rule: old value 16 points, time 16, transaction 20, actor 14, append-only 10, completeness 14, readability 10. What is met counts in full, what is met in part counts half; what is not met, or cannot be shown, counts nothing. Required are: the old value on 99% of updates and deletes; a time finer than a second (to the second: in part); transaction and actor on 99.9% of the entries, under more than one identity (where one signs 99.9%: in part); numbers without gaps, in the order of time, not handed through a spreadsheet; the insert of 99.9% of the sale lines (95%: in part), with no field or number missing; 99.9% of the entries understood (95%: in part). Several logs are judged together, their time by the least precise.',
  qualityColumns: {
    item: 'Criterion',
    verdict: 'Opinion',
    points: 'Points',
    seen: 'Observed',
    allows: 'What it allows in this audit',
  },
  items: {
    'old-value': 'Old value',
    time: 'Precise time',
    transaction: 'Transaction',
    actor: 'Actor',
    'append-only': 'Append-only',
    completeness: 'Completeness',
    readability: 'Readability',
  },
  verdicts: { met: 'met', partly: 'in part', 'not-met': 'not met', 'cannot-be-shown': 'cannot be shown' },
  points: ({ points, weight }, f) => `${f.integer(points)} / ${f.integer(weight)}`,
  seen: {
    'old-value': ({ quality: { oldValues } }, f) =>
      oldValues.changes === 0
        ? 'No update or delete lets it be judged.'
        : `${f.count(oldValues.withOldValue, changed)} out of ${f.integer(oldValues.changes)} ${agree(oldValues.withOldValue, 'bears', 'bear')} it.`,
    time: ({ quality: { timeGrain, momentShare } }, f) =>
      timeGrain === null
        ? 'At least one log has no readable date.'
        : `${grains[timeGrain]} Readable date on ${f.percent(momentShare)} of the entries.`,
    transaction: ({ quality: { transactions } }, f) =>
      `${f.count(transactions.inTransaction, entry)} out of ${f.integer(transactions.rows)} ${agree(transactions.inTransaction, 'names its own', 'name theirs')}.`,
    actor: ({ quality: { actors } }, f) =>
      actors.actors === 0
        ? 'No entry is signed.'
        : `${f.percent(actors.share)} of the entries are signed, by ${f.count(actors.actors, nouns.actor)}; the share of the first is ${f.percent(actors.largestShare)}.`,
    'append-only': ({ logs, completeness: { numbering, unnumbered } }) => {
      if (logs.some(({ throughSpreadsheet }) => throughSpreadsheet))
        return 'The log is a workbook, or bears the marks of one: a row is removed from it without a trace.';
      if (numbering.length + unnumbered.length < logs.length)
        return 'Without a number of the log’s own, a removed row does not show.';
      if (logs.some(({ outOfOrder }) => outOfOrder !== null && outOfOrder > 0))
        return 'The order of the rows contradicts that of the dates.';
      return unnumbered.length > 0 || numbering.some(({ missing }) => missing > 0)
        ? 'The log’s own order does not rule a removal out.'
        : 'Numbers without gaps, in the order of time.';
    },
    completeness: (facts, f) => completeness(facts, f),
    readability: ({ logs }, f) => {
      const rest = logs.reduce((sum, { notUnderstood }) => sum + notUnderstood, 0);
      return rest === 0
        ? 'Every entry on a known table was understood.'
        : `${f.count(rest, { one: 'entry was', many: 'entries were' })} not understood.`;
    },
  },
  allows: {
    'old-value': ({ conversions }, f) => {
      const updates = conversions
        .filter(({ entity, operation }) => entity === 'product' && operation === 'update')
        .reduce((sum, { events }) => sum + events, 0);
      return updates === 0
        ? 'To restore a row as it was before its update.'
        : `To know the prices before ${f.count(updates, { one: 'update of the catalogue', many: 'updates of the catalogue' })}, and so the figure as it was read.`;
    },
    time: () => 'To put the writes of one day in order, and to place a reading at its hour.',
    transaction: () => 'To prove that a ticket was written in one go, rather than to infer it.',
    actor: () => 'To trace each write to a person or a process.',
    'append-only': () => 'To rule out that a row of the log was removed or rewritten.',
    completeness: () => 'To explain each sale line by its insert.',
    readability: () => 'To use each row of the log without assuming anything.',
  },
};

function completeness({ completeness: found }: LogShapeFacts, f: Formatter): string {
  if (found.lines === 0) return 'No sale line of the period lets it be judged.';
  const missing = found.transactions?.missing ?? 0;
  const lacks = [
    ...(found.partialInserts > 0
      ? [f.count(found.partialInserts, { one: 'insert lacks a field', many: 'inserts lack a field' })]
      : []),
    ...(missing > 0
      ? [f.count(missing, { one: 'declared write is absent', many: 'declared writes are absent' })]
      : []),
    ...(found.numbering.some((entry) => entry.missing > 0) ? ['its numbers have gaps'] : []),
  ];
  const share = `${f.percent(found.loggedShare)} of the sale lines of the period have their insert`;
  return lacks.length === 0 ? `${share}.` : `${share}; ${f.list(lacks)}.`;
}
