import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inserted, type LogRow, logged, type Sale, ticket } from '../../helpers/small-shop.ts';
import { argsOf, type Shaped, shaped } from './shaped.ts';

const day = '2024-08-05';
const sales = ticket('t1', day, 'a', 'b');
const [first, second] = sales as [Sale, Sale];
const products = ['a', 'b'].map((product) => ({ product, price: '1.00' }));
const whole = sales.flatMap((sale) => inserted(sale, day));
const write = (action: string, row: string, recorded: string, field = 'ticket', value = 't2'): LogRow => ({
  ...{ recorded, action, table: 'sale', row, field, value, actor: 'till' },
});
const found = ({ facts }: Shaped) =>
  facts.contradictions.map(({ reason, count, saleLines }) => [reason, count, saleLines]);
const shop = (log: readonly LogRow[]) => shaped({ sales, products, log });

test('pass: an update after the insert and a new insert after a delete contradict nothing', async () => {
  const log = [
    ...whole,
    write('U', first.line, '2024-08-06'),
    write('D', second.line, '2024-08-06'),
    ...inserted(second, '2024-08-07'),
  ];
  assert.equal(found(await shop(log)), []);
});

test('what shares one moment has no order to contradict', async () => {
  assert.equal(found(await shop([write('U', first.line, day), write('D', second.line, day), ...whole])), []);
});

test('a line inserted again is told, and left to the finding on duplicates', async () => {
  const shown = await shop([...whole, ...inserted(first, '2024-08-06')]);
  assert.equal(found(shown), [['inserted-again', 1, true]]);
  assert.is(argsOf(shown, 'log-contradicts-itself'), null);
});

test('a customer inserted twice is a finding, and a minor one', async () => {
  const twice = [1, 2].map(() => logged('I', 'customer', 'c1', 'customer', 'c1'));
  const shown = await shop([...whole, ...twice]);
  assert.equal(found(shown), [['inserted-again', 1, false]]);
  assert.is(shown.ran.findings[0]?.severity, 'minor');
});

test('an update before the insert', async () => {
  const shown = await shop([write('U', first.line, '2024-08-01'), ...whole]);
  assert.equal(found(shown), [['changed-before-insert', 1, true]]);
  assert.equal(argsOf(shown, 'log-contradicts-itself'), {
    reasons: [{ reason: 'changed-before-insert', count: 1 }],
  });
});

test('an update and another delete after the delete', async () => {
  const log = [
    ...whole,
    write('D', first.line, '2024-08-06'),
    write('U', first.line, '2024-08-07'),
    write('D', second.line, '2024-08-06'),
    write('D', second.line, '2024-08-08'),
  ];
  assert.equal(found(await shop(log)), [['changed-after-delete', 2, true]]);
});

test('one insert with two values for one field', async () => {
  const shown = await shop([...whole, write('I', first.line, day, 'product', 'b')]);
  assert.ok(found(shown).some(([reason, count]) => reason === 'two-values' && count === 1));
  const same = await shop([...whole, write('I', first.line, day, 'product', 'a')]);
  assert.not.ok(found(same).some(([reason]) => reason === 'two-values'));
});

test('rows dated after the audit', async () => {
  const shown = await shop([...whole, logged('U', 'product', 'a', 'price', '2.00', '2025-01-01')]);
  assert.equal(found(shown), [['dated-after-audit', 1, false]]);
});

test.run();
