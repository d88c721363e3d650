import type { logShapeKinds } from '../../findings/log-shape-kinds.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { logShape } from './report-log-shape.ts';

const entry = { one: 'entry', many: 'entries' };
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

export const logShapeFindings: Pick<FindingWords, keyof typeof logShapeKinds> = {
  'log-not-understood': {
    label: 'Log partly unreadable',
    title: ({ log, rows, fields }, f) =>
      rows > 0
        ? `${f.count(rows, { one: `entry of the log ${log} was`, many: `entries of the log ${log} were` })} not understood`
        : `${f.count(fields.length, { one: 'field', many: 'fields' })} of the log ${log} ${agree(fields.length, 'is', 'are')} written otherwise than in the configuration`,
    criteria: () =>
      'Each entry of the log names a table, an operation, the key of a row and a moment, and always writes them in one way.',
    condition: ({ rows, total, reasons, fields }, f) => {
      const listed = reasons.map(
        ({ reason, rows: some, names }) =>
          `${logShape.reasons[reason]}: ${f.count(some, entry)}${names.length === 0 ? '' : ` (${quoted(names)})`}`,
      );
      const named = fields.map(({ field, values }) => `“${field}” (${f.count(values, nouns.value)})`);
      const entries =
        rows === 0
          ? ''
          : `Of ${f.count(total, entry)}, ${f.integer(rows)} ${agree(rows, 'was', 'were')} not understood. ${listed.join('; ')}.`;
      const written =
        named.length === 0 ? '' : `Fields close to a known one, and written otherwise: ${named.join(', ')}.`;
      return [entries, written].filter((part) => part !== '').join(' ') || 'No entry is concerned.';
    },
    cause: () =>
      'Not established: several programs write the log, each in its own way, or the configuration of the audit does not know all of its writings.',
    effect: ({ lines, reliability }, f) => {
      const hanging =
        lines === 0
          ? 'No sale line of the period hangs on them'
          : `${f.count(lines, { one: 'sale line of the period hangs', many: 'sale lines of the period hang' })} on them`;
      return {
        sufficient: `${hanging}: the log remains sufficient for this audit.`,
        undetermined: `${hanging}; the reliability of the log is undetermined, and what rests on it is to be read with this reservation.`,
        'not-sufficient': `${hanging}; the log is not reliable enough to conclude.`,
      }[reliability];
    },
  },
  'log-contradicts-itself': {
    label: 'Log contradicts itself',
    title: () => 'The log contradicts itself',
    criteria: () =>
      'A row is inserted once only, changed only once it was inserted and no more after its delete; nothing is recorded in the future.',
    condition: ({ reasons }, f) =>
      reasons.map(({ reason, count }) => logShape.contradictions[reason]({ count }, f)).join(' ') ||
      'No contradiction.',
    cause: () =>
      'Not established: an event logged twice, clocks that differ, a key used again, or a log that was altered.',
    effect: () =>
      'For these rows the log does not say what took place: the audit keeps to the first record of an insert, and assumes nothing else.',
  },
  'missing-log-events': {
    label: 'Writes absent from the log',
    title: ({ events, transactions }, f) =>
      `${f.count(events, { one: 'declared write is', many: 'declared writes are' })} missing from ${f.count(transactions, { one: 'transaction', many: 'transactions' })}`,
    criteria: () => 'The log holds as many writes as each transaction declares.',
    condition: ({ transactions, transactionsTotal, events, declared }, f) =>
      `Of ${f.count(transactionsTotal, { one: 'transaction', many: 'transactions' })}, declaring ${f.count(declared, nouns.event)}, ${f.integer(transactions)} ${agree(transactions, 'is', 'are')} incomplete: ${f.count(events, nouns.event)} ${agree(events, 'is', 'are')} missing.`,
    cause: () =>
      'Not established: messages lost between database and log, an extract that was cut off, or tables that the extract leaves out.',
    effect: () =>
      'Writes took place that the log does not show; whatever is rebuilt from it may be incomplete.',
  },
  'log-gaps': {
    label: 'Gaps in the log’s numbers',
    title: ({ log, missing }, f) =>
      `${f.count(missing, { one: 'number is', many: 'numbers are' })} missing from the sequence of the log ${log}`,
    criteria: () => 'The numbers that the log gives its entries follow one another.',
    condition: ({ first, last, missing, gaps }, f) =>
      `From ${first} to ${last}, ${f.count(missing, { one: 'number is', many: 'numbers are' })} missing, in ${f.count(gaps, { one: 'place', many: 'places' })}.`,
    cause: () =>
      'Not established: a transaction that was rolled back leaves a gap, as does a row removed from the log or from the extract.',
    effect: () => 'That nothing was removed from the log cannot be shown.',
  },
};
