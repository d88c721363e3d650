import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { configSchema } from '../../../../src/config/schema.ts';
import { collectedCsv, csv, linksOf, tableOf } from '../../../helpers/collected.ts';

const customers = csv('id,first_name,city', 40, (n) => [n + 1, `Name${n}`, `City ${n % 7}`]);

test('a name that fits, and every value resolves', async () => {
  const orders = csv('order_no,customer_id', 200, (n) => [`O-${1000 + n}`, 1 + (n % 30)]);
  const { facts, papers } = await collectedCsv({ orders, customers });
  const [found, ...others] = facts.foreignKeys;
  assert.is(others.length, 0);
  assert.equal(found, {
    ...{ fromTable: 'orders', fromColumn: 'customer_id', toTable: 'customers', toColumn: 'id' },
    ...{ rows: 200, matched: 200, coverage: '1.000000', usedKeys: 30, keys: 40 },
    ...{ cardinality: 'many-to-one', declaredBy: null, orphans: [], paper: 'foreign-keys-1' },
  });
  const paper = papers.find(({ id }) => id === 'foreign-keys-1');
  assert.equal(paper?.witness?.rows, [['1', 'orders.customer_id', 'customers.id', '200', '200', '30', null]]);
  assert.equal(
    tableOf(facts, 'orders').columns.map(({ key }) => key),
    ['primary', 'foreign'],
  );
});

test('a few orphans are the defect to report, with their values', async () => {
  const orders = csv('order_no,custumer_id', 200, (n) => [
    `O-${1000 + n}`,
    n < 4 ? 900 + (n % 2) : 1 + (n % 30),
  ]);
  const { facts } = await collectedCsv({ orders, customers });
  assert.equal(linksOf(facts), ['orders.custumer_id -> customers.id']);
  const [found] = facts.foreignKeys;
  assert.equal([found?.rows, found?.matched, found?.coverage], [200, 196, '0.980000']);
  assert.equal(found?.orphans, [
    { value: '900', rows: 2 },
    { value: '901', rows: 2 },
  ]);
});

test('where most values resolve to nothing there is no reference, whatever the names say', async () => {
  const orders = csv('order_no,customer_id', 200, (n) => [`O-${1000 + n}`, 30 + n]);
  assert.equal(linksOf((await collectedCsv({ orders, customers })).facts), []);
});

test('orphans of personal columns are counted and not shown', async () => {
  const users = csv('mail,team', 30, (n) => [`person${n}@example.org`, `T${n % 3}`]);
  const visits = csv('visit_no,mail', 100, (n) => [
    `V-${100 + n}`,
    n === 0 ? 'stranger@example.org' : `person${n % 30}@example.org`,
  ]);
  const { facts, papers } = await collectedCsv({ visits, users });
  assert.ok(facts.foreignKeys.every(({ orphans }) => orphans.length === 0));
  assert.not.ok(JSON.stringify(papers).includes('stranger'));
});

test('small numbers, yes and no, and categories refer to nothing', async () => {
  const items = csv('label,priority,level,active,colour', 300, (n) => [
    ...[`thing ${n}`, 1 + (n % 5), 1 + (n % 20), n % 2 === 0 ? 'true' : 'false', `K${n % 4}`],
  ]);
  const numbered = csv('id,remark', 50, (n) => [n + 1, `remark ${n}`]);
  const kinds = csv('letter,meaning', 4, (n) => [`K${n}`, `meaning ${n}`]);
  assert.equal(linksOf((await collectedCsv({ items, numbered, kinds })).facts), []);
});

test('values alone, where they are made to identify', async () => {
  const code = (n: number) => `Q${((n * 7919) % 9973).toString().padStart(5, '0')}X`;
  const aaa = csv('c1,c2,c3', 400, (n) => [code(n % 60), n % 9, `z${n}`]);
  const bbb = csv('k1,k2', 80, (n) => [code(n), `text ${n % 11}`]);
  assert.equal(linksOf((await collectedCsv({ aaa, bbb })).facts), ['aaa.c1 -> bbb.k1']);
});

test('two columns refer to one table, and a table to itself', async () => {
  const flights = csv('flight_no,departure_airport_id,arrival_airport_id', 90, (n) => [
    ...[`F${100 + n}`, 1 + (n % 12), 1 + ((n + 5) % 12)],
  ]);
  const airports = csv('id,town', 12, (n) => [n + 1, `Town ${n % 5}`]);
  const employees = csv('id,manager_id,badge', 40, (n) => [
    n + 1,
    n === 0 ? '' : 1 + Math.floor(n / 4),
    `B${n}`,
  ]);
  const { facts } = await collectedCsv({ flights, airports, employees });
  assert.equal(linksOf(facts), [
    'flights.departure_airport_id -> airports.id',
    'flights.arrival_airport_id -> airports.id',
    'employees.manager_id -> employees.id',
  ]);
});

test('where each product was sold once, the sales still refer to the catalogue', async () => {
  const sales = csv('ticket_no,ean', 50, (n) => [`T-${n}`, 3_000_000_000_000 + n * 7]);
  const products = csv('ean,label', 50, (n) => [3_000_000_000_000 + n * 7, `label ${n % 40}`]);
  const { facts } = await collectedCsv({ sales, products });
  assert.equal(linksOf(facts), ['sales.ean -> products.ean']);
  assert.is(facts.foreignKeys[0]?.cardinality, 'one-to-one');
});

test('codes that a spreadsheet has stripped of their zeros are compared as numbers', async () => {
  const sales = csv('sale_no,store_code', 60, (n) => [`S-${n}`, 1 + (n % 9)]);
  const stores = csv('code,name', 9, (n) => [String(n + 1).padStart(4, '0'), `Shop ${n}`]);
  const { facts } = await collectedCsv({ sales, stores });
  assert.equal(linksOf(facts), ['sales.store_code -> stores.code']);
  assert.equal([facts.foreignKeys[0]?.matched, facts.foreignKeys[0]?.usedKeys], [60, 9]);
});

test('what the configuration declares is told, though nothing resolves; the reverse is not looked for', async () => {
  const sales = csv('line,ticket,product,day', 4, (n) => [`l${n}`, 't1', `x${n}`, '2024-08-01']);
  const products = csv('product,price', 4, (n) => [`p${n}`, n + 1]);
  const model = configSchema.shape.model.parse({
    sale_line: {
      table: 'sales',
      columns: { line: 'line', ticket: 'ticket', product: 'product', businessDate: 'day' },
    },
    product: { table: 'products', columns: { product: 'product', price: 'price' } },
  });
  const { facts } = await collectedCsv({ sales, products }, { model });
  const [found, ...others] = facts.foreignKeys;
  assert.is(others.length, 0);
  assert.equal([found?.declaredBy, found?.rows, found?.matched], ['configuration', 4, 0]);
});

test('what a database declares is tested, and nothing else is sought for that column', async () => {
  const a = csv('id,x', 20, (n) => [n + 1, n < 5 ? 99 : 1 + (n % 3)]);
  const b = csv('id,y', 3, (n) => [n + 1, `y${n}`]);
  const { facts } = await collectedCsv(
    { a, b },
    {
      change: (table) => ({
        ...table,
        file: 'database',
        declared: {
          ...{
            schema: 'public',
            name: table.name,
            kind: 'table',
            owner: 'o',
            comment: null,
            definition: null,
          },
          ...{
            columns: [],
            primaryKey: ['id'],
            uniques: [],
            checks: [],
            indexes: [],
            triggers: [],
            grants: [],
          },
          rowSecurity: false,
          foreignKeys:
            table.name === 'a'
              ? [
                  {
                    ...{ name: 'a_x', columns: ['x'], toSchema: 'public', toTable: 'b', toColumns: ['id'] },
                    validated: false,
                  },
                ]
              : [],
        },
      }),
    },
  );
  const [found, ...others] = facts.foreignKeys;
  assert.is(others.length, 0);
  assert.equal([found?.declaredBy, found?.rows, found?.matched], ['database', 20, 15]);
  assert.equal(found?.orphans, [{ value: '99', rows: 5 }]);
});

test('names of tables and columns may be anything', async () => {
  const hostile = `"; drop table x; --`;
  const quoted = `"${hostile.replaceAll('"', '""')}"`;
  const child = `n,${quoted}\n${Array.from({ length: 30 }, (_, n) => `n${n},🛒${n % 10}`).join('\n')}\n`;
  const parent = `${quoted},l'é\n${Array.from({ length: 10 }, (_, n) => `🛒${n},x`).join('\n')}\n`;
  const { facts } = await collectedCsv({ child, parent });
  assert.ok(facts.foreignKeys.length <= 1);
  assert.equal(tableOf(facts, 'parent').grain, [hostile]);
});

test.run();
