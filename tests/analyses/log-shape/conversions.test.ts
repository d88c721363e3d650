import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Conversion, LogShapeFacts } from '../../../src/report/facts/log-shape.ts';
import { inserted, type LogRow, logged, type Sale, ticket } from '../../helpers/small-shop.ts';
import { shaped, shapedLogs } from './shaped.ts';

const day = '2024-08-01';
const sales = ticket('t1', day, 'a', 'b', 'c');
const [first, second, third] = sales as [Sale, Sale, Sale];
const whole = sales.flatMap((sale) => inserted(sale, day));
const products = ['a', 'b', 'c'].map((product) => ({ product, price: '1.00' }));

const of = ({ conversions }: LogShapeFacts, entity: string, operation: string): Conversion => {
  const found = conversions.find((entry) => entry.entity === entity && entry.operation === operation);
  if (found === undefined) throw new Error(`no conversion of ${entity} ${operation}`);
  return found;
};
/** `rows = events × fields + …`, which must always come out even in a field-level log. */
const isEven = ({ rows, widths }: Conversion) =>
  rows === widths.reduce((sum, { fields, events }) => sum + Math.max(1, fields) * events, 0);

test('9 rows of a field-level log are 3 inserts of 3 fields', async () => {
  const { facts, ran } = await shaped({ sales, products, log: whole });
  const inserts = of(facts, 'sale_line', 'insert');
  assert.equal([inserts.rows, inserts.events, inserts.widths], [9, 3, [{ fields: 3, events: 3 }]]);
  assert.equal([inserts.tables, inserts.actions], [['sale'], ['I']]);
  assert.ok(isEven(inserts));
  assert.is(ran.outcome.verdict, 'pass');
  assert.equal(facts.byDay, [
    { recordedDay: day, entity: 'sale_line', rows: 9, events: 3, fieldsPerEvent: 3 },
  ]);
});

test('inserts of different numbers of fields are listed by number', async () => {
  const log = whole.filter(({ row, field }) => row !== third.line || field === 'ticket');
  const { facts } = await shaped({ sales, products, log });
  const inserts = of(facts, 'sale_line', 'insert');
  assert.equal(inserts.widths, [
    { fields: 3, events: 2 },
    { fields: 1, events: 1 },
  ]);
  assert.ok(isEven(inserts));
  assert.equal([facts.completeness.partialInserts, facts.completeness.usualFields], [1, 3]);
});

test('an insert logged twice is two events, of which neither loses a field', async () => {
  const { facts } = await shaped({ sales, products, log: [...whole, ...inserted(first, '2024-08-02')] });
  const inserts = of(facts, 'sale_line', 'insert');
  assert.equal([inserts.rows, inserts.events, inserts.widths], [12, 4, [{ fields: 3, events: 4 }]]);
});

test('the same field twice in a day is two updates, several fields of a row are one', async () => {
  const update = (field: string, value: string): LogRow => ({
    ...{ recorded: '2024-08-02', action: 'U', table: 'sale', row: first.line, field, value, actor: 'x' },
  });
  const log = [
    ...whole,
    logged('U', 'product', 'a', 'price', '1.10'),
    logged('U', 'product', 'a', 'price', '1.20'),
    ...[update('ticket', 't2'), update('product', 'b')],
  ];
  const { facts } = await shaped({ sales, products, log });
  assert.is(of(facts, 'product', 'update').events, 2);
  const lines = of(facts, 'sale_line', 'update');
  assert.equal([lines.rows, lines.events, lines.widths], [2, 1, [{ fields: 2, events: 1 }]]);
});

test('a log of records is counted in rows, and speaks of values', async () => {
  const record = (sale: Sale) =>
    JSON.stringify({ id: sale.line, ticket: sale.ticket, ean: sale.product, day: sale.date }).replaceAll(
      '"',
      '""',
    );
  const { facts } = await shapedLogs(
    {
      sales: `id,ticket,ean,day\n${sales.map((sale) => [sale.line, sale.ticket, sale.product, day].join()).join('\n')}\n`,
      log: `at,op,record\n${[first, second].map((sale) => `${day} 10:00:00,I,"${record(sale)}"`).join('\n')}\n`,
    },
    {
      ...{ shape: 'row-json', table: 'log', columns: { recorded: 'at', action: 'op', record: 'record' } },
      ...{ of: 'sale_line', actions: { insert: 'I', update: 'U', delete: 'D' } },
      fields: { sale_line: { id: 'line', ticket: 'ticket', ean: 'product', day: 'businessDate' } },
    },
  );
  const inserts = of(facts, 'sale_line', 'insert');
  assert.equal([inserts.rows, inserts.events, inserts.values], [2, 2, 8]);
  assert.equal([facts.logs[0]?.shape, facts.logs[0]?.timeGrain], ['row-json', 'second']);
});

test('an update of change data capture is two rows, and a half is one that was not understood', async () => {
  const cdc = (code: number, seq: string, id: string, name: string) =>
    `0x01,${seq},${code},${id},${name},a,${day}`;
  const { facts } = await shapedLogs(
    {
      sales: `id,ticket,ean,day\nl1,t1,a,${day}\n`,
      capture: `${[
        '__$start_lsn,__$seqval,__$operation,id,ticket,ean,day',
        cdc(2, '0x1', 'l1', 't0'),
        cdc(3, '0x2', 'l1', 't0'),
        cdc(4, '0x2', 'l1', 't1'),
        cdc(3, '0x3', 'l1', 't1'),
      ].join('\n')}\n`,
    },
    {
      ...{ shape: 'cdc', table: 'capture', columns: {}, of: 'sale_line' },
      fields: { sale_line: { id: 'line', ticket: 'ticket', ean: 'product', day: 'businessDate' } },
    },
  );
  assert.equal([facts.logs[0]?.rows, facts.logs[0]?.entries], [4, 3]);
  const updates = of(facts, 'sale_line', 'update');
  assert.equal([updates.rows, updates.events], [3, 2]);
  assert.equal(
    facts.notUnderstood.map(({ reason, names, rows }) => [reason, names.join(), rows]),
    [
      ['fault', 'unpaired', 1],
      ['no-moment', '', 2],
    ],
  );
});

test.run();
