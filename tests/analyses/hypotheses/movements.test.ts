import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { logged } from '../../helpers/small-shop.ts';
import {
  between,
  confirmed,
  day,
  deleted,
  gapOf,
  onDay,
  readings,
  sale,
  testedOf,
  updated,
  verdictOf,
  wroteAll,
} from './gap.ts';

const [a, b, c] = [sale('a', '10.01'), sale('b', '20.02'), sale('c', '30.05')];

const priced = { line: 'n', ticket: 't', product: 'p', date: day };
const products = [{ product: 'p', price: '3.00' }];

test('late writes alone close the gap', async () => {
  const gap = await gapOf({
    sales: [a, b, c],
    log: [...wroteAll([a, b], onDay), ...wroteAll([c], between)],
    readings: readings('30.03', '60.08'),
  });
  assert.equal([gap.gap, gap.explained, gap.unexplained, gap.proven], ['30.05', '30.05', '0.00', true]);
  assert.equal(confirmed(gap), ['late-writes 30.05']);
  const { lines, closesAlone } = testedOf(gap, 'late-writes');
  assert.equal([lines, closesAlone, gap.lateTickets], [1, true, 1]);
  assert.is(verdictOf(gap, 'deletions'), 'refuted 0.00');
});

test('late writes on a closed day are part of the late writes, not more of them', async () => {
  const shop = {
    sales: [a, b, c],
    log: [
      ...wroteAll([a], onDay),
      ...wroteAll([b], '2024-08-02T10:00'),
      ...wroteAll([c], '2024-08-03T10:00'),
    ],
    readings: readings('10.01', '60.08'),
  };
  const gap = await gapOf({ ...shop, closedDays: ['2024-08-02'] });
  assert.equal(confirmed(gap), ['late-writes 50.07', 'closed-days 20.02']);
  assert.equal(
    gap.movements.map(({ hypothesis }) => hypothesis),
    ['late-writes'],
  );
  assert.is(verdictOf(await gapOf({ ...shop, closedDays: ['2024-08-04'] }), 'closed-days'), 'refuted 0.00');
  assert.is(verdictOf(await gapOf(shop), 'closed-days'), 'untestable no-closed-days');
});

test('a batch that was written twice is told from late writes, a second article of a ticket is not', async () => {
  const batch = [
    sale('a1', '1.10', { ticket: 't', product: 'x' }),
    sale('a2', '2.20', { ticket: 't', product: 'y' }),
  ];
  const again = [
    sale('a3', '1.10', { ticket: 't', product: 'x' }),
    sale('a4', '2.20', { ticket: 't', product: 'y' }),
  ];
  const gap = await gapOf({
    sales: [...batch, ...again, b],
    log: [...wroteAll(batch, onDay), ...wroteAll([...again, b], between)],
    readings: readings('3.30', '26.62'),
  });
  assert.equal(confirmed(gap), ['late-writes 20.02', 'duplicates 3.30']);
  const other = [...batch.slice(0, 1), sale('a4', '2.20', { ticket: 't', product: 'z' })];
  const twin = await gapOf({
    sales: [...batch, ...other.slice(1)],
    log: [...wroteAll(batch, onDay), ...wroteAll(other.slice(1), between)],
    readings: readings('3.30', '5.50'),
  });
  assert.is(verdictOf(twin, 'duplicates'), 'refuted 0.00');
});

test('returns written between the readings', async () => {
  const back = sale('r', '-5.05', { quantity: '-1' });
  const sales = [{ ...a, quantity: '1' }, back];
  const gap = await gapOf({
    sales,
    log: [...wroteAll(sales.slice(0, 1), onDay), ...wroteAll([back], between)],
    readings: readings('10.01', '4.96'),
  });
  assert.equal(confirmed(gap), ['returns -5.05']);
  const gapless = await gapOf({
    sales: [priced],
    products: [{ product: 'p', price: '3.00' }],
    log: wroteAll([priced], between),
    readings: readings('0.00', '3.00'),
  });
  assert.is(verdictOf(gapless, 'returns'), 'untestable no-negative-lines');
});

test('a deletion between the readings', async () => {
  const gap = await gapOf({
    sales: [a],
    log: [...wroteAll([a, b], onDay), deleted(b)],
    readings: readings('30.03', '10.01'),
  });
  assert.equal(confirmed(gap), ['deletions -20.02']);
  assert.is(testedOf(gap, 'deletions').lines, 1);
});

test('quantities and prices of lines that were changed, with their old values', async () => {
  const sold = { line: 'q', ticket: 't', product: 'p', date: day, quantity: '4', unitPrice: '3.00' };
  const first = { ...sold, quantity: '2' };
  const quantity = await gapOf({
    sales: [sold],
    log: [...wroteAll([first], onDay), updated('q', 'quantity', '2', '4')],
    readings: readings('6.00', '12.00'),
  });
  assert.equal(confirmed(quantity), ['quantity-updates 6.00']);
  const cheap = { ...sold, unitPrice: '2.50' };
  const price = await gapOf({
    sales: [sold],
    log: [...wroteAll([cheap], onDay), updated('q', 'unitPrice', '2.50', '3.00')],
    readings: readings('10.00', '12.00'),
  });
  assert.equal(confirmed(price), ['line-price-updates 2.00']);
  assert.is(verdictOf(price, 'quantity-updates'), 'refuted 0.00');
});

test('a line that was moved to the day between the readings', async () => {
  const gap = await gapOf({
    sales: [a, b],
    log: [...wroteAll([a, { ...b, date: '2024-07-31' }], onDay), updated('b', 'date', '2024-07-31', day)],
    readings: readings('10.01', '30.03'),
  });
  assert.equal(confirmed(gap), ['date-updates 20.02']);
});

test('a catalogue price that was changed moves the past, by its old value where that is known', async () => {
  const log = [
    ...wroteAll([priced], onDay),
    { ...logged('U', 'product', 'p', 'price', '3.00', between), oldValue: '2.00' },
  ];
  const gap = await gapOf({ sales: [priced], products, log, readings: readings('2.00', '3.00') });
  assert.equal(confirmed(gap), ['catalogue-prices 1.00']);
  assert.equal(testedOf(gap, 'catalogue-prices').events, { between: 1, all: 1 });
  assert.ok(gap.proven);
});

test('a catalogue price that was changed from an unknown one cannot be tested, unless it was not between the readings', async () => {
  const shop = (recorded: string) =>
    gapOf({
      sales: [priced],
      products,
      log: [...wroteAll([priced], onDay), logged('U', 'product', 'p', 'price', '3.00', recorded)],
      readings: readings('2.00', '3.00'),
    });
  const unknown = await shop(between);
  assert.is(verdictOf(unknown, 'catalogue-prices-unvalued'), 'untestable no-old-values');
  assert.equal(testedOf(unknown, 'catalogue-prices-unvalued').exposed, '3.00');
  assert.equal([unknown.unexplained, unknown.proven], ['1.00', false]);
  const before = await shop(onDay);
  assert.is(verdictOf(before, 'catalogue-prices-unvalued'), 'refuted 0.00');
  assert.equal(testedOf(before, 'catalogue-prices-unvalued').events, { between: 0, all: 1 });
});

test('without a log, nothing of what happened between the readings can be tested', async () => {
  const gap = await gapOf({ sales: [a, b], readings: readings('10.01', '30.03') });
  for (const id of ['late-writes', 'duplicates', 'returns', 'closed-days'] as const)
    assert.is(verdictOf(gap, id), 'untestable no-moment');
  for (const id of [
    'deletions',
    'quantity-updates',
    'catalogue-prices',
    'date-updates',
    'line-updates',
  ] as const)
    assert.is(verdictOf(gap, id), 'untestable no-log');
  assert.equal([gap.unexplained, gap.first.closes, gap.last.closes], ['20.02', false, true]);
});

test('movements of several kinds at once, each to the cent', async () => {
  const back = sale('r', '-4.04');
  const gap = await gapOf({
    sales: [a, c, back],
    log: [...wroteAll([a, b], onDay), ...wroteAll([c, back], between), deleted(b)],
    readings: readings('30.03', '36.02'),
  });
  assert.equal(confirmed(gap), ['late-writes 30.05', 'returns -4.04', 'deletions -20.02']);
  assert.equal([gap.explained, gap.unexplained], ['5.99', '0.00']);
});

test.run();
