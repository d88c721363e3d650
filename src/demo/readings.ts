import type { Reading } from '../config/schema.ts';
import { addDays, type Day } from './days.ts';
import { decimalOf } from './money.ts';
import type { DayTally, MonthTally } from './month-tally.ts';

/** A disputed day with the two figures that were reported for it. */
interface DisputedDay {
  date: Day;
  closedDay: Day;
  tally: DayTally;
  /** Read that evening: everything but the late lines. */
  first: Reading;
  /** Read two days later: everything. */
  second: Reading;
}

export const disputedDays = (month: MonthTally): DisputedDay[] =>
  [...month.plan.disputed].map((date) => {
    const tally = dayOf(month, date);
    return {
      date,
      closedDay: addDays(date, 1),
      tally,
      first: reading(date, tally.cents - tally.lateCents, date),
      second: reading(date, tally.cents, addDays(date, 2)),
    };
  });

/** The undisputed day, whose one figure was right. */
export function controlReading(month: MonthTally): Reading {
  const { control } = month.plan;
  return reading(control, dayOf(month, control).cents, control);
}

function dayOf(month: MonthTally, date: Day): DayTally {
  const tally = month.days.get(date);
  if (!tally) throw new Error(`nothing was sold on ${date}`);
  return tally;
}

const reading = (businessDate: Day, cents: number, readAt: Day): Reading => ({
  system: 'Power BI',
  measure: 'revenue',
  businessDate,
  value: decimalOf(cents),
  readAt,
});
