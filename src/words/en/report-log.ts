import { compare, isZero } from '../../report/decimal.ts';
import type { Noun } from '../formatter.ts';
import type { LogWords } from '../log-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

/** The event behind a log action, whatever the letter case in which the log writes it. */
const eventNoun = (action: string, table: string): Noun => {
  switch (action.toLowerCase()) {
    case 'insert':
      return { one: `insert into ${table}`, many: `inserts into ${table}` };
    case 'update':
      return { one: `update of ${table}`, many: `updates of ${table}` };
    case 'delete':
      return { one: `delete from ${table}`, many: `deletes from ${table}` };
    default:
      return { one: `${action} write to ${table}`, many: `${action} writes to ${table}` };
  }
};
const closedNote = ', declared as a closed day';

export const log: LogWords = {
  headings: {
    shape: 'Shape and grain',
    volumes: 'Volumes',
    actors: 'Actors',
    lines: 'Sales held against the log',
    late: 'Late and split writes',
    witness: 'The story of one ticket',
    disputes: 'Disputed days',
    quality: 'Prices and tickets',
    other: 'Other tables',
  },
  shape: ({ shape, rows, firstRecorded, lastRecorded }, f) => {
    const span =
      firstRecorded === null || lastRecorded === null
        ? ''
        : `, from ${f.date(firstRecorded)} to ${f.date(lastRecorded)}`;
    const counted = `The log has ${f.count(rows, nouns.row)}${span}.`;
    switch (shape) {
      case 'field-level':
        return `${counted} It is a field-level log: one log row per field written, not per sale.`;
      case 'row-level':
        return `${counted} It is a row-level log: one log row per table row written.`;
      case 'unrecognised':
        return `${counted} Its shape is not recognised; its rows are not put down to any write.`;
    }
  },
  lacks: ({ timeGrain, hasOldValue, hasTransaction, hasActor }, f) => {
    const missing = [
      ...(timeGrain === 'day' ? ['the time of day'] : []),
      ...(hasOldValue ? [] : ['the old value']),
      ...(hasTransaction ? [] : ['the transaction number']),
      ...(hasActor ? [] : ['the actor']),
    ];
    return missing.length === 0
      ? 'It bears the time, the old value, the transaction and the actor.'
      : `It lacks ${f.list(missing)}.`;
  },
  notSales: 'Log rows are never counted as sales; this is how they convert.',
  conversion: ({ table, action, rows, events, fieldsPerEvent }, f) =>
    fieldsPerEvent === null
      ? `${f.count(rows, nouns.logRow)} for ${f.count(events, eventNoun(action, table))}, whose number of fields varies`
      : `${f.count(rows, nouns.logRow)} = ${f.count(events, eventNoun(action, table))} × ${f.count(fieldsPerEvent, nouns.field)}`,
  grainColumns: {
    table: 'Table',
    action: 'Action',
    rows: 'Log rows',
    events: 'Writes',
    fields: 'Fields per write',
    conversion: 'Conversion',
  },
  varying: 'varies',
  dayColumns: { day: 'Day of recording', table: 'Table', rows: 'Log rows', events: 'Writes' },
  countColumns: {
    byTable: 'Log rows by table',
    byAction: 'Log rows by action',
    table: 'Table',
    action: 'Action',
    rows: 'Log rows',
  },
  actorColumns: { actor: 'Actor', rows: 'Log rows', share: 'Share', tables: 'Tables', form: 'Form' },
  malformed: 'malformed',
  wellFormed: 'regular',
  actors: ({ total, shown }, f) =>
    total === shown
      ? `${f.count(total, { one: 'actor signs', many: 'actors sign' })} the log.`
      : `${f.count(total, { one: 'actor signs', many: 'actors sign' })} the log; ${agree(shown, 'the first is', `the first ${f.integer(shown)} are`)} shown.`,
  noActor: 'The log does not bear an actor.',
  lineColumns: { question: 'Question', lines: 'Sale lines' },
  lineQuestions: {
    total: 'In the table, for the period',
    logged: 'of which inserted according to the log',
    unlogged: 'of which without a trace in the log',
    unloggedAmount: 'amount of these',
    missing: 'Inserted according to the log, absent from the table',
    partial: 'Inserted with fewer logged fields than the others',
    contradicted: 'With a field that differs between log and table',
  },
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
  split: ({ tickets, lines, lateLines, amount, timeGrain, hasTransaction }, f) => {
    if (tickets === 0) return 'No ticket has lines recorded on more than one day.';
    const found = `${f.count(tickets, nouns.ticket)} (${f.count(lines, nouns.saleLine)}) ${agree(tickets, 'was', 'were')} recorded on more than one day: ${f.count(lateLines, { one: 'line', many: 'lines' })} came after the others, worth ${f.money(amount)}.`;
    return timeGrain === 'day' || !hasTransaction
      ? `${found} This is an inference: the log ${hasTransaction ? '' : 'bears no transaction number'}${!hasTransaction && timeGrain === 'day' ? ' and ' : ''}${timeGrain === 'day' ? 'knows the day only' : ''}. Tickets split within one day escape this count.`
      : found;
  },
  noWitness: 'No ticket serves as an example.',
  witnessIntro: ({ ticket, businessDate, steps }, f) =>
    `Ticket ${ticket}, sold on ${f.date(businessDate)}, was recorded in ${f.count(steps, { one: 'step', many: 'steps' })}:`,
  witnessFirst: ({ recordedDay, lines, amount, closed }, f) =>
    `On ${f.date(recordedDay)}${closed ? closedNote : ''}, ${f.count(lines, { one: 'line is', many: 'lines are' })} recorded, worth ${f.money(amount)}.`,
  witnessNext: ({ recordedDay, lines, amount, cumulative, closed }, f) =>
    `On ${f.date(recordedDay)}${closed ? closedNote : ''}, ${f.count(lines, { one: 'line is', many: 'lines are' })} added, worth ${f.money(amount)}: the ticket now stands at ${f.money(cumulative)}.`,
  witnessEnd: ({ before, after }, f) =>
    `Whoever reads revenue between ${f.date(before.recordedDay)} and ${f.date(after.recordedDay)} counts this ticket as ${f.money(before.cumulative)}; whoever reads it later, as ${f.money(after.cumulative)}.`,
  dispute: ({ firstReading, lastReading, gap, steps, unexplained, recomputed }, f) => {
    const lines = steps.reduce((sum, step) => sum + step.lines, 0);
    const read = `From ${f.money(firstReading.value)} (${firstReading.system}, ${f.date(firstReading.readAt)}) to ${f.money(lastReading.value)} (${lastReading.system}, ${f.date(lastReading.readAt)}), the gap is ${f.money(gap, { signed: true })}.`;
    const explained = isZero(unexplained)
      ? `${f.count(lines, nouns.saleLine)} recorded between the two ${agree(lines, 'explains', 'explain')} it to the cent.`
      : `${f.count(lines, nouns.saleLine)} recorded between the two ${agree(lines, 'leaves', 'leave')} ${f.money(unexplained, { signed: true })} unexplained.`;
    const now =
      compare(recomputed, lastReading.value) === 0
        ? 'The recomputed figure equals the last reading.'
        : `Recomputed today, the figure is ${f.money(recomputed)}.`;
    return `${read} ${explained} ${now}`;
  },
  disputeTitle: ({ businessDate }, f) => `Business day ${f.date(businessDate)}`,
  noDisputes: 'No day was read with two different values.',
  stepColumns: { step: 'Step', lines: 'Sale lines', amount: 'Amount' },
  stepFirst: ({ system, readAt }, f) => `First reading, ${system}, ${f.date(readAt)}`,
  stepLast: ({ system, readAt }, f) => `Last reading, ${system}, ${f.date(readAt)}`,
  stepRecorded: ({ recordedDay }, f) => `Recorded on ${f.date(recordedDay)}`,
  stepUnexplained: 'Unexplained',
  priceUpdates: ({ priceUpdatesBetween, unexplained }, f) => {
    if (priceUpdatesBetween === 0)
      return 'No price update is logged between the two readings: prices are not the cause of the gap.';
    return isZero(unexplained)
      ? `${f.count(priceUpdatesBetween, nouns.priceUpdate)} between the two readings, without visible effect on the gap: the lines recorded explain all of it already.`
      : `${f.count(priceUpdatesBetween, nouns.priceUpdate)} between the two readings: their part in the gap cannot be measured, since the old price is not known.`;
  },
  curveTitle: ({ businessDate }, f) => `Figure of ${f.date(businessDate)} by the day on which it is read`,
  curveColumns: {
    day: 'At the end of the day of recording',
    lines: 'Lines added',
    added: 'Amount added',
    amount: 'Figure of the day',
  },
  closed: 'declared closed day',
  unlogged: ({ lines }, f) =>
    `${f.count(lines, nouns.saleLine)} without a trace in the log, taken as present from the beginning.`,
  damaged: ({ updates, damaged, decodedEqual, example }, f) => {
    if (damaged === 0)
      return updates === 0
        ? 'No price update is logged.'
        : `${f.count(updates, { one: 'price update logged, and readable', many: 'price updates logged, all readable' })}.`;
    const shown =
      example === null
        ? ''
        : ` Example: product ${example.product}, logged as “${example.logged}”` +
          (example.decoded === null ? '' : `, which reads ${f.decimal(example.decoded)}`) +
          (example.catalogue === null ? '.' : `; the catalogue bears ${f.decimal(example.catalogue)}.`);
    return `Of ${f.count(updates, nouns.priceUpdate)}, ${f.integer(damaged)} ${agree(damaged, 'bears', 'bear')} a date instead of a price, or another value that is no number. Read as day.month, ${f.integer(decodedEqual)} ${agree(decodedEqual, 'equals', 'equal')} the catalogue price.${shown}`;
  },
  contradictory: ({ ticketCount, severalEmployees, severalCustomers }, f) => {
    const part = (count: number | null, what: string) =>
      count === null
        ? `it is not known how many name ${what}`
        : `${f.integer(count)} ${agree(count, 'names', 'name')} ${what}`;
    return `Of ${f.count(ticketCount, nouns.ticket)}, ${part(severalEmployees, 'several employees')} and ${part(severalCustomers, 'several customers')}.`;
  },
  otherTables: (facts, f) => [
    `Customers: ${f.count(facts.customersInserted, { one: 'insert', many: 'inserts' })} logged, of which ${f.integer(facts.customersMissing)} absent from the table.`,
    `Employees: ${f.count(facts.employeesDeleted, { one: 'delete', many: 'deletes' })}, of which ${f.integer(facts.employeesDeletedInUse)} of an identifier still quoted by sales and ${f.integer(facts.employeesDeletedMalformed)} of a malformed identifier.`,
    `Passwords: ${f.count(facts.passwordUpdates, nouns.passwordUpdate)}, of which ${f.integer(facts.passwordUpdatesMatching)} found in the table.`,
  ],
};
