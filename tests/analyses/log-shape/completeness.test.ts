import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inserted, type Sale, ticket } from '../../helpers/small-shop.ts';
import { argsOf, shaped, shapedLogs } from './shaped.ts';

const day = '2024-08-01';
const sales = ticket('t1', day, 'a', 'b', 'c');
const [first, second, third] = sales as [Sale, Sale, Sale];
const products = ['a', 'b', 'c'].map((product) => ({ product, price: '1.00' }));
const numbered = (...numbers: readonly string[]) =>
  sales
    .flatMap((sale) => inserted(sale, day))
    .map((row, index) => ({ ...row, sequence: numbers[index] ?? String(index + 1) }));

test('lines whose insert the log knows', async () => {
  const log = [...inserted(first, day), ...inserted(second, day)];
  const { completeness } = (await shaped({ sales, products, log })).facts;
  assert.equal([completeness.lines, completeness.loggedLines, completeness.loggedShare], [3, 2, '0.666667']);
  assert.equal([completeness.numbering, completeness.unnumbered, completeness.transactions], [[], [], null]);
});

test('pass: numbers that follow one another have no gap', async () => {
  const shop = await shaped({ sales, products, log: numbered() });
  assert.equal(shop.facts.completeness.numbering, [
    { log: 0, first: '1', last: '9', numbers: 9, missing: 0, gaps: 0 },
  ]);
  assert.is(argsOf(shop, 'log-gaps'), null);
});

test('fail: numbers that are missing, and in how many places', async () => {
  const shop = await shaped({
    sales,
    products,
    log: numbered('1', '2', '5', '6', '7', '8', '9', '10', '12'),
  });
  assert.equal(argsOf(shop, 'log-gaps'), { log: 'log', missing: 3, gaps: 2, first: '1', last: '12' });
});

test('unknown: an order that is no number shows no gap', async () => {
  const { completeness } = (await shaped({ sales, products, log: numbered('0x1a') })).facts;
  assert.equal([completeness.numbering, completeness.unnumbered], [[], [0]]);
});

const event = (sale: Sale, transaction: string) => {
  const after = { id: sale.line, ticket: sale.ticket, ean: sale.product, day };
  return {
    before: null,
    after,
    op: 'c',
    ts_ms: 1722506400000,
    source: { table: 'sales' },
    transaction: { id: transaction },
  };
};
const json = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
const debezium = (declared: number) =>
  shapedLogs(
    {
      sales: `id,ticket,ean,day\n${sales.map((sale) => [sale.line, sale.ticket, sale.product, day].join()).join('\n')}\n`,
      events: `value\n${[event(first, 'x1'), event(second, 'x1'), event(third, 'x2')].map(json).join('\n')}\n`,
      blocks: `value\n${[
        { status: 'BEGIN', id: 'x1', event_count: null },
        { status: 'END', id: 'x1', event_count: declared },
        { status: 'END', id: 'x2', event_count: 1 },
      ]
        .map(json)
        .join('\n')}\n`,
    },
    {
      ...{ shape: 'envelope', table: 'events', columns: { value: 'value' }, tables: { sale_line: 'sales' } },
      fields: { sale_line: { id: 'line', ticket: 'ticket', ean: 'product', day: 'businessDate' } },
      transactions: { table: 'blocks', columns: { value: 'value' } },
    },
  );

test('pass: transactions that hold as many events as they declare', async () => {
  const shop = await debezium(2);
  assert.equal(shop.facts.completeness.transactions, {
    ...{ total: 2, incomplete: 0, declared: 3, counted: 3, missing: 0 },
  });
  assert.is(argsOf(shop, 'missing-log-events'), null);
});

test('fail: a transaction that declares more events than the log holds', async () => {
  const shop = await debezium(4);
  assert.equal(argsOf(shop, 'missing-log-events'), {
    ...{ transactions: 1, transactionsTotal: 2, events: 2, declared: 5 },
  });
  assert.is(shop.facts.quality.checklist.find(({ item }) => item === 'completeness')?.verdict, 'partly');
});

test.run();
