import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingOf, findingsOf, logOf } from '../../helpers/audited.ts';
import { auditShop, inserted, logged, type Sale } from '../../helpers/small-shop.ts';

const products = [{ product: 'a', price: '1.00' }];
const day = '2024-08-01';
/** One ticket for each line; both are numbered. */
const numbered = (numbers: readonly number[], write = (value: number) => String(value)): Sale[] =>
  numbers.map((value) => ({ line: write(value), ticket: `T${value}x`, product: 'a', date: day }));
const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const logOfAll = (sales: readonly Sale[]) => sales.flatMap((sale) => inserted(sale, day));
const lines = async (sales: readonly Sale[], log = logOfAll(sales)) => {
  const { sequences } = logOf(await auditShop({ sales, products, log })).atomicity;
  return sequences[0];
};

test('a run without a gap passes, wherever it begins', async () => {
  const found = await lines(numbered(run(137, 199)));
  assert.equal([found?.untested, found?.numbers, found?.missing], [null, 63, 0]);
});

test('missing numbers are counted as ranges, with the days around the widest', async () => {
  const sales = numbered([...run(100, 140), ...run(142, 170), ...run(174, 199)]);
  const report = await auditShop({ sales, products, log: logOfAll(sales) });
  const { args, subject } = findingOf(report, 'sequence-gaps');
  assert.equal(args, {
    ...{ of: 'line', gaps: 2, missing: 4, numbers: 96 },
    example: { ticket: null, after: '170', before: '174', missing: 3 },
  });
  assert.is(subject, 'sale_line.line');
  assert.equal(logOf(report).atomicity.sequences[0]?.largest[0]?.afterDay, day);
});

test('a number that the log saw inserted or deleted is no gap', async () => {
  const all = numbered(run(100, 199));
  const kept = all.filter(({ line }) => line !== '150' && line !== '160');
  const deletion = { ...logged('D', 'product', '160', '', '', day), table: 'sale' };
  assert.is((await lines(kept, [...logOfAll(all), deletion]))?.missing, 0);
  assert.is((await lines(kept, logOfAll(kept)))?.missing, 2);
});

test('numbers of two lengths and beginnings are series of their own', async () => {
  const sales = [
    ...numbered(run(80, 99)),
    ...numbered(run(100, 130)),
    ...numbered(run(500, 540), (n) => `B${n}`),
  ];
  assert.is((await lines(sales))?.missing, 0);
});

test('what is not numbered, and what is not consecutive, is not tested', async () => {
  assert.is((await lines(numbered(run(1, 9), (n) => `${n}x`)))?.untested, 'not-numbered');
  const sparse = run(100, 199).filter((value) => value % 3 === 0);
  const report = await auditShop({ sales: numbered(sparse), products, log: logOfAll(numbered(sparse)) });
  assert.is(logOf(report).atomicity.sequences[0]?.untested, 'not-consecutive');
  assert.equal(findingsOf(report, 'sequence-gaps'), []);
});

test('numbers that jump with each day are counted by day', async () => {
  const of = (date: string, from: number) =>
    numbered(run(from, from + 49), (n) => String(n)).map((sale) => ({ ...sale, date }));
  const sales = [...of('2024-08-01', 1000), ...of('2024-08-02', 2000), ...of('2024-08-03', 3000)];
  assert.equal((await lines(sales))?.missing, 0);
});

test('ticket numbers that begin again each day are tested day by day', async () => {
  const of = (date: string, lacking: number) =>
    run(1, 60).flatMap((n) =>
      n === lacking ? [] : [{ line: `${date}-${n}x`, ticket: `T${100 + n}`, product: 'a', date }],
    );
  const days = ['2024-08-01', '2024-08-02', '2024-08-03'];
  const of3 = (lacking: number) => days.flatMap((date, index) => of(date, index === 1 ? lacking : 0));
  const tickets = async (sales: readonly Sale[]) => {
    const { sequences } = logOf(await auditShop({ sales, products, log: logOfAll(sales) })).atomicity;
    return sequences[1];
  };
  const whole = await tickets(of3(0));
  assert.equal([whole?.untested, whole?.numbers, whole?.missing], [null, 180, 0]);
  const lacking = await tickets(of3(31));
  assert.equal([lacking?.missing, lacking?.largest[0]?.after], [1, 'T130']);
});

test('gaps outside the period are of another report', async () => {
  const sales = numbered([...run(100, 150), ...run(152, 199)]).map((sale) =>
    Number(sale.line) < 170 ? { ...sale, date: '2024-07-15' } : sale,
  );
  assert.is((await lines(sales))?.missing, 0);
});

test('line numbers that begin again with each ticket are tested within it', async () => {
  const tickets = run(1, 40).flatMap((n) =>
    run(1, 5).map((sequence) => ({
      ...{ line: `k${n}-${sequence}x`, ticket: `t${n}x`, product: 'a', date: day },
      sequence: String(sequence),
    })),
  );
  assert.is((await lines(tickets))?.missing, 0);
  const lacking = tickets.filter(({ line }) => line !== 'k7-3x');
  const report = await auditShop({ sales: lacking, products, log: logOfAll(lacking) });
  assert.equal(findingOf(report, 'sequence-gaps').args.example, {
    ...{ ticket: 't7x', after: '2', before: '4', missing: 1 },
  });
});

test.run();
