import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ActorsFacts } from '../../../src/report/facts.ts';
import type { Report } from '../../../src/report/schema.ts';
import { findingOf, findingsOf } from '../../helpers/audited.ts';
import { auditShop, inserted, type LogRow, logged, ticket } from '../../helpers/small-shop.ts';

function actorsOf({ analyses: { actors } }: Report): ActorsFacts {
  if (!('facts' in actors) || actors.facts === null) throw new Error(`actors is ${actors.verdict}`);
  return actors.facts;
}

const sales = [...ticket('t1', '2024-08-01', 'a', 'b'), ...ticket('t2', '2024-08-02', 'a', 'b')];
const products = [
  { product: 'a', price: '1.00' },
  { product: 'b', price: '2.00' },
];
const employees = [
  { employee: 'ann', hiredOn: '2020-01-01' },
  { employee: 'bob', hiredOn: '2020-01-01' },
];
const shop = { sales, products, employees };
const at = (recordedAt: string, actorOf = (_line: string) => 'ann'): LogRow[] =>
  sales.flatMap((sale) => inserted(sale, `${sale.date}${recordedAt}`, actorOf(sale.line)));
const by = (actor: string, row: LogRow): LogRow => ({ ...row, actor });
const priced = logged('U', 'product', 'a', 'price', '1.00', '2024-08-02');

test('kinds: declared before listed, listed before inferred, and the rest unknown', async () => {
  const log = at('', (line) => ({ 't1-1': 'ann', 't1-2': 'svc-load', 't2-1': 'tape' })[line] ?? 'x9');
  const { actors } = actorsOf(await auditShop({ ...shop, log, serviceAccounts: ['tape'] }));
  assert.equal(
    actors.map(({ actor, kind, inferredFrom }) => [actor, kind, inferredFrom]),
    [
      ['ann', 'person', []],
      ['svc-load', 'inferred-service', ['name']],
      ['tape', 'service', []],
      ['x9', 'unknown', []],
    ],
  );
});

test('who writes nine tenths is taken for a service, and said to be', async () => {
  const log = [...at('', () => 'k7'), by('ann', logged('I', 'customer', 'c', 'customer', 'c', '2024-08-01'))];
  const facts = actorsOf(await auditShop({ ...shop, log }));
  assert.equal(facts.actors[0]?.inferredFrom, ['share']);
  assert.equal(facts.actors[0]?.writes, [{ table: 'sale', action: 'I', rows: 12, events: 4 }]);
  assert.equal(
    facts.kinds.map(({ kind, rows }) => [kind, rows]),
    [
      ['inferred-service', 12],
      ['person', 1],
    ],
  );
});

test('concentration: shares, Herfindahl index, and who makes four fifths', async () => {
  const even = actorsOf(await auditShop({ ...shop, log: at('', (line) => line) }));
  assert.equal(even.concentration, {
    ...{ shareOfFirst: '0.250000', herfindahl: '0.250000', actorsForFourFifths: 4 },
  });
  const alone = actorsOf(await auditShop({ ...shop, log: at('') }));
  assert.equal(alone.concentration, {
    ...{ shareOfFirst: '1.000000', herfindahl: '1.000000', actorsForFourFifths: 1 },
  });
});

test('a person among the services that write prices is named', async () => {
  const updates = Array.from({ length: 3 }, () => by('price-batch', priced));
  const log = [...at('', () => 'sale-batch'), ...updates, by('bob', priced)];
  const report = await auditShop({ ...shop, log });
  const { args, severity, subject } = findingOf(report, 'unexpected-writer');
  assert.equal([severity, subject], ['moderate', 'product U']);
  assert.equal(args, {
    ...{ table: 'product', reason: 'price-update', writers: 1, rows: 1, total: 4, actor: 'bob' },
  });
});

test('people who alone write the prices may be meant to; services that do are not named', async () => {
  const people = await auditShop({ ...shop, log: [...at('', () => 'batch'), by('bob', priced)] });
  assert.is(findingOf(people, 'unexpected-writer').severity, 'minor');
  const services = await auditShop({ ...shop, log: [...at('', () => 'batch'), by('price-job', priced)] });
  assert.equal(findingsOf(services, 'unexpected-writer'), []);
});

test('the few by hand in a table that a service feeds', async () => {
  const many = Array.from({ length: 50 }, (_, index) => ({
    ...{ line: `l${index}`, ticket: `t${index}`, product: 'a', date: '2024-08-01' },
  }));
  const log = many.flatMap((sale) => inserted(sale, sale.date, 'batch'));
  const last = log.at(-1);
  assert.ok(last);
  const report = await auditShop({ ...shop, sales: many, log: [...log.slice(0, -1), by('ann', last)] });
  const { args, severity, subject } = findingOf(report, 'unexpected-writer');
  assert.equal([severity, subject], ['minor', 'sale']);
  assert.equal([args.reason, args.rows, args.total], ['few-people', 1, 150]);
});

test('one hand for sales, prices and deletions', async () => {
  const log = [...at(''), by('ann', priced), by('ann', logged('D', 'customer', 'c', '', '', '2024-08-02'))];
  const report = await auditShop({ ...shop, log });
  const { args, severity } = findingOf(report, 'mixed-duties');
  assert.is(severity, 'major');
  assert.equal(args, {
    ...{ actors: 1, actor: 'ann', kind: 'person', saleRows: 12, priceRows: 1, deletedRows: 1 },
  });
  const apart = await auditShop({ ...shop, log: [...at(''), by('bob', priced)] });
  assert.equal(findingsOf(apart, 'mixed-duties'), []);
});

test('outside of the hours: people are an anomaly, services at night are not', async () => {
  const openingHours = { from: '08:00', to: '20:00' };
  const night = at('T20:00:00', (line) => (line === 't1-1' ? 'ann' : 'batch'));
  const report = await auditShop({ ...shop, log: night, openingHours });
  assert.equal(actorsOf(report).hours.outside, [
    { by: 'person', actors: 1, events: 1 },
    { by: 'service', actors: 1, events: 3 },
  ]);
  const { args, severity } = findingOf(report, 'writes-outside-hours');
  assert.equal(
    [severity, args.events, args.actors, args.from, args.to],
    ['moderate', 1, 1, '08:00', '20:00'],
  );
  const day = await auditShop({ ...shop, log: at('T19:59:59'), openingHours });
  assert.equal([actorsOf(day).hours.known, actorsOf(day).hours.outside], [true, []]);
  assert.equal(actorsOf(day).hours.byHour, [{ hour: 19, by: 'person', events: 4 }]);
  assert.equal(findingsOf(day, 'writes-outside-hours'), []);
});

test('opening hours that reach over midnight', async () => {
  const openingHours = { from: '18:00', to: '02:00' };
  const outside = async (time: string) =>
    actorsOf(await auditShop({ ...shop, log: at(time), openingHours })).hours.outside.length;
  assert.equal([await outside('T23:00:00'), await outside('T01:59:00')], [0, 0]);
  assert.is(await outside('T12:00:00'), 1);
});

test('a log without a time of day cannot tell of hours', async () => {
  const facts = actorsOf(
    await auditShop({ ...shop, log: at(''), openingHours: { from: '08:00', to: '20:00' } }),
  );
  assert.equal([facts.hours.known, facts.hours.byHour, facts.hours.outside], [false, [], []]);
  assert.equal(facts.hours.byWeekday, [
    { weekday: 4, by: 'person', rows: 6 },
    { weekday: 5, by: 'person', rows: 6 },
  ]);
});

test('writes on a closed day, by services and by people', async () => {
  const closedDays = ['2024-08-02', '2024-08-20'];
  const services = await auditShop({ ...shop, closedDays, log: at('', () => 'batch') });
  const found = findingOf(services, 'writes-outside-hours');
  assert.is(found.severity, 'minor');
  assert.equal(
    [found.args.closedDays, found.args.closedRows, found.args.closedRowsByServices],
    [['2024-08-02'], 6, 6],
  );
  const people = await auditShop({ ...shop, closedDays, log: at('') });
  assert.is(findingOf(people, 'writes-outside-hours').severity, 'moderate');
});

test('who was not hired yet, or was deleted before, cannot have written', async () => {
  // Bob writes on the very day of his hiring, which is as it should be.
  const hired = ['ann', 'bob'].map((employee) => ({ employee, hiredOn: '2024-08-02' }));
  const log = [
    ...at('', (line) => (line.startsWith('t1') ? 'ann' : 'bob')),
    by('batch', logged('D', 'employee', 'bob', '', '', '2024-08-01')),
  ];
  const report = await auditShop({ ...shop, employees: hired, log });
  const { absent } = actorsOf(report);
  assert.equal(absent.beforeHire, { actors: 1, rows: 6 });
  assert.equal(absent.afterDeletion, { actors: 1, rows: 6 });
  assert.equal(
    absent.shown.map(({ why, actor, limit }) => [why, actor, limit]),
    [
      ['after-deletion', 'bob', '2024-08-01'],
      ['before-hire', 'ann', '2024-08-02'],
    ],
  );
  assert.is(findingOf(report, 'impossible-writer').severity, 'major');
  const usual = await auditShop({ ...shop, log: at('') });
  assert.equal(findingsOf(usual, 'impossible-writer'), []);
});

test('who stands in no list is an outsider only where the actors are employees', async () => {
  const among = await auditShop({ ...shop, log: at('', (line) => (line === 't1-1' ? 'x9' : 'ann')) });
  assert.is(findingOf(among, 'impossible-writer').severity, 'moderate');
  const tills = await auditShop({ ...shop, log: at('', (line) => `till ${line}`) });
  assert.equal(findingsOf(tills, 'impossible-writer'), []);
});

test('without employees people cannot be told apart: no pass', async () => {
  const { employees: _, ...nobody } = shop;
  const report = await auditShop({ ...nobody, log: at('', (line) => line) });
  const { actors } = report.analyses;
  assert.equal(
    ['because' in actors && actors.because, actorsOf(report).absent.beforeHire],
    ['no-employee', null],
  );
});

test('a log that names nobody answers nothing', async () => {
  const log = at('').map(({ actor: _, ...row }) => row);
  const { actors } = (await auditShop({ ...shop, log })).analyses;
  assert.equal([actors.verdict, 'because' in actors && actors.because], ['unknown', 'log-without-actors']);
});

test('people who write sales in their hours pass', async () => {
  const report = await auditShop({
    ...{ ...shop, log: at('T10:00:00'), openingHours: { from: '08:00', to: '20:00' } },
    closedDays: ['2024-08-15'],
  });
  assert.is(report.analyses.actors.verdict, 'pass');
});

test.run();
