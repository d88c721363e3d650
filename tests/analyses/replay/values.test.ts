import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingOf, findingsOf } from '../../helpers/audited.ts';
import { auditShop, inserted, type LogRow, logged, type Sale, ticket } from '../../helpers/small-shop.ts';
import { countsOf, entityOf, fieldOf } from './replayed.ts';

const products = [
  { product: 'A', price: '3.11' },
  { product: 'B', price: '2.00' },
];
const sales: Sale[] = ticket('t', '2024-08-01', 'A', 'B').map((sale) => ({ ...sale, quantity: '2.5' }));
const everyLine = sales.flatMap((sale) => inserted(sale, '2024-08-01'));
const updated = (
  row: string,
  field: string,
  value: string,
  recorded = '2024-08-02',
  oldValue?: string,
): LogRow => ({
  ...{ recorded, action: 'U', table: 'sale', row, field, value, actor: 'till' },
  ...(oldValue !== undefined && { oldValue }),
});

test('the values of inserted lines are compared one by one, numbers as numbers', async () => {
  const written = [{ quantity: '2.50' }, { quantity: '3', product: 'C' }];
  const log = sales.flatMap((sale, index) => inserted({ ...sale, ...written[index] }, '2024-08-01'));
  const report = await auditShop({ sales, products, log });
  assert.equal(countsOf(fieldOf(report, 'sale_line', 'ticket', 'insert')), { total: 2, applied: 2 });
  assert.equal(countsOf(fieldOf(report, 'sale_line', 'businessDate', 'insert')), { total: 2, applied: 2 });
  const quantity = fieldOf(report, 'sale_line', 'quantity', 'insert');
  assert.equal(countsOf(quantity), { total: 2, applied: 1, differing: 1 });
  assert.equal(quantity.witness, { row: 't-2', logged: '3', stored: '2.5' });
  assert.equal(countsOf(fieldOf(report, 'sale_line', 'product', 'insert')), {
    total: 2,
    applied: 1,
    differing: 1,
  });
  // The lines are judged with the log.
  assert.equal(findingsOf(report, 'lost-updates'), []);
  assert.is(findingsOf(report, 'log-contradicts-table').length, 1);
});

test('a field that one line’s insertion does not write is silent', async () => {
  const log = everyLine.filter(({ row, field }) => row !== 't-1' || field !== 'quantity');
  const report = await auditShop({ sales, products, log });
  assert.equal(countsOf(fieldOf(report, 'sale_line', 'quantity', 'insert')), {
    total: 2,
    applied: 1,
    silent: 1,
  });
});

test('updates are applied, superseded, not applied, unreadable, or of a row that is gone', async () => {
  const price = (row: string, value: string, recorded = '2024-08-02') =>
    logged('U', 'product', row, 'price', value, recorded);
  const log = [
    ...everyLine,
    price('A', '9.99', '2024-08-02'),
    price('A', '3.110', '2024-08-03'),
    price('B', '2.22'),
    price('Z', '1.00'),
  ];
  const report = await auditShop({ sales, products, log });
  const field = fieldOf(report, 'product', 'price');
  assert.equal(countsOf(field), { total: 4, applied: 1, superseded: 1, differing: 1, absent: 1 });
  assert.equal(field.witness, { row: 'B', logged: '2.22', stored: '2.00' });
  const { args, severity, subject } = findingOf(report, 'lost-updates');
  assert.equal([args.writes, args.updates, severity, subject], [1, 4, 'major', 'products.price']);
});

test('a price that reads as a date is damaged where it decodes to the catalogue’s, else unreadable', async () => {
  const log = [
    ...everyLine,
    logged('U', 'product', 'A', 'price', '2024-11-03 00:00:00'),
    logged('U', 'product', 'B', 'price', '2024-11-04 00:00:00'),
  ];
  const field = fieldOf(await auditShop({ sales, products, log }), 'product', 'price');
  assert.equal(countsOf(field), { total: 2, damaged: 1, unreadable: 1 });
  assert.equal(field.damages, [
    {
      ...{ damage: 'number-as-date', writes: 1, cutAt: null },
      example: { row: 'A', logged: '2024-11-03 00:00:00', stored: '3.11' },
    },
  ]);
});

test('an inserted value that an update replaced is superseded, and the update is held against the table', async () => {
  const log = [
    ...sales.flatMap((sale) => inserted({ ...sale, quantity: '1' }, '2024-08-01')),
    updated('t-1', 'quantity', '2.5'),
    updated('t-2', 'quantity', '4'),
  ];
  const report = await auditShop({ sales, products, log });
  assert.equal(countsOf(fieldOf(report, 'sale_line', 'quantity', 'insert')), { total: 2, superseded: 2 });
  assert.equal(countsOf(fieldOf(report, 'sale_line', 'quantity')), { total: 2, applied: 1, differing: 1 });
  assert.equal(findingOf(report, 'lost-updates').args.example, { row: 't-2', logged: '4', stored: '2.5' });
});

test('damaged references are explained by what would undo the damage', async () => {
  const codes = ['6473630445822', '0012345678905', '4006381333931'];
  const lines = ticket('d', '2024-08-01', ...codes);
  const written = ['6.47363E+12', '12345678905', '4006381'];
  const report = await auditShop({
    ...{ sales: lines, products: codes.map((product) => ({ product, price: '1.00' })) },
    log: lines.flatMap((sale, index) => inserted({ ...sale, product: written[index] ?? '' }, '2024-08-01')),
  });
  const field = fieldOf(report, 'sale_line', 'product', 'insert');
  assert.equal(countsOf(field), { total: 3, damaged: 3 });
  assert.equal(field.damages.map(({ damage }) => damage).sort(), [
    'leading-zeros',
    'scientific',
    'truncated',
  ]);
  const { args } = findingOf(report, 'damaged-values');
  assert.equal([args.writes, args.total, args.column], [3, 3, 'product']);
});

test('no value of a table of people leaves the store', async () => {
  const employees = [{ employee: 'e1', label: 'Ada', password: 'stored-secret' }];
  const log = [...everyLine, logged('U', 'employee', 'e1', 'password', 'logged-secret')];
  const report = await auditShop({ sales, products, employees, log });
  const field = fieldOf(report, 'employee', 'password');
  assert.equal(countsOf(field), { total: 1, differing: 1 });
  assert.is(field.witness, null);
  assert.not.match(JSON.stringify(report), /logged-secret|stored-secret/);
  assert.equal(findingsOf(report, 'lost-updates'), []);
});

test('the old value of an update is what was logged before it', async () => {
  const log = [
    ...everyLine,
    // 2.50 is 2.5; then somebody wrote 7 without the log.
    updated('t-1', 'quantity', '6', '2024-08-02', '2.50'),
    updated('t-1', 'quantity', '2.5', '2024-08-03', '7'),
  ];
  const report = await auditShop({ sales, products, log });
  assert.equal(entityOf(report, 'sale_line').chain, {
    ...{ tested: 2, broken: 1 },
    witness: { row: 't-1', role: 'quantity', before: '6', old: '7', recorded: '2024-08-03T00:00:00' },
  });
  const { args, subject } = findingOf(report, 'overwritten-writes');
  assert.equal([args.updates, args.tested, subject], [1, 2, 'sales']);
});

test('of an update that nothing was logged before, the old value has nothing to agree with', async () => {
  const log = [
    ...everyLine,
    { ...logged('U', 'product', 'A', 'price', '3.11'), oldValue: '3.00' },
    { ...logged('U', 'product', 'A', 'price', '3.11', '2024-08-02'), oldValue: '3.11' },
  ];
  const report = await auditShop({ sales, products, log });
  assert.equal(entityOf(report, 'product').chain, { tested: 1, broken: 0, witness: null });
  assert.equal(findingsOf(report, 'overwritten-writes'), []);
});

test.run();
