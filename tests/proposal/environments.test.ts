import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  customerCode,
  ean,
  employeeCode,
  productRows,
  propose,
  type Rows,
  saleLines,
  sizes,
} from './shop.ts';

// Whole environments as CSV files on the real store: what is proposed for each of them.

const calendar = (names: { date: string; year: string; month: string }): Rows =>
  Array.from({ length: 100 }, (_, index) => {
    const day = new Date(Date.UTC(2024, 5, 1 + index)).toISOString().slice(0, 10);
    return { [names.date]: day, [names.year]: day.slice(0, 4), [names.month]: Number(day.slice(5, 7)) };
  });

const hash = (index: number): string =>
  (index * 48_271 + 11).toString(16).padStart(8, 'a').repeat(4).slice(0, 32);

test('English names: a star with misspellings and abbreviations', async () => {
  const { config } = await propose({
    fact_sales: saleLines().map(({ line, ticket, product, customer, employee, date, quantity, price }) => ({
      ...{ SaleLineID: line, ReceiptNo: ticket, SKU: ean(product), CustomrId: customerCode(customer) },
      ...{ CashierID: employeeCode(employee), PurchaseDate: date, Qty: quantity, UnitPrice: price },
    })),
    dim_item: productRows({ key: 'SKU', label: 'ItemName', group: 'Categorie', price: 'ListPrice' }),
    members: Array.from({ length: sizes.customers }, (_, index) => ({
      CustomerId: customerCode(index),
      JoinedOn: `2023-0${1 + (index % 9)}-11`,
    })),
    staff: Array.from({ length: sizes.employees }, (_, index) => ({
      ...{ CashierID: employeeCode(index), FirstName: `Ann${index}`, Surname: `Lee${index}` },
      ...{ Email: `a${index}@shop.example`, PasswordHash: hash(index), HireDate: `2020-01-0${index + 1}` },
    })),
  });
  assert.equal(config.model.sale_line, {
    table: 'fact_sales',
    columns: {
      ...{ line: 'SaleLineID', ticket: 'ReceiptNo', product: 'SKU', businessDate: 'PurchaseDate' },
      ...{ customer: 'CustomrId', employee: 'CashierID', quantity: 'Qty', unitPrice: 'UnitPrice' },
    },
  });
  assert.equal(config.model.product, {
    table: 'dim_item',
    columns: { product: 'SKU', label: 'ItemName', category: 'Categorie', price: 'ListPrice' },
  });
  assert.equal(config.model.customer?.columns, { customer: 'CustomerId', registeredOn: 'JoinedOn' });
  assert.equal(config.model.employee?.columns, {
    ...{ employee: 'CashierID', firstName: 'FirstName', lastName: 'Surname', mail: 'Email' },
    ...{ password: 'PasswordHash', hiredOn: 'HireDate' },
  });
  assert.is(config.period, '2024-08');
});

test('names that say nothing: the data alone', async () => {
  const { config, text } = await propose({
    t1: saleLines().map(({ line, ticket, product, customer, employee, date }) => ({
      ...{ c1: line, c2: ticket, c3: ean(product), c4: customerCode(customer), c5: employeeCode(employee) },
      c6: date,
    })),
    t2: productRows({ key: 'c1', label: 'c2', group: 'c3', price: 'c4' }),
    t3: Array.from({ length: sizes.customers }, (_, index) => ({
      c1: customerCode(index),
      c2: `2023-0${1 + (index % 9)}-11`,
    })),
    t4: calendar({ date: 'c1', year: 'c2', month: 'c3' }),
  });
  const { line, ticket, product, businessDate } = config.model.sale_line?.columns ?? {};
  assert.equal(
    { table: config.model.sale_line?.table, line, ticket, product, businessDate },
    { table: 't1', line: 'c1', ticket: 'c2', product: 'c3', businessDate: 'c6' },
    text,
  );
  assert.equal(config.model.product?.table, 't2');
  assert.equal([config.model.product?.columns.product, config.model.product?.columns.price], ['c1', 'c4']);
  assert.equal([config.model.calendar_day?.table, config.model.calendar_day?.columns.date], ['t4', 'c1']);
  // Nothing tells customers from employees here: that is said, not guessed.
  assert.is(config.model.customer, undefined);
  assert.match(text, /# {3}customer:\n|# customer: /);
});

test('a flat extract: price and amount stand on the line, and no dimension is made of it', async () => {
  const { config, text } = await propose({
    'export caisse': saleLines().map((each) => ({
      ...{
        id_ligne: each.line,
        NumTicket: each.ticket,
        DateVente: each.date,
        CodeArticle: ean(each.product),
      },
      ...{ LibelleArticle: `Produit ${each.product}`, NomVendeur: `Vendeur ${each.employee}` },
      ...{
        NomClient: `Client ${each.customer}`,
        Qte: each.quantity,
        PU: each.price,
        MontantTTC: each.amount,
      },
    })),
  });
  assert.equal(config.model.sale_line?.columns, {
    ...{ line: 'id_ligne', ticket: 'NumTicket', product: 'CodeArticle', businessDate: 'DateVente' },
    ...{
      customer: 'NomClient',
      employee: 'NomVendeur',
      quantity: 'Qte',
      unitPrice: 'PU',
      amount: 'MontantTTC',
    },
  });
  assert.equal(Object.keys(config.model), ['sale_line'], text);
  assert.match(text, /Qte × PU = MontantTTC/);
  assert.match(text, /A flat extract/);
});

test('a flat extract whose names say nothing', async () => {
  const { config, text } = await propose({
    t: saleLines().map((each) => ({
      ...{ c1: each.line, c2: each.ticket, c3: each.date, c4: ean(each.product), c5: each.quantity },
      ...{ c6: each.price, c7: each.amount },
    })),
  });
  const columns = config.model.sale_line?.columns;
  assert.is(columns?.line, 'c1', text);
  assert.equal([columns?.ticket, columns?.businessDate, columns?.quantity], ['c2', 'c3', 'c5'], text);
  assert.equal([columns?.unitPrice, columns?.amount], ['c6', 'c7']);
});

test('a snowflake: the product is mapped, and what lies behind it is said', async () => {
  const departments = ['Sec', 'Frais'];
  const { config, text } = await propose({
    ventes: saleLines().map((each) => ({
      ...{ id_vente: each.line, ticket: each.ticket, produit_id: `P${each.product}`, date_vente: each.date },
      montant: each.amount,
    })),
    produits: Array.from({ length: sizes.products }, (_, index) => ({
      ...{ produit_id: `P${index}`, libelle: `Produit de qualité numéro ${index}` },
      categorie_id: `CAT${index % 6}`,
    })),
    categories: Array.from({ length: 6 }, (_, index) => ({
      ...{ categorie_id: `CAT${index}`, libelle: `Catégorie ${index}`, rayon_id: `RAY${index % 2}` },
    })),
    rayons: departments.map((libelle, index) => ({ rayon_id: `RAY${index}`, libelle })),
  });
  assert.equal(config.model.sale_line?.columns, {
    ...{
      line: 'id_vente',
      ticket: 'ticket',
      product: 'produit_id',
      businessDate: 'date_vente',
      amount: 'montant',
    },
  });
  assert.equal(config.model.product, {
    table: 'produits',
    columns: { product: 'produit_id', label: 'libelle', category: 'categorie_id' },
  });
  assert.match(text, /categorie_id refers to categories \(snowflake\)/);
  assert.match(text, /without a role.*categories, rayons/);
});

test('the date stands in the header of the order: the lines are left as a comment, with the reason', async () => {
  const lines = saleLines();
  const tickets = [...new Map(lines.map((each) => [each.ticket, each])).values()];
  const { config, text } = await propose({
    order_lines: lines.map((each) => ({
      ...{ line_id: each.line, order_id: each.ticket, sku: ean(each.product), qty: each.quantity },
    })),
    orders: tickets.map((each) => ({
      ...{ order_id: each.ticket, ordered_at: each.date, customer_id: customerCode(each.customer) },
    })),
  });
  assert.is(config.model.sale_line, undefined);
  assert.match(text, /businessDate: the date is probably in orders.*required/);
  assert.match(text, /# {3}sale_line:\n# {5}table: order_lines/);
});

test('nothing that looks like sales: a dictionary alone', async () => {
  const { config, text } = await propose({
    sensors: Array.from({ length: 30 }, (_, index) => ({
      sensor: `S${index % 5}`,
      celsius: 20 + (index % 7),
    })),
  });
  assert.equal(config.model, {});
  assert.match(text, /Without sale lines/);
});

test.run();
