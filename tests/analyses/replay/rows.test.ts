import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingOf, findingsOf, paperOf } from '../../helpers/audited.ts';
import { auditShop, inserted, logged, type Sale, type Shop, ticket } from '../../helpers/small-shop.ts';
import { countsOf, entityOf, replayOf } from './replayed.ts';

const sales: Sale[] = ticket('t', '2024-08-01', 'A', 'B', 'C').map((sale) => ({ ...sale, employee: 'e1' }));
const products = ['A', 'B', 'C'].map((product) => ({ product, price: '2.50' }));
const everyLine = sales.flatMap((sale) => inserted(sale, '2024-08-01'));

test('where log and tables agree, every row and every write is explained', async () => {
  const report = await auditShop({ sales, products, log: everyLine });
  const { rows, inserts, deletes, orphans, chain } = entityOf(report, 'sale_line');
  assert.equal(countsOf(rows), { total: 3, logged: 3 });
  assert.equal(countsOf(inserts), { total: 3, found: 3 });
  assert.equal(countsOf(deletes), {});
  assert.equal([orphans, chain], [null, null]);
  assert.is(report.analyses.replay.verdict, 'pass');
  assert.equal(replayOf(report).unspoken, ['products']);
});

test('sale lines are unlogged before, within and after the days of the log; those within have an amount', async () => {
  const early: Sale = { line: 'x-0', ticket: 'x', product: 'A', date: '2024-07-31', employee: 'e1' };
  const within: Sale = { line: 'x-1', ticket: 'x', product: 'A', date: '2024-08-01', employee: 'e1' };
  const after: Sale = { line: 'x-2', ticket: 'x', product: 'A', date: '2024-08-02', employee: 'e1' };
  const report = await auditShop({ sales: [...sales, early, within, after], products, log: everyLine });
  const { rows } = entityOf(report, 'sale_line');
  assert.equal(countsOf(rows), { total: 6, logged: 3, before: 1, within: 1, after: 1 });
  assert.equal([rows.withinAmount, rows.first], ['2.50', ['x-1']]);
});

test('a logged line is found, deleted later or lost', async () => {
  const gone = ticket('g', '2024-08-01', 'A', 'B');
  const log = [
    ...everyLine,
    ...gone.flatMap((sale) => inserted(sale, '2024-08-01')),
    {
      recorded: '2024-08-02',
      action: 'D',
      table: 'sale',
      row: 'g-1',
      field: 'ticket',
      value: 'g',
      actor: 'till',
    },
  ];
  const report = await auditShop({ sales, products, log });
  const { inserts, deletes } = entityOf(report, 'sale_line');
  assert.equal(countsOf(inserts), { total: 5, found: 3, deleted: 1, lost: 1 });
  assert.equal(inserts.first, ['g-2']);
  assert.equal(countsOf(deletes), { total: 1, applied: 1 });
});

const employees: Shop['employees'] = ['e1', 'e2', 'e3', 'e4'].map((employee, index) => ({
  ...{ employee, label: employee },
  hiredOn: index === 0 ? '2020-01-01' : '2024-08-01',
}));

test('rows of another table are dated: only those that began in the days of the log are missed', async () => {
  const log = [
    ...everyLine,
    logged('I', 'employee', 'e2', 'hash', 'x'),
    logged('I', 'employee', 'e9', 'hash', 'x'),
    logged('U', 'employee', 'e3', 'hash', 'x'),
  ];
  const report = await auditShop({ sales, products, employees, log });
  const { rows, inserts } = entityOf(report, 'employee');
  assert.equal(countsOf(rows), { total: 4, logged: 1, before: 1, within: 2 });
  assert.equal(rows.first, ['e3', 'e4']);
  assert.equal(countsOf(inserts), { total: 2, found: 1, lost: 1 });
  const { args, subject } = findingOf(report, 'unlogged-rows');
  assert.equal([args.rows, args.total, args.example, subject], [2, 4, 'e3', 'employees']);
  const lost = findingOf(report, 'lost-rows');
  assert.equal([lost.args.rows, lost.args.inserts, lost.args.example], [1, 2, 'e9']);
  for (const paper of findingOf(report, 'unlogged-rows').papers) paperOf(report, paper);
});

test('rows without a date cannot be told from older ones, and are no finding', async () => {
  const report = await auditShop({
    ...{ sales, products, log: [...everyLine, logged('U', 'product', 'A', 'price', '2.50')] },
  });
  assert.equal(countsOf(entityOf(report, 'product').rows), { total: 3, undated: 3 });
  assert.equal(findingsOf(report, 'unlogged-rows'), []);
});

test('a deletion is applied, ignored, undone by a later insertion, or of a row that nothing tells of', async () => {
  const deleted = (row: string, recorded = '2024-08-02') => logged('D', 'employee', row, '', '', recorded);
  const log = [
    ...everyLine,
    deleted('e1'),
    deleted('e2'),
    logged('I', 'employee', 'e2', 'hash', 'x', '2024-08-03'),
    logged('I', 'employee', 'e5', 'hash', 'x', '2024-08-01'),
    deleted('e5'),
    logged('I', 'employee', 'e6', 'hash', 'x', '2024-08-02'),
    deleted('e6'),
    deleted('nobody'),
  ];
  const report = await auditShop({ sales, products, employees, log });
  const { deletes, orphans } = entityOf(report, 'employee');
  assert.equal(countsOf(deletes), { total: 5, applied: 2, reinserted: 1, ignored: 1, unseen: 1 });
  assert.equal(deletes.first, ['e1']);
  assert.equal(countsOf(orphans ?? {}), {});
  assert.equal(findingOf(report, 'ignored-deletes').args, {
    ...{ table: 'employees', rows: 1, deletes: 5, example: 'e1' },
  });
});

test('sales that refer to a deleted product are its orphans, with their amount', async () => {
  const priced = sales.map((sale) => ({ ...sale, quantity: '1', unitPrice: '4.00' }));
  const report = await auditShop({
    ...{ sales: priced, products: products.slice(1) },
    log: [...priced.flatMap((sale) => inserted(sale, '2024-08-01')), logged('D', 'product', 'A', '', '')],
  });
  const { deletes, orphans } = entityOf(report, 'product');
  assert.equal(countsOf(deletes), { total: 1, applied: 1 });
  assert.equal(orphans, { keys: 1, lines: 1, amount: '4.00', first: ['A'] });
  const { args, amount, severity } = findingOf(report, 'orphaned-children');
  assert.equal([args.lines, args.amount, amount, severity], [1, '4.00', '4.00', 'major']);
});

test('sales of a deleted employee are orphans too, and an unpriced one has no amount', async () => {
  const report = await auditShop({
    ...{ sales, employees: employees?.slice(1) ?? [] },
    log: [...everyLine, logged('D', 'employee', 'e1', '', '')],
  });
  assert.equal(entityOf(report, 'employee').orphans, { keys: 1, lines: 3, amount: null, first: ['e1'] });
});

test.run();
