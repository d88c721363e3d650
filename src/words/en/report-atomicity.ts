import { isZero } from '../../report/decimal.ts';
import type { AtomicityWords } from '../atomicity-words.ts';
import type { Formatter } from '../formatter.ts';
import { momentText } from '../moment.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

const second = { one: 'second', many: 'seconds' };
const number = { one: 'number', many: 'numbers' };
const dated = (businessDate: string | null, f: Formatter) =>
  businessDate === null ? '' : `, sold on ${f.date(businessDate)},`;
const part = (count: number | null, what: string, f: Formatter) =>
  count === null
    ? `it is not known how many name ${what}`
    : `${f.integer(count)} ${agree(count, 'names', 'name')} ${what}`;

export const atomicity: AtomicityWords = {
  headings: {
    evidence: 'The ticket against the transaction',
    repeats: 'Incomplete, lost and repeated writes',
    contradictions: 'Contradictory tickets',
    sequences: 'Missing numbers',
    actors: 'Actors and order of the writes',
    stories: 'The story of some tickets',
  },
  grades: {
    proven:
      'The log bears transaction numbers: a ticket whose lines bear several of them was written in several goes, and that is proven.',
    inferred:
      'The log bears no transaction number: that a ticket was written in several goes is inferred from its number and from the moment when its lines were recorded.',
    undeterminable:
      'Nothing tells when or in which transaction the sale lines were written: nobody can say whether tickets were written in one go.',
  },
  limits: {
    'no-transaction': 'Without a transaction number, nothing is proven.',
    'some-without-transaction':
      'Some of the lines bear no transaction; for these, only the moment of recording speaks.',
    'day-grain':
      'The log knows the day only: a ticket written in several goes within one day cannot be seen.',
    'some-unlogged':
      'Some sale lines have left no trace in the log; a ticket that holds such a line may be split unseen.',
    'no-insert': 'The log holds no insert of a sale line.',
    'no-row-key': 'The log does not tell which row it wrote (a log of statements, without keys).',
    'no-moment': 'The inserts of the log bear no readable moment.',
  },
  threshold: ({ usualSpreadSeconds, thresholdSeconds }, f) =>
    `Half of the tickets with several lines are written within ${f.count(usualSpreadSeconds, second)}; a pause of more than ${f.count(thresholdSeconds, second)} between two lines (ten times that time, a minute at the least) or a change of day counts as a split.`,
  evidenceColumns: { question: 'Writing', tickets: 'Tickets' },
  evidenceQuestions: {
    tickets: 'With at least one known write',
    proven: 'Written in several transactions (proven)',
    acrossDays: 'Written on several days (inferred)',
    withinDay: 'Written with a long pause within the day (inferred)',
    slowButWhole: 'Written over a long time, but in one transaction (whole)',
    undetermined: 'Of whose writing nothing is known',
  },
  untestable: 'cannot be tested',
  torn: ({ lines }, f) =>
    `The fields of ${f.count(lines, nouns.saleLine)} were written in several transactions.`,
  split: ({ tickets, lines, lateLines, amount }, f) =>
    tickets === 0
      ? 'No ticket is seen to be written in several goes.'
      : `${f.count(tickets, nouns.ticket)} (${f.count(lines, nouns.saleLine)}) ${agree(tickets, 'was', 'were')} written in several goes: ${f.count(lateLines, { one: 'line', many: 'lines' })} came after the first ones, worth ${f.money(amount)}.`,
  early: ({ lines, tickets, amount, longestLeadDays }, f) =>
    lines === 0
      ? 'No line is recorded before the date of its sale.'
      : `${f.count(lines, nouns.saleLine)} of ${f.count(tickets, nouns.ticket)}, worth ${f.money(amount)}, ${agree(lines, 'was', 'were')} recorded before the date of sale, up to ${f.count(longestLeadDays, nouns.day)} earlier.`,
  partial: ({ events, empty, roles }, f) => {
    if (events === 0)
      return 'No logged insert lacks a field that the others bear. A field left empty counts where at least 99% of the inserts fill it in; otherwise it is taken for optional.';
    const named = roles.map(({ role, absent, empty: blank, stillEmpty }) => {
      const still = stillEmpty === 0 ? '' : `, ${f.integer(stillEmpty)} still empty in the table`;
      return `${atomicity.roles[role]} (${f.count(absent + blank, { one: 'insert', many: 'inserts' })}${still})`;
    });
    const of = empty === 0 ? '' : `, of which ${f.integer(empty)} with all fields, one of them empty`;
    const lacking =
      named.length === 0
        ? 'the fields concerned have no role in the model'
        : `what is missing is ${f.list(named)}`;
    return `${f.count(events, { one: 'insert is incomplete', many: 'inserts are incomplete' })}${of}: ${lacking}.`;
  },
  roles: {
    ticket: 'the ticket',
    product: 'the product',
    customer: 'the customer',
    employee: 'the employee',
    businessDate: 'the date of sale',
    quantity: 'the quantity',
    unitPrice: 'the unit price',
    amount: 'the amount',
    discount: 'the discount',
    vatRate: 'the VAT rate',
    unitCost: 'the unit cost',
    currency: 'the currency',
    store: 'the store',
    status: 'the status',
  },
  lost: ({ lines, tickets, wholeTickets, amount }, f) =>
    lines === 0
      ? 'All logged inserts are found in the table, or their deletion is logged.'
      : `${f.count(lines, nouns.saleLine)} of ${f.count(tickets, nouns.ticket)} (of which ${f.integer(wholeTickets)} in whole), worth ${f.money(amount)} by the log, ${agree(lines, 'was inserted and is', 'were inserted and are')} absent from the table without a logged deletion.`,
  duplicates: ({ repeatedInserts, lines, tickets, amount }, f) => {
    const batches =
      lines === 0
        ? 'No batch of lines is written twice in a ticket under other keys (a batch counts from two different articles on, from three where lines have no quantity and nothing parts the two times, or if it repeats the whole ticket on another day).'
        : `${f.count(lines, nouns.saleLine)} of ${f.count(tickets, nouns.ticket)}, worth ${f.money(amount)}, ${agree(lines, 'repeats', 'repeat')} under other keys a batch of lines of the same ticket that had been written before.`;
    const inserts =
      repeatedInserts === 0
        ? 'No insert is logged twice.'
        : `${f.count(repeatedInserts, { one: 'insert is', many: 'inserts are' })} logged several times under the same key; the table holds one row of each.`;
    return `${batches} ${inserts}`;
  },
  contradictory: ({ ticketCount, severalEmployees, severalCustomers, severalStores, severalDates }, f) => {
    const dates =
      severalDates === null
        ? 'Ticket numbers come back from day to day: whether a ticket bears several dates cannot be told.'
        : severalDates === 0
          ? 'None bears several dates of sale.'
          : `${f.count(severalDates, nouns.ticket)} ${agree(severalDates, 'bears', 'bear')} several dates of sale on lines recorded on the same day.`;
    return `Of ${f.count(ticketCount, nouns.ticket)}, ${f.list([
      part(severalEmployees, 'several employees', f),
      part(severalCustomers, 'several customers', f),
      part(severalStores, 'several stores', f),
    ])}. ${dates}`;
  },
  sequence: ({ of, untested, numbers, gaps, missing }, f) => {
    const name = atomicity.series[of];
    if (untested === 'not-numbered') return `${name}: not tested, these identifiers form no numbered series.`;
    if (untested === 'not-consecutive')
      return `${name}: not tested, since fewer than 95% of the steps between ${f.count(numbers, number)} are one; a gap would mean nothing.`;
    return missing === 0
      ? `${name}: ${f.count(numbers, number)}, without a gap.`
      : `${name}: of ${f.count(numbers, number)}, ${f.integer(missing)} ${agree(missing, 'is', 'are')} missing that neither the table nor the log knows, in ${f.count(gaps, { one: 'gap', many: 'gaps' })}.`;
  },
  sequenceColumns: {
    series: 'Series',
    after: 'Last before the gap',
    before: 'First after it',
    missing: 'Missing numbers',
    days: 'Dates of sale on both sides',
  },
  series: { sequence: 'Sequence numbers', line: 'Line numbers', ticket: 'Ticket numbers' },
  inTicket: ({ ticket }) => `ticket ${ticket}`,
  actors: ({ several, splitBySeveral, interleaved }, f) => {
    if (several === null) return 'The log names no actors: whether several wrote one ticket cannot be told.';
    const written =
      several === 0
        ? 'No ticket was written by several actors.'
        : `${f.count(several, nouns.ticket)} ${agree(several, 'was', 'were')} written by several actors, of which ${f.integer(splitBySeveral ?? 0)} in several goes.`;
    const order =
      interleaved === null
        ? 'The order of writes across several logs is not known.'
        : interleaved === 0
          ? 'In the log, the lines of a ticket follow one another, and no other ticket of the same actor mixes in.'
          : `Of ${f.count(interleaved, nouns.ticket)}, the lines begin in the log before those of another ticket of the same actor have ended: the order of the log does not part these tickets.`;
    return `${written} ${order}`;
  },
  faults: {
    split: 'Written in several goes',
    duplicated: 'Written twice',
    'several-employees': 'Several employees',
    'several-customers': 'Several customers',
    'several-stores': 'Several stores',
    'several-dates': 'Several dates',
    late: 'Written late',
    early: 'Written early',
    partial: 'Written incompletely',
    lost: 'Lost',
  },
  storyIntro: {
    split: ({ ticket, businessDate, grade, steps, more }, f) =>
      `Ticket ${ticket}${dated(businessDate, f)} was written in ${f.count(steps.length + more, { one: 'step', many: 'steps' })} (${grade === 'proven' ? 'proven by the transactions' : 'inferred from the moment of recording'}):`,
    duplicated: ({ ticket, businessDate }, f) =>
      `Ticket ${ticket}${dated(businessDate, f)} holds a batch of lines twice:`,
    'several-employees': ({ ticket, businessDate }, f) =>
      `Ticket ${ticket}${dated(businessDate, f)} names several employees:`,
    'several-customers': ({ ticket, businessDate }, f) =>
      `Ticket ${ticket}${dated(businessDate, f)} names several customers:`,
    'several-stores': ({ ticket, businessDate }, f) =>
      `Ticket ${ticket}${dated(businessDate, f)} names several stores:`,
    'several-dates': ({ ticket }) => `Ticket ${ticket} bears several dates of sale:`,
    late: ({ ticket, businessDate }, f) =>
      `Ticket ${ticket}${dated(businessDate, f)} was recorded as a whole, but only later:`,
    early: ({ ticket, businessDate }, f) =>
      `Ticket ${ticket}${dated(businessDate, f)} was recorded before its date of sale:`,
    partial: ({ ticket, businessDate }, f) =>
      `Ticket ${ticket}${dated(businessDate, f)} holds a line whose insert is incomplete:`,
    lost: ({ ticket, businessDate }, f) =>
      `Of ticket ${ticket}${dated(businessDate, f)} the log saw lines inserted that the table no longer holds:`,
  },
  storyStep: (
    { recorded, lines, amount, cumulative, actor, transaction, value, closed, isFirst, fault },
    f,
  ) => {
    const when =
      recorded === null
        ? 'At an unknown moment'
        : `On ${momentText(recorded, f)}${closed ? ', declared as a closed day' : ''}`;
    const by = [
      ...(actor === null ? [] : [`actor ${actor}`]),
      ...(transaction === null ? [] : [`transaction ${transaction}`]),
    ];
    const signed = by.length === 0 ? '' : ` (${by.join(', ')})`;
    if (value !== null)
      return `${f.count(lines, { one: 'line names', many: 'lines name' })} ${value}, worth ${f.money(amount)}${recorded === null ? '' : `; first write on ${momentText(recorded, f)}`}${signed}.`;
    const total =
      isFirst || fault === 'lost' || isZero(amount)
        ? ''
        : `: the ticket now stands at ${f.money(cumulative)}`;
    return `${when}${signed}, ${f.count(lines, isFirst ? { one: 'line is recorded', many: 'lines are recorded' } : { one: 'line is added', many: 'lines are added' })}, worth ${f.money(amount)}${total}.`;
  },
  storyMore: ({ more }, f) =>
    `${f.count(more, { one: 'further step follows', many: 'further steps follow' })}.`,
  storyEnd: ({ before, after }, f) =>
    before.recorded === null || after.recorded === null
      ? ''
      : `Whoever reads revenue between ${momentText(before.recorded, f)} and ${momentText(after.recorded, f)} counts this ticket as ${f.money(before.cumulative)}; whoever reads it later, as ${f.money(after.cumulative)}.`,
};
