import type { InitWords } from '../init-words.ts';

const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ');

export const init: InitWords = {
  defaults: { title: 'Audit of the data environment', timeZone: 'UTC' },
  made: (path) => `The proposed configuration is ready: ${path}`,
  next: (path) => `Check it, add the readings, then: constat run ${path}`,
  noSales: 'No table of sales was recognised: the audit is limited to the data dictionary.',
  found: (relation, table, percent) => `  ${relation}: ${table} (${percent})`,
  notFound: (relation) => `  ${relation}: not found`,
  relations: {
    sale_line: 'sale lines',
    product: 'products',
    customer: 'customers',
    employee: 'employees',
    calendar_day: 'calendar',
    change: 'change log',
  },
  percent: (percent) => `${percent}%`,
  or: (column, percent) => `else “${column}” (${percent})`,
  alternativeTables: (tables) => `It could also be ${tables.join(', ')}.`,
  evidence: {
    name: ({ word }) => `the name says “${word}”`,
    'near-name': ({ word }) => `name close to “${word}”`,
    'table-name': ({ word }) => `the table’s name says “${word}”`,
    unique: () => 'unique and never empty',
    'only-unique': () => 'the only column that is unique and never empty',
    'several-rows': ({ rowsPerValue }) => `${rowsPerValue} rows per value`,
    'constant-within': ({ columns }) => `within one value these hardly change: ${list(columns)}`,
    'refers-to': ({ table }) => `refers to ${table}`,
    'referred-by': ({ table }) => `referred to by ${table}`,
    money: () => 'positive amounts with decimals',
    'small-counts': () => 'small whole numbers',
    'product-of': ({ quantity, price, amount, percent }) =>
      `${quantity} × ${price} = ${amount} on ${percent}% of the rows`,
    'sets-price': ({ price }) => `within one value “${price}” stays the same and the date changes`,
    'follows-product': ({ product }) => `one value per ${product}`,
    dates: ({ from, to }) => `dates, from ${from} to ${to}`,
    serials: ({ from, to }) => `days written as spreadsheet numbers, from ${from} to ${to}`,
    'only-date': () => 'the only column of dates',
    'constant-in-ticket': ({ ticket }) => `one value per ${ticket}`,
    consecutive: ({ days }) => `${days} consecutive days`,
    meaning: ({ meaning }) => `values of the form “${meaning}”`,
    'few-values': ({ values }) => `${values} distinct values`,
    'many-labels': () => 'texts that nearly all differ',
    range: ({ from, to }) => `numbers from ${from} to ${to}`,
    secret: () => 'secret content',
    'only-left': () => 'no other column is left for it',
    'only-table-left': () => 'no other table is left for it',
    holds: ({ columns }) => `holds ${list(columns)}`,
    'log-actions': ({ values }) => `actions: ${list(values)}`,
    'log-tables': ({ values }) => `names of tables: ${list(values)}`,
    'log-fields': ({ values }) => `names of fields: ${list(values)}`,
    'in-key': ({ table, column, percent }) =>
      `${percent}% are found in ${table}${column === '' ? '' : `.${column}`}`,
    'as-in-tables': ({ percent }) => `the tables hold this value on ${percent}% of the rows compared`,
    agrees: ({ column, percent }) => `equal to “${column}” on ${percent}% of the rows compared`,
  },
  reasons: {
    'nothing-fits': () => 'no column fits',
    'too-weak': () => 'the evidence is too weak',
    tie: ({ other }) => `“${other}” fits as well`,
    'undecidable-dates': () => 'day and month cannot be told apart in its dates',
    'in-header': ({ table }) =>
      `the date is probably in ${table}, to which the line refers: provide a view or an extract that joins them`,
  },
  comments: {
    head: (percent) => [
      'Proposed by “constat init” from the data. Each proposal bears its confidence and its evidence.',
      `Below ${percent}, or where two columns fit alike, it is left as a comment: it is for you to decide.`,
      'Paths start from the folder of this file. Dates and figures stand in quotes so that they stay text.',
    ],
    toCheck: 'to check',
    asOf: 'The date that the report bears: the last date seen in the data.',
    noDate: 'No date was recognised: replace it.',
    period: {
      'whole-month': (example) => `The last whole month of sales. Or: ${example}`,
      part: (example) =>
        `Less than a month of sales: from the first day sold to the last write. Or a month: ${example}`,
    },
    closedDays: (example) =>
      `Days on which every store was closed; nothing should be written on them. For example: ${example}`,
    sources: (example) => `Add to each source the system that it came from: ${example}`,
    secretAddress: (address, variable) => [
      `The address held a password, which is not written here: ${address}`,
      `Before “constat run”, put the whole address into the environment variable ${variable}.`,
    ],
    model: 'Left: the roles that the audit speaks of; right: your tables and columns.',
    relation: {
      sale_line: 'One row is one article of a ticket.',
      product: 'One row is one article of the catalogue.',
      customer: 'One row is one customer.',
      employee: 'One row is one employee.',
      calendar_day: 'One row is one day.',
      change: 'The log: one row per field written.',
    },
    notMapped: (relation, table, percent) =>
      `${relation}: ${table} (${percent}) is not certain enough. Complete it, then remove the “#”:`,
    noTableFor: (relation) => `${relation}: no table recognised.`,
    noSales:
      'Without sale lines the audit describes the tables (dictionary) and recomputes neither sales nor log.',
    flat: 'A flat extract: what is known of products and people stays on the sale line, without tables of its own.',
    unused: (tables) => `Tables without a role, described in the dictionary alone: ${tables.join(', ')}.`,
    snowflake: (column, table) =>
      `${column} refers to ${table} (snowflake): the report will show this code, not its label.`,
    actions: 'How the log writes each action.',
    unseen: 'not in the data, to check',
    logTables: 'How the log names each table.',
    fields: 'Left: the field as the log writes it; right: its role.',
    unknownField: 'field without a known role',
    open: (role, reason) => `${role}: ${reason}`,
    required: 'required',
    readings:
      'The figures that people reported. A date alone in readAt means the end of that day. For example:',
    auditor: (example) => `Who signs the report: ${example}`,
    dialect: 'found in the values',
  },
  errors: {
    interrupted: 'Interrupted: no configuration was written.',
    exists: (path) => `${path} exists already: choose another name with -o, or replace it with --force.`,
    nothing: (input) => `${input} holds no data file: name a .csv, .xlsx, .jsonl or .parquet file.`,
  },
};
