import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

const series = { sequence: 'sequence numbers', line: 'line numbers', ticket: 'ticket numbers' } as const;

/** What else was wrong with the writing of tickets: too early, twice, with numbers missing. */
export const atomicityFindings: Pick<FindingWords, 'early-writes' | 'duplicated-writes' | 'sequence-gaps'> = {
  'early-writes': {
    label: 'Early writes',
    title: ({ lines, amount }, f) =>
      `${f.count(lines, nouns.saleLine)} recorded before the date of sale, worth ${f.money(amount)}`,
    criteria: () => 'A sale is not recorded before it has taken place.',
    condition: ({ lines, tickets, amount, longestLeadDays }, f) =>
      `According to the log, ${f.count(lines, nouns.saleLine)} of ${f.count(tickets, nouns.ticket)}, worth ${f.money(amount)}, ${agree(lines, 'was', 'were')} recorded up to ${f.count(longestLeadDays, nouns.day)} before the date of sale that ${agree(lines, 'it bears', 'they bear')}.`,
    cause: () =>
      'Established: the order of the two dates. Not established: which of them is wrong. A clock that is off, a date entered by hand, or an order dated by its delivery: to be checked with the operator.',
    effect: () =>
      'These amounts count on a date that may not be that of the sale, and stand in the figure of a day before it has begun.',
  },
  'duplicated-writes': {
    label: 'Repeated writes',
    title: ({ lines, repeatedInserts }, f) =>
      lines > 0
        ? `${f.count(lines, nouns.saleLine)} written a second time`
        : `${f.count(repeatedInserts, { one: 'insert', many: 'inserts' })} logged several times`,
    criteria: () => 'Each line of a ticket is written once, and its insert is logged once.',
    condition: ({ lines, tickets, amount, repeatedInserts, witnessTicket }, f) => {
      const batches =
        lines === 0
          ? ''
          : `In ${f.count(tickets, nouns.ticket)}, ${f.count(lines, nouns.saleLine)} ${agree(lines, 'belongs', 'belong')} to a batch that repeats under other keys, article by article, a batch of the same ticket that had been written before, worth ${f.money(amount)}. `;
      const example = witnessTicket === null ? '' : `Ticket ${witnessTicket} is an example. `;
      const inserts =
        repeatedInserts === 0
          ? 'No insert is logged twice under the same key.'
          : `${f.count(repeatedInserts, { one: 'insert is', many: 'inserts are' })} logged several times under the same key, without a deletion in between; the table holds one row of each.`;
      return `${batches}${example}${inserts}`;
    },
    cause: ({ lines }) =>
      lines > 0
        ? 'Established: the batches are identical. Inferred: a retry wrote lines again that had been committed. Two identical purchases in succession on one ticket are not ruled out; the operator can decide.'
        : 'Not established: the log was fed twice, or the insert was replayed on an existing key.',
    effect: ({ lines, amount }, f) =>
      lines > 0
        ? `If these lines are repetitions, revenue is too high by ${f.money(amount)}.`
        : 'Counting the inserts of the log gives more sales than there are; revenue is not touched.',
  },
  'sequence-gaps': {
    label: 'Missing numbers',
    title: ({ missing, of }, f) =>
      `${f.integer(missing)} ${agree(missing, 'number is', 'numbers are')} missing among the ${series[of]}`,
    criteria: () =>
      'A series of numbers given out one after the other has no gap: each number belongs to a line or a ticket that is there, or whose deletion is logged.',
    condition: ({ of, gaps, missing, numbers, example }, f) => {
      const ticket = example?.ticket == null ? '' : ` of ticket ${example.ticket}`;
      const shown =
        example === null
          ? ''
          : ` The widest${ticket} goes from ${example.after} to ${example.before} (${f.count(example.missing, { one: 'number', many: 'numbers' })}).`;
      return `Among the ${series[of]} (${f.count(numbers, { one: 'number', many: 'numbers' })}), ${f.integer(missing)} ${agree(missing, 'stands', 'stand')} neither in the table nor in the log, in ${f.count(gaps, { one: 'gap', many: 'gaps' })} beside dates of the period.${shown}`;
    },
    cause: () =>
      'Not established: deletion without a trace, incomplete extract, ticket cancelled before it was recorded, transaction rolled back, or a jump of the counter when the server restarted. The last two lose no sale.',
    effect: () =>
      'Nobody can affirm that all sales are there: a missing number may be a missing sale, which nothing else reports.',
  },
};
