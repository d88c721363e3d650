import type { Conversion } from '../../report/facts/log-shape.ts';
import type { Formatter, Noun } from '../formatter.ts';
import type { LogShapeWords } from '../log-shape-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { logQuality } from './report-log-quality.ts';

const entry: Noun = { one: 'entry', many: 'entries' };
const fieldValue: Noun = { one: 'field value', many: 'field values' };
const eventNouns: Record<Conversion['operation'], (tables: string) => Noun> = {
  insert: (tables) => ({ one: `insert into ${tables}`, many: `inserts into ${tables}` }),
  update: (tables) => ({ one: `update of ${tables}`, many: `updates of ${tables}` }),
  delete: (tables) => ({ one: `delete from ${tables}`, many: `deletes from ${tables}` }),
};

const inBrackets = (items: readonly string[], f: Formatter) =>
  items.length === 0 ? '' : ` (${f.list(items)})`;

const shapes: LogShapeWords['shapes'] = {
  'field-level': 'a field-level log: one log row per field written, with its new value',
  'row-json': 'a row-level log: one log row per table row written, with the record as JSON',
  cdc: 'a log of pairs before and after (SQL Server’s change data capture): one log row per insert or delete, two per update',
  envelope:
    'a log of envelopes (Debezium): one message per table row written, with the record before and after',
  statement: 'a statement-level log: one log row per SQL command, without the table rows that it touched',
  'status-history': 'a status history: one log row per change of status',
  temporal: 'a table of dated versions: one row per version of a table row, with the time in which it held',
};
const shortShapes: Record<keyof typeof shapes, string> = {
  'field-level': 'fields',
  'row-json': 'rows as JSON',
  cdc: 'pairs before and after',
  envelope: 'envelopes',
  statement: 'statements',
  'status-history': 'status history',
  temporal: 'dated versions',
};
const grains = { day: 'to the day', second: 'to the second', 'sub-second': 'finer than a second' };

export const logShape: LogShapeWords = {
  headings: {
    shape: 'Shape, extent and readability',
    conversions: 'From log rows to writes',
    days: 'Writes by day of recording',
    understanding: 'What was not understood',
    contradictions: 'Where the log contradicts itself',
    completeness: 'Completeness',
    quality: 'What the log is worth as evidence',
  },
  shapes,
  counted: ({ table, rows, entries, shape }, f) =>
    `The log ${table} has ${f.count(rows, nouns.logRow)}${rows === entries ? '' : `, which make ${f.count(entries, entry)}`}. It is ${shapes[shape]}.`,
  evidence: ({ shape, rows, entries, values, fieldsPerInsert }, f) => {
    const declared = 'This shape is the one that the configuration declares.';
    if (entries === 0) return `${declared} Nothing in the data confirms it.`;
    switch (shape) {
      case 'field-level':
        return fieldsPerInsert !== null && fieldsPerInsert > 1
          ? `${declared} The data confirm it: ${f.count(values, { one: 'row names', many: 'rows name' })} a field, and the insert of one sale line mostly takes ${f.integer(fieldsPerInsert)} of them.`
          : `${declared} The data do not tell it from a wider grain: the insert of a sale line takes no more than one log row.`;
      case 'cdc':
        return rows > entries
          ? `${declared} The data confirm it: ${f.count(rows - entries, { one: 'update has', many: 'updates have' })} a row before and a row after.`
          : `${declared} No pair is found in it: the log lacks the rows before, or has no update.`;
      case 'statement':
        return `${declared} A statement does not say which rows it wrote: nothing in it can be tied to one sale.`;
      default:
        return `${declared} The data answer to it: ${f.count(entries, { one: 'entry speaks', many: 'entries speak' })} of ${f.count(values, fieldValue)}.`;
    }
  },
  mixed: ({ rows }, f) =>
    `This log mixes two grains: ${f.count(rows, { one: 'row of an insert or update names', many: 'rows of inserts or updates name' })} no field. What they hold is not used.`,
  severalShapes: ({ shapes: found }, f) =>
    `The logs handed over are not all of one shape (${f.list(found.map((shape) => shortShapes[shape]))}); they are turned into writes before they are counted together.`,
  extent: ({ firstRecorded, lastRecorded, timeGrain }, f) =>
    firstRecorded === null || lastRecorded === null || timeGrain === null
      ? 'None of its rows bears a readable date of recording.'
      : `It runs from ${f.date(firstRecorded)} to ${f.date(lastRecorded)}, ${grains[timeGrain]}.`,
  silences: ({ silentDays, silences }, f) =>
    silentDays === 0
      ? 'Each day of this extent has rows.'
      : `${f.count(silentDays, { one: 'day of this extent has', many: 'days of this extent have' })} no row${silences.length === 0 ? '' : ', among them: '}${f.list(silences.map(({ from, to, days }) => (days === 1 ? f.date(from) : `${f.date(from)} to ${f.date(to)}`)))}.`,
  outsidePeriod: ({ rows }, f) =>
    `${f.count(rows, { one: 'entry is', many: 'entries are' })} recorded outside the audited period.`,
  afterAudit: ({ rows }, f) =>
    `${f.count(rows, { one: 'entry is', many: 'entries are' })} dated after this report, which is impossible.`,
  outOfOrder: ({ events }, f) =>
    `${f.count(events, { one: 'write is', many: 'writes are' })} recorded before the one that stands above in the log: the order of the rows is not that of time.`,
  inOrder: 'The order of the rows follows that of time.',
  orderUntested: 'Whether the order of the rows follows that of time could not be tested.',
  throughSpreadsheet:
    'This log was handed over as a workbook, or bears the marks of a spreadsheet: values may have been rewritten in it without a trace.',
  understood: ({ entries, understood, notUnderstood, otherTables, noChange }, f) => {
    const parts = [
      `${f.integer(understood)} understood`,
      `${f.integer(notUnderstood)} not understood`,
      ...(otherTables > 0 ? [`${f.integer(otherTables)} on tables outside the model`] : []),
      ...(noChange > 0 ? [`${f.integer(noChange)} that by their nature change nothing`] : []),
    ];
    return `${f.count(entries, entry)} = ${parts.join(' + ')}.`;
  },
  reliability: ({ table, reliability, understoodShare, hangingLines, shape }, f) => {
    const share =
      understoodShare === null
        ? 'No entry could be weighed'
        : `${f.percent(understoodShare)} of the entries on known tables were understood`;
    const hanging =
      hangingLines === 0
        ? 'no sale line of the period hangs on the others'
        : `${f.count(hangingLines, { one: 'sale line of the period hangs', many: 'sale lines of the period hang' })} on what was not`;
    const verdict = {
      sufficient: 'sufficiently reliable',
      'not-sufficient': 'not sufficiently reliable',
      undetermined: 'undetermined',
    };
    const rule = {
      sufficient: 'at least 99.9% understood, and no sale in doubt',
      'not-sufficient': 'less than 95% understood',
      undetermined:
        shape === 'statement'
          ? 'a log of statements does not name rows'
          : 'understood neither well enough to conclude nor little enough to set it aside',
    };
    return `Reliability of the log ${table}: ${verdict[reliability]} (${rule[reliability]}). ${share}; ${hanging}.`;
  },
  eventRules: {
    'field-level':
      'In a field-level log, a write is made of the rows that share the key, the operation, the recorded moment and, where there is one, the transaction number; the same field written once more begins another write. Two separate writes of one row in one moment, to different fields, can therefore not be told from a single one.',
    row: 'In a row-level log, a log row is a write, whatever its number of fields.',
    cdc: 'In change data capture, the rows before and after of one update are a single write; one half without the other is a write too, and is counted among what was not understood.',
    temporal:
      'In a table of versions, the writes lie between the versions: the beginning of the first is an insert, that of each later one an update, an end that nothing follows a delete.',
    statement: 'A statement is a write; how many rows it wrote is not said.',
  },
  conversionColumns: { log: 'Log', table: 'Table', action: 'Action', conversion: 'Conversion' },
  conversion: (conversion, f) => converted(conversion, f),
  dayColumns: { day: 'Day of recording', table: 'Table', conversion: 'Conversion' },
  dayConversion: ({ rows, events, fieldsPerEvent }, f) =>
    fieldsPerEvent !== null && rows === events * fieldsPerEvent && fieldsPerEvent > 1
      ? `${f.count(rows, nouns.logRow)} = ${f.count(events, nouns.event)} × ${f.count(fieldsPerEvent, nouns.field)}`
      : `${f.count(rows, rows === events ? nouns.logRow : entry)} for ${f.count(events, nouns.event)}`,
  entities: {
    sale_line: 'Sale lines',
    product: 'Products',
    customer: 'Customers',
    employee: 'Employees',
    ticket: 'Tickets',
  },
  noEvent: 'No row of the log can be turned into a write.',
  understoodAll: 'Every entry of the log was understood: table, operation, key and moment.',
  reasonColumns: { log: 'Log', reason: 'Reason', names: 'As written in the log', rows: 'Entries' },
  reasons: {
    fault: 'Broken by the rules of its shape',
    'unknown-table': 'Table unknown, or written otherwise than in the configuration',
    'unknown-action': 'Operation unknown',
    'no-row-key': 'Without the key of a row',
    'no-moment': 'Without a readable date of recording',
  },
  furtherNames: ({ names }, f) => `and ${f.count(names, { one: 'other', many: 'others' })}`,
  otherTables: ({ otherTables, otherTableCount }, f) =>
    otherTableCount === 0
      ? ''
      : `The log also speaks of ${f.count(otherTableCount, { one: 'table', many: 'tables' })} that the configuration does not name${inBrackets(
          otherTables.map(({ table, rows }) => `${table}: ${f.count(rows, entry)}`),
          f,
        )}. These entries are left aside: whether one of these tables touches the sales, the audit cannot know.`,
  unknownFields: ({ unknownFields, unknownFieldCount }, f) => {
    if (unknownFieldCount === 0) return '';
    const named = unknownFields.map(
      ({ field, values, resembles }) =>
        `“${field}”${resembles ? ', close to a known field' : ''} (${f.count(values, nouns.value)})`,
    );
    return `The configuration gives no meaning to ${f.count(unknownFieldCount, { one: 'field', many: 'fields' })} of the log, whose values are not used${named.length === 0 ? '' : ': '}${f.list(named)}.`;
  },
  noContradiction:
    'No contradiction was found. Writes of one moment have no known order: among them, nothing can contradict anything.',
  contradictions: {
    'inserted-again': ({ count }, f) =>
      `${f.count(count, { one: 'row is', many: 'rows are' })} inserted once more without a delete in between.`,
    'changed-before-insert': ({ count }, f) =>
      `${f.count(count, { one: 'insert comes', many: 'inserts come' })} after an update of the same row.`,
    'changed-after-delete': ({ count }, f) =>
      `${f.count(count, { one: 'row is', many: 'rows are' })} updated or deleted after ${agree(count, 'its', 'their')} own delete.`,
    'two-values': ({ count }, f) =>
      `${f.count(count, { one: 'insert gives', many: 'inserts give' })} two values to one field.`,
    'dated-after-audit': ({ count }, f) =>
      `${f.count(count, { one: 'entry is', many: 'entries are' })} dated after this report.`,
  },
  loggedLines: ({ lines, loggedLines, loggedShare }, f) =>
    lines === 0
      ? 'No sale line is dated in the period.'
      : `The log knows the insert of ${f.integer(loggedLines)} of the ${f.count(lines, nouns.saleLine)} of the period (${f.percent(loggedShare)}).`,
  partialInserts: ({ inserts, partialInserts, usualFields }, f) => {
    if (inserts === 0) return 'No insert of a sale line is logged.';
    const usual = `fewer than ${f.count(usualFields, nouns.field)}, the most frequent number`;
    return partialInserts === 0
      ? `No insert of a sale line has ${usual}.`
      : `${f.count(partialInserts, { one: 'insert of a sale line has', many: 'inserts of sale lines have' })} ${usual}.`;
  },
  silentSaleDays: ({ silentSaleDays, firstSilentSaleDays }, f) =>
    silentSaleDays === 0
      ? 'Each business day of the period has log rows recorded on that very day.'
      : `${f.count(silentSaleDays, { one: 'business day of the period has', many: 'business days of the period have' })} no log row recorded on that very day${firstSilentSaleDays.length === 0 ? '' : ', among them: '}${f.list(firstSilentSaleDays.map(f.date))}. A load by night is enough to explain it.`,
  transactions: ({ total, incomplete, declared, counted, missing }, f) =>
    missing === 0
      ? `${f.count(total, { one: 'transaction declares', many: 'transactions declare' })} ${f.count(declared, nouns.event)}; the log holds ${f.integer(counted)}, and none is missing.`
      : `${f.count(total, { one: 'transaction declares', many: 'transactions declare' })} ${f.count(declared, nouns.event)}; ${f.integer(missing)} ${agree(missing, 'is', 'are')} missing from ${f.count(incomplete, { one: 'transaction', many: 'transactions' })}.`,
  numbering: ({ table, first, last, numbers, missing, gaps }, f) =>
    missing === 0
      ? `The log ${table} numbers its entries from ${first} to ${last}, without a gap: ${f.count(numbers, { one: 'number', many: 'numbers' })}.`
      : `The log ${table} numbers its entries from ${first} to ${last}; ${f.count(missing, { one: 'number is', many: 'numbers are' })} missing, in ${f.count(gaps, { one: 'place', many: 'places' })}. A transaction that was rolled back leaves a gap too.`,
  unnumbered: ({ tables }, f) =>
    `The order that ${f.list(tables)} ${agree(tables.length, 'keeps', 'keep')} is no number (an LSN or the like): a gap would not show in it.`,
  noNumbering: 'The log does not number its rows: that none was removed cannot be seen.',
  ...logQuality,
};

/** `206,885 log rows = 41,377 inserts into Ventes × 5 fields`. */
function converted(conversion: Parameters<LogShapeWords['conversion']>[0], f: Formatter): string {
  const { rows, values, events, operation, tables, entity, shape } = conversion;
  const { widths, furtherWidths, furtherEvents } = conversion;
  const table = tables.length === 0 ? entity : f.list(tables);
  const noun = eventNouns[operation](table);
  const written = f.count(events, noun);
  const [first] = widths;
  if (rows === null) return `${written}, read between the versions, on ${f.count(values, fieldValue)}`;
  const counted = f.count(rows, nouns.logRow);
  if (shape === 'statement')
    return `${counted} = ${f.count(rows, { one: 'statement', many: 'statements' })} on ${table}`;
  if (shape === 'cdc' && operation === 'update' && rows === 2 * events)
    return `${counted} = ${written} × ${f.integer(2)} rows (before and after)`;
  if (shape !== 'field-level' || first === undefined || rows !== values) {
    const fields = values === 0 ? ', naming no field' : `, speaking of ${f.count(values, fieldValue)}`;
    return rows === events ? `${counted} = ${written}${fields}` : `${counted} for ${written}${fields}`;
  }
  const terms = widths.map(
    ({ fields, events: times }, index) =>
      `${index === 0 ? f.count(times, noun) : f.integer(times)} × ${f.count(fields, nouns.field)}`,
  );
  const further =
    furtherWidths > 0
      ? [`${f.count(furtherEvents, { one: 'other', many: 'others' })} of other numbers of fields`]
      : [];
  return `${counted} = ${[...terms, ...further].join(' + ')}`;
}
