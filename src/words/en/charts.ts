import type { ChartWords, DiagramWords } from '../chart-words.ts';
import { actors } from './report-actors.ts';
import { atomicity } from './report-atomicity.ts';
import { exposure } from './report-exposure.ts';
import { hypotheses } from './report-hypotheses.ts';

export const charts: ChartWords = {
  'revenue-as-read': {
    title: 'Revenue of the disputed day, by the day on which it is read',
    x: 'Day of the reading (as at the end of the day)',
    y: (businessDate) => `Revenue of ${businessDate}`,
    closed: 'closed',
    broken: 'The axis does not begin at zero.',
    sparse: 'Only days with writes are shown.',
    alt: ({ businessDate, first, firstAt, last, lastAt, gap }) =>
      `The revenue of ${businessDate} was ${first} when read on ${firstAt} and ${last} when read on ${lastAt}: a gap of ${gap}.`,
  },
  'reading-waterfall': {
    title: 'From the first reading to the last',
    y: (businessDate) => `Revenue of ${businessDate}`,
    first: 'First reading',
    last: 'Last reading',
    recordedOn: 'Recorded on',
    otherDays: 'Other days',
    days: { one: 'day', many: 'days' },
    lines: { one: 'line', many: 'lines' },
    unexplained: 'Unexplained',
    broken: 'The axis does not begin at zero.',
    alt: ({ businessDate, first, last, gap, unexplained }) =>
      `From ${first} to ${last} for ${businessDate}: a gap of ${gap}, of which ${unexplained} remains unexplained.`,
  },
  'hypothesis-bars': {
    title: 'The largest gap and what each hypothesis accounts for',
    x: (businessDate) => `Share of the gap of ${businessDate}, verdict`,
    y: 'Hypothesis',
    gap: 'Gap to explain',
    unexplained: 'Unexplained',
    ofWhich: (title) => `of which: ${title}`,
    names: hypotheses.names,
    verdicts: hypotheses.verdicts,
    hypotheses: { one: 'hypothesis tested', many: 'hypotheses tested' },
    alt: ({ businessDate, gap, tested, confirmed, unexplained }) =>
      `Of the gap of ${gap} for ${businessDate}, with ${tested}: confirmed, ${confirmed || 'none'}; unexplained, ${unexplained}.`,
  },
  'rows-per-day': {
    title: 'Log rows by recorded day',
    x: 'Recorded day',
    xMonth: 'Recorded month',
    y: 'Log rows',
    others: 'Other tables',
    closed: 'closed',
    rows: { one: 'log row', many: 'log rows' },
    alt: ({ total, from, to, most, mostRows }) =>
      `${total} by table, ${from} – ${to}; at most ${mostRows} (${most}).`,
  },
  'ticket-timeline': {
    title: 'How the tickets told of were written',
    x: 'Recorded day',
    xMonth: 'Recorded month',
    key: 'Over each dot: the lines written',
    sold: 'Triangle: date of sale',
    closed: 'closed',
    faults: atomicity.faults,
    tickets: { one: 'ticket', many: 'tickets' },
    alt: ({ tickets, from, to }) => `The writes of ${tickets} along recorded time, ${from} – ${to}.`,
  },
  'top-customers': {
    title: 'Customers with the highest revenue',
    x: 'Revenue',
    y: 'Customer',
    customers: { one: 'customer', many: 'customers' },
    alt: ({ customers, first, amount }) =>
      `${customers} by falling revenue; the first, ${first}, reaches ${amount}.`,
  },
  'employee-share': {
    title: 'Share of each employee in the revenue',
    x: 'Share and amount of revenue',
    y: 'Employee',
    others: (count) => `Others (${count})`,
    employees: { one: 'employee', many: 'employees' },
    broken: 'The bar of the others is cut off: it is not to scale.',
    alt: ({ employees, first, share }) =>
      `${employees} by falling share; the largest is ${share} (${first}).`,
  },
  'amount-at-risk': {
    title: 'Amounts of closed days at risk (they overlap)',
    x: 'Amount at risk',
    y: 'What the figure rests on',
    names: exposure.names,
    exposures: { one: 'exposure', many: 'exposures' },
    alt: ({ exposures, largest, amount }) =>
      `${exposures} by falling amount; the largest, “${largest}”, reaches ${amount}.`,
  },
  'writes-by-hour': {
    title: 'When it is written: by hour, or else by day of the week',
    xHour: 'Hour of the day',
    xWeekday: 'Day of the week',
    hour: (hour) => `${hour}:00`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    classes: actors.classes,
    events: { one: 'write', many: 'writes' },
    rows: { one: 'log row', many: 'log rows' },
    ownScale: 'Each row of bars has its own scale.',
    alt: ({ total, most, mostCount }) => `${total}; maximum: ${mostCount} (${most}).`,
  },
  'risk-matrix': {
    title: 'Risk matrix',
    x: 'Frequency',
    y: 'Severity',
    severities: { minor: 'Minor', moderate: 'Moderate', major: 'Major', critical: 'Critical' },
    frequencies: ['Isolated (under 1%)', 'Recurrent (1 to 10%)', 'Systematic (10% and more)'],
    finding: 'Each mark bears the number of its finding',
    findings: { one: 'finding', many: 'findings' },
    alt: ({ findings, critical }) => `${findings} by severity and frequency, ${critical} of them critical.`,
  },
  'as-of-curve': {
    title: 'The days that moved most after their closing',
    x: 'Days after closing',
    scales:
      'Left: the figure at closing; right: that of today and the difference. Each day has a scale of its own.',
    days: { one: 'day', many: 'days' },
    alt: ({ days, first, closing, now }) =>
      `${days} by the moment of reading; ${first} was ${closing} at its closing and is ${now} today.`,
  },
  'late-triangle': {
    title: 'Amounts by day of sale and delay of record',
    x: 'Days between sale and record',
    y: 'Revenue',
    before: 'before',
    later: '7 or more',
    shades: 'Grey: recorded before closing. Tinted: after; the darker, the larger its share of the day.',
    cells: { one: 'amount was recorded', many: 'amounts were recorded' },
    alt: ({ rows, from, to, late }) => `${rows} rows, ${from} – ${to}; ${late} after closing.`,
  },
  'revenue-per-day': {
    title: 'Revenue per day',
    x: 'Business day',
    xMonth: 'Business month',
    y: 'Revenue',
    disputed: 'Readings disagree',
    closed: 'closed',
    alt: ({ from, to, highest, highestOn }) =>
      `Revenue, ${from} – ${to}; the highest is ${highest} (${highestOn}).`,
  },
};

export const diagram: DiagramWords = {
  title: 'Star schema',
  roles: {
    fact: 'Fact table',
    dimension: 'Dimension',
    calendar: 'Calendar',
    log: 'Log',
    unmapped: 'Outside the model',
  },
  types: {
    integer: 'integer',
    decimal: 'decimal',
    date: 'date',
    timestamp: 'date and time',
    boolean: 'boolean',
    text: 'text',
    empty: 'empty',
  },
  keys: { primary: 'PK', foreign: 'FK' },
  rows: { one: 'row', many: 'rows' },
  moreColumns: { one: 'more column', many: 'more columns' },
  covered: (share) => `${share} resolved`,
  legend:
    'PK: primary key. FK: foreign key. Ends of a link: crow’s foot: many; bar: one; circle: possibly none.',
  part: ({ number, hub }) =>
    hub === null ? `Part ${number}: tables without links` : `Part ${number}: around ${hub}`,
  overview: 'Overview of the schema, in parts',
  moreTables: { one: 'more table', many: 'more tables' },
  linkedParts: (numbers) => `Linked to: ${numbers}`,
  alt: ({ tables, links }) => `${tables} and ${links} between them.`,
  tables: { one: 'table', many: 'tables' },
  links: { one: 'link', many: 'links' },
};
