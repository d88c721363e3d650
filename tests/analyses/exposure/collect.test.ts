import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { measureSchema } from '../../../src/config/measure.ts';
import type { ExposureFacts } from '../../../src/report/facts.ts';
import type { Report } from '../../../src/report/schema.ts';
import { findingOf, findingsOf, paperOf } from '../../helpers/audited.ts';
import { auditShop, inserted, type LogRow, logged, type Sale, ticket } from '../../helpers/small-shop.ts';

function exposureOf({ analyses: { exposure } }: Report): ExposureFacts {
  if (!('facts' in exposure) || exposure.facts === null) throw new Error(`exposure is ${exposure.verdict}`);
  return exposure.facts;
}

const sales = [...ticket('t1', '2024-08-01', 'a', 'b'), ...ticket('t2', '2024-08-02', 'a', 'c')];
const products = [
  { product: 'a', price: '0.05', department: 'North' },
  { product: 'b', price: '10.00', department: 'South' },
  { product: 'c', price: '3.33', department: 'North' },
];
const onItsDay = (sold: readonly Sale[]): LogRow[] => sold.flatMap((sale) => inserted(sale, sale.date));
/** The sales as they were inserted, at other prices than they bear now. */
const asSold = (sold: readonly Sale[], prices: Readonly<Record<string, string>>): Sale[] =>
  sold.map((sale) => ({ ...sale, ...(prices[sale.line] && { unitPrice: prices[sale.line] }) }));
const shop = { sales, products, log: onItsDay(sales) };

test('a rise is tried on the amounts and on the prices, rounded to the cent', async () => {
  const { price, closed, days } = exposureOf(await auditShop(shop));
  assert.equal(closed, { days: 2, lines: 4, unpricedLines: 0, amount: '13.43' });
  assert.is(price.source, 'catalogue-now');
  assert.equal(price.rises, [
    // 0.05 becomes 0.0505 or 0.05, 3.33 becomes 3.3633 or 3.36
    { percent: 1, multiplied: '13.56', roundedPerPrice: '13.56' },
    // 2 x 0.06 + 11.50 + 3.83
    { percent: 15, multiplied: '15.44', roundedPerPrice: '15.45' },
  ]);
  assert.equal(
    days.map(({ businessDate, amount, added }) => [businessDate, amount, ...added]),
    [
      ['2024-08-01', '10.05', '0.10', '1.51'],
      ['2024-08-02', '3.38', '0.03', '0.51'],
    ],
  );
});

test('the groups that a rise would move most come first', async () => {
  const { price } = exposureOf(await auditShop(shop));
  assert.equal([price.groupedBy, price.groupCount], ['department', 2]);
  assert.equal(
    price.groups.map(({ name, amount, roundedPerPrice }) => [name, amount, roundedPerPrice]),
    [
      ['South', '10.00', '11.50'],
      ['North', '3.43', '3.95'],
    ],
  );
});

test('what else belongs to the measure is kept when the price rises', async () => {
  const discounted = sales.map((sale) => ({ ...sale, discount: '0.01' }));
  const revenue = measureSchema.parse({ kind: 'quantity-x-catalogue-price', discount: 'subtract' });
  const { price } = exposureOf(await auditShop({ ...shop, sales: discounted, measures: { revenue } }));
  // The discounts do not rise with the prices: 15.45 - 0.04.
  assert.is(price.rises[1]?.roundedPerPrice, '15.41');
});

test('prices that changed, with and without the old price', async () => {
  const change = logged('U', 'product', 'a', 'price', '0.05', '2024-08-02');
  const unsold = logged('U', 'product', 'z', 'price', '1', '2024-08-02');
  const log = [...shop.log, { ...change, oldValue: '0.04' }, { ...unsold, oldValue: '' }];
  const { price } = exposureOf(await auditShop({ ...shop, log }));
  assert.equal(price.changes, {
    ...{ updates: 2, products: 2, soldProducts: 1, amount: '0.10' },
    ...{ withoutOldPrice: 1, amountWithoutOldPrice: '0.00' },
  });
});

test('a frozen price exposes nothing to the catalogue', async () => {
  const frozen = sales.map((sale) => ({ ...sale, quantity: '1', unitPrice: '2.50' }));
  const report = await auditShop({ sales: frozen, products, log: onItsDay(frozen) });
  const { price, atRisk } = exposureOf(report);
  assert.equal([price.source, price.rises, price.groups], ['line-price', [], []]);
  assert.is(atRisk.find(({ id }) => id === 'catalogue-price')?.amount, '0.00');
  assert.is(report.analyses.exposure.verdict, 'pass');
  assert.equal(findingsOf(report, 'unlocked-period'), []);
});

test('an update of a line after closing unfreezes it', async () => {
  const frozen = sales.map((sale) => ({ ...sale, quantity: '1', unitPrice: '2.50' }));
  const update: LogRow = {
    ...{ recorded: '2024-08-05', action: 'U', table: 'sale', row: 't1-1', field: 'unitPrice' },
    ...{ value: '2.50', actor: 'till', oldValue: '2.00' },
  };
  const report = await auditShop({
    ...{ sales: frozen, products },
    log: [...onItsDay(asSold(frozen, { 't1-1': '2.00' })), update],
  });
  const { closing, days } = exposureOf(report);
  assert.equal(closing?.causes, [{ cause: 'price-update', days: 1, tickets: 1, net: '0.50', gross: '0.50' }]);
  assert.equal(
    days.map(({ movedAfterClosing }) => movedAfterClosing),
    ['0.50', '0.00'],
  );
  const { args, severity, amount } = findingOf(report, 'unlocked-period');
  assert.equal([severity, amount], ['major', '0.50']);
  assert.equal(args, {
    ...{ days: 1, closedDays: 2, net: '0.50', gross: '0.50', amount: '10.00', causes: ['price-update'] },
    ...{ longestDelayDays: 4, usualDelayDays: 0 },
  });
});

test('a load that always comes a day later rewrites nothing; what comes later still does', async () => {
  const nextDay: Record<string, string> = { '2024-08-01': '2024-08-02', '2024-08-02': '2024-08-03' };
  const log = sales.flatMap((sale) => inserted(sale, nextDay[sale.date] ?? ''));
  const loaded = await auditShop({ ...shop, log });
  assert.equal(
    [exposureOf(loaded).closing?.usualDelayDays, exposureOf(loaded).closing?.rewrittenDays],
    [1, 0],
  );
  const later = sales.flatMap((sale) =>
    inserted(sale, sale.line === 't2-2' ? '2024-08-09' : (nextDay[sale.date] ?? '')),
  );
  const rewritten = exposureOf(await auditShop({ ...shop, log: later })).closing;
  assert.equal([rewritten?.rewrittenDays, rewritten?.longestDelayDays], [1, 7]);
  assert.equal([rewritten?.net, rewritten?.gross], ['3.33', '3.33']);
});

test('rises and falls after closing cancel in the net amount and not in the gross one', async () => {
  const frozen = sales.map((sale) => ({ ...sale, quantity: '1', unitPrice: '2.00' }));
  const update = (row: string, oldValue: string): LogRow => ({
    ...{ recorded: '2024-08-05', action: 'U', table: 'sale', row, field: 'unitPrice', value: '2.00' },
    ...{ actor: 'till', oldValue },
  });
  const sold = asSold(frozen, { 't1-1': '1.00', 't2-1': '3.00' });
  const log = [...onItsDay(sold), update('t1-1', '1.00'), update('t2-1', '3.00')];
  const { closing } = exposureOf(await auditShop({ sales: frozen, products, log }));
  assert.equal([closing?.net, closing?.gross, closing?.rewrittenDays], ['0.00', '2.00', 2]);
});

test('lines that the log does not know, and changes without the former value', async () => {
  const [unlogged, ...others] = sales;
  const log = [...onItsDay(others), logged('D', 'employee', 'e', '', '', '2024-08-02')];
  const report = await auditShop({ ...shop, log, employees: [{ employee: 'f' }] });
  const { history, atRisk } = exposureOf(report);
  assert.equal(history?.unlogged, { lines: 1, amount: '0.05' });
  assert.is(unlogged?.line, 't1-1');
  assert.equal(history?.changes, [{ table: 'employee', updates: 0, deletions: 1, withoutOldValue: 1 }]);
  assert.is(atRisk.find(({ id }) => id === 'no-history')?.amount, '0.05');
  const { args, severity } = findingOf(report, 'rows-without-history');
  assert.is(severity, 'minor');
  assert.equal(args, { changes: 1, total: 1, tables: ['employee'], undatedLines: 0, amount: '0.00' });
});

test('a logged line without a usable moment belongs to no state of the past', async () => {
  const log = sales.flatMap((sale) => inserted(sale, sale.line === 't1-2' ? '' : sale.date));
  const report = await auditShop({ ...shop, log });
  assert.equal(exposureOf(report).history?.undated, { lines: 1, amount: '10.00' });
  const { severity, amount } = findingOf(report, 'rows-without-history');
  assert.equal([severity, amount], ['moderate', '10.00']);
});

test('the amount under one identity, whichever part is the smaller', async () => {
  const by = (actorOf: (line: string) => string) =>
    auditShop({ ...shop, log: sales.flatMap((sale) => inserted(sale, sale.date, actorOf(sale.line))) });
  const most = exposureOf(await by((line) => (line === 't1-2' ? 'x' : 'y')));
  assert.equal(most.identity, { actor: 'y', lines: 3, amount: '3.43', share: '0.750000', actors: 2 });
  const even = exposureOf(await by((line) => line));
  assert.equal([even.identity?.actor, even.identity?.amount, even.identity?.actors], ['t1-1', '0.05', 4]);
});

test('lines without a price, by reason', async () => {
  const twice = [
    { product: 'a', price: '0.05' },
    { product: 'b', price: '10.00' },
    { product: 'b', price: '12.00' },
    { product: 'd', price: '' },
  ];
  const more = [...sales, ...ticket('t3', '2024-08-02', 'd')];
  const report = await auditShop({ sales: more, products: twice, log: onItsDay(more) });
  const { unpriced, atRisk } = exposureOf(report);
  assert.equal(unpriced, {
    ...{ lines: 3, lowest: '10.00', highest: '12.00' },
    causes: { unknownProduct: 1, noPrice: 1, twoPrices: 1, other: 0 },
  });
  assert.is(atRisk.find(({ id }) => id === 'unpriced-lines')?.amount, '12.00');
});

test('without a log the price is judged, and the rest is unknown', async () => {
  const report = await auditShop({ sales, products });
  const { closing, history, identity, price, atRisk } = exposureOf(report);
  assert.equal([closing, history, identity, price.changes], [null, null, null, null]);
  assert.is(price.rises[1]?.multiplied, '15.44');
  assert.is(atRisk.find(({ id }) => id === 'no-history')?.amount, '13.43');
  assert.equal('because' in report.analyses.exposure ? report.analyses.exposure.because : '', 'no-change');
});

test('a day that is not over on the date of the report is not closed', async () => {
  const report = await auditShop(shop, (config) => ({ ...config, asOf: '2024-08-02' }));
  assert.equal(exposureOf(report).closed, { days: 1, lines: 2, unpricedLines: 0, amount: '10.05' });
  const early = await auditShop(shop, (config) => ({ ...config, asOf: '2024-08-01' }));
  assert.equal('because' in early.analyses.exposure && early.analyses.exposure.because, 'no-closed-day');
});

test('each amount at risk names papers that there are', async () => {
  const report = await auditShop(shop);
  for (const { papers, id } of exposureOf(report).atRisk) {
    assert.ok(papers.length > 0, id);
    for (const paper of papers) paperOf(report, paper);
  }
});

test.run();
