import { sql } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createModel } from '../../src/model/create.ts';
import { revenueOf } from '../helpers/audited.ts';
import { loadInto } from '../helpers/loaded.ts';
import { auditShop, configOf, ticket } from '../helpers/small-shop.ts';
import { withStore } from '../helpers/with-store.ts';

const sales = ticket('t1', '2024-08-01', 'p1', 'p2');

test('relations are views with the same columns whatever is mapped', async () => {
  await withStore(async (store) => {
    const { table } = await loadInto(store, {
      file: 'sales.csv',
      content: 'line,ticket,product,date\n1,t,p,2024-08-01\n',
    });
    const model = await createModel(store, configOf({ sales }), [table]);
    assert.equal(model.relations, ['sale_line']);
    const rows = await store.db.execute(sql`SELECT * FROM sale_line`);
    assert.equal(
      [...rows],
      [
        {
          ...{ position: '2', line: '1', ticket: 't', product: 'p', customer: null, employee: null },
          ...{ business_date: '2024-08-01', quantity: '1', price: null, discount: null, vat_rate: null },
          ...{ unit_cost: null, unit_price: null, line_amount: null, currency: null, store: null },
          ...{ status: null, sold_at: null, recorded: null, sequence: null, amount: null, units: '1' },
        },
      ],
    );
  });
});

test('tables that are called as a relation, or as SQL, is written, are read all the same', async () => {
  for (const name of [
    'sale_line',
    'product_price',
    'change',
    'log_count',
    `a"b'; DROP TABLE x; --`,
    'value_1',
    'pg_class',
  ]) {
    const report = await auditShop(
      { sales: sales.map((sale) => ({ ...sale, amount: '1.00' })) },
      (config) => ({
        ...config,
        sources: [{ file: 'sales.csv', table: name }],
        model: {
          ...(config.model.sale_line && { sale_line: { ...config.model.sale_line, table: name } }),
        },
      }),
    );
    assert.is(revenueOf(report).total.amount, '2.00', name);
  }
});

test('a product without a code prices nothing, and nothing is priced twice', async () => {
  const report = await auditShop({
    sales: [...sales, { line: 'x', ticket: 't1', product: '', date: '2024-08-01' }],
    products: [
      { product: 'p1', price: '1.00' },
      { product: '', price: '5.00' },
      { product: '', price: '6.00' },
    ],
  });
  assert.equal([revenueOf(report).total.lines, revenueOf(report).total.amount], [3, '1.00']);
});

test.run();
