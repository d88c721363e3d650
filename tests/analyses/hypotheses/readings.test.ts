import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ExplainedGap } from '../../../src/report/facts/hypotheses.ts';
import {
  between,
  confirmed,
  day,
  gapOf,
  lastAt,
  onDay,
  readings,
  sale,
  testedOf,
  verdictOf,
  wroteAll,
} from './gap.ts';

// In each shop the first reading is wrong in one way, and the second is right.

const [a, b, c, d] = [sale('a', '10.01'), sale('b', '20.02'), sale('c', '40.04'), sale('d', '80.09')];
const logOf = (sales: Parameters<typeof wroteAll>[0]) => wroteAll(sales, onDay);
const closing = ({ first }: ExplainedGap) =>
  first.sets.map((set) => set.map(({ hypothesis, part, amount }) => `${hypothesis}:${part} ${amount}`));

test('a store that the first reading lacked', async () => {
  const sales = [
    { ...a, store: 'North' },
    { ...b, store: 'South' },
    { ...c, store: 'South' },
  ];
  const gap = await gapOf({ sales, log: logOf(sales), readings: readings('10.01', '70.07') });
  assert.equal(confirmed(gap), ['missing-store 60.06']);
  assert.equal(closing(gap), [['missing-store:South 60.06']]);
  assert.equal([gap.unexplained, gap.proven, testedOf(gap, 'missing-store').lines], ['0.00', true, 2]);
  assert.is(verdictOf(gap, 'missing-category'), 'untestable no-category');
  const other = await gapOf({
    sales,
    log: [...wroteAll(sales.slice(0, 2), onDay), ...wroteAll(sales.slice(2), between)],
    readings: readings('30.03', '70.07'),
  });
  assert.is(verdictOf(other, 'missing-store'), 'refuted 0.00');
});

test('a category or department that was filtered out, told apart where their lines differ', async () => {
  const products = [
    { product: 'p-a', price: '1', category: 'fruit', department: 'fresh' },
    { product: 'p-b', price: '1', category: 'fish', department: 'fresh' },
    { product: 'p-c', price: '1', category: 'tools', department: 'garden' },
    { product: 'p-d', price: '1', category: 'seeds', department: 'garden' },
  ];
  const sales = [a, b, c, d];
  const category = await gapOf({
    sales,
    products,
    log: logOf(sales),
    readings: readings('130.14', '150.16'),
  });
  assert.equal(confirmed(category), ['missing-category 20.02']);
  assert.is(verdictOf(category, 'missing-department'), 'refuted 0.00');
  const department = await gapOf({
    sales,
    products,
    log: logOf(sales),
    readings: readings('120.13', '150.16'),
  });
  assert.equal(confirmed(department), ['missing-department 30.03']);
});

test('parts of two names that are the very same lines are not told apart', async () => {
  const sales = [
    { ...a, store: 'North', employee: 'e1' },
    { ...b, store: 'South', employee: 'e2' },
  ];
  const gap = await gapOf({ sales, log: logOf(sales), readings: readings('10.01', '30.03') });
  assert.equal(confirmed(gap), ['missing-store 20.02']);
  assert.is(verdictOf(gap, 'missing-employee'), 'inconclusive 0.00');
  assert.equal(gap.first.sets[0]?.[0]?.sameLines, [{ hypothesis: 'missing-employee', part: 'e2' }]);
});

test('the load of one day that was not there', async () => {
  const late = (recorded: string) => wroteAll([b], recorded);
  const log = [...wroteAll([a], onDay), ...late('2024-08-02T10:00'), ...wroteAll([c], '2024-08-03T10:00')];
  const gap = await gapOf({
    sales: [a, b, c],
    log,
    readings: [
      { value: '50.05', readAt: '2024-08-03' },
      { value: '70.07', readAt: '2024-08-04' },
    ],
  });
  assert.equal(closing(gap), [['missing-partition:2024-08-02 20.02']]);
});

test('a figure that was read before the load had ended', async () => {
  const log = [
    ...wroteAll([a], onDay),
    ...wroteAll([b], '2024-08-01T20:00'),
    ...wroteAll([c], '2024-08-01T21:00'),
  ];
  const gap = await gapOf({ sales: [a, b, c], log, readings: readings('30.03', '70.07') });
  assert.equal(closing(gap), [['stale:2024-08-01T20:00:00 40.04']]);
  const fresh = await gapOf({
    sales: [a, b, c],
    log,
    readings: [
      { value: '30.03', readAt: '2024-08-01T20:30' },
      { value: '70.07', readAt: lastAt },
    ],
  });
  assert.equal([verdictOf(fresh, 'stale'), confirmed(fresh)], ['refuted 0.00', ['late-writes 40.04']]);
});

test('orphans that a join loses', async () => {
  const customers = [{ customer: 'c1' }];
  const sales = [
    { ...a, customer: 'c1' },
    { ...b, customer: 'c9' },
  ];
  const gap = await gapOf({ sales, customers, log: logOf(sales), readings: readings('10.01', '30.03') });
  assert.equal(closing(gap), [['orphans-lost:customer 20.02']]);
  const sound = await gapOf({
    sales: [a, b],
    customers,
    log: [...logOf([a]), ...wroteAll([b], between)],
    readings: readings('10.01', '30.03'),
  });
  assert.is(verdictOf(sound, 'orphans-lost'), 'untestable no-dimension');
  const known = sales.map((each) => ({ ...each, customer: 'c1' }));
  const resolved = await gapOf({
    sales: known,
    customers,
    log: [...logOf(known.slice(0, 1)), ...wroteAll(known.slice(1), between)],
    readings: readings('10.01', '30.03'),
  });
  assert.is(verdictOf(resolved, 'orphans-lost'), 'refuted 0.00');
});

test('a key that stands twice in a dimension doubles its lines in a join', async () => {
  const customers = [{ customer: 'c1' }, { customer: 'c2' }, { customer: 'c2' }];
  const sales = [
    { ...a, customer: 'c1' },
    { ...b, customer: 'c2' },
  ];
  const gap = await gapOf({ sales, customers, log: logOf(sales), readings: readings('50.05', '30.03') });
  assert.equal(closing(gap), [['fan-out:customer -20.02']]);
});

test('a product that the catalogue has at two prices is counted at both by a join', async () => {
  const products = [
    { product: 'p-a', price: '1.00' },
    { product: 'p-b', price: '2.00', validFrom: '2024-01-01', validTo: '2024-06-01' },
    { product: 'p-b', price: '3.00', validFrom: '2024-06-01' },
  ];
  const plain = [a, b].map(({ line, ticket, product }) => ({ line, ticket, product, date: day }));
  const gap = await gapOf({ sales: plain, products, log: logOf(plain), readings: readings('6.00', '4.00') });
  assert.equal(closing(gap), [['fan-out:product -2.00']]);
});

test('returns that were left out', async () => {
  const sales = [a, sale('r', '-5.05')];
  const gap = await gapOf({ sales, log: logOf(sales), readings: readings('10.01', '4.96') });
  assert.equal(closing(gap), [['returns-excluded:null -5.05']]);
});

test('cancelled sales that were counted', async () => {
  const sales = [
    { ...a, status: 'paid' },
    { ...b, status: 'void' },
  ];
  const gap = await gapOf({
    sales,
    cancelledStatuses: ['void'],
    log: logOf(sales),
    readings: readings('30.03', '10.01'),
  });
  assert.equal(closing(gap), [['cancelled:include -20.02']]);
});

test('VAT in and out, by the rate of the line', async () => {
  const sales = [
    { ...a, vatRate: '20', amount: '12.00' },
    { ...b, vatRate: '5.5', amount: '10.55' },
  ];
  const net = await gapOf({ sales, log: logOf(sales), readings: readings('20.00', '22.55') });
  assert.equal(closing(net), [['vat-out:null 2.55']]);
  const gross = await gapOf({ sales, log: logOf(sales), readings: readings('25.53', '22.55') });
  assert.equal(confirmed(gross), ['vat-in -2.98025']);
});

test('currencies that were added up as they stand', async () => {
  const sales = [
    { ...a, currency: 'EUR' },
    { ...b, currency: 'USD', amount: '20.00' },
  ];
  const gap = await gapOf({
    sales,
    rates: { USD: '0.91' },
    log: logOf(sales),
    readings: readings('30.01', '28.21'),
  });
  assert.equal(closing(gap), [['currency:as-stored -1.80']]);
  const single = sales.slice(0, 1);
  const none = await gapOf({
    sales: single,
    log: wroteAll(single, between),
    readings: readings('0.00', '10.01'),
  });
  assert.is(verdictOf(none, 'currency'), 'untestable no-rates');
});

test('a day that was cut by another clock', async () => {
  const sales = [
    { ...a, soldAt: '2024-08-01T12:00:00' },
    { ...b, soldAt: '2024-08-02T00:30:00' },
    { ...c, date: '2024-07-31', soldAt: '2024-08-01T00:20:00' },
  ];
  const gap = await gapOf({ sales, log: logOf(sales), readings: readings('50.05', '30.03') });
  assert.equal(closing(gap), [['day-boundary:clock -20.02']]);
});

test('what stands twice in the table, counted once', async () => {
  const again = [
    sale('e', '1.10', { ticket: 't', product: 'x' }),
    sale('f', '2.20', { ticket: 't', product: 'y' }),
  ];
  const copy = [
    sale('g', '1.10', { ticket: 't', product: 'x' }),
    sale('h', '2.20', { ticket: 't', product: 'y' }),
  ];
  const sales = [a, ...again, ...copy];
  const log = [...logOf([a, ...again]), ...wroteAll(copy, '2024-08-01T18:00')];
  const gap = await gapOf({
    sales: [...sales, b],
    log: [...log, ...wroteAll([b], '2024-08-01T19:00')],
    readings: readings('33.33', '36.63'),
  });
  assert.equal(closing(gap), [['duplicates-once:batch 3.30']]);
});

test('lines that the log does not know were not there yet; lines that are gone were', async () => {
  const unlogged = await gapOf({ sales: [a, b], log: logOf([a]), readings: readings('10.01', '30.03') });
  assert.equal(closing(unlogged), [['unlogged-lines:null 20.02']]);
  const lost = await gapOf({ sales: [a], log: logOf([a, b]), readings: readings('30.03', '10.01') });
  assert.equal(closing(lost), [['lost-lines:null -20.02']]);
});

test('discounts, prices and quantities that were taken otherwise', async () => {
  const discounted = [{ ...a, discount: '1.01' }, b];
  const discount = await gapOf({
    sales: discounted,
    log: logOf(discounted),
    readings: readings('29.02', '30.03'),
  });
  assert.equal(closing(discount), [['discount:subtract 1.01']]);
  const products = [
    { product: 'p-a', price: '11.00' },
    { product: 'p-b', price: '20.02' },
  ];
  const price = await gapOf({
    sales: [a, b],
    products,
    log: logOf([a, b]),
    readings: readings('31.02', '30.03'),
  });
  assert.equal(closing(price), [['price-basis:quantity-x-catalogue-price -0.99']]);
  const many = [
    { ...a, quantity: '2', amount: '20.00' },
    { ...b, quantity: '1' },
  ];
  const units = await gapOf({ sales: many, log: logOf(many), readings: readings('30.02', '40.02') });
  assert.equal(closing(units), [['units-instead-of-lines:null 10.00']]);
});

test('rounding, line by line and in the end', async () => {
  const sales = [sale('a', '1.60'), sale('b', '2.70'), sale('c', '3.90')];
  const lines = await gapOf({ sales, log: logOf(sales), readings: readings('9.00', '8.20') });
  assert.equal(closing(lines), [['rounding:line-units -0.80']]);
  const whole = await gapOf({
    sales,
    log: [...logOf(sales.slice(0, 2)), ...wroteAll(sales.slice(2), between)],
    readings: readings('4', '8'),
  });
  assert.equal(closing(whole), [['rounding:digits 0.30']]);
  assert.equal([whole.unexplained, whole.gap], ['0.00', '4']);
});

test('a single reading is held against the figure of now', async () => {
  const gap = await gapOf({
    sales: [a, b],
    log: [...logOf([a]), ...wroteAll([b], between)],
    readings: readings('10.01'),
  });
  assert.equal([gap.last.isNow, gap.last.value, gap.gap], [true, '30.03', '20.02']);
  assert.equal(confirmed(gap), ['late-writes 20.02']);
});

test('readings that agree with one another are held against the figure of now as well', async () => {
  const gap = await gapOf({
    sales: [a, b],
    log: [...logOf([a]), ...wroteAll([b], '2024-08-09')],
    readings: readings('10.01', '10.01'),
  });
  assert.equal([gap.last.isNow, gap.gap, gap.unexplained], [true, '20.02', '0.00']);
});

test('another measure, and one that only counts tickets', async () => {
  const sales = [
    { ...a, quantity: '2' },
    { ...b, quantity: '3' },
  ];
  const log = [...logOf(sales.slice(0, 1)), ...wroteAll(sales.slice(1), between)];
  const units = await gapOf({ sales, log, readings: readings('2', '5', 'units') });
  assert.equal([units.gap, units.unit, confirmed(units)], ['3', 'units', ['late-writes 3']]);
  assert.is(verdictOf(units, 'vat-out'), 'untestable counts-only');
  const baskets = await gapOf({ sales, log, readings: readings('1', '2', 'baskets') });
  assert.equal([baskets.unexplained, confirmed(baskets)], ['0.00', ['late-writes 1']]);
  assert.is(verdictOf(baskets, 'missing-employee'), 'untestable not-additive');
});

test('a line written without a moment of the log, by the table’s own record', async () => {
  const sales = [
    { ...a, recorded: '2024-08-01 12:00' },
    { ...b, recorded: '2024-08-02 12:00' },
  ];
  const gap = await gapOf({ sales, readings: readings('10.01', '30.03') });
  assert.equal(confirmed(gap), ['late-writes 20.02']);
  assert.is(verdictOf(gap, 'deletions'), 'untestable no-log');
});

test.run();
