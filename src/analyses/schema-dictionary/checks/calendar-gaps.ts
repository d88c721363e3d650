import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { papersOf } from './listed.ts';

/**
 * Does the calendar hold every day between its first and its last, and every business date of the facts? A date
 * dimension is complete by design (Kimball, "The Data Warehouse Toolkit", 3rd ed., ch. 3). Rows of facts that miss
 * their day within the bounds are `orphan-rows`; what is counted here are days. Moderate: a day without its row drops
 * out of every report that starts from the calendar.
 */
export const calendarGaps: Check = {
  id: 'calendar-gaps',
  unit: 'tables',
  judge({ evidence }) {
    const calendar = evidence['calendar-gaps'];
    if (calendar === null) return { verdict: 'not-applicable', because: 'no-calendar' };
    const { table, column, from, to, missing, firstMissing } = calendar;
    const outside = Math.max(0, ...calendar.outside.map(({ days }) => days));
    if (missing === 0 && outside === 0) return { verdict: 'pass', tested: 1 };
    const outsideColumns = calendar.outside.map((other) => `${other.table}.${other.column}`);
    const finding: Judged = {
      ...{ kind: 'calendar-gaps', severity: 'moderate', subject: table, amount: null },
      args: { table, column, from, to, missing, firstMissing, outside, outsideColumns },
      papers: papersOf([calendar, ...calendar.outside]),
    };
    return answered(1, [finding]);
  },
};
