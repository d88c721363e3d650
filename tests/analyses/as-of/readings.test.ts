import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Candidate } from '../../../src/report/facts/as-of-readings.ts';
import type { Report } from '../../../src/report/schema.ts';
import { findingOf, findingsOf } from '../../helpers/audited.ts';
import { auditShop, inserted, type Shop } from '../../helpers/small-shop.ts';
import { equalTo, readingOf, sale, update } from './history.ts';

/** Ten euros on the day, five more the next morning, two more the day after. */
const first = sale('1', { ticket: 't1', unitPrice: '10.00' });
const second = sale('2', { ticket: 't1', unitPrice: '5.00' });
const third = sale('3', { ticket: 't2', unitPrice: '2.00' });
const sales = [first, second, third];
const timed = [
  ...inserted(first, '2024-08-01 18:00:00'),
  ...inserted(second, '2024-08-02 06:00:00'),
  ...inserted(third, '2024-08-03 06:00:00'),
];
const read = (value: string, readAt: string, more: Partial<Shop> = {}): Promise<Report> =>
  auditShop({ sales, log: timed, readings: [{ value, readAt }], ...more });
const what = (candidate: Candidate | null) => {
  if (candidate === null) return null;
  const { amount: _, distance: __, exact: ___, ...rest } = candidate;
  return rest;
};

test('a reading of its own moment', async () => {
  const report = await read('10.00', '2024-08-01T20:00');
  assert.equal(what(equalTo(report)), { id: 'own-moment' });
  assert.equal([readingOf(report).asOf, readingOf(report).now], ['10.00', '17.00']);
  assert.is(report.analyses['as-of'].verdict, 'pass');
});

test('a reading of an older state is behind: the cube was not refreshed', async () => {
  const report = await read('10.00', '2024-08-03T09:00');
  assert.equal(what(equalTo(report)), {
    id: 'other-moment',
    from: '2024-08-01T18:00:00',
    until: '2024-08-02T06:00:00',
  });
  const { args, amount, severity } = findingOf(report, 'stale-reading');
  assert.equal(
    [args.until, args.asOf, args.difference, amount, severity],
    ['2024-08-02T06:00:00', '17.00', '-7.00', '7.00', 'major'],
  );
});

test('a state that ended on the day of the reading is no proof where one of the two knows no time', async () => {
  const day = [
    ...inserted(first, '2024-08-01'),
    ...inserted(second, '2024-08-02'),
    ...inserted(third, '2024-08-03'),
  ];
  assert.is(findingsOf(await read('10.00', '2024-08-02T09:00', { log: day }), 'stale-reading').length, 0);
  assert.is(findingsOf(await read('10.00', '2024-08-02'), 'stale-reading').length, 0);
  assert.is(findingsOf(await read('10.00', '2024-08-03', { log: day }), 'stale-reading').length, 1);
  const schedule = await read('10.00', '2024-08-02T09:00');
  assert.is(findingOf(schedule, 'stale-reading').severity, 'moderate');
});

test('a figure that was read twice over time and equals its own moment is not stale', async () => {
  // 10, then 15, then 10 again: the second 10 is its own moment.
  const log = [
    ...inserted(first, '2024-08-01 18:00:00'),
    ...inserted(second, '2024-08-02 06:00:00'),
    update('2', 'unitPrice', '0.00', '2024-08-03 06:00:00', '5.00'),
  ];
  const report = await auditShop({
    sales: [first, { ...second, unitPrice: '0.00' }],
    ...{ log, readings: [{ value: '10.00', readAt: '2024-08-04' }] },
  });
  assert.equal(what(equalTo(report)), { id: 'own-moment' });
  assert.is(findingsOf(report, 'stale-reading').length, 0);
});

test('a reading that equals a later state is no stale one', async () => {
  const report = await read('17.00', '2024-08-01T20:00');
  assert.equal(what(equalTo(report)), { id: 'other-moment', from: '2024-08-03T06:00:00', until: null });
  assert.is(findingsOf(report, 'stale-reading').length, 0);
});

test('a reading says no more than its digits', async () => {
  const odd = sale('1', { unitPrice: '10.46' });
  const shop = { sales: [odd], log: inserted(odd, '2024-08-01') };
  const rounded = await auditShop({ ...shop, readings: [{ value: '10', readAt: '2024-08-01' }] });
  assert.equal(what(equalTo(rounded)), { id: 'own-moment' });
  const wrong = await auditShop({ ...shop, readings: [{ value: '10.4', readAt: '2024-08-01' }] });
  assert.is(equalTo(wrong), null);
});

test('a part of the data, or all but one part', async () => {
  const shops = [
    sale('1', { store: 'Lyon', unitPrice: '10.00' }),
    sale('2', { store: 'Nice', unitPrice: '4.50' }),
    sale('3', { store: 'Metz', unitPrice: '7.20' }),
  ];
  const log = shops.flatMap((line) => inserted(line, '2024-08-01'));
  const value = (text: string) =>
    auditShop({ sales: shops, log, readings: [{ value: text, readAt: '2024-08-01' }] });
  assert.equal(what(equalTo(await value('17.20'))), {
    id: 'variant',
    variant: 'missing-store',
    part: 'Nice',
  });
  assert.equal(what(equalTo(await value('4.50'))), { id: 'part', column: 'store', part: 'Nice' });
});

test('another day, another measure, a slip of the hand', async () => {
  const lines = [
    sale('1', { unitPrice: '1234.50' }),
    sale('2', { date: '2024-08-02', unitPrice: '888.80' }),
    sale('3', { date: '2024-08-02', quantity: '7', unitPrice: '0.00' }),
  ];
  const log = lines.flatMap((line) => inserted(line, line.date));
  const value = async (text: string, businessDate = '2024-08-01') =>
    what(
      equalTo(
        await auditShop({
          sales: lines,
          log,
          readings: [{ value: text, readAt: '2024-08-05', businessDate }],
        }),
      ),
    );
  assert.equal(await value('888.80'), { id: 'other-day', businessDate: '2024-08-02' });
  assert.equal(await value('8', '2024-08-02'), { id: 'other-measure', measure: 'units' });
  assert.equal(await value('1243.50'), { id: 'slip', slip: 'transposed' });
  assert.equal(await value('-1234.50'), { id: 'slip', slip: 'sign' });
  assert.equal(await value('12345.00'), { id: 'slip', slip: 'factor' });
});

test('a reading that equals nothing names what comes nearest, and how far it is', async () => {
  const report = await read('16.40', '2024-08-05');
  assert.is(equalTo(report), null);
  const [nearest] = readingOf(report).candidates;
  assert.equal([nearest?.id, nearest?.amount, nearest?.distance], ['own-moment', '17.00', '-0.60']);
  assert.ok(readingOf(report).searched && readingOf(report).tested > 3);
  assert.is(findingsOf(report, 'stale-reading').length, 0);
});

test('readings of units and baskets are held against their own history', async () => {
  const report = await auditShop({
    sales: sales.map((line) => ({ ...line, quantity: '2' })),
    log: sales.flatMap((line, index) => inserted({ ...line, quantity: '2' }, `2024-08-0${index + 1}`)),
    readings: [
      { value: '4', readAt: '2024-08-02', measure: 'units' },
      { value: '1', readAt: '2024-08-04', measure: 'baskets' },
    ],
  });
  assert.equal(what(equalTo(report, 0)), { id: 'own-moment' });
  assert.equal(what(equalTo(report, 1)), { id: 'other-moment', from: '2024-08-01', until: '2024-08-03' });
  const { args, amount } = findingOf(report, 'stale-reading');
  assert.equal([args.measure, args.unit, args.difference, amount], ['baskets', 'tickets', '-1', null]);
});

test.run();
