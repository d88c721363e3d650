import type { Random } from '../random.ts';
import type { Moment } from './shop.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** `HH:MM:SS` of a second of the day. */
export const clock = (second: number): string =>
  `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;

/** The second of the day of `HH:MM` or `HH:MM:SS`. */
export function secondOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** A moment of a day, with microseconds that are never all zero. */
export const momentOf = (day: string, second: number, random: Random): Moment =>
  `${day} ${clock(second)}.${String(random.between(1, 989_999)).padStart(6, '0')}`;

/** The same moment so many microseconds later, within its second. */
export function later(moment: Moment, microseconds: number): Moment {
  const [head = '', fraction = ''] = moment.split('.');
  const sum = Number(fraction) + microseconds;
  if (sum > 999_999) throw new RangeError(`${moment} + ${microseconds} µs leaves its second`);
  return `${head}.${String(sum).padStart(6, '0')}`;
}
