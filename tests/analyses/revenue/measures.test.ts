import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type MeasureDefinition, measureSchema } from '../../../src/config/measure.ts';
import { ExpectedError } from '../../../src/errors.ts';
import { measuresOf } from '../../../src/model/measures.ts';
import { revenueOf } from '../../helpers/audited.ts';
import { auditShop, configOf, type Sale, type Shop } from '../../helpers/small-shop.ts';

const sale = (line: string, more: Partial<Sale>): Sale => ({
  ...{ line, ticket: `t${line}`, product: 'p1', date: '2024-08-01' },
  ...more,
});

/** The measures of a shop by name: figure and, where some are missing, how many lines. */
async function figures(
  shop: Omit<Shop, 'measures'>,
  measures: Record<string, Partial<MeasureDefinition>> = {},
) {
  const declared = Object.fromEntries(
    Object.entries(measures).map(([id, definition]) => [id, measureSchema.parse(definition)]),
  );
  const facts = revenueOf(await auditShop({ ...shop, measures: declared }));
  return Object.fromEntries(facts.measures.map(({ id, value, missingLines }) => [id, [value, missingLines]]));
}

test('what needs no declaration: revenue, units, lines, baskets', async () => {
  const sales = [
    sale('1', { ticket: 't1', quantity: '2', unitPrice: '1.50' }),
    sale('2', { ticket: 't1', quantity: '-1', unitPrice: '0.75' }),
    sale('3', { ticket: 't2', quantity: '0.250', unitPrice: '4' }),
  ];
  assert.equal(await figures({ sales }), {
    ...{ revenue: ['3.25', 0], units: ['1.25', 0], lines: ['3', 0], baskets: ['2', 0] },
  });
});

test('whose price applies is part of the measure', async () => {
  const sales = [
    sale('1', { quantity: '2', unitPrice: '3' }),
    sale('2', { product: 'p2', quantity: '1', unitPrice: '5' }),
  ];
  const products = [
    { product: 'p1', price: '4' },
    { product: 'p2', price: '5.50' },
  ];
  const found = await figures(
    { sales, products },
    { list: { kind: 'quantity-x-catalogue-price' }, revenue: { kind: 'quantity-x-unit-price' } },
  );
  assert.equal(
    [found.revenue, found.list],
    [
      ['11.00', 0],
      ['13.50', 0],
    ],
  );
});

test('the catalogue of the business date is not the catalogue of today', async () => {
  const products = [
    { product: 'p1', price: '4', validFrom: '2024-01-01', validTo: '2024-08-02' },
    { product: 'p1', price: '6', validFrom: '2024-08-02' },
  ];
  const sales = [sale('1', { quantity: '1' }), sale('2', { quantity: '1', date: '2024-08-02' })];
  const found = await figures(
    { sales, products },
    { dated: { kind: 'quantity-x-catalogue-price', price: 'catalogue-then' } },
  );
  assert.equal(
    [found.revenue, found.dated],
    [
      ['12.00', 0],
      ['10.00', 0],
    ],
  );
});

test('discount, VAT, returns, cancelled sales and currencies', async () => {
  const sales = [
    sale('1', { amount: '120', discount: '20', vatRate: '20', currency: 'EUR', status: 'paid' }),
    sale('2', { amount: '-12', discount: '', vatRate: '0.2', currency: 'EUR', status: 'paid' }),
    sale('3', { amount: '60', discount: '0', vatRate: '20', currency: 'USD', status: 'paid' }),
    sale('4', { amount: '99', discount: '0', vatRate: '20', currency: 'EUR', status: 'void' }),
  ];
  const shop = { sales, cancelledStatuses: ['void'], rates: { USD: '0.5' } };
  const found = await figures(shop, {
    gross: { kind: 'amount', currency: 'as-stored', cancelled: 'include' },
    net: { kind: 'amount', vat: 'remove' },
    taxed: { kind: 'amount', vat: 'add' },
    paid: { kind: 'amount', discount: 'subtract' },
    sold: { kind: 'amount', returns: 'exclude' },
  });
  const value = (id: string) => found[id]?.[0];
  // 120 - 12 + 30; the void one counts nowhere but in gross.
  assert.is(value('revenue'), '138.00');
  assert.is(value('gross'), '267.00');
  assert.is(value('net'), '115.00');
  assert.is(value('taxed'), '165.60');
  assert.is(value('paid'), '118.00');
  assert.is(value('sold'), '150.00');
});

test('a currency without a rate leaves the line without a value, and says so', async () => {
  const sales = [sale('1', { amount: '10', currency: 'EUR' }), sale('2', { amount: '10', currency: 'JPY' })];
  const found = await figures({ sales, rates: { USD: '0.5' } });
  assert.equal(found.revenue, ['10.00', 1]);
});

test('a margin is what is left of the price after the cost', async () => {
  const sales = [sale('1', { quantity: '2', unitPrice: '3', unitCost: '1.10' })];
  assert.equal((await figures({ sales }, { margin: { kind: 'margin' } })).margin, ['3.80', 0]);
  const products = [{ product: 'p1', price: '3', unitCost: '2' }];
  const priced = await figures(
    { sales: [sale('1', { quantity: '2' })], products },
    { margin: { kind: 'margin' } },
  );
  assert.equal(priced.margin, ['2.00', 0]);
});

test('a measure that needs what is not mapped, and a reading of no measure, are refused in one line', () => {
  const refusal = (shop: Partial<Shop>) => {
    try {
      measuresOf(configOf({ sales: [sale('1', {})], ...shop }));
    } catch (error) {
      if (error instanceof ExpectedError) return error.message;
      throw error;
    }
    return '';
  };
  const kind = (definition: Partial<MeasureDefinition>) => ({ x: measureSchema.parse(definition) });
  assert.match(
    refusal({ measures: kind({ kind: 'margin' }) }),
    /measures\.x: needs sale_line\.unitCost or product/,
  );
  assert.match(refusal({ measures: kind({ kind: 'amount' }) }), /needs sale_line\.amount/);
  assert.match(
    refusal({ readings: [{ value: '1', readAt: '2024-08-01', measure: 'unit' }] }),
    /names the measure "unit".*did you mean "units"/,
  );
  assert.is(refusal({}), '');
});

test.run();
