import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inserted, type Sale, ticket } from '../../helpers/small-shop.ts';
import { type Shaped, shaped } from './shaped.ts';

const sales = ticket('t1', '2024-08-01', 'a', 'b', 'c');
const [first, second, third] = sales as [Sale, Sale, Sale];
const products = ['a', 'b', 'c'].map((product) => ({ product, price: '1.00' }));
const of = ({ facts }: Shaped) => {
  const [log] = facts.logs;
  if (log === undefined) throw new Error('no log');
  return log;
};
const logOf = (...moments: readonly string[]) =>
  sales.flatMap((sale, index) => inserted(sale, moments[index] ?? ''));

for (const [moment, grain, last] of [
  ['2024-08-03', 'day', '2024-08-03'],
  ['2024-08-03 10:00:01', 'second', '2024-08-03T10:00:01'],
  ['2024-08-03 10:00:01.250', 'sub-second', '2024-08-03T10:00:01.25'],
] as const) {
  test(`the grain of time is told: ${grain}`, async () => {
    const log = of(await shaped({ sales, products, log: logOf('2024-08-01', '2024-08-02', moment) }));
    assert.equal([log.timeGrain, log.lastRecorded], [grain, last]);
  });
}

test('days without a row are counted between the first and the last, the longest first', async () => {
  const log = of(await shaped({ sales, products, log: logOf('2024-08-01', '2024-08-03', '2024-08-09') }));
  assert.is(log.silentDays, 6);
  assert.equal(log.silences, [
    { from: '2024-08-04', to: '2024-08-08', days: 5 },
    { from: '2024-08-02', to: '2024-08-02', days: 1 },
  ]);
});

test('an impossible year is one long silence, and is counted as dated ahead', async () => {
  const log = of(await shaped({ sales, products, log: logOf('2024-08-01', '2024-08-02', '9024-08-01') }));
  assert.equal([log.afterAudit, log.outsidePeriod, log.silences.length], [3, 3, 1]);
});

test('rows in the order of their time have none out of order, by day or by second', async () => {
  for (const time of ['', ' 09:30:00']) {
    const moments = ['2024-08-01', '2024-08-02', '2024-08-03'].map((day) => `${day}${time}`);
    assert.is(of(await shaped({ sales, products, log: logOf(...moments) })).outOfOrder, 0);
  }
});

test('a write that stands below a later one is out of order', async () => {
  const log = [
    ...inserted(second, '2024-08-02'),
    ...inserted(first, '2024-08-01'),
    ...inserted(third, '2024-08-02'),
  ];
  assert.is(of(await shaped({ sales, products, log })).outOfOrder, 1);
  const within = logOf('2024-08-01 10:00:00', '2024-08-01 09:00:00', '2024-08-01 11:00:00');
  assert.is(of(await shaped({ sales, products, log: within })).outOfOrder, 1);
});

test('sales on days on which the log is silent are named', async () => {
  const { facts } = await shaped({ sales, products, log: logOf('2024-08-02', '2024-08-02', '2024-08-02') });
  assert.equal(facts.completeness.firstSilentSaleDays, ['2024-08-01']);
  assert.is(facts.completeness.silentSaleDays, 1);
});

test.run();
