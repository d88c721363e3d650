import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingOf, findingsOf, logOf } from '../../helpers/audited.ts';
import { auditShop, inserted, type LogRow, logged, type Sale, ticket } from '../../helpers/small-shop.ts';

const products = ['a', 'b', 'c'].map((product, index) => ({ product, price: `${2 ** index}.00` }));
const day = '2024-08-01';
const next = '2024-08-02';
const audited = (sales: readonly Sale[], log: readonly LogRow[]) => auditShop({ sales, products, log });
const at = (sale: Sale, time: string): LogRow[] => inserted(sale, `${day} ${time}`);
const again = (sales: readonly Sale[]) => sales.map((sale) => ({ ...sale, line: `again-${sale.line}` }));

test('lines recorded before their day are early, and told by the smallest ticket', async () => {
  const sales = ticket('t1', next, 'a', 'b');
  const whole = ticket('t2', day, 'a');
  const report = await audited(
    [...sales, ...whole, ...ticket('t3', day, 'b', 'c', 'a')],
    [...sales, ...whole, ...ticket('t3', day, 'b', 'c', 'a')].flatMap((sale) => inserted(sale, day)),
  );
  const { args } = findingOf(report, 'early-writes');
  assert.equal(args, { lines: 2, tickets: 1, amount: '3.00', longestLeadDays: 1 });
  const told = logOf(report).atomicity.witnesses.find(({ fault }) => fault === 'early');
  assert.equal([told?.ticket, told?.steps[0]?.recorded], ['t1', day]);
});

test('a system that books a day ahead is not early every day', async () => {
  const sales = [...ticket('t1', next, 'a', 'b'), ...ticket('t2', next, 'c')];
  const report = await audited(
    sales,
    sales.flatMap((sale) => inserted(sale, day)),
  );
  assert.equal(findingsOf(report, 'early-writes'), []);
});

test('a ticket written again under other keys on another day is written twice', async () => {
  const sales = ticket('t1', day, 'a', 'b');
  const log = [...sales.flatMap((s) => inserted(s, day)), ...again(sales).flatMap((s) => inserted(s, next))];
  const { args, severity, amount } = findingOf(
    await audited([...sales, ...again(sales)], log),
    'duplicated-writes',
  );
  assert.equal([args.lines, args.tickets, args.amount, args.witnessTicket], [2, 1, '3.00', 't1']);
  assert.equal([severity, amount], ['major', '3.00']);
});

test('a ticket of one line written again on another day is; of the same day it is a second article', async () => {
  const sales = ticket('t1', day, 'a');
  const both = [...sales, ...again(sales)];
  const later = [...inserted(both[0] as Sale, day), ...inserted(both[1] as Sale, next)];
  assert.is(logOf(await audited(both, later)).atomicity.duplicates.lines, 1);
  const same = [...at(both[0] as Sale, '10:00:00'), ...at(both[1] as Sale, '10:05:00')];
  assert.is(logOf(await audited(both, same)).atomicity.duplicates.lines, 0);
});

test('within one moment, only a second half that is the first again counts, from three articles on', async () => {
  const count = async (...names: string[]) => {
    const sales = ticket('t1', day, ...names);
    return logOf(
      await audited(
        sales,
        sales.flatMap((sale) => inserted(sale, day)),
      ),
    ).atomicity.duplicates.lines;
  };
  assert.is(await count('a', 'b', 'c', 'a', 'b', 'c'), 3);
  assert.is(await count('a', 'a', 'b', 'b', 'c', 'c'), 0, 'two of each, one after the other');
  assert.is(await count('a', 'b', 'a', 'b'), 0, 'two articles, twice each');
  assert.is(await count('a', 'a', 'a', 'a'), 0, 'four of one');
});

test('where lines have a quantity, two articles written again in one moment are enough', async () => {
  const sales = ticket('t1', day, 'a', 'b', 'a', 'b').map((sale) => ({ ...sale, quantity: '1' }));
  const log = sales.flatMap((sale) => inserted(sale, day));
  assert.is(logOf(await audited(sales, log)).atomicity.duplicates.lines, 2);
  const others = sales.map((sale, index) => ({ ...sale, quantity: index < 2 ? '1' : '2' }));
  const different = others.flatMap((sale) => inserted(sale, day));
  assert.is(logOf(await audited(others, different)).atomicity.duplicates.lines, 0);
});

test('two articles within one moment count where other writes lie between the blocks', async () => {
  const sales = ticket('t1', day, 'a', 'b', 'a', 'b');
  const other = ticket('t2', day, 'c');
  const rows = (lines: readonly Sale[]) => lines.flatMap((sale) => inserted(sale, day));
  const apart = [...rows(sales.slice(0, 2)), ...rows(other), ...rows(sales.slice(2))];
  assert.is(logOf(await audited([...sales, ...other], apart)).atomicity.duplicates.lines, 2);
  const mixed = [...rows(sales.slice(0, 1)), ...rows(other), ...rows(sales.slice(1))];
  assert.is(logOf(await audited([...sales, ...other], mixed)).atomicity.duplicates.lines, 0);
});

test('a batch whose lines bear several moments is found by its halves', async () => {
  const sales = ticket('t1', day, 'a', 'b');
  const copies = again(sales);
  const log = [
    ...at(sales[0] as Sale, '10:00:00'),
    ...at(sales[1] as Sale, '10:00:01'),
    ...at(copies[0] as Sale, '10:00:02'),
    ...at(copies[1] as Sale, '10:00:03'),
  ];
  assert.is(logOf(await audited([...sales, ...copies], log)).atomicity.duplicates.lines, 2);
});

test('an insert logged twice under its key is a repeated event; one with a deletion in between is none', async () => {
  const sales = ticket('t1', day, 'a', 'b', 'c');
  const log = sales.flatMap((sale) => inserted(sale, day));
  const twice = [...log, ...inserted(sales[0] as Sale, day)];
  const report = await audited(sales, twice);
  const { args, severity } = findingOf(report, 'duplicated-writes');
  assert.equal([args.repeatedInserts, args.lines, severity], [1, 0, 'moderate']);
  const deletion = { ...logged('D', 'product', 't1-1', '', '', day), table: 'sale' };
  const back = [...log, deletion, ...inserted(sales[0] as Sale, day)];
  assert.equal(findingsOf(await audited(sales, back), 'duplicated-writes'), []);
});

test('the missing field of a partial insert is named, and the row that lacks it', async () => {
  const sales = ticket('t1', day, 'a', 'b', 'c');
  const third = sales[2] as Sale;
  const log = sales.flatMap((sale) => inserted(sale, day));
  const lacking = log.filter(({ row, field }) => row !== third.line || field !== 'product');
  const { partial, witnesses } = logOf(await audited(sales, lacking)).atomicity;
  assert.equal(partial.roles, [{ role: 'product', absent: 1, empty: 0, stillEmpty: 0 }]);
  assert.is(witnesses.find(({ fault }) => fault === 'partial')?.ticket, 't1');
  const blank = [...sales.slice(0, 2), { ...third, product: '' }];
  const written = blank.flatMap((sale) => inserted(sale, day));
  const { args } = findingOf(await audited(blank, written), 'partial-events');
  assert.equal(args, { events: 1, fieldsExpected: 3, empty: 1, roles: ['product'], stillEmpty: 1 });
});

test('a field that is often left empty is optional', async () => {
  const sales = ticket('t1', day, 'a', 'b', 'c').map((sale, index) => ({
    ...sale,
    customer: index === 0 ? '' : 'c1',
  }));
  const report = await audited(
    sales,
    sales.flatMap((sale) => inserted(sale, day)),
  );
  assert.equal(findingsOf(report, 'partial-events'), []);
});

test('lost lines are counted with their tickets; a line whose deletion is logged is not lost', async () => {
  const kept = ticket('t1', day, 'a', 'b');
  const gone = ticket('t2', day, 'c');
  const log = [...kept, ...gone].flatMap((sale) => inserted(sale, day));
  const report = await audited(kept.slice(0, 1), log);
  assert.equal(findingOf(report, 'missing-lines').args, {
    ...{ lines: 2, tickets: 2, wholeTickets: 1, amount: '6.00' },
  });
  const deletions = ['t1-2', 't2-1'].map((row) => ({
    ...logged('D', 'product', row, '', '', next),
    table: 'sale',
  }));
  assert.equal(findingsOf(await audited(kept.slice(0, 1), [...log, ...deletions]), 'missing-lines'), []);
});

test('several stores on one ticket', async () => {
  const [one, two] = ticket('t1', day, 'a', 'b') as [Sale, Sale];
  const sales = [
    { ...one, store: 's1' },
    { ...two, store: 's2' },
  ];
  const report = await audited(
    sales,
    sales.flatMap((sale) => inserted(sale, day)),
  );
  assert.is(findingOf(report, 'contradictory-tickets').args.severalStores, 1);
  const told = logOf(report).atomicity.witnesses.find(({ fault }) => fault === 'several-stores');
  assert.equal(
    told?.steps.map(({ value }) => value),
    ['s1', 's2'],
  );
});

test('several dates on one number are a contradiction where numbers are not used again', async () => {
  const single = Array.from({ length: 120 }, (_, index) => ticket(`n${index}`, day, 'a')[0] as Sale);
  const [one, two] = ticket('t1', day, 'a', 'b') as [Sale, Sale];
  const sales = [...single, one, { ...two, date: next }];
  const report = await audited(
    sales,
    sales.flatMap((sale) => inserted(sale, day)),
  );
  assert.is(findingOf(report, 'contradictory-tickets').args.severalDates, 1);
  const reused = [...ticket('t1', day, 'a'), ...again(ticket('t1', next, 'a'))];
  const { severalDates } = logOf(
    await audited(
      reused,
      reused.flatMap((sale) => inserted(sale, sale.date)),
    ),
  ).atomicity;
  assert.is(severalDates, null);
});

test.run();
