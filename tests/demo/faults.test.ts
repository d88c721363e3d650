import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lateLinesOf, nightlyAccount, spreadsheetDate } from '../../src/demo/faults.ts';
import { decimalOf } from '../../src/demo/money.ts';
import { createRandom } from '../../src/demo/random.ts';

test('a spreadsheet takes some prices for dates', () => {
  assert.is(spreadsheetDate('3.11', '2024-08-01'), '2024-11-03 00:00:00');
  assert.is(spreadsheetDate('3.10', '2024-08-01'), '2024-10-03 00:00:00');
  assert.is(spreadsheetDate('12.01', '2023-08-01'), '2023-01-12 00:00:00');
  assert.is(spreadsheetDate('29.02', '2024-08-01'), '2024-02-29 00:00:00');
});

test('a price that is no date stays a price', () => {
  for (const price of ['29.02', '31.04', '0.05', '32.01', '3.13', '3.00', '128.05']) {
    assert.is(spreadsheetDate(price, '2023-08-01'), null, price);
  }
});

test('read as day.month, a damaged price is the price again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (priceCents) => {
      const price = decimalOf(priceCents);
      const damaged = spreadsheetDate(price, '2024-08-01');
      if (damaged === null) return true;
      const [, month, day] = damaged.slice(0, 10).split('-');
      return `${Number(day)}.${month}` === price;
    }),
  );
});

test('a ticket is never late as a whole', () => {
  const tickets = fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 5 }), fc.integer({ min: 1, max: 41 }));
  fc.assert(
    fc.property(tickets, ([seed, ticketOfDay, lines]) => {
      const late = lateLinesOf(createRandom(seed, 'late'), ticketOfDay, lines, 100);
      return late >= 0 && late < lines && (late > 0 || lines === 1);
    }),
  );
});

test('the account is too long and no hexadecimal number', () => {
  const account = nightlyAccount(createRandom(1, 'account'));
  assert.is(account.length, 33);
  assert.not.match(account, /^[0-9a-f]+$/);
});

test.run();
