import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unsoldProducts } from '../../../../src/analyses/schema-dictionary/checks/unsold-products.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, link, table } from '../../../helpers/sample-dictionary.ts';

const tables = (products = 'articles', role: string | null = 'product.product') => [
  table('sales', 'fact', 50, [column('ean', 'text', 'foreign', 'sale_line.product')]),
  table(products, 'dimension', 10, [column('ean', 'text', 'primary', role)]),
];
const reference = { ...link('sales', 'ean', 'articles', 'ean'), rows: 50, usedKeys: 10, keys: 10 };

test('pass: every product is on some row of the sales', () => {
  assert.equal(answerOf(unsoldProducts, dictionaryOf(tables(), [reference])), ['pass', 1]);
});

test('fail: products that no row refers to', () => {
  const some = dictionaryOf(tables(), [{ ...reference, usedKeys: 7 }]);
  assert.equal(answerOf(unsoldProducts, some), ['fail', 1, 'minor sales.ean']);
  assert.equal(argsOf(unsoldProducts, some), {
    ...{ table: 'articles', factTable: 'sales', unsold: 3, products: 10 },
  });
  const byName = dictionaryOf(tables('articles', null), [{ ...reference, usedKeys: 7 }]);
  assert.equal(
    answerOf(unsoldProducts, byName),
    ['fail', 1, 'minor sales.ean'],
    'known by the name of the table',
  );
});

test('not applicable: nothing refers to products; unknown: nothing was sold at all', () => {
  const shops = dictionaryOf(tables('shops', null), [{ ...reference, toTable: 'shops', usedKeys: 7 }]);
  assert.equal(answerOf(unsoldProducts, shops), ['not-applicable', 'no-products']);
  const none = dictionaryOf(tables(), [{ ...reference, rows: 0, usedKeys: 0 }]);
  assert.equal(answerOf(unsoldProducts, none), ['unknown', 'no-rows']);
});

test.run();
