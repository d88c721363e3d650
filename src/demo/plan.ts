import {
  addDays,
  type Day,
  daysOfMonth,
  monthOf,
  monthsUpTo,
  publicHolidays,
  weekday,
  yearOf,
} from './days.ts';

/** The months end here whenever the demo is made, so that the same options give the same bytes. */
export const lastMonth = '2024-08';

/** A day on which the shops are open, and how many sale lines it has. */
export interface TradingDay {
  date: Day;
  lines: number;
}

export interface MonthPlan {
  /** Such as `2024-08`. */
  month: string;
  days: readonly Day[];
  trading: readonly TradingDay[];
  closed: readonly Day[];
  /** Trading days part of whose lines are recorded on the closed day that follows. */
  disputed: ReadonlySet<Day>;
  /** A day that was reported once, and rightly. */
  control: Day;
  /** The first trading days: prices and accounts change here, before any figure is read. */
  maintenance: readonly [Day, Day, Day];
  isFirst: boolean;
  isLast: boolean;
}

/** The eve of a holiday outsells every other day; it also keeps a demo of few lines telling. */
const weightOfDisputedDay = 10;
const weightOfWeekday = [1, 1, 1, 1, 2, 3] as const;
const monday = 1;
const saturday = 6;
const sunday = 7;
const earliestDisputedDay = 6;
const secondWeek = 8;

/** Lays `lines` out over the trading days of `months` months, exactly. */
export function planMonths(lines: number, months: number): MonthPlan[] {
  const names = monthsUpTo(lastMonth, months);
  const skeletons = names.map(openingDays);
  const weigh = (day: Day, disputed: ReadonlySet<Day>): number =>
    disputed.has(day) ? weightOfDisputedDay : (weightOfWeekday[weekday(day) - monday] ?? 0);
  const totalWeight = skeletons
    .flatMap(({ open, disputed }) => open.map((day) => weigh(day, disputed)))
    .reduce((sum, weight) => sum + weight, 0);

  let weightSoFar = 0;
  let linesSoFar = 0;
  return skeletons.map(({ month, days, open, closed, disputed }, index) => {
    const trading = open.map((date) => {
      weightSoFar += weigh(date, disputed);
      // Cumulative shares, so that the roundings add up to `lines`.
      const linesByNow = Math.floor((lines * weightSoFar) / totalWeight);
      const day = { date, lines: linesByNow - linesSoFar };
      linesSoFar = linesByNow;
      return day;
    });
    const [first, second, third] = open;
    const control = open.findLast((day) => !disputed.has(day));
    if (!first || !second || !third || !control) throw new Error(`${month} has too few trading days`);
    return {
      month,
      days,
      trading,
      closed,
      disputed,
      control,
      maintenance: [first, second, third],
      isFirst: index === 0,
      isLast: index === names.length - 1,
    };
  });
}

/**
 * The shops close on Sundays and public holidays. Disputed are the trading days on the eve of a holiday of the
 * same month; a month without one has its second Saturday instead.
 */
function openingDays(month: string) {
  const days = daysOfMonth(month);
  const holidays = publicHolidays(yearOf(`${month}-01`));
  const isClosed = (day: Day): boolean => weekday(day) === sunday || holidays.has(day);
  const open = days.filter((day) => !isClosed(day));
  const eves = open.filter((day) => {
    const next = addDays(day, 1);
    return dayOfMonth(day) >= earliestDisputedDay && holidays.has(next) && monthOf(next) === month;
  });
  const secondSaturdays = open.filter((day) => weekday(day) === saturday && dayOfMonth(day) >= secondWeek);
  return {
    month,
    days,
    open,
    closed: days.filter(isClosed),
    disputed: new Set(eves.length > 0 ? eves : secondSaturdays.slice(0, 1)),
  };
}

const dayOfMonth = (day: Day): number => Number(day.slice(8));
