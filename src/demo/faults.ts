import { type Day, yearOf } from './days.ts';
import type { MonthPlan } from './plan.ts';
import type { Random } from './random.ts';

/**
 * What became of a sale line: written on its day, written on the day after, written without a trace in the
 * log, or logged and not to be found in the table.
 */
export type Fate = 'on-time' | 'late' | 'unlogged' | 'missing';

/** Of 100 tickets of a disputed day, how many are split; counted back from the last month, so that months differ. */
const splitTicketsPerHundred = [38, 24, 31, 17];
const mostLateLines = 5;
export const unloggedLines = 3;
export const missingLines = 2;
export const passwordUpdatesPerMonth = 5;

export function splitShareOf(monthsFromTheLast: number): number {
  return splitTicketsPerHundred[monthsFromTheLast % splitTicketsPerHundred.length] ?? 0;
}

/** The account that writes nearly everything: 33 characters, two of them no hexadecimal digits. */
export const nightlyAccount = (random: Random): string => `${random.hex(13)}x${random.hex(18)}q`;

/** A deleted employee id that nothing refers to; a malformed one is a digit too long. */
export const deletedEmployees = (random: Random): string[] => [random.hex(32), random.hex(33)];

/**
 * How many of a ticket's last lines stay behind in the till's queue until the next day: never all of them.
 * The first ticket of a disputed day is the witness, the longest of all with a single late line.
 */
export function lateLinesOf(random: Random, ticketOfDay: number, lines: number, splitShare: number): number {
  if (lines < 2) return 0;
  if (ticketOfDay === 0) return 1;
  // A steady share, no throw of dice: a demo of few tickets must not hang on luck.
  const splitUpTo = (ticket: number): number => Math.floor((ticket * splitShare) / 100);
  if (splitUpTo(ticketOfDay + 1) === splitUpTo(ticketOfDay)) return 0;
  return random.between(1, Math.min(mostLateLines, lines - 1));
}

/** In the first month, on its second trading day, a few lines bypassed the log and a few vanished from the table. */
export const isLeakyDay = (plan: MonthPlan, date: Day): boolean =>
  plan.isFirst && date === plan.maintenance[1];

/** In the last month the log went through a spreadsheet, which took some of its prices for dates. */
export const isLogDamaged = (plan: MonthPlan): boolean => plan.isLast;

/**
 * What a French spreadsheet makes of a price with two decimals: 3.11 is the 3rd of November. Null where day and
 * month make no date of that year, for such a price stays as it is.
 */
export function spreadsheetDate(price: string, recorded: Day): string | null {
  const [day = '', month = ''] = price.split('.');
  const date = `${yearOf(recorded)}-${month}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  const isDate = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
  return isDate ? `${date} 00:00:00` : null;
}
