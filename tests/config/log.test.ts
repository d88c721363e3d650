import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fieldColumns, logHas, sideTables } from '../../src/config/log/index.ts';
import { parseConfig } from '../../src/config/read.ts';
import { checkMapping, hintsFor } from '../../src/model/mapping.ts';

const configOf = (change: unknown) =>
  parseConfig(
    JSON.stringify({
      ...{ version: 1, audit: 'a', client: 'C', title: 'T', language: 'en', currency: 'EUR' },
      ...{ timeZone: 'UTC', asOf: '2024-09-02', period: '2024-08', sources: [{ file: 'a.csv' }] },
      model: { change },
    }),
    'audit.yaml',
  );
const logOf = (change: unknown) => {
  const [log] = configOf(change).model.change ?? [];
  if (log === undefined) throw new Error('no log');
  return log;
};
const faultsOf = (change: unknown): string => {
  try {
    configOf(change);
    return '';
  } catch (error) {
    return String(error instanceof Error ? error.message : error).replaceAll(
      'audit.yaml:1: model.change',
      '',
    );
  }
};

const fieldLevel = {
  table: 'log',
  columns: { recorded: 'a', action: 'b', table: 'c', row: 'd', field: 'e', value: 'f' },
  actions: { insert: ['I', 'C'], update: 'U', delete: 'D' },
  tables: { sale_line: 'sale' },
  fields: { sale_line: { t: 'ticket' } },
};
const sales = { sale_line: { id: 'line', t: 'ticket', d: 'businessDate' } };
const cdc = { shape: 'cdc', table: 'sale_CT', of: 'sale_line', fields: sales };
const temporal = {
  ...{ shape: 'temporal', table: 'old', of: 'sale_line', fields: sales },
  columns: { row: 'id', validFrom: 'from', validTo: 'to' },
};

test('a log without a shape has one row per field', () => {
  assert.is(logOf(fieldLevel).shape, 'field-level');
});

test('a log about one table names it as it is named itself', () => {
  assert.equal(logOf(cdc).tables, { sale_line: 'sale_CT' });
  assert.equal(logOf(cdc).columns, {
    ...{ action: '__$operation', transaction: '__$start_lsn', sequence: '__$seqval' },
  });
});

test('the status of tickets is the status of no line', () => {
  const history = (of: string) =>
    logOf({ shape: 'status-history', table: 'h', of, columns: { row: 'r', status: 's', recorded: 'at' } });
  assert.equal(history('ticket').fields, { sale_line: {} });
  assert.equal(history('sale_line').fields, { sale_line: { s: 'status' } });
  assert.equal([history('ticket').tables, history('sale_line').tables], [{}, { sale_line: 'h' }]);
});

test('what is wrong with a log of a shape is said of that shape', () => {
  assert.is(
    faultsOf({ ...cdc, shape: 'CDC' }),
    '.shape: expected field-level or row-json or cdc or envelope or statement or status-history or temporal (found "CDC")',
  );
  const { value: _, ...columns } = fieldLevel.columns;
  assert.is(faultsOf({ ...fieldLevel, columns }), '.columns.value is missing: expected string');
  assert.is(
    faultsOf({ ...cdc, fields: { sale_line: { t: 'ticket' } } }),
    '.fields.sale_line: has no key: map the field that is "line", or the column "row"',
  );
  assert.is(
    faultsOf([{ ...temporal, fields: { sale_line: { a: 'ticket', b: 'ticket' } } }]),
    '.0.fields.sale_line: two columns cannot both be "ticket"',
  );
  const json = {
    ...{ shape: 'row-json', table: 'log', fields: sales },
    columns: { recorded: 'a', action: 'b', record: 'c' },
  };
  assert.is(
    faultsOf(json),
    '.of: expected either "of" (the one table of this log) or "tables" (how it names its tables)',
  );
  assert.is(
    faultsOf({ ...json, tables: { sale_line: 's' } }),
    '.columns.table: is missing: "tables" says how a column names the tables',
  );
  assert.is(
    faultsOf({ shape: 'envelope', table: 'e', of: 'sale_line', fields: sales, columns: { before: 'b' } }),
    '.columns.value: expected "value" (the whole event as JSON), or "action", "before" and "after"',
  );
  assert.is(
    faultsOf({ shape: 'statement', table: 'e', of: 'sale_line', columns: { table: 'b' } }),
    '.columns.action: expected "action" (the command) and "table" (the object), or "message" (the whole entry)',
  );
});

test('what a log can tell depends on its shape', () => {
  const told = (change: unknown) =>
    (['recorded', 'actor', 'oldValue', 'transaction', 'sequence'] as const).filter((what) =>
      logHas(logOf(change), what),
    );
  assert.equal(told(fieldLevel), ['recorded']);
  assert.equal(told(cdc), ['oldValue', 'transaction', 'sequence']);
  assert.equal(told({ ...cdc, lsnTimes: { table: 'times' } }), [
    ...['recorded', 'oldValue', 'transaction', 'sequence'],
  ]);
  assert.equal(told(temporal), ['recorded', 'oldValue']);
  const envelope = { shape: 'envelope', table: 'e', of: 'sale_line', fields: sales };
  assert.equal(told({ ...envelope, columns: { value: 'v' } }), [
    ...['recorded', 'oldValue', 'transaction', 'sequence'],
  ]);
  assert.equal(told({ ...envelope, columns: { action: 'o', after: 'a' } }), []);
});

test('columns that are fields, and tables beside the log, are checked and read as what they are', () => {
  const { model } = configOf({ ...cdc, lsnTimes: { table: 'times', columns: { recorded: 'at' } } });
  const [log] = model.change ?? [];
  if (log === undefined) throw new Error('no log');
  assert.equal(fieldColumns(log), {
    ...{ 'sale_line.line': 'id', 'sale_line.ticket': 't', 'sale_line.businessDate': 'd' },
  });
  assert.is(sideTables(log)[0]?.table, 'times');
  const captured = ['__$start_lsn', '__$seqval', '__$operation', 'id', 't'];
  assert.throws(
    () =>
      checkMapping(
        model,
        new Map([
          ['sale_CT', captured],
          ['times', ['start_lsn', 'att']],
        ]),
      ),
    (error: Error) =>
      error.message ===
      [
        'model.change.columns.sale_line.businessDate: the table "sale_CT" has no column "d"; did you mean "id"?',
        'model.change.lsnTimes.columns.recorded: the table "times" has no column "at"; did you mean "att"?',
      ].join('\n'),
  );
  const kindOf = (table: string, column: string) =>
    hintsFor(model, table, { timeZone: 'UTC' }).get(column)?.kind;
  assert.equal(
    [kindOf('sale_CT', 'd'), kindOf('sale_CT', 't'), kindOf('times', 'at')],
    ['date', 'text', 'moment'],
  );
});

test('a table that is the sales and the present end of their log is read as the sales', () => {
  const { model } = parseConfig(
    JSON.stringify({
      ...{ version: 1, audit: 'a', client: 'C', title: 'T', language: 'en', currency: 'EUR' },
      ...{ timeZone: 'UTC', asOf: '2024-09-02', period: '2024-08', sources: [{ file: 'a.csv' }] },
      model: {
        sale_line: {
          table: 'sales',
          columns: { line: 'id', ticket: 't', product: 'p', businessDate: 'd', quantity: 'q' },
        },
        change: {
          ...temporal,
          current: 'sales',
          fields: { sale_line: { ...sales.sale_line, q: 'quantity' } },
        },
      },
    }),
    'audit.yaml',
  );
  const hints = hintsFor(model, 'sales', { timeZone: 'UTC' });
  assert.equal(
    ['id', 'q', 'd', 'from', 'to'].map((column) => hints.get(column)?.kind),
    ['text', 'number', 'date', 'moment', 'moment'],
  );
  assert.is(hintsFor(model, 'old', { timeZone: 'UTC' }).get('q')?.kind, 'text');
});

test.run();
