import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { addDays, monthOf } from '../../src/demo/days.ts';
import { planMonths } from '../../src/demo/plan.ts';

const fiveYears = planMonths(1_000_000, 60);

test('the last month is August 2024', () => {
  assert.is(fiveYears.at(-1)?.month, '2024-08');
  assert.is(fiveYears.at(0)?.month, '2019-09');
  assert.equal(
    fiveYears.filter(({ isFirst, isLast }) => isFirst || isLast).map(({ month }) => month),
    ['2019-09', '2024-08'],
  );
});

test('the lines of the days add up, whatever their number', () => {
  const sizes = fc.tuple(fc.integer({ min: 0, max: 50_000_000 }), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(sizes, ([lines, months]) => {
      const days = planMonths(lines, months).flatMap(({ trading }) => trading);
      return days.reduce((sum, day) => sum + day.lines, 0) === lines && days.every((day) => day.lines >= 0);
    }),
  );
});

test('each disputed day is a trading day before a closed day of its month', () => {
  for (const { month, trading, closed, disputed } of fiveYears) {
    assert.ok(disputed.size >= 1, month);
    for (const day of disputed) {
      assert.ok(trading.some(({ date }) => date === day));
      assert.ok(closed.includes(addDays(day, 1)));
      assert.is(monthOf(addDays(day, 1)), month);
    }
  }
});

test('maintenance comes before every reading, and the control day is not disputed', () => {
  for (const { month, maintenance, disputed, control } of fiveYears) {
    const lastMaintenance = maintenance[2];
    for (const day of [...disputed, control]) assert.ok(day > lastMaintenance, month);
    assert.not.ok(disputed.has(control));
  }
});

test('in summer 2024 the eves of the holidays are disputed', () => {
  const [july, august] = planMonths(1000, 2);
  assert.equal([...(july?.disputed ?? [])], ['2024-07-13']);
  assert.equal([...(august?.disputed ?? [])], ['2024-08-14']);
  assert.ok(august?.closed.includes('2024-08-15'));
});

test('a month without a suitable holiday has its second Saturday', () => {
  const february = fiveYears.find(({ month }) => month === '2024-02');
  assert.equal([...(february?.disputed ?? [])], ['2024-02-10']);
});

test.run();
