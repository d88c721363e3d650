import Big from 'big.js';
import type { Decimal } from '../report/decimal.ts';

/** How a language writes figures and dates. Everything works on text, so no figure passes through a float. */
export interface Notation {
  decimalMark: string;
  groupMark: string;
  /** Puts the currency where the language wants it. `symbol` is `€` or the ISO code where it has none. */
  money(figure: string, symbol: string): string;
  percent(figure: string): string;
  /** `month` counts from 1. */
  day(year: number, month: number, day: number): string;
  month(year: number, month: number): string;
  /** Which form of a noun goes with a count. */
  isPlural(count: number): boolean;
  list: { and: string };
}

export interface Formatter {
  /** `284 243,88 €`; always two decimals, `signed` writes a plus sign too. */
  money(amount: Decimal, options?: { signed?: boolean }): string;
  integer(count: number): string;
  /** `1 379 lignes`: the count with the noun in its right form. */
  count(count: number, noun: Noun): string;
  decimal(value: Decimal): string;
  /** `1,3 s` of `1.3`. */
  seconds(seconds: string): string;
  /** A fraction of one as a percentage with two decimals; a dash for null. */
  percent(fraction: Decimal | null): string;
  /** ISO 8601 day, or day and time, in words. */
  date(iso: string): string;
  /** A period's label: `2024-08` in words, or `from_to` as two dates. */
  period(label: string): string;
  /** `a, b et c`. */
  list(items: readonly string[]): string;
}

export interface Noun {
  one: string;
  many: string;
}

const symbols: Record<string, string> = { EUR: '€', USD: '$', GBP: '£', CHF: 'CHF' };

/** Makes the formatter of one language and one currency (ISO 4217). */
export function formatterOf(notation: Notation, currency: string): Formatter {
  const group = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, notation.groupMark);
  const figure = (plain: string) => {
    const [whole = '0', fraction] = plain.replace(/^-/, '').split('.');
    const minus = plain.startsWith('-') && !/^-0*(\.0*)?$/.test(plain) ? '−' : '';
    return minus + group(whole) + (fraction === undefined ? '' : notation.decimalMark + fraction);
  };
  const date = (iso: string) => {
    const [day = '', time] = iso.split('T');
    const [year, month, dayOfMonth] = day.split('-').map(Number);
    if (year === undefined || month === undefined || dayOfMonth === undefined) return iso;
    const written = notation.day(year, month, dayOfMonth);
    return time === undefined ? written : `${written} ${time.slice(0, 5)}`;
  };
  return {
    money: (amount, options = {}) => {
      const plain = Big(amount).toFixed(2);
      const plus = options.signed === true && Big(amount).gt(0) ? '+' : '';
      return notation.money(plus + figure(plain), symbols[currency] ?? currency);
    },
    integer: (value) => figure(String(value)),
    count: (value, noun) =>
      `${figure(String(value))}\u00a0${notation.isPlural(value) ? noun.many : noun.one}`,
    decimal: (value) => figure(value),
    seconds: (seconds) => `${figure(seconds)}\u00a0s`,
    percent: (fraction) =>
      fraction === null ? '–' : notation.percent(figure(Big(fraction).times(100).toFixed(2))),
    date,
    period: (label) => {
      const parts = label.split('_');
      if (parts.length === 2) return parts.map(date).join(' – ');
      const [year, month] = label.split('-').map(Number);
      return year === undefined || month === undefined ? label : notation.month(year, month);
    },
    list: (items) =>
      items.length < 2
        ? (items[0] ?? '')
        : `${items.slice(0, -1).join(', ')} ${notation.list.and} ${items.at(-1)}`,
  };
}
