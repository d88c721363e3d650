import { periodOf } from '../config/period.ts';
import type { Config } from '../config/schema.ts';
import type { MonthOfDays } from './evidence/days.ts';

/** A month may begin and end with this many days on which nobody sells: a weekend and a holiday. */
const closedDaysAtMost = 3;

export interface ProposedPeriod {
  period: Config['period'];
  asOf: string;
  /** `whole-month`: the last month with all of its days; `part`: there is less than a month; `none`: no date at all. */
  reason: 'whole-month' | 'part' | 'none';
}

/** Where no date is known, the configuration needs one all the same. */
const noDay = '2000-01-01';

/**
 * The last whole month that was sold in, else the days from the first sale on. `asOf` is the last day that the sales
 * or the log know of; the clock is never read.
 */
export function proposePeriod(
  sold: readonly MonthOfDays[],
  recorded: readonly MonthOfDays[],
): ProposedPeriod {
  const last = [sold.at(-1)?.last, recorded.at(-1)?.last]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (last === undefined) return { period: noDay.slice(0, 7), asOf: noDay, reason: 'none' };
  const whole = sold.filter((month, index) => isWhole(month, sold[index - 1], sold[index + 1])).at(-1);
  if (whole !== undefined) return { period: whole.month, asOf: last, reason: 'whole-month' };
  const part = sold.at(-1) ?? recorded.at(-1);
  const from = part?.first ?? last;
  // What was written after the last sale belongs to it, as long as the month lasts.
  const end = part === undefined ? last : periodOf(part.month).to;
  return { period: { from, to: last < end ? last : end }, asOf: last, reason: 'part' };
}

function isWhole(
  month: MonthOfDays,
  before: MonthOfDays | undefined,
  after: MonthOfDays | undefined,
): boolean {
  const { from, to } = periodOf(month.month);
  const begins = before !== undefined || dayOf(month.first) - dayOf(from) <= closedDaysAtMost;
  const ends = after !== undefined || dayOf(to) - dayOf(month.last) <= closedDaysAtMost;
  return begins && ends;
}

const dayOf = (day: string): number => Number(day.slice(8, 10));
