import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingOf, findingsOf, logOf, paperOf } from '../../helpers/audited.ts';
import { auditShop, inserted, logged, type Shop, ticket } from '../../helpers/small-shop.ts';

const day = '2024-08-01';
const sales = ticket('t1', day, 'a', 'b');
const onTime = sales.flatMap((sale) => inserted(sale, day));
const shopWith = (
  prices: Readonly<Record<string, string>>,
  updates: Readonly<Record<string, string>>,
): Shop => ({
  sales,
  products: [
    { product: 'a', price: '1.00' },
    ...Object.entries(prices).map(([product, price]) => ({ product, price })),
  ],
  log: [
    ...onTime,
    ...Object.entries(updates).map(([product, value]) => logged('U', 'product', product, 'price', value)),
  ],
});

for (const [price, loggedAs, decoded] of [
  ['3.11', '2024-11-03', '3.11'],
  ['3.1', '2024-01-03', '3.10'],
  ['3.10', '2024-01-03', '3.10'],
  ['3.01', '2024-01-03', '3.01'],
  ['3.10', '2024-10-03 00:00:00', '3.10'],
  ['12.12', '2024-12-12', '12.12'],
  ['31.05', '2024-05-31', '31.05'],
] as const) {
  test(`a price that became a date is decoded: ${price} logged as ${loggedAs}`, async () => {
    const { damagedPrices } = logOf(await auditShop(shopWith({ p: price }, { p: loggedAs })));
    assert.equal([damagedPrices.updates, damagedPrices.damaged, damagedPrices.decodedEqual], [1, 1, 1]);
    assert.is(damagedPrices.example?.decoded, decoded);
  });
}

test('what is damaged beyond decoding, or decodes to another price, is told apart', async () => {
  const prices = { p: '3.11', q: '9.99', r: '5.00', s: '7.00' };
  const report = await auditShop(
    shopWith(prices, { p: '2024-11-03', q: '2024-11-04', r: 'five', s: '7.50' }),
  );
  const { updates, damaged, decodedEqual, example } = logOf(report).damagedPrices;
  assert.equal([updates, damaged, decodedEqual], [4, 3, 1]);
  assert.equal(example, { product: 'p', logged: '2024-11-03', decoded: '3.11', catalogue: '3.11' });
  const { args, severity } = findingOf(report, 'damaged-log-values');
  assert.equal([args.damaged, args.updates, args.decodedEqual, severity], [3, 4, 1, 'moderate']);
});

test('sound updates are no damage, and updates of another month are not counted', async () => {
  const shop = shopWith({ p: '3.11' }, { p: '3.11' });
  const log = [...(shop.log ?? []), logged('U', 'product', 'p', 'price', '2024-11-03', '2024-07-01')];
  const report = await auditShop({ ...shop, log });
  assert.equal(logOf(report).damagedPrices, { updates: 1, damaged: 0, decodedEqual: 0, example: null });
  assert.equal(findingsOf(report, 'damaged-log-values'), []);
});

test('a catalogue that contradicts itself confirms no decoded price, and an update is counted once', async () => {
  const shop = shopWith({ p: '3.11' }, { p: '2024-11-03' });
  const products = [...(shop.products ?? []), { product: 'p', price: '4.00' }];
  const { updates, damaged, decodedEqual } = logOf(await auditShop({ ...shop, products })).damagedPrices;
  assert.equal([updates, damaged, decodedEqual], [1, 1, 0]);
});

test('a log of prices without a catalogue is read all the same', async () => {
  const { sales: lines, log = [] } = shopWith({}, { p: '2024-11-03' });
  const { damagedPrices } = logOf(await auditShop({ sales: lines, log }));
  assert.equal([damagedPrices.updates, damagedPrices.damaged, damagedPrices.decodedEqual], [1, 1, 0]);
});

const secret = (letter: string) => letter.repeat(32);

test('customers and employees in the log against their tables', async () => {
  const report = await auditShop({
    sales: sales.map((sale) => ({ ...sale, employee: 'emp1', customer: 'c1' })),
    products: [{ product: 'a', price: '1.00' }],
    customers: [{ customer: 'c1' }],
    employees: [
      { employee: 'emp1', password: secret('a') },
      { employee: 'emp2', password: secret('b') },
    ],
    log: [
      ...onTime,
      logged('I', 'customer', 'c1', 'customer', 'c1'),
      logged('I', 'customer', 'c2', 'customer', 'c2'),
      logged('D', 'employee', 'emp1', '', ''),
      logged('D', 'employee', 'emp77', '', ''),
      logged('U', 'employee', 'emp1', 'password', secret('a')),
      logged('U', 'employee', 'emp2', 'password', secret('c')),
      logged('U', 'employee', 'emp2', 'password', secret('d'), '2024-07-01'),
    ],
  });
  assert.equal(logOf(report).otherTables, {
    ...{ customersInserted: 2, customersMissing: 1 },
    ...{ employeesDeleted: 2, employeesDeletedInUse: 1, employeesDeletedMalformed: 1 },
    ...{ passwordUpdates: 2, passwordUpdatesMatching: 1 },
  });
  assert.equal(findingOf(report, 'updates-not-applied').args, { updates: 2, matching: 1 });
});

test('one odd identity among many alike is malformed, and one that writes it all is named', async () => {
  const people = ['0', '1', '2', '3', '4'].map((digit) => digit.repeat(32));
  const service = `${'0'.repeat(16)}z${'0'.repeat(16)}`;
  const log = [
    ...Array.from({ length: 20 }, () => onTime.map((row) => ({ ...row, actor: service }))).flat(),
    ...people.map((actor) => ({ ...logged('I', 'customer', actor, 'customer', 'x'), actor })),
  ];
  const report = await auditShop({ sales, products: [{ product: 'a', price: '1.00' }], log });
  const malformed = findingOf(report, 'malformed-actor');
  assert.equal(
    [malformed.subject, malformed.args.length, malformed.args.expectedLength, malformed.args.rows],
    [service, 33, 32, 120],
  );
  assert.equal([logOf(report).actorCount, findingOf(report, 'single-actor').args.total], [6, 125]);
  const few = await auditShop({
    sales,
    log: log.filter(({ actor }) => actor === service || actor === people[0]),
  });
  assert.equal(findingsOf(few, 'malformed-actor'), [], 'two identities make no format');
});

test('what the log lacks is said, and what it has is not', async () => {
  const weak = findingOf(await auditShop({ sales, log: onTime }), 'weak-log');
  assert.equal([weak.args.lacks, weak.severity], [['old-value', 'time-of-day', 'transaction'], 'major']);
  const actorless = onTime.map(({ actor: _, ...row }) => ({
    ...{ ...row, recorded: `${day} 09:30:00`, oldValue: '', transaction: 'x' },
  }));
  const only = findingOf(await auditShop({ sales, log: actorless }), 'weak-log');
  assert.equal([only.args.lacks, only.severity], [['actor'], 'moderate']);
});

test('rows are counted by what they are: rows, events, fields', async () => {
  const log = [
    ...onTime,
    logged('U', 'product', 'a', 'price', '1.00'),
    logged('U', 'product', 'a', 'price', '2.00'),
  ];
  const facts = logOf(
    await auditShop({ sales, log: [...log, logged('I', 'customer', 'c', 'customer', 'c', '2024-07-31')] }),
  );
  assert.equal(
    [facts.rows, facts.rowsOutsidePeriod, facts.shape, facts.timeGrain],
    [8, 1, 'field-level', 'day'],
  );
  assert.equal(facts.grain, [
    { table: 'sale', action: 'I', rows: 6, events: 2, fieldsPerEvent: 3 },
    { table: 'product', action: 'U', rows: 2, events: 2, fieldsPerEvent: 1 },
  ]);
  assert.equal([facts.firstRecorded, facts.lastRecorded], [day, day]);
});

test('a working paper shows the very SQL, its first rows and their hash', async () => {
  const paper = paperOf(await auditShop({ sales, log: onTime }), 'log-by-table');
  assert.equal(
    [paper.witness?.columns, paper.witness?.rows, paper.witness?.total],
    [['table', 'rows'], [['sale', '6']], 1],
  );
  assert.match(paper.sql, /BETWEEN '2024-08-01' AND '2024-08-31'/);
  assert.not.match(paper.sql, /\$1/);
});

test.run();
