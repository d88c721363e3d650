import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { LogShapeFacts } from '../../../src/report/facts/log-shape.ts';
import { inserted, type LogRow, logged, type Sale, ticket } from '../../helpers/small-shop.ts';
import { argsOf, papersText, shaped } from './shaped.ts';

const day = '2024-08-01';
const sales = ticket('t1', day, 'a', 'b', 'c');
const [first, second, third] = sales as [Sale, Sale, Sale];
const products = ['a', 'b', 'c'].map((product) => ({ product, price: '1.00' }));
const whole = sales.flatMap((sale) => inserted(sale, day));
const reasonsOf = ({ notUnderstood }: LogShapeFacts) =>
  Object.fromEntries(notUnderstood.map(({ reason, rows, names }) => [reason, [rows, ...names]]));
const [log0] = [0];
const only = ({ logs }: LogShapeFacts) => {
  const log = logs[log0];
  if (log === undefined) throw new Error('no log');
  return log;
};

test('pass: all understood is sufficient, and nothing hangs', async () => {
  const { facts, ran } = await shaped({ sales, products, log: whole });
  const { understood, notUnderstood, reliability, understoodShare, hangingLines } = only(facts);
  assert.equal(
    [understood, notUnderstood, reliability, understoodShare, hangingLines],
    [9, 0, 'sufficient', '1.000000', 0],
  );
  assert.equal(ran.findings, []);
});

test('actions in another language are counted and shown, and the lines that hang on them too', async () => {
  const other = inserted(third, day).map((row) => ({ ...row, action: 'EINFÜGEN' }));
  const log = [...inserted(first, day), ...inserted(second, day), ...other];
  const shop = await shaped({ sales, products, log });
  assert.equal(reasonsOf(shop.facts), { 'unknown-action': [3, 'EINFÜGEN'] });
  const { reliability, hangingLines, understoodShare } = only(shop.facts);
  assert.equal([reliability, hangingLines, understoodShare], ['not-sufficient', 1, '0.666667']);
  assert.equal(argsOf(shop, 'log-not-understood')?.lines, 1);
  assert.is(shop.ran.findings[0]?.severity, 'major');
  assert.match(papersText(shop), /EINFÜGEN/);
});

test('a table that reads like a known one is no stranger; another one is left aside, and named', async () => {
  const named = (table: string, count: number): LogRow[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{ recorded: day, action: 'I', table, row: `r${index}`, field: 'x', value: 'y', actor: 'z' },
    }));
  const shop = await shaped({ sales, products, log: [...whole, ...named('Salés', 2), ...named('stock', 4)] });
  assert.equal(reasonsOf(shop.facts), { 'unknown-table': [2, 'Salés'] });
  assert.equal(shop.facts.otherTables, [{ log: 0, table: 'stock', rows: 4 }]);
  assert.equal([only(shop.facts).otherTables, only(shop.facts).understoodShare], [4, '0.818182']);
  const stranger = await shaped({ sales, products, log: [...whole, ...named('stock', 4)] });
  assert.is(only(stranger.facts).reliability, 'sufficient');
  assert.equal(stranger.ran.findings, []);
});

test('impossible dates and rows without a key are counted once each, and never used', async () => {
  const log = [
    ...inserted(first, day),
    ...inserted(second, day),
    ...inserted(third, '2024-02-31'),
    { ...logged('U', 'product', '', 'price', '2.00') },
  ];
  const { facts } = await shaped({ sales, products, log });
  assert.equal(reasonsOf(facts), { 'no-row-key': [1], 'no-moment': [3] });
  assert.equal([only(facts).understood, only(facts).hangingLines], [6, 1]);
  assert.is(
    facts.conversions.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
    9,
    'a row without a key belongs to no event',
  );
});

test('a field that reads like a known one is told apart from one that is merely unknown', async () => {
  const odd = (field: string, row: string): LogRow => ({
    ...{ recorded: day, action: 'I', table: 'sale', row, field, value: 'v', actor: 'z' },
  });
  const shop = await shaped({
    sales,
    products,
    log: [...whole, odd('Ticket ', first.line), odd('till', first.line)],
  });
  assert.equal(
    shop.facts.unknownFields.map(({ field, values, resembles }) => [field, values, resembles]),
    [
      ['Ticket ', 1, true],
      ['till', 1, false],
    ],
  );
  assert.equal(argsOf(shop, 'log-not-understood')?.fields, [{ field: 'Ticket ', values: 1 }]);
  assert.is(only(shop.facts).reliability, 'sufficient');
  assert.is(shop.ran.findings[0]?.severity, 'minor');
});

test('what employees and unknown tables hold is never shown', async () => {
  const secret = '5f4dcc3b5aa765d61d8327deb882cf99';
  const log = [
    ...whole,
    { ...logged('I', 'employee', 'ann@example.org', 'password', secret), action: 'set' },
    { ...logged('I', 'employee', 'bob@example.org', 'password', secret), table: 'Employees' },
  ];
  const shop = await shaped({ sales, products, log });
  assert.equal(reasonsOf(shop.facts), { 'unknown-table': [1, 'Employees'], 'unknown-action': [1, 'set'] });
  assert.not.match(papersText(shop), new RegExp(`${secret}|example[.]org`));
  assert.match(papersText(shop), /•••/);
});

test('a log that mixes grains is said to', async () => {
  const record = { recorded: day, action: 'I', table: 'sale', row: 'whole', field: '', value: '{"a":1}' };
  const { facts } = await shaped({ sales, products, log: [...whole, { ...record, actor: 'x' }] });
  assert.is(only(facts).rowsWithoutField, 1);
});

test('an empty log gives no answer', async () => {
  const { ran } = await shaped(
    { sales, products, log: whole },
    'recorded,action,table,row,field,value,actor\n',
  );
  assert.equal(
    [ran.outcome.verdict, 'because' in ran.outcome && ran.outcome.because],
    ['unknown', 'log-empty'],
  );
});

test('a log of which nothing is understood gives no answer, and says so', async () => {
  const log = whole.map((row) => ({ ...row, action: '???' }));
  const shop = await shaped({ sales, products, log });
  const { outcome } = shop.ran;
  assert.equal([outcome.verdict, 'because' in outcome && outcome.because], ['unknown', 'log-not-understood']);
  assert.is(argsOf(shop, 'log-not-understood')?.rows, 9);
  assert.is(only(shop.facts).reliability, 'not-sufficient');
});

test('a log of one row is a log', async () => {
  const { facts } = await shaped({ sales, products, log: whole.slice(0, 1) });
  assert.equal([only(facts).entries, facts.conversions[0]?.events], [1, 1]);
  assert.is(facts.completeness.loggedLines, 1);
});

test.run();
