import type { Notation } from '../formatter.ts';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** French: narrow no-break spaces between thousands and before the sign (Imprimerie nationale), decimal comma. */
export const notation: Notation = {
  decimalMark: ',',
  groupMark: '\u202f',
  money: (figure, symbol) => `${figure}\u00a0${symbol}`,
  percent: (figure) => `${figure}\u202f%`,
  day: (year, month, day) => `${day === 1 ? '1er' : day}\u00a0${months[month - 1]} ${year}`,
  month: (year, month) => `${months[month - 1]} ${year}`,
  isPlural: (count) => count >= 2,
  list: { and: 'et' },
};
