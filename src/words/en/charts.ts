import type { ChartWords, DiagramWords } from '../chart-words.ts';

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
