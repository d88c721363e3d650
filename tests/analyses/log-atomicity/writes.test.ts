import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingOf, logOf, revenueOf } from '../../helpers/audited.ts';
import { auditShop, inserted, type LogRow, type Sale, ticket } from '../../helpers/small-shop.ts';

const products = [
  { product: 'a', price: '1.00' },
  { product: 'b', price: '2.00' },
  { product: 'c', price: '4.00' },
];
const day = '2024-08-01';
const [first, second, third] = ticket('t1', day, 'a', 'b', 'c') as [Sale, Sale, Sale];
const sales = [first, second, third];
const other = ticket('t2', day, 'a');

const onTime = sales.flatMap((sale) => inserted(sale, day));

/** A log that knows all that a log should; one actor is no concentration. */
const complete = (rows: readonly LogRow[]): LogRow[] =>
  rows.map((row, index) => ({
    ...{ ...row, recorded: `${row.recorded} 09:30:00`, transaction: 'x', oldValue: '' },
    actor: `user${index % 2}`,
  }));

test('pass: written whole, on its day, in a log that says who, when and in which transaction', async () => {
  const { analyses } = await auditShop({ sales, products, log: complete(onTime) });
  assert.is(analyses['log-atomicity'].verdict, 'pass');
});

test('unknown: a log without a row of the period tells nothing', async () => {
  const { analyses } = await auditShop({ sales, products, log: onTime, period: '2024-07' });
  const outcome = analyses['log-atomicity'];
  assert.equal([outcome.verdict, 'because' in outcome && outcome.because], ['unknown', 'log-empty']);
});

test('a ticket written on two days is late and split', async () => {
  const log = [...inserted(first, day), ...inserted(second, day), ...inserted(third, '2024-08-04')];
  const report = await auditShop({ sales, products, log, closedDays: ['2024-08-04'] });
  const { late, split, witness } = logOf(report);
  assert.equal([late.lines, late.tickets, late.amount, late.longestDelayDays], [1, 1, '4.00', 3]);
  assert.equal(late.onClosedDays, { lines: 1, amount: '4.00', days: ['2024-08-04'] });
  assert.equal(split, { tickets: 1, lines: 3, lateLines: 1, amount: '4.00' });
  assert.equal(
    witness?.steps.map((step) => [step.recordedDay, step.lines, step.amount, step.cumulative, step.closed]),
    [
      [day, 2, '3.00', '3.00', false],
      ['2024-08-04', 1, '4.00', '7.00', true],
    ],
  );
  assert.is(findingOf(report, 'late-writes').severity, 'major', 'no reading was moved by it');
  assert.is(findingOf(report, 'split-writes').severity, 'critical');
});

test('a shop whose loads run at night is not late every day', async () => {
  const nightly = sales.flatMap((sale) => inserted(sale, '2024-08-02'));
  const log = [...nightly, ...other.flatMap((sale) => inserted(sale, '2024-08-04'))];
  const { late, split } = logOf(await auditShop({ sales: [...sales, ...other], products, log }));
  assert.is(late.usualDelayDays, 1);
  assert.equal([late.lines, late.tickets, late.longestDelayDays], [1, 1, 3]);
  assert.is(split.tickets, 0, 'late as a whole is not split');
  const all = logOf(await auditShop({ sales, products, log: nightly }));
  assert.equal([all.late.lines, all.late.longestDelayDays], [0, 0]);
});

test('lines written before their day are not late', async () => {
  const log = [...inserted(first, '2024-07-31'), ...inserted(second, day), ...inserted(third, day)];
  const { late } = logOf(
    await auditShop({ sales, products, log, period: { from: '2024-07-31', to: '2024-08-31' } }),
  );
  assert.is(late.lines, 0);
});

test('of the split tickets the witness has the fewest late lines, and of these comes first in the log', async () => {
  const split = (name: string, onTimeProducts: number, lateProducts: number) => {
    const lines = ticket(name, day, ...Array.from({ length: onTimeProducts + lateProducts }, () => 'a'));
    const [early, late] = [lines.slice(0, onTimeProducts), lines.slice(onTimeProducts)];
    return {
      lines,
      early: early.flatMap((s) => inserted(s, day)),
      late: late.flatMap((s) => inserted(s, '2024-08-02')),
    };
  };
  const [worst, later, sooner] = [
    split('a-two-late', 9, 2),
    split('b-one-late', 9, 1),
    split('z-one-late', 2, 1),
  ];
  const all = [worst, sooner, later];
  const report = await auditShop({
    sales: [...worst.lines, ...later.lines, ...sooner.lines],
    products,
    log: [...all.flatMap(({ early }) => early), ...all.flatMap(({ late }) => late)],
  });
  assert.is(logOf(report).witness?.ticket, 'z-one-late');
  assert.is(findingOf(report, 'split-writes').args.witnessTicket, 'z-one-late');
});

test('a line that the log does not know is unlogged, and counts as there from the beginning', async () => {
  const log = [...inserted(first, day), ...inserted(second, day)];
  const report = await auditShop({
    ...{ sales, products, log },
    readings: [{ value: '7.00', readAt: day }],
  });
  assert.equal(findingOf(report, 'unlogged-lines').args, { lines: 1, total: 3, amount: '4.00' });
  assert.equal([logOf(report).lines.logged, logOf(report).late.lines], [2, 0]);
  assert.is(revenueOf(report).readings[0]?.match, 'current-and-as-of');
});

test('a line that the log saw and the table lacks is missing', async () => {
  const report = await auditShop({ sales: [first], products, log: onTime });
  assert.equal(findingOf(report, 'missing-lines').args, {
    ...{ lines: 2, tickets: 1, wholeTickets: 0, amount: '6.00' },
  });
  assert.equal([logOf(report).lines.total, logOf(report).lines.unlogged], [1, 0]);
});

test('an insert whose log lacks a field is partial', async () => {
  const log = onTime.filter(({ row, field }) => row !== third.line || field !== 'product');
  const report = await auditShop({ sales, products, log });
  assert.is(findingOf(report, 'partial-events').args.events, 1);
  assert.is(findingOf(report, 'partial-events').args.fieldsExpected, 3);
});

for (const [field, value] of [
  ['ticket', 't9'],
  ['product', 'b'],
  ['date', '2024-08-02'],
] as const) {
  test(`a line of which log and table say different things is contradicted: ${field}`, async () => {
    const log = onTime.map((row) =>
      row.row === first.line && row.field === field ? { ...row, value } : row,
    );
    const report = await auditShop({ sales, products, log });
    assert.is(findingOf(report, 'log-contradicts-table').args.lines, 1);
    assert.equal([logOf(report).lines.missing, logOf(report).lines.unlogged], [0, 0]);
  });
}

test('a date that the log writes in another way contradicts nothing', async () => {
  const log = onTime.map((row) => (row.field === 'date' ? { ...row, value: '45505' } : row));
  assert.is(logOf(await auditShop({ sales, products, log })).lines.contradicted, 0);
});

test('an insert logged twice is one line still', async () => {
  const twice = onTime.flatMap((row) => [row, row]);
  const report = await auditShop({ sales, products, log: twice });
  const { lines, late, split, rows } = logOf(report);
  assert.equal([rows, lines.total, lines.logged, lines.missing], [18, 3, 3, 0]);
  assert.equal([late.lines, split.tickets], [0, 0]);
  assert.is(revenueOf(report).total.amount, '7.00');
  const again = [...onTime, ...inserted(third, '2024-08-05')];
  assert.is(logOf(await auditShop({ sales, products, log: again })).late.lines, 0, 'the first time counts');
});

test('a line that the table holds twice counts twice, as the table says, and the log once', async () => {
  const report = await auditShop({ sales: [...sales, first], products, log: onTime });
  assert.equal([revenueOf(report).total.lines, revenueOf(report).total.amount], [4, '8.00']);
  assert.equal(findingOf(report, 'broken-key').args, {
    table: 'sales',
    column: 'line',
    duplicates: 1,
    duplicatesAreExact: true,
    nulls: 0,
  });
  assert.is(logOf(report).lines.total, 4);
});

test('tickets that name two employees or two customers', async () => {
  const named = [
    { ...first, employee: 'e1', customer: 'c1' },
    { ...second, employee: 'e2', customer: 'c1' },
    { ...third, employee: 'e1', customer: 'c1' },
  ];
  const log = named.flatMap((sale) => inserted(sale, day));
  const report = await auditShop({ sales: named, products, log });
  const args = {
    ...{ tickets: 1, ticketsTotal: 1, severalEmployees: 1, severalCustomers: 0 },
    ...{ severalStores: null, severalDates: 0 },
  };
  assert.equal(findingOf(report, 'contradictory-tickets').args, args);
  const unmapped = logOf(await auditShop({ sales, products, log: onTime }));
  assert.equal(unmapped.contradictory, { tickets: 0, severalEmployees: null, severalCustomers: null });
});

test('a ticket number used again on another day is another ticket', async () => {
  const nextDay = { ...second, date: '2024-08-02' };
  const log = [...inserted(first, day), ...inserted(nextDay, '2024-08-02')];
  const { split, late, ticketCount } = logOf(await auditShop({ sales: [first, nextDay], products, log }));
  assert.equal([split.tickets, late.lines, ticketCount], [0, 0, 2]);
});

test.run();
