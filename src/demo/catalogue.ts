import { type Department, departments, ranges } from './departments.ts';
import { ean13 } from './ean.ts';
import { decimalOf } from './money.ts';
import { createRandom, type Random } from './random.ts';

export interface Product {
  ean: string;
  family: string;
  department: string;
  label: string;
  priceCents: number;
  /** The price as the table and the log write it. */
  price: string;
}

export interface Catalogue {
  products: readonly Product[];
  /** Per month: the products that are priced anew at its beginning. */
  repriced: readonly (readonly Product[])[];
  /** Per month: how many products, from the front of the list, its shops may sell. */
  sellable: readonly number[];
}

/**
 * Invents the catalogue. A product that a later month prices anew is first sold in that month: the catalogue
 * keeps one price, and no figure that an earlier month reported may rest on a price that came after it.
 * The rear of the list is never sold.
 */
export function createCatalogue(seed: number, lines: number, months: number): Catalogue {
  const random = createRandom(seed, 'catalogue');
  const count = Math.min(18_000, Math.max(300, Math.floor(lines / 4)));
  const neverSold = Math.floor(count / 12);
  const repricedPerMonth = Math.max(8, Math.min(Math.floor(count / 30), Math.floor(count / (2 * months))));
  const fromTheBeginning = count - neverSold - repricedPerMonth * months;
  const isRepriced = (index: number): boolean => index >= fromTheBeginning && index < count - neverSold;

  const labels = new Set<string>();
  const products = Array.from({ length: count }, (_, index) => {
    const { department, label } = inventLabel(random, labels);
    const priceCents =
      isRepriced(index) && index % 3 === 0 ? dateLikePrice(random) : inventPrice(random, department);
    return {
      ean: inventEan(random, index),
      family: department.family,
      department: department.name,
      label,
      priceCents,
      price: decimalOf(priceCents),
    };
  });

  const groups = Array.from({ length: months }, (_, month) => fromTheBeginning + repricedPerMonth * month);
  return {
    products,
    repriced: groups.map((start) => products.slice(start, start + repricedPerMonth)),
    sellable: groups.map((start) => start + repricedPerMonth),
  };
}

function inventLabel(random: Random, taken: Set<string>): { department: Department; label: string } {
  for (;;) {
    const department = random.pick(departments);
    const { nouns, variants, sizes } = department;
    const label = [random.pick(nouns), random.pick(variants), random.pick(ranges), random.pick(sizes)]
      .filter((word) => word !== '')
      .join(' ');
    if (taken.has(label)) continue;
    taken.add(label);
    return { department, label };
  }
}

/** Cheap articles are the many, and most prices end on a nine. */
function inventPrice(random: Random, { price: [least, most] }: Department): number {
  const cents = Math.min(random.between(least, most), random.between(least, most));
  return random.chance(2, 3) ? cents - (cents % 10) + 9 : cents;
}

/** A price such as 3.11, which a spreadsheet takes for the 3rd of November. */
const dateLikePrice = (random: Random): number => random.between(1, 9) * 100 + random.between(1, 12);

/** A French company prefix; the index keeps the codes apart. */
function inventEan(random: Random, index: number): string {
  const prefix = `3${random.between(10, 79)}${String(random.below(10_000)).padStart(4, '0')}`;
  return ean13(prefix + String(index).padStart(5, '0'));
}
