import type { Formatter } from '../formatter.ts';
import type { ReplayWords } from '../replay-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

export const characters = { one: 'character', many: 'characters' };
export const writes = { one: 'logged write', many: 'logged writes' };
const keys = { one: 'key', many: 'keys' };
export const damages: ReplayWords['damages'] = {
  'number-as-date': 'a number that a spreadsheet took for a date',
  'decimal-comma': 'a decimal comma in the place of the point',
  'date-order': 'a date whose day and month stand in another order',
  scientific: 'scientific notation in the place of digits',
  'leading-zeros': 'leading zeros lost or added',
  truncated: 'text cut off in the log',
  'truncated-in-table': 'text cut off in the table',
  encoding: 'accented letters read in a wrong encoding',
  spelling: 'other capitals, or spaces at the edges',
};

const firstOf = (first: readonly string[], f: Formatter) =>
  first.length === 0 ? '' : ` The first: ${f.list(first)}.`;

export const replay: ReplayWords = {
  headings: {
    rows: 'Is every row of the tables explained by the log?',
    writes: 'Are all logged inserts and deletes found in the tables?',
    values: 'Do the tables show the logged values?',
    damage: 'Which values were damaged on their way?',
    chain: 'Do the old values agree with what was logged before?',
    orphans: 'Do sales refer to deleted rows?',
    identifiers: 'Which identifiers match no key and break their form?',
  },
  intro:
    'The whole log, whatever the audited period, is applied to the tables as they were handed over. Every row of a table is explained by a logged insert or counted as unlogged; every logged write is found again or put into one of the groups below. The groups of each line add up to its total.',
  unspoken: ({ tables }, f) => `The log never speaks of ${f.list(tables)}: nothing can be replayed there.`,
  rowColumns: {
    table: 'Table',
    total: 'Rows',
    logged: 'Insert logged',
    before: 'Older than the log',
    within: 'Unlogged, within the log’s days',
    after: 'Newer than the log',
    undated: 'Unlogged, undated',
  },
  rowsSum:
    'A row older than the log is expected to be unlogged. An undated row may be as old: the table has no date that tells.',
  within: ({ table, rows, logged }, f) => {
    const days = logged === null ? '' : ` (from ${f.date(logged.from)} to ${f.date(logged.to)})`;
    const amount = rows.withinAmount === null ? '' : `, worth ${f.money(rows.withinAmount)}`;
    return `${table}: ${f.count(rows.within, nouns.row)} dated within the log’s days${days} ${agree(rows.within, 'has', 'have')} no logged insert${amount}.${firstOf(rows.first, f)}`;
  },
  undated: ({ table, rows }, f) =>
    `${table}: whether the log should know the insert of ${f.count(rows, { one: 'unlogged row', many: 'unlogged rows' })} cannot be told, since no date says how old ${agree(rows, 'it is', 'they are')}.`,
  allLogged: 'No row that is dated within the log’s days lacks its insert.',
  lost: ({ table, inserts }, f) =>
    `${table}: of ${f.count(inserts.total, { one: 'logged insert', many: 'logged inserts' })}, ${f.integer(inserts.lost)} ${agree(inserts.lost, 'has', 'have')} neither a row nor a logged delete.${firstOf(inserts.first, f)}`,
  ignored: ({ table, deletes }, f) =>
    `${table}: of ${f.count(deletes.total, { one: 'logged delete', many: 'logged deletes' })}, ${f.integer(deletes.ignored)} ${agree(deletes.ignored, 'concerns a row', 'concern rows')} still there.${firstOf(deletes.first, f)}`,
  insertColumns: {
    table: 'Table',
    total: 'Logged inserts',
    found: 'Found in the table',
    deleted: 'Deleted later, logged',
    lost: 'Lost',
  },
  deleteColumns: {
    table: 'Table',
    total: 'Logged deletes',
    applied: 'Applied',
    reinserted: 'Inserted again',
    ignored: 'Row still there',
    unseen: 'Of rows never seen',
  },
  noDeletes: 'No delete is logged.',
  unseen:
    'A row that was never seen is absent as it should be; but neither an insert, nor an update, nor a sale tells that it ever was there. It may be older than the log.',
  fieldColumns: {
    field: 'Field',
    operation: 'Written by',
    total: 'Logged values',
    applied: 'As in the table',
    superseded: 'Overwritten, logged',
    damaged: 'Damaged, would be equal',
    differing: 'Table differs',
    unreadable: 'Unreadable',
    other: 'Not comparable',
  },
  operations: { insert: 'insert', update: 'update' },
  fieldsNote:
    'Numbers are compared as numbers and dates as dates. Only the last logged write of a field can be seen in the table; earlier ones count as overwritten. Not comparable: the row is gone, the log names no value, or no column of the table is mapped. For inserted sale lines the unit is a row of the table with a logged insert.',
  noFields: 'The log names no field that can be compared.',
  differing: ({ field, writes: number, example }, f) =>
    `${field}: ${f.count(number, writes)} ${agree(number, 'differs', 'differ')} from the table, or cannot be read. Row ${example.row}: logged “${example.logged}”, the table has ${example.stored === null ? 'no value' : `“${example.stored}”`}.`,
  damages,
  damage: ({ field, writes: number, damage, example, cutAt }, f) =>
    `${field}: ${f.count(number, writes)}, ${damages[damage]}${cutAt === null ? '' : `, all at ${f.count(cutAt, characters)}`}.` +
    (example === null
      ? ''
      : ` Row ${example.row}: logged “${example.logged}”, the table has “${example.stored ?? ''}”.`),
  damageNote:
    'Each is a hypothesis told from both sides: were the damage undone, the logged value would equal the table’s. Which of the two was altered, the values alone do not say, except where one of them is no value of its kind.',
  noDamage: 'No logged value differs from the table in a way that a known damage explains.',
  chain: ({ table, chain }, f) => {
    const tested = `${table}: of ${f.count(chain.tested, { one: 'update whose field was logged before', many: 'updates whose field was logged before' })}, ${f.integer(chain.broken)} ${agree(chain.broken, 'bears', 'bear')} an old value that is not the one logged before.`;
    return chain.witness === null
      ? tested
      : `${tested} Row ${chain.witness.row}: logged as “${chain.witness.before}”, then updated from “${chain.witness.old}”.`;
  },
  noChain:
    'The log has no old values of updates: whether somebody wrote between two logged writes cannot be tested.',
  orphans: ({ table, orphans }, f) => {
    if (orphans.lines === 0)
      return `${table}: no sale line refers to a row whose delete is logged and that is gone.`;
    const amount = orphans.amount === null ? ', without a price' : `, worth ${f.money(orphans.amount)}`;
    return `${table}: ${f.count(orphans.lines, nouns.saleLine)}${amount}, ${agree(orphans.lines, 'refers', 'refer')} to ${f.count(orphans.keys, { one: 'deleted row', many: 'deleted rows' })}: ${f.list(orphans.first)}${orphans.keys > orphans.first.length ? '…' : ''}.`;
  },
  noOrphans: 'No delete is logged of products, customers or employees.',
  places: { 'row-key': 'key in the log', reference: 'reference in the sales', actor: 'author of the log' },
  alphabets: {
    digits: 'digits',
    hexadecimal: 'hexadecimal digits',
    'hexadecimal-upper': 'hexadecimal digits in capitals',
    upper: 'digits and capitals',
    lower: 'digits and small letters',
  },
  form: ({ place, table, bearer, expected, unmatched, damaged }, f) => {
    const length = expected.length === null ? [] : [f.count(expected.length, characters)];
    const alphabet =
      expected.alphabet === null ? [] : [replay.alphabets[expected.alphabet] ?? expected.alphabet];
    const parts = [...length, ...alphabet];
    const form = parts.length === 0 ? 'no common form' : parts.join(', ');
    const who = place === 'actor' ? 'Authors of the log' : `${bearer} (${replay.places[place]})`;
    return `${who}: ${f.count(unmatched, { one: 'value matches', many: 'values match' })} no key of ${table}. Nearly all ${place === 'actor' ? 'authors' : 'keys'} share ${form}; ${f.integer(damaged)} of these values ${agree(damaged, 'breaks', 'break')} it or would equal a key once repaired.`;
  },
  identifierColumns: {
    value: 'Value',
    place: 'Where',
    rows: 'Rows',
    faults: 'What is wrong',
    repair: 'Would equal',
  },
  fault: (fault, f) =>
    fault.fault === 'length'
      ? `${f.count(fault.length, characters)} instead of ${f.integer(fault.expected)}`
      : `“${fault.character}” in position ${f.integer(fault.position)}`,
  noFault: 'the form is kept',
  repairs: {
    'leading-zeros': 'with leading zeros added or removed',
    scientific: 'with the digits that scientific notation left out',
    truncated: 'if it was cut off',
    'one-too-many': 'without one character',
    'foreign-character': 'with another character in the place of the foreign one',
    spelling: 'with other capitals, or without spaces at the edges',
  },
  repair: ({ how, key, keys: number }, f) =>
    key === null
      ? `${f.count(number, keys)} ${replay.repairs[how]}: ambiguous`
      : `${key}, ${replay.repairs[how]}`,
  noRepair: 'no key',
  noIdentifiers: 'Every identifier of the log and of the sales matches a key, or keeps the form of the keys.',
};
