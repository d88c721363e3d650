/** A day as ISO 8601 text. Days are counted in UTC, so that no time zone and no clock change can move one. */
export type Day = string;

const millisecondsPerDay = 86_400_000;

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
const dayOf = (number: number): Day => new Date(number * millisecondsPerDay).toISOString().slice(0, 10);

/** The day `count` days later, or earlier when it is negative. */
export const addDays = (day: Day, count: number): Day => dayOf(numberOf(day) + count);

/** How many days lie between the two: 1 from a day to the next. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** ISO weekday, 1 for Monday to 7 for Sunday. (1 January 1970 was a Thursday.) */
export const weekday = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): string => day.slice(0, 7);

/** All days from the first to the last, both included. */
export const daysFrom = (first: Day, last: Day): Day[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));

/** All days of a month such as `2024-08`. */
export const daysOfMonth = (month: string): Day[] =>
  Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index)).filter(
    (day) => monthOf(day) === month,
  );

/** `count` months in order, the last of which is `last`; they cross into earlier years. */
export function monthsUpTo(last: string, count: number): string[] {
  const lastNumber = yearOf(last) * 12 + Number(last.slice(5)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const number = lastNumber - count + 1 + index;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

/** The public holidays of metropolitan France. */
export function publicHolidays(year: number): Set<Day> {
  const easter = easterSunday(year);
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const easterMonday = 1;
  const ascension = 39;
  const whitMonday = 50;
  return new Set([
    ...fixed.map((day) => `${year}-${day}`),
    ...[easterMonday, ascension, whitMonday].map((offset) => addDays(easter, offset)),
  ]);
}

/** Meeus, Jones and Butcher's rule for the Gregorian calendar. */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const marchDay = epact + weekdayShift - 7 * late + 22;
  return addDays(`${year}-03-01`, marchDay - 1);
}
