import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { basisOf } from '../../src/model/create.ts';
import { checkMapping, hintsFor, nearest, roleOf } from '../../src/model/mapping.ts';
import { measuresOf } from '../../src/model/measures.ts';
import { configOf, inserted, type Sale, ticket } from '../helpers/small-shop.ts';

const [sale] = ticket('t1', '2024-08-01', 'p1') as [Sale];
const { model } = configOf({
  sales: [sale],
  products: [{ product: 'p1', price: '1' }],
  log: inserted(sale, '2024-08-01'),
});
const tables = new Map([
  ['sales', ['line', 'ticket', 'product', 'date']],
  ['products', ['product', 'price']],
  ['log', ['recorded', 'action', 'table', 'row', 'field', 'value', 'actor']],
]);

test('a mapping that fits says nothing', () => {
  checkMapping(model, tables);
});

test('every table and column that is not there is named, with the nearest', () => {
  const wrong = new Map([
    ['sale', ['line']],
    ['products', ['produit', 'prix', 'PRICE']],
    ['log', tables.get('log') ?? []],
  ]);
  assert.throws(
    () => checkMapping(model, wrong),
    (error: Error) => {
      assert.equal(error.message.split('\n'), [
        'model.sale_line.table: no source has a table "sales"; did you mean "sale"?',
        'model.product.columns.product: the table "products" has no column "product"; did you mean "produit"?',
        'model.product.columns.price: the table "products" has no column "price"; did you mean "PRICE"?',
      ]);
      return error.name === 'ExpectedError';
    },
  );
});

test('where no name is near, some of those that exist are listed', () => {
  assert.is(nearest('price', ['zzzzzzzzzz', 'yyyyyyyyyy']), '; it has "yyyyyyyyyy", "zzzzzzzzzz"');
  assert.is(nearest('price', []), '');
  assert.is(nearest('a', ['b']), '; did you mean "b"?');
});

test('a column has its role in its own table only', () => {
  assert.is(roleOf(model, 'sales', 'date'), 'sale_line.businessDate');
  assert.is(roleOf(model, 'products', 'date'), null);
  assert.is(roleOf(model, 'sales', 'nothing'), null);
});

test('the loader is told what the roles are, and how they are written', () => {
  const hints = hintsFor(model, 'products', { decimalComma: true, timeZone: 'UTC' });
  assert.equal(Object.fromEntries(hints), {
    product: { kind: 'text', dateOrder: null, decimalComma: true, timeZone: 'UTC' },
    price: { kind: 'number', dateOrder: null, decimalComma: true, timeZone: 'UTC' },
  });
  assert.is(hintsFor(model, 'sales', { dateOrder: 'day-first', timeZone: 'UTC' }).get('date')?.kind, 'date');
  assert.is(hintsFor(model, 'log', { timeZone: 'UTC' }).get('recorded')?.kind, 'moment');
  assert.is(hintsFor(model, 'other', { timeZone: 'UTC' }).size, 0);
});

test('an amount on the line goes before a price on the line, and that before the catalogue', () => {
  const basis = (more: Partial<Sale>) => basisOf(measuresOf(configOf({ sales: [{ ...sale, ...more }] }))[0]);
  assert.is(basis({ amount: '1', unitPrice: '1' }), 'line-amount');
  assert.is(basis({ unitPrice: '1', quantity: '2' }), 'line-price');
  assert.is(basis({ quantity: '2' }), 'catalogue-price');
});

test.run();
