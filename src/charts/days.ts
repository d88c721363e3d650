/** Days are ISO 8601 text; these are the only calculations with them, and they know no time zone. */
const dayMs = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** The day of a moment: `2024-08-16T09:30` happened on `2024-08-16`. */
export const dayOf = (moment: string): string => moment.slice(0, 10);

/** Number of days from the first to the last, both counted. */
export const span = (from: string, to: string): number => numberOf(to) - numberOf(from) + 1;

/** Every day from the first to the last, both included. */
export const daysBetween = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, span(from, to)) }, (_, index) =>
    new Date((numberOf(from) + index) * dayMs).toISOString().slice(0, 10),
  );

/** The most columns of days that remain readable on the width of a page: two months. */
export const mostDays = 62;

export interface Calendar {
  unit: 'day' | 'month';
  /** Every column of the axis in order, days without data included: a gap in time must be seen as a gap. */
  columns: readonly string[];
  /** The column that a day belongs to. */
  columnOf(day: string): string;
}

/** Lays days out as columns: each day, or, over more than two months, each month. */
export function calendarOf(days: readonly string[]): Calendar {
  const sorted = [...days].sort();
  const first = sorted[0] ?? '';
  const last = sorted.at(-1) ?? '';
  if (sorted.length === 0 || span(first, last) <= mostDays)
    return { unit: 'day', columns: daysBetween(first, last), columnOf: (day) => day };
  const monthOf = (day: string) => day.slice(0, 7);
  return { unit: 'month', columns: monthsBetween(monthOf(first), monthOf(last)), columnOf: monthOf };
}

function monthsBetween(from: string, to: string): string[] {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: index(to) - index(from) + 1 }, (_, offset) => {
    const at = index(from) + offset;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
