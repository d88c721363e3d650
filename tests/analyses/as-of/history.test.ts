import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { auditShop, inserted } from '../../helpers/small-shop.ts';
import { deletion, historyOf, measureOf, sale, update } from './history.ts';

const euros = (amount: string) => ({ unitPrice: amount });

test('the curve of a day-grained log: one step for each recorded day, the last one is the present figure', async () => {
  const sales = [sale('1'), sale('2', euros('3.50')), sale('3', { date: '2024-08-02' })];
  const log = [
    ...inserted(sales[0] ?? sale('1'), '2024-08-01'),
    ...inserted(sale('2', euros('3.50')), '2024-08-04'),
    ...inserted(sale('3', { date: '2024-08-02' }), '2024-08-02'),
  ];
  const report = await auditShop({ sales, log });
  const { curve, now, dayCurves, triangle } = measureOf(report);
  assert.is(historyOf(report).hasTime, false);
  assert.equal([curve.unit, curve.start, now], ['day', { lines: 0, amount: '0.00' }, '7.50']);
  assert.equal(
    curve.steps.map(({ at, lines, added, amount }) => [at, lines, added, amount]),
    [
      ['2024-08-01', 1, '2.00', '2.00'],
      ['2024-08-02', 1, '2.00', '4.00'],
      ['2024-08-04', 1, '3.50', '7.50'],
    ],
  );
  assert.equal(
    dayCurves.map(({ businessDate, curve: of }) => [businessDate, of.steps.map(({ amount }) => amount)]),
    [['2024-08-01', ['2.00', '5.50']]],
  );
  assert.equal(triangle, [
    {
      businessDate: '2024-08-01',
      cells: [
        { delayDays: 0, lines: 1, amount: '2.00' },
        { delayDays: 3, lines: 1, amount: '3.50' },
      ],
    },
    { businessDate: '2024-08-02', cells: [{ delayDays: 0, lines: 1, amount: '2.00' }] },
  ]);
});

test('each day’s closing, how long it moved afterwards, in which directions, and when all came to rest', async () => {
  const days = ['2024-08-01', '2024-08-02', '2024-08-03', '2024-08-04', '2024-08-05'];
  const first = days.map((date, index) => sale(`a${index}`, { date, ...euros('10.00') }));
  const late = sale('b', { date: '2024-08-02', ...euros('1.00') });
  const log = [
    ...first.flatMap((line) => inserted(line, line.date)),
    ...inserted(late, '2024-08-03'),
    ...inserted(sale('gone', { date: '2024-08-03', ...euros('4.00') }), '2024-08-03'),
    deletion('gone', '2024-08-06'),
    update('a3', 'unitPrice', '12.00', '2024-08-06', '10.00'),
    update('a3', 'unitPrice', '10.00', '2024-08-14', '12.00'),
  ];
  const report = await auditShop({ sales: [...first, late], log });
  const history = measureOf(report);
  assert.equal(
    history.days.map((day) => [
      day.closing,
      day.now,
      day.risen,
      day.fallen,
      day.movedForDays,
      day.lastChanged,
    ]),
    [
      ['10.00', '10.00', '0.00', '0.00', 0, '2024-08-01'],
      ['10.00', '11.00', '1.00', '0.00', 1, '2024-08-03'],
      ['14.00', '10.00', '0.00', '4.00', 3, '2024-08-06'],
      ['10.00', '10.00', '2.00', '2.00', 10, '2024-08-14'],
      ['10.00', '10.00', '0.00', '0.00', 0, '2024-08-05'],
    ],
  );
  assert.equal(history.distribution, { never: 2, oneDay: 1, week: 1, later: 1 });
  assert.equal([history.stableSince, historyOf(report).observedUntil], ['2024-08-14', '2024-08-14']);
  assert.equal(history.latest, {
    businessDate: '2024-08-04',
    lastChanged: '2024-08-14',
    movedForDays: 10,
  });
  assert.equal(
    history.afterClosing.map(({ cause, days: moved, lines, risen, fallen, longestDays }) => [
      ...[cause, moved, lines, risen, fallen, longestDays],
    ]),
    [
      ['delete', 1, -1, '0.00', '4.00', 3],
      ['insert', 1, 1, '1.00', '0.00', 1],
      ['price-update', 1, 0, '2.00', '2.00', 10],
    ],
  );
  assert.is(history.rewrittenDays, 2);
});

test('where most lines are written later, a day closes later', async () => {
  const sales = ['1', '2', '3'].map((line) => sale(line));
  const log = [
    ...sales.slice(0, 2).flatMap((line) => inserted(line, '2024-08-02')),
    ...inserted(sale('3'), '2024-08-03'),
  ];
  const report = await auditShop({ sales, log });
  assert.is(historyOf(report).closingDelayDays, 1);
  assert.equal(
    measureOf(report).days.map(({ closing, now, movedForDays }) => [closing, now, movedForDays]),
    [['4.00', '6.00', 1]],
  );
});

test('a log that knows the time is told by the hour, and in larger units where there are too many', async () => {
  const few = [sale('1'), sale('2')];
  const hours = await auditShop({
    sales: few,
    log: [...inserted(sale('1'), '2024-08-01 09:12:00'), ...inserted(sale('2'), '2024-08-01 17:45:30')],
  });
  const curve = measureOf(hours).curve;
  assert.equal(
    [curve.unit, curve.steps.map(({ at }) => at)],
    ['hour', ['2024-08-01T09:00', '2024-08-01T17:00']],
  );
  assert.is(measureOf(hours).stableSince, '2024-08-01T17:45:30');
  const many = Array.from({ length: 130 }, (_, index) => sale(String(index)));
  const report = await auditShop({
    sales: many,
    log: many.flatMap((line, index) =>
      inserted(line, new Date(Date.UTC(2024, 7, 1, index * 12)).toISOString().slice(0, 19)),
    ),
  });
  const long = measureOf(report).curve;
  assert.equal([long.unit, long.steps.length, long.steps.at(-1)?.amount], ['week', 10, '260.00']);
});

test('lines that nothing tells the moment of were there from the beginning', async () => {
  const report = await auditShop({ sales: [sale('1'), sale('2')], log: inserted(sale('2'), '2024-08-01') });
  const { curve } = measureOf(report);
  assert.equal([curve.start, curve.steps[0]?.amount], [{ lines: 1, amount: '2.00' }, '4.00']);
  assert.equal([historyOf(report).lines, historyOf(report).undatedLines], [2, 1]);
});

test('the table itself may tell when its rows were written; without that there is nothing to tell', async () => {
  const recorded = (line: string, at: string) => sale(line, { recorded: at });
  const report = await auditShop({
    sales: [recorded('1', '2024-08-01 10:00:00'), recorded('2', '2024-08-03 10:00:00')],
  });
  assert.is(historyOf(report).source, 'sale-line');
  assert.equal(
    measureOf(report).days.map(({ closing, now }) => [closing, now]),
    [['2.00', '4.00']],
  );
  assert.equal((await auditShop({ sales: [sale('1')] })).analyses['as-of'], {
    ...{ verdict: 'not-applicable', because: 'no-change' },
  });
});

test('unknown: no line of the period, or none that the log knows', async () => {
  const outside = await auditShop({
    sales: [sale('1', { date: '2024-07-01' })],
    log: inserted(sale('1', { date: '2024-07-01' }), '2024-07-01'),
  });
  assert.is(outside.analyses['as-of'].verdict, 'unknown');
  const undated = await auditShop({ sales: [sale('1')], log: inserted(sale('9'), '2024-08-01') });
  const outcome = undated.analyses['as-of'];
  assert.equal('because' in outcome && outcome.because, 'no-line-dated');
});

test('the other measures that were read have a history of their own', async () => {
  const sales = [
    sale('1', { quantity: '3' }),
    sale('2', { quantity: '1', ticket: 't2' }),
    sale('3', { quantity: '2', ticket: 't2' }),
  ];
  const log = [
    ...inserted(sale('1', { quantity: '3' }), '2024-08-01'),
    ...inserted(sale('2', { quantity: '1', ticket: 't2' }), '2024-08-02'),
    ...inserted(sale('3', { quantity: '2', ticket: 't2' }), '2024-08-03'),
    ...inserted(sale('4', { ticket: 't3' }), '2024-08-01'),
    deletion('4', '2024-08-04'),
  ];
  const readings = (['units', 'lines', 'baskets'] as const).map((measure) => ({
    ...{ value: '2', readAt: '2024-08-02', measure },
  }));
  const report = await auditShop({ sales, log, readings });
  const amounts = (id: string) => measureOf(report, id).curve.steps.map(({ amount }) => amount);
  assert.equal(amounts('units'), ['4', '5', '7', '6']);
  assert.equal(amounts('lines'), ['2', '3', '4', '3']);
  assert.equal(amounts('baskets'), ['2', '3', '3', '2']);
  assert.equal(
    historyOf(report).measures.map(({ id, unit }) => [id, unit]),
    [
      ['revenue', 'currency'],
      ['units', 'units'],
      ['lines', 'lines'],
      ['baskets', 'tickets'],
    ],
  );
});

test.run();
