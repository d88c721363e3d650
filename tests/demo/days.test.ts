import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  addDays,
  daysBetween,
  daysOfMonth,
  monthsUpTo,
  publicHolidays,
  weekday,
} from '../../src/demo/days.ts';

test('days are counted across months, years and leap days', () => {
  assert.is(addDays('2024-02-28', 1), '2024-02-29');
  assert.is(addDays('2023-12-31', 1), '2024-01-01');
  assert.is(addDays('2024-03-01', -1), '2024-02-29');
  assert.is(daysBetween('2024-08-14', '2024-08-16'), 2);
});

test('weekdays are those of the calendar', () => {
  assert.is(weekday('2024-08-15'), 4);
  assert.is(weekday('2024-07-14'), 7);
  assert.is(weekday('1969-12-29'), 1);
});

test('a month has its own days', () => {
  assert.is(daysOfMonth('2024-02').length, 29);
  assert.is(daysOfMonth('2023-02').length, 28);
  assert.is(daysOfMonth('2024-08').at(-1), '2024-08-31');
});

test('months cross into earlier years', () => {
  assert.equal(monthsUpTo('2024-08', 2), ['2024-07', '2024-08']);
  const long = monthsUpTo('2024-08', 21);
  assert.is(long[0], '2022-12');
  assert.is(long[1], '2023-01');
  assert.is(long.length, 21);
});

test('movable feasts fall where they did', () => {
  const easterMondays = { 2019: '2019-04-22', 2022: '2022-04-18', 2024: '2024-04-01', 2038: '2038-04-26' };
  for (const [year, monday] of Object.entries(easterMondays)) {
    assert.ok(publicHolidays(Number(year)).has(monday), monday);
  }
  const holidays = publicHolidays(2024);
  assert.is(holidays.size, 11);
  assert.ok(holidays.has('2024-05-09'), 'Ascension');
  assert.ok(holidays.has('2024-05-20'), 'Whit Monday');
});

test.run();
