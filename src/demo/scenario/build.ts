import { addDays, type Day, daysFrom, weekday } from '../days.ts';
import { departments } from '../departments.ts';
import { ean13 } from '../ean.ts';
import { createRandom, type Random } from '../random.ts';
import { signedDecimal } from './amounts.ts';
import { clock, later, momentOf, secondOf } from './moments.ts';
import type { Shape } from './shapes.ts';
import type { Customer, Employee, Product, Shop } from './shop.ts';

export interface ShopOptions {
  /** The same seed gives the same bytes. */
  seed: number;
  /** Sale lines, before any fault. */
  lines: number;
  shape: Shape;
  /** `America/Toronto` sells in the evening, when it is tomorrow in UTC. */
  timeZone?: 'Europe/Paris' | 'America/Toronto';
}

const vatPercents = { low: 5.5, high: 20 };
const weeks = 3;
const holidayOfSecondWeek = 4;
const foreign = { currency: 'CHF', percent: 105 };
/** Prices and discounts of a shop with two currencies are multiples of this, so that all convert to whole cents. */
const foreignStepCents = 20;

/** Builds a shop in which nothing is wrong: three weeks of sales, logged line by line as they happened. */
export function buildShop({ seed, lines, shape, timeZone = 'Europe/Paris' }: ShopOptions): Shop {
  const random = createRandom(seed, 'scenario');
  const monday = addDays('2024-04-08', 7 * random.below(20));
  const closedDays = [addDays(monday, 6), addDays(monday, 7 + holidayOfSecondWeek - 1)];
  const to = addDays(monday, weeks * 7 - 2);
  const trading = daysFrom(monday, to).filter((day) => weekday(day) < 7 && !closedDays.includes(day));
  const openingHours = { from: '08:00', to: timeZone === 'Europe/Paris' ? '20:00' : '22:00' };
  const stores = Array.from({ length: random.between(2, 4) }, (_, index) => `MAG-${index + 1}1`);
  const shop: Shop = {
    ...{ shape, currency: 'EUR', foreign, timeZone, openingHours, trading, closedDays },
    ...{ period: { from: monday, to }, asOf: addDays(to, 16), stores },
    products: createProducts(random, shape, Math.max(50, Math.floor(lines / 7))),
    customers: createCustomers(random, Math.max(24, Math.floor(lines / 12)), monday),
    employees: createEmployees(random, stores, monday),
    calendar: daysFrom(`${monday.slice(0, 4)}-01-01`, `${monday.slice(0, 4)}-12-31`),
    ...{ lines: [], gone: [], events: [], moves: [], readings: [], sequenceGaps: [] },
    droppedEvents: new Set(),
    serviceAccounts: stores.map((_, index) => `SVC-000${index + 1}`),
    actorOf: (actor) => actor,
  };
  sell(shop, random, lines);
  registerCustomers(shop, random);
  changePrices(shop, random);
  readCleanly(shop, random);
  return shop;
}

/** The account of a store's tills. */
export const tillOf = ({ stores, serviceAccounts }: Shop, store: string): string => {
  const account = serviceAccounts[stores.indexOf(store)];
  if (account === undefined) throw new Error(`no till writes for ${store}`);
  return account;
};

function createProducts(random: Random, { schema }: Shape, count: number): Product[] {
  const offset = random.below(900_000);
  const labels = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const department = random.pick(departments);
    let label = '';
    while (label === '' || labels.has(label))
      label = `${random.pick(department.nouns)} ${random.pick(department.variants)} ${random.pick(department.sizes)}`;
    labels.add(label);
    return {
      product: ean13(`327${String(offset + index * 7 + 10_000_000).padStart(9, '0')}`),
      ...{ label, category: department.family, department: department.name },
      priceCents:
        schema === 'flat-amount' ? random.between(8, 140) * foreignStepCents : random.between(149, 2899),
      vatPercent: random.chance(1, 2) ? vatPercents.low : vatPercents.high,
    };
  });
}

function createCustomers(random: Random, count: number, before: Day): Customer[] {
  const offset = random.below(5000);
  return Array.from({ length: count }, (_, index) => ({
    customer: `CLI-${String(10_000 + offset + index * 13)}`,
    registeredOn: addDays(before, -1 - random.below(900)),
  }));
}

function createEmployees(random: Random, stores: readonly string[], before: Day): Employee[] {
  return Array.from({ length: stores.length * 3 }, (_, index) => ({
    employee: `EMP-${String(1003 + index * 17)}`,
    store: stores[index % stores.length] ?? '',
    hiredOn: addDays(before, -30 - random.below(2000)),
  }));
}

/** The tickets of all days, each written whole, a moment after it was paid. */
function sell(shop: Shop, random: Random, wanted: number): void {
  const { trading, openingHours, stores } = shop;
  const [open, close] = [secondOf(openingHours.from) + 1200, secondOf(openingHours.to) - 900];
  const tickets: { day: Day; second: number; size: number }[] = [];
  let left = wanted;
  for (const [index, day] of trading.entries()) {
    let ofDay = Math.floor(left / (trading.length - index));
    left -= ofDay;
    const seconds = new Set<number>();
    while (ofDay > 0) {
      const size = Math.min(ofDay, random.between(1, 8));
      // Where evenings count, a third of the tickets are of the evening.
      const isEvening = shop.timeZone === 'America/Toronto' && random.chance(1, 3);
      const from = isEvening ? secondOf('20:05') : open;
      // Each ticket has a second of its own, so that no two are told apart by chance.
      let second = random.between(from, close);
      while (seconds.has(second)) second = random.between(from, close);
      seconds.add(second);
      tickets.push({ day, second, size });
      ofDay -= size;
    }
  }
  tickets.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.second - b.second));
  for (const [number, { day, second, size }] of tickets.entries()) {
    const store = random.pick(stores);
    const staff = shop.employees.filter((employee) => employee.store === store);
    const customer = random.pick(shop.customers).customer;
    const employee = random.pick(staff).employee;
    const ticket = `T-${String(10_001 + number)}`;
    const at = momentOf(day, second + 1, random).replace(
      /\.(.)/,
      (_, digit: string) => `.${Number(digit) % 9}`,
    );
    const bought = new Set<Product>();
    while (bought.size < size) bought.add(random.pick(shop.products));
    for (const [position, product] of [...bought].entries()) {
      shop.lines.push({
        ...lineOf(shop, random, product, store),
        ...{ line: String(500_001 + shop.lines.length), ticket, customer, employee, store },
        ...{ businessDate: day, soldAt: `${day} ${clock(second)}` },
        write: { at: later(at, position * 4217), actor: tillOf(shop, store), transaction: ticket },
      });
    }
  }
}

function lineOf(shop: Shop, random: Random, product: Product, store: string) {
  const isFlat = shop.shape.schema === 'flat-amount';
  const quantity =
    shop.shape.schema === 'star-catalogue' ? 1 : random.chance(3, 5) ? 1 : random.between(2, 6);
  const discounted = isFlat && random.chance(1, 6);
  return {
    ...{ product: product.product, quantity, unitPriceCents: tillPrice(shop, random, product) },
    discountCents: discounted ? foreignStepCents * random.between(1, 4) : 0,
    currency: isFlat && store === shop.stores.at(-1) ? shop.foreign.currency : shop.currency,
    ...{ vatPercent: product.vatPercent, logged: {}, omitted: [], copies: 1 },
  };
}

/** The price at the till: the catalogue's, but for what is on offer, so that the two make different figures. */
const tillPrice = ({ shape }: Shop, random: Random, { priceCents }: Product): number =>
  shape.schema === 'star-unit-price' && random.chance(1, 5) ? priceCents - random.between(5, 60) : priceCents;

/** A few customers register on days of sale; they have bought nothing yet. */
function registerCustomers(shop: Shop, random: Random): void {
  const [, second = '', third = ''] = shop.trading;
  for (const [index, day] of [second, third, shop.trading.at(-3) ?? third].entries()) {
    const customer = `CLI-${90_001 + index}`;
    shop.customers.push({ customer, registeredOn: day });
    shop.events.push({
      at: momentOf(day, secondOf('10:00') + random.below(20_000), random),
      actor: random.pick(shop.employees).employee,
      ...{ transaction: `registration ${customer}`, operation: 'insert', entity: 'customer', row: customer },
      changes: [{ role: 'registeredOn', before: null, after: day }],
    });
  }
}

/** Prices of products that have not been sold yet: no figure rests on them, so that none moves. */
function changePrices(shop: Shop, random: Random): void {
  if (shop.shape.schema === 'flat-amount') return;
  for (let index = 0; index < 3; index++) {
    const product = addProduct(shop, random);
    const before = product.priceCents;
    product.priceCents += 20 * random.between(1, 9);
    const day = random.pick(shop.trading.slice(1, -2));
    shop.events.push(priceUpdate(shop, random, product, before, day, secondOf('09:00') + random.below(9000)));
  }
}

/** Takes a product into the catalogue that nobody has bought yet. */
export function addProduct(shop: Shop, random: Random): Product {
  for (;;) {
    const [product] = createProducts(random, shop.shape, 1);
    const isKnown = shop.products.some(
      (other) => other.product === product?.product || other.label === product?.label,
    );
    if (product === undefined || isKnown) continue;
    shop.products.push(product);
    return product;
  }
}

/** The logged update of a product's price to the one that it has now. */
export function priceUpdate(
  shop: Shop,
  random: Random,
  { product, priceCents }: Product,
  beforeCents: number,
  day: Day,
  second: number,
): Shop['events'][number] {
  return {
    at: momentOf(day, second, random),
    actor: random.pick(shop.employees.slice(0, 3)).employee,
    ...{
      transaction: `price ${product} ${day} ${second}`,
      operation: 'update',
      entity: 'product',
      row: product,
    },
    changes: [{ role: 'price', before: signedDecimal(beforeCents), after: signedDecimal(priceCents) }],
  };
}

/** Some days are read, one of them twice, and every figure is right. */
function readCleanly(shop: Shop, random: Random): void {
  const [day = '', other = ''] = cleanReadingDays(shop);
  for (const [businessDate, readAt] of [
    [day, day],
    [other, other],
    [other, addDays(other, random.between(2, 3))],
  ] as const)
    shop.readings.push({ system: 'Power BI', businessDate, readAt });
}

/** The days that no fault is planted on. */
export const cleanReadingDays = ({ trading }: Shop): Day[] => [trading[2] ?? '', trading[7] ?? ''];
