import type { FindingArgs } from '../../findings/kinds.ts';
import type { Formatter } from '../formatter.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { atomicity } from './report-atomicity.ts';

/** When and how completely the sale lines were written. */
export const writeFindings: Pick<
  FindingWords,
  | 'late-writes'
  | 'split-writes'
  | 'unlogged-lines'
  | 'missing-lines'
  | 'partial-events'
  | 'log-contradicts-table'
  | 'contradictory-tickets'
> = {
  'late-writes': {
    label: 'Late writes',
    title: ({ lines, amount }, f) =>
      `${f.count(lines, nouns.saleLine)} recorded late, worth ${f.money(amount)}`,
    criteria: () =>
      'A sale is recorded on the day it takes place, or within the constant delay of a load. Once the day is closed, only a dated and signed correction may change it.',
    condition: (
      { lines, tickets, amount, shareOfLines, closedDayLines, closedDays, longestDelayDays, usualDelayDays },
      f,
    ) => {
      const share = shareOfLines === null ? '' : ` (${f.percent(shareOfLines)} of the lines of the period)`;
      const all = `According to the log, ${f.count(lines, nouns.saleLine)}${share} ${agree(lines, 'was', 'were')} recorded late, up to ${f.count(longestDelayDays, nouns.day)} after the date of sale. A line counts as late when it is recorded ${lateFrom(usualDelayDays, f)}. ${f.count(tickets, nouns.ticket)} ${agree(tickets, 'is', 'are')} affected, for ${f.money(amount)}.`;
      if (closedDayLines === 0) return all;
      const days = `on ${f.list(closedDays.map(f.date))}, declared as ${agree(closedDays.length, 'a closed day', 'closed days')}`;
      return closedDayLines === lines
        ? `${all} ${agree(lines, 'It was', 'All of them were')} recorded ${days}.`
        : `${all} Of these, ${f.integer(closedDayLines)} ${agree(closedDayLines, 'was', 'were')} recorded ${days}.`;
    },
    cause: ({ closedDayLines }) =>
      'Established: the day of recording. Not established: the reason for the delay. ' +
      (closedDayLines > 0
        ? 'No till sells on a closed day: these writes probably come from deferred processing (queue, retry, replay), to be confirmed with the operator.'
        : 'Deferred transmission from the tills is the simplest hypothesis; it remains to be confirmed with the operator.'),
    effect: ({ amount }, f) =>
      `The figure of a day already published changes when these lines arrive. A reading taken before them does not count them: ${f.money(amount)} in all.`,
  },
  'split-writes': {
    label: 'Tickets written in several goes',
    title: ({ tickets, ticketsTotal }, f) =>
      `${f.count(tickets, nouns.ticket)} written in several goes, out of ${f.integer(ticketsTotal)}`,
    criteria: () =>
      'The writing of a ticket is atomic: all of its lines are recorded together, or none of them is.',
    condition: (
      { tickets, lines, lateLines, amount, witnessTicket, proven, acrossDays, withinDay, bySeveralActors },
      f,
    ) => {
      const shown = [
        ...(proven > 0 ? [`${f.integer(proven)} by several transaction numbers`] : []),
        ...(acrossDays > 0 ? [`${f.integer(acrossDays)} by several days of recording`] : []),
        ...(withinDay > 0 ? [`${f.integer(withinDay)} by a long pause within the day`] : []),
      ];
      const by = shown.length === 0 ? '' : ` (${f.list(shown)})`;
      const actors =
        bySeveralActors === null || bySeveralActors === 0
          ? ''
          : ` Several actors wrote lines of ${f.count(bySeveralActors, nouns.ticket)} of these.`;
      const example =
        witnessTicket === null
          ? ''
          : ` Ticket ${witnessTicket} is the example told in the analysis of the writes.`;
      return `${f.count(tickets, nouns.ticket)} ${agree(tickets, 'was', 'were')} written in several goes${by}. Of ${f.count(lines, nouns.saleLine)} on these tickets, ${f.integer(lateLines)} came after the first go, worth ${f.money(amount)}.${actors}${example}`;
    },
    cause: ({ grade, proven, thresholdSeconds }, f) => {
      if (grade === 'proven')
        return 'Established: the lines of one ticket bear several transaction numbers; they were not committed together. Not established: whether the application means to write tickets in parts, or was interrupted.';
      const pause =
        thresholdSeconds === null
          ? ''
          : ` or with a pause of more than ${f.count(thresholdSeconds, { one: 'second', many: 'seconds' })}`;
      const part =
        proven > 0 ? ' For the tickets without transaction numbers, this is inferred:' : ' Inferred:';
      return `Established: the lines of one ticket were not all recorded at the same time.${part} lines that are recorded on several days${pause} were not committed in one transaction, or they would bear the same moment. The inference rests on the ticket number and the moment of recording, not on a transaction number.`;
    },
    effect: () =>
      'Between the first write and the last, the ticket half exists: its amount, the average basket and the figure of the day are wrong, and no error is raised.',
  },
  'unlogged-lines': {
    label: 'Sales absent from the log',
    title: ({ lines }, f) => `${f.count(lines, nouns.saleLine)} without a trace in the log`,
    criteria: () => 'Every row of the sales table has its insert in the log.',
    condition: ({ lines, total, amount }, f) =>
      `Of ${f.count(total, nouns.saleLine)} in the period, ${f.integer(lines)} ${agree(lines, 'appears', 'appear')} in no insert of the log, worth ${f.money(amount)}.`,
    cause: () =>
      'Not established: either these lines were written by a path that the log does not watch, or the log handed over does not cover the time of their writing.',
    effect: () =>
      'Nobody can say when or by whom these lines were written. A figure rebuilt as of a past date takes them as present from the beginning.',
  },
  'missing-lines': {
    label: 'Logged sales absent from the table',
    title: ({ lines }, f) => `${f.count(lines, nouns.saleLine)} logged but absent from the table`,
    criteria: () => 'A row that was inserted stays in the table, or the log records its deletion.',
    condition: ({ lines, tickets, wholeTickets, amount }, f) =>
      `The log saw the insert of ${f.count(lines, nouns.saleLine)} of ${f.count(tickets, nouns.ticket)} dated in the period that the sales table does not hold, and no deletion of ${agree(lines, 'it', 'them')}. By the log, ${agree(lines, 'it is', 'they are')} worth ${f.money(amount)}.` +
      (wholeTickets === 0
        ? ''
        : ` ${f.count(wholeTickets, nouns.ticket)} ${agree(wholeTickets, 'is', 'are')} absent as a whole.`),
    cause: () =>
      'Not established: deletion straight in the database, transaction rolled back after it was logged, or incomplete extract.',
    effect: ({ lines }) =>
      `The recomputed revenue leaves ${agree(lines, 'this line', 'these lines')} out; if real sales are concerned, it falls short.`,
  },
  'partial-events': {
    label: 'Incomplete inserts',
    title: ({ events }, f) =>
      `${f.count(events, { one: 'incomplete insert', many: 'incomplete inserts' })} in the log`,
    criteria: ({ fieldsExpected }, f) =>
      `In a field-level log, the insert of a sale line always yields ${fieldsExpected === 0 ? 'as many log rows' : f.count(fieldsExpected, nouns.logRow)}, one per field.`,
    condition: ({ events, fieldsExpected, empty, roles, stillEmpty }, f) => {
      const fewer = events - empty;
      const than =
        fieldsExpected === 0
          ? 'logged fields than the others'
          : `than ${f.count(fieldsExpected, { one: 'logged field', many: 'logged fields' })}`;
      const parts = [
        ...(fewer > 0 || empty === 0
          ? [
              `${f.count(Math.max(0, fewer), { one: 'insert of a sale line has', many: 'inserts of sale lines have' })} fewer ${than}`,
            ]
          : []),
        ...(empty > 0
          ? [
              `${f.count(empty, { one: 'insert has', many: 'inserts have' })} all fields, but one of them empty`,
            ]
          : []),
      ];
      const named =
        roles.length === 0
          ? ''
          : ` What is missing is ${f.list(roles.map((role) => atomicity.roles[role]))}.`;
      const table =
        stillEmpty === 0
          ? ''
          : ` In the table, ${f.count(stillEmpty, { one: 'row lacks it', many: 'rows lack it' })} to this day.`;
      return `${f.list(parts)}.${named}${table}`;
    },
    cause: () =>
      'Not established. The log writes each field separately: an interruption between two fields is the simplest hypothesis.',
    effect: () => 'These lines cannot be rebuilt in full from the log.',
  },
  'log-contradicts-table': {
    label: 'Log and table disagree',
    title: ({ lines }, f) =>
      `${f.count(lines, nouns.saleLine)} described differently by the log and by the table`,
    criteria: () => 'The last logged value of a field is the one that the table bears.',
    condition: ({ lines }, f) =>
      `For ${f.count(lines, nouns.saleLine)}, at least one field does not have the same value in the log and in the table.`,
    cause: () =>
      'Not established: a change escaped the log, or the export of one of the two damaged the value.',
    effect: () => 'For these lines, neither the table nor the log can serve as evidence on its own.',
  },
  'contradictory-tickets': {
    label: 'Contradictory tickets',
    title: ({ tickets, ticketsTotal }, f) =>
      `${f.count(tickets, { one: 'ticket that contradicts itself', many: 'tickets that contradict themselves' })}, out of ${f.integer(ticketsTotal)}`,
    criteria: () => 'A ticket has one employee, one customer, one store and one date.',
    condition: (args, f) => {
      const also = (count: number | null, what: string) =>
        count === null || count === 0
          ? ''
          : ` ${f.count(count, nouns.ticket)} ${agree(count, 'names', 'name')} several ${what}.`;
      return `${people(args, f)}${also(args.severalStores, 'stores')}${also(args.severalDates, 'dates of sale')}`;
    },
    cause: () =>
      'Established: what holds of the whole ticket is repeated on every line, where it can differ. Not established: why it differs; if ticket numbers are reused from one till or store to another, the number itself is at fault.',
    effect: () =>
      'For these tickets, sales per employee, per customer, per store or per day, and what depends on them (bonuses, loyalty), are not safe.',
  },
};

/** Employees and customers of contradictory tickets. */
function people(
  { ticketsTotal, severalEmployees, severalCustomers }: FindingArgs['contradictory-tickets'],
  f: Formatter,
): string {
  const of = `Of ${f.count(ticketsTotal, nouns.ticket)}, `;
  const part = (count: number, what: string) =>
    `${f.integer(count)} ${agree(count, 'names', 'name')} several ${what}`;
  if (severalEmployees !== null && severalCustomers !== null)
    return `${of}${part(severalEmployees, 'employees')} and ${f.integer(severalCustomers)} several customers; the same ticket may count in both.`;
  if (severalEmployees !== null)
    return `${of}${part(severalEmployees, 'employees')}. The sale lines that were read bear no customer.`;
  if (severalCustomers !== null)
    return `${of}${part(severalCustomers, 'customers')}. The sale lines that were read bear no employee.`;
  return `${of}none can be tested on employees and customers, which the sale lines that were read do not bear.`;
}

/** From which delay on a line counts as late: a load that always takes a day makes no line late. */
function lateFrom(usualDelayDays: number, f: Formatter): string {
  if (usualDelayDays === 0) return 'after the day of its sale, on which most lines are';
  return usualDelayDays > 0
    ? `more than ${f.count(usualDelayDays, nouns.day)} after its sale, the delay of most lines`
    : `later than most lines, which are recorded ${f.count(-usualDelayDays, nouns.day)} before the date of their sale`;
}
