import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/report/schema.ts';
import { auditFile, dictionaryOf, findingOf, findingsOf, logOf, revenueOf } from '../helpers/audited.ts';

// The oracle of the case that the product exists for: the table of FACTS.md, row by row.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real case: ${folder} is absent\n`);
const real = here ? test : test.skip;

const day = '2024-08-14';
const service = '08c8b678f8e6f0caz05880ef4ebba10az';

let audited: Promise<Report> | undefined;
/** Audited once; every test looks at the same report. */
const report = () => {
  audited ??= auditFile(fileURLToPath(new URL('audit.yaml', import.meta.url)));
  return audited;
};

real('revenue of the day, recomputed', async () => {
  const revenue = revenueOf(await report());
  const { lines, tickets, amount } = revenue.total;
  assert.equal({ lines, tickets, amount }, { lines: 41_377, tickets: 1808, amount: '284243.88' });
  assert.equal(revenue.days, [{ businessDate: day, lines, tickets, amount }]);
  assert.is(revenue.priceBasis, 'catalogue-price');
  assert.is(revenue.unpricedLines, 0);
});

real('the first reading is what was written on the 14th, the second is everything', async () => {
  const [first, second, ...others] = revenueOf(await report()).readings;
  assert.is(others.length, 0);
  assert.equal(first?.asOf, { lines: 39_998, amount: '275186.59', difference: '0.00' });
  assert.is(first?.match, 'as-of');
  assert.equal(second?.asOf, { lines: 41_377, amount: '284243.88', difference: '0.00' });
  assert.is(second?.match, 'current-and-as-of');
});

real('the gap is the late lines, and nothing is left unexplained', async () => {
  const [dispute, ...others] = logOf(await report()).disputes;
  assert.is(others.length, 0);
  assert.is(dispute?.gap, '9057.29');
  assert.is(dispute?.unexplained, '0.00');
  assert.equal(dispute?.steps, [{ recordedDay: '2024-08-15', lines: 1379, amount: '9057.29' }]);
  assert.is(dispute?.priceUpdatesBetween, 0);
  assert.is(dispute?.unloggedLines, 0);
  assert.equal(
    dispute?.curve.map(({ recordedDay, lines, amount, closed }) => [recordedDay, lines, amount, closed]),
    [
      [day, 39_998, '275186.59', false],
      ['2024-08-15', 1379, '284243.88', true],
    ],
  );
  assert.equal(dispute?.late, { lines: 1379, tickets: 700, amount: '9057.29' });
});

real('700 tickets were written on two days, none of them late as a whole', async () => {
  const log = logOf(await report());
  const { lines, tickets, amount, onClosedDays, longestDelayDays, usualDelayDays } = log.late;
  assert.equal([lines, tickets, amount], [1379, 700, '9057.29']);
  assert.equal(onClosedDays, { lines: 1379, amount: '9057.29', days: ['2024-08-15'] });
  assert.equal([longestDelayDays, usualDelayDays], [1, 0]);
  assert.equal([log.split.tickets, log.split.lateLines, log.split.amount], [700, 1379, '9057.29']);
  assert.is(log.ticketCount, 1808);
});

real('the ticket that tells the story: t_3839, 52 lines and 1', async () => {
  const { witness } = logOf(await report());
  assert.is(witness?.ticket, 't_3839');
  assert.equal(
    witness?.steps.map(({ recordedDay, lines, closed }) => [recordedDay, lines, closed]),
    [
      [day, 52, false],
      ['2024-08-15', 1, true],
    ],
  );
});

real('the log is counted by what it is: fields, not sales', async () => {
  const log = logOf(await report());
  assert.is(log.shape, 'field-level');
  assert.equal([log.rows, log.rowsOutsidePeriod, log.timeGrain], [207_489, 0, 'day']);
  const rowsOn = (recorded: string) =>
    log.byDay.filter(({ recordedDay }) => recordedDay === recorded).reduce((sum, { rows }) => sum + rows, 0);
  assert.equal([rowsOn(day), rowsOn('2024-08-15')], [200_594, 6895]);
  assert.equal(
    log.byDay.filter(({ recordedDay }) => recordedDay === '2024-08-15'),
    [{ recordedDay: '2024-08-15', table: 'Ventes', rows: 6895, events: 1379 }],
  );
  assert.equal(log.byAction, [
    { action: 'INSERT', rows: 206_905 },
    { action: 'UPDATE', rows: 582 },
    { action: 'DELETE', rows: 2 },
  ]);
  assert.equal(log.byTable, [
    { table: 'Ventes', rows: 206_885 },
    { table: 'Produits', rows: 575 },
    { table: 'Client', rows: 20 },
    { table: 'Employé', rows: 9 },
  ]);
  const [sales] = log.grain;
  const expected = { table: 'Ventes', action: 'INSERT', rows: 206_885, events: 41_377, fieldsPerEvent: 5 };
  assert.equal(sales, expected);
  assert.is(log.rowsPerInsert, 5);
  assert.equal(log.lines, {
    ...{ total: 41_377, logged: 41_377, unlogged: 0, unloggedAmount: '0.00' },
    ...{ missing: 0, partial: 0, contradicted: 0 },
  });
});

real('one malformed account writes nearly everything', async () => {
  const log = logOf(await report());
  assert.is(log.actorCount, 19);
  const [first, ...others] = log.actors;
  assert.equal([first?.actor, first?.rows, first?.malformed], [service, 207_469, true]);
  assert.is(first?.actor.length, 33);
  assert.is(first?.expectedLength, 32);
  assert.is(others.length, 18);
  assert.is(
    others.reduce((sum, { rows }) => sum + rows, 0),
    20,
  );
  assert.ok(others.every(({ malformed, tables }) => !malformed && tables.join() === 'Client'));
});

real('575 price updates, 136 damaged, all 136 decode to the catalogue', async () => {
  const { damagedPrices } = logOf(await report());
  assert.equal([damagedPrices.updates, damagedPrices.damaged, damagedPrices.decodedEqual], [575, 136, 136]);
  assert.is(damagedPrices.example?.decoded, damagedPrices.example?.catalogue);
});

real('a price rise would move the past', async () => {
  assert.equal(revenueOf(await report()).priceStress, {
    risePercent: 15,
    multiplied: '326880.46',
    roundedPerPrice: '326907.56',
    priceUpdates: 575,
  });
});

real('employees and customers in the log', async () => {
  assert.equal(logOf(await report()).otherTables, {
    ...{ customersInserted: 20, customersMissing: 0 },
    ...{ employeesDeleted: 2, employeesDeletedInUse: 0, employeesDeletedMalformed: 2 },
    ...{ passwordUpdates: 7, passwordUpdatesMatching: 0 },
  });
});

real('tickets that contradict themselves', async () => {
  const { contradictory } = logOf(await report());
  assert.equal([contradictory.severalEmployees, contradictory.severalCustomers], [413, 419]);
});

real('keys are unique and never empty, and every foreign key resolves', async () => {
  const { tables, foreignKeys } = dictionaryOf(await report());
  const columns = tables.flatMap((table) =>
    table.columns.map((column) => ({ table: table.name, ...column })),
  );
  const keys = [
    ['Vente Détail', 'ID_BDD'],
    ['Produits', 'EAN'],
    ['Clients', 'CUSTUMER_ID'],
    ['Calendrier', 'date'],
    ['Employé', 'id_employe'],
  ];
  for (const [table, name] of keys) {
    const column = columns.find((each) => each.table === table && each.name === name);
    assert.equal([column?.unique, column?.nulls, column?.key], [true, 0, 'primary'], `${table}.${name}`);
  }
  const referring = foreignKeys.filter(({ fromTable }) => fromTable === 'Vente Détail');
  assert.equal(
    referring.map(({ fromColumn, toTable, rows, coverage }) => [fromColumn, toTable, rows, coverage]).sort(),
    [
      ['CUSTOMER_ID', 'Clients', 41_377, '1.000000'],
      ['Date achat', 'Calendrier', 41_377, '1.000000'],
      ['EAN', 'Produits', 41_377, '1.000000'],
      ['id_employe', 'Employé', 41_377, '1.000000'],
    ],
  );
  const day31 = columns.find(({ table, name }) => table === 'Calendrier' && name === 'Jour');
  assert.equal([day31?.type, day31?.min, day31?.max], ['integer', '1', '31']);
  const yearMonth = columns.find(({ table, name }) => table === 'Calendrier' && name === 'annee_mois');
  assert.is(yearMonth?.type, 'date');
});

real('products, customers and employees', async () => {
  const revenue = revenueOf(await report());
  assert.equal(revenue.products, {
    ...{ sold: 16_146, neverSold: 1894, averagePrice: '6.885182' },
    ...{ highestPrice: '798.00', highestPricedProduct: '7148304214354' },
  });
  assert.equal(
    revenue.topCustomers.map(({ customer, amount }) => `${customer} ${amount}`),
    [
      'CUST-JNSOZSFORR88 846.86',
      'CUST-GM6VBAYAB8SF 666.86',
      'CUST-L2ST2JHI7K9O 644.18',
      'CUST-WU7ZKQJE4L17 608.93',
      'CUST-9WM83101QDTI 582.03',
      'CUST-ZMAOVX8XYGJY 576.39',
      'CUST-3K66CV0OHH7Q 571.44',
      'CUST-CG23SXJDRNYR 531.09',
      'CUST-D8IOFHVUFX3Y 477.35',
      'CUST-IHN1HQRI7PYJ 463.73',
    ],
  );
  const share = (text: string | null) => `${(Number(text) * 100).toFixed(2)} %`;
  assert.equal(
    revenue.employees.slice(0, 5).map((employee) => [employee.label, employee.amount, share(employee.share)]),
    [
      ['aboulet', '7818.82', '2.75 %'],
      ['ejacquier', '7736.16', '2.72 %'],
      ['cdelisle', '6995.14', '2.46 %'],
      ['pmanoury', '6616.46', '2.33 %'],
      ['tarsenault', '6483.84', '2.28 %'],
    ],
  );
});

real('the findings, and no others', async () => {
  const found = await report();
  const named = (severity: string) =>
    found.findings.flatMap((finding) => (finding.severity === severity ? [finding.kind] : []));
  assert.equal(named('critical'), ['late-writes', 'reading-moved', 'split-writes']);
  assert.equal(named('major'), ['exposed-secrets', 'mutable-price', 'unlocked-period', 'weak-log']);
  assert.equal(named('moderate'), [
    ...['contradictory-tickets', 'damaged-identifiers', 'damaged-log-values', 'duplicated-rows'],
    ...['malformed-actor', 'missing-description', 'mixed-duties', 'near-duplicate-labels'],
    ...['personal-data', 'single-actor', 'updates-not-applied'],
  ]);
  assert.equal(named('minor'), [
    ...['inconsistent-names', 'outliers', 'rows-without-history', 'unsold-products', 'writes-outside-hours'],
  ]);
  assert.equal(findingOf(found, 'inconsistent-names').args.names, ['CUSTOMER_ID', 'CUSTUMER_ID']);
  assert.equal(findingOf(found, 'exposed-secrets').args, {
    table: 'Employé',
    column: 'hash_mdp',
    values: 56,
    inDatabase: false,
  });
  assert.equal(findingsOf(found, 'reading-unexplained'), []);
});

real('sources are described as they were read', async () => {
  const found = await report();
  assert.equal(
    found.sources.flatMap(({ tables }) => tables.map((table) => [table.name, table.rows, table.reliability])),
    [
      ['Vente Détail', 41_377, 'sufficient'],
      ['Produits', 18_040, 'sufficient'],
      ['Clients', 2297, 'sufficient'],
      ['Calendrier', 1999, 'sufficient'],
      ['Employé', 56, 'sufficient'],
      ['Logs', 207_489, 'sufficient'],
    ],
  );
  assert.equal(found.rejects, []);
});

test.run();
