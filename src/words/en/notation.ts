import type { Notation } from '../formatter.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** International English: comma between thousands, day before month in words so that no order is ambiguous. */
export const notation: Notation = {
  decimalMark: '.',
  groupMark: ',',
  money: (figure, symbol) =>
    symbol.length === 1 ? figure.replace(/^([+−]?)/, `$1${symbol}`) : `${symbol}\u00a0${figure}`,
  percent: (figure) => `${figure}%`,
  day: (year, month, day) => `${day}\u00a0${months[month - 1]} ${year}`,
  month: (year, month) => `${months[month - 1]} ${year}`,
  isPlural: (count) => count !== 1,
  list: { and: 'and' },
};
