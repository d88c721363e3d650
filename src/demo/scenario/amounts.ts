import type { Day } from '../days.ts';
import type { Line, Shop } from './shop.ts';

/** The price that the catalogue shows for a product; undefined for a product that it does not know. */
export const cataloguePrice = ({ products }: Shop, code: string): number | undefined =>
  products.find(({ product }) => product === code)?.priceCents;

/** What a line is worth before its currency is converted, in cents of its currency. */
export function ownCents(shop: Shop, line: Line): number {
  switch (shop.shape.schema) {
    case 'star-catalogue':
      return cataloguePrice(shop, line.product) ?? 0;
    case 'star-unit-price':
      return line.quantity * line.unitPriceCents;
    case 'flat-amount':
      return line.quantity * line.unitPriceCents - line.discountCents;
  }
}

/** What a line is worth in the shop's currency. Prices and rates are such that this is a whole number of cents. */
export function centsOf(shop: Shop, line: Line): number {
  const own = ownCents(shop, line);
  const cents = line.currency === shop.currency ? own : (own * shop.foreign.percent) / 100;
  if (!Number.isSafeInteger(cents)) throw new Error(`line ${line.line} is worth ${cents} cents`);
  return cents;
}

export const sumCents = (shop: Shop, lines: readonly Line[]): number =>
  lines.reduce((total, line) => total + centsOf(shop, line), 0);

export const linesOf = ({ lines }: Shop, day: Day): Line[] =>
  lines.filter(({ businessDate }) => businessDate === day);

/** The figure of a business date as a reader saw it: without what moved it later. */
export function figureAt(shop: Shop, day: Day, readAt: string): number {
  const until = readAt.length === 10 ? `${readAt} 99` : `${readAt.replace('T', ' ')}:00.000000`;
  const later = shop.moves.filter(({ businessDate, at }) => businessDate === day && at > until);
  return sumCents(shop, linesOf(shop, day)) - later.reduce((total, { cents }) => total + cents, 0);
}

/** Cents, below zero too, as decimal text: -311 is `-3.11`. */
export function signedDecimal(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents} is no amount in cents`);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
