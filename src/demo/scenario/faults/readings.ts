import { groupBy } from '../../../analyses/group.ts';
import { addDays } from '../../days.ts';
import { centsOf, figureAt, linesOf, ownCents, signedDecimal, sumCents } from '../amounts.ts';
import type { Ground } from '../ground.ts';
import { hasProducts, hasTimes } from '../shapes.ts';
import type { Line, Shop } from '../shop.ts';
import { everywhere, type Fault, type Planted } from './fault.ts';

/** Somebody's report of a day is wrong in one way; the data are right. `figureOf` gives what it shows, in cents. */
function misread(
  { shop, ...ground }: ReadingGround,
  figureOf: (lines: readonly Line[], shop: Shop, day: string) => number,
): Planted {
  const { day } = ground;
  const figure = () => figureOf(linesOf(shop, day), shop, day);
  ground.read(day, addDays(day, 1), () => signedDecimal(figure()));
  return { day, cents: figure() - figureAt(shop, day, addDays(day, 1)) };
}

/**
 * The same where the lines that share something with one of them are left out of the figure. They differ in `apart`,
 * so that they are not the lines of a smaller part as well, which nobody could tell from it.
 */
function without(ground: Ground, nameOf: (line: Line) => string, apart: (line: Line) => string): Planted {
  const partsOf = (lines: readonly Line[]) =>
    [...groupBy(lines, nameOf)].filter(([, part]) => new Set(part.map(apart)).size > 1);
  const day = ground.takeDay((candidate) => partsOf(linesOf(ground.shop, candidate)).length > 0);
  const [name, left] = ground.random.pick(partsOf(linesOf(ground.shop, day)));
  const planted = misread(on(ground, day), (lines, shop) =>
    sumCents(
      shop,
      lines.filter((line) => nameOf(line) !== name),
    ),
  );
  return { ...planted, lines: left.length, name };
}

interface ReadingGround {
  shop: Shop;
  day: string;
  read: Ground['read'];
}

const on = (ground: Ground, day: string): ReadingGround => ({
  ...{ shop: ground.shop, day },
  read: (...reading) => ground.read(...reading),
});
const onADay = (ground: Ground): ReadingGround => on(ground, ground.takeDay());

/** Euros and cents rounded half up, away from zero as `numeric` rounds. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/** The day on which a moment of Toronto's summer falls in UTC. */
const utcDay = (soldAt: string): string =>
  Number(soldAt.slice(11, 13)) >= 20 ? addDays(soldAt.slice(0, 10), 1) : soldAt.slice(0, 10);

/** Figures that were reported wrongly, over data that are right. */
export const readingFaults = [
  {
    id: 'missing-store',
    fits: everywhere,
    plant: (ground) =>
      without(
        ground,
        ({ store }) => store,
        ({ employee }) => employee,
      ),
  },
  {
    id: 'excluded-category',
    fits: hasProducts,
    plant(ground) {
      const products = new Map(ground.shop.products.map((product) => [product.product, product]));
      return without(
        ground,
        ({ product }) => products.get(product)?.category ?? '',
        ({ product }) => products.get(product)?.department ?? '',
      );
    },
  },
  {
    id: 'vat-excluded',
    fits: everywhere,
    plant: (ground) =>
      misread(onADay(ground), (lines, shop) =>
        rounded(
          lines.reduce((total, line) => {
            const rate = shop.products.find(({ product }) => product === line.product)?.vatPercent;
            return total + centsOf(shop, line) / (1 + (rate ?? line.vatPercent) / 100);
          }, 0),
        ),
      ),
  },
  {
    id: 'unconverted-currency',
    fits: ({ schema }) => schema === 'flat-amount',
    plant(ground) {
      const { shop } = ground;
      const day = ground.takeDay((candidate) =>
        linesOf(shop, candidate).some(({ currency }) => currency !== shop.currency),
      );
      return misread(on(ground, day), (lines) =>
        lines.reduce((total, line) => total + ownCents(shop, line), 0),
      );
    },
  },
  {
    id: 'rounded-lines',
    fits: everywhere,
    plant: (ground) =>
      misread(onADay(ground), (lines, shop) =>
        lines.reduce((total, line) => total + rounded(centsOf(shop, line) / 100) * 100, 0),
      ),
  },
  {
    id: 'utc-day-boundary',
    fits: everywhere,
    timeZone: 'America/Toronto',
    plant(ground) {
      const { shop } = ground;
      // What comes in from the evening before tells it from a figure that merely lacks an evening.
      const hasEvening = (day: string) => linesOf(shop, day).some(({ soldAt }) => utcDay(soldAt) > day);
      const day = ground.takeDay((candidate) => hasEvening(candidate) && hasEvening(addDays(candidate, -1)));
      return misread(on(ground, day), () =>
        sumCents(
          shop,
          shop.lines.filter(({ soldAt }) => utcDay(soldAt) === day),
        ),
      );
    },
  },
  {
    id: 'stale-cube',
    fits: hasTimes,
    plant(ground) {
      const { shop } = ground;
      const laterOn = (date: string) =>
        linesOf(shop, date).filter(({ write }) => write !== null && write.at > `${date} 15:00`);
      // Lines of several stores, so that no store is left out instead.
      const day = ground.takeDay(
        (candidate) => new Set(laterOn(candidate).map(({ store }) => store)).size > 1,
      );
      const later = laterOn(day);
      const cents = sumCents(shop, later);
      ground.read(day, `${addDays(day, 1)}T09:00`, (_, truth) => signedDecimal(truth - cents));
      return { day, lines: later.length, cents: -cents, name: `${day} 15:00` };
    },
  },
  {
    id: 'orphans-lost-in-join',
    fits: ({ schema }) => schema === 'star-unit-price',
    plant(ground) {
      const { shop, random } = ground;
      const day = ground.takeDay();
      const lines = ground.takeLines(day, random.between(1, 3));
      // Codes of the right form, with their check digit, that the catalogue does not have.
      const codes = ['4006381333931', '5901234123457', '9780306406157'];
      for (const [index, line] of lines.entries()) line.product = codes[index] ?? '';
      const cents = sumCents(shop, lines);
      ground.read(day, addDays(day, 1), (_, truth) => signedDecimal(truth - cents));
      return { day, lines: lines.length, cents: -cents };
    },
  },
  {
    id: 'fan-out',
    fits: ({ schema }) => schema === 'star-unit-price',
    plant(ground) {
      const { shop } = ground;
      const day = ground.takeDay();
      const [line] = ground.takeLines(day, 1);
      const product = shop.products.find((candidate) => candidate.product === line?.product);
      if (product === undefined) throw new Error('no product to write twice');
      shop.products.push({ ...product, label: `${product.label} (ancien)` });
      const doubled = () => linesOf(shop, day).filter((candidate) => candidate.product === product.product);
      ground.read(day, addDays(day, 1), (_, truth) => signedDecimal(truth + sumCents(shop, doubled())));
      return {
        day,
        lines: doubled().length,
        cents: sumCents(shop, doubled()),
        count: 1,
        name: product.product,
      };
    },
  },
] as const satisfies readonly Fault[];
