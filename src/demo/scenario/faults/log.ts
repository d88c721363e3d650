import { addDays } from '../../days.ts';
import { spreadsheetDate } from '../../faults.ts';
import { signedDecimal, sumCents } from '../amounts.ts';
import { addProduct, priceUpdate } from '../build.ts';
import type { Ground } from '../ground.ts';
import { insertionOf } from '../log.ts';
import { momentOf, secondOf } from '../moments.ts';
import { namesOf } from '../names.ts';
import { hasActors, hasCustomers, hasPeople, hasProducts, hasTableNames, hasTimes } from '../shapes.ts';
import type { Line } from '../shop.ts';
import { everywhere, type Fault, type Planted } from './fault.ts';

/** The log writes a code of a line otherwise than the table. */
function damagedCodes(
  ground: Ground,
  damage: (code: string) => string,
  isFit?: (line: Line) => boolean,
): Planted {
  const day = ground.takeDay();
  const lines = ground.takeLines(day, ground.random.between(2, 4), isFit);
  for (const line of lines) line.logged = { ...line.logged, product: damage(line.product) };
  return { day, lines: lines.length, count: lines.length };
}

/** What is wrong with the log, or between the log and the tables. */
export const logFaults = [
  {
    id: 'lost-lines',
    fits: everywhere,
    plant(ground) {
      const { shop, random } = ground;
      const day = ground.takeDay();
      const tickets = ground.takeTickets(day, random.between(1, 2));
      const lines = tickets.flat();
      const cents = sumCents(shop, lines);
      shop.lines = shop.lines.filter((line) => !lines.includes(line));
      shop.gone.push(...lines);
      return { day, lines: lines.length, tickets: tickets.length, cents };
    },
  },
  {
    id: 'unlogged-lines',
    fits: everywhere,
    plant(ground) {
      const day = ground.takeDay();
      const tickets = ground.takeTickets(day, ground.random.between(1, 3));
      const lines = tickets.flat();
      for (const line of lines) line.write = null;
      return { day, lines: lines.length, tickets: tickets.length, cents: sumCents(ground.shop, lines) };
    },
  },
  {
    id: 'partial-events',
    fits: everywhere,
    plant(ground) {
      const day = ground.takeDay();
      const lines = ground.takeLines(day, ground.random.between(2, 4));
      for (const line of lines) line.omitted = ['customer'];
      return { day, lines: lines.length, count: lines.length };
    },
  },
  {
    id: 'logged-twice',
    // Two versions of one row follow each other, and a capture table holds a write once.
    fits: ({ log }) => log !== 'temporal' && log !== 'cdc',
    plant(ground) {
      const day = ground.takeDay();
      const lines = ground.takeTickets(day, 2).flat();
      for (const line of lines) line.copies = 2;
      return { day, lines: lines.length, count: lines.length };
    },
  },
  {
    id: 'log-contradicts-table',
    fits: everywhere,
    plant(ground) {
      const { shop, random } = ground;
      const day = ground.takeDay();
      const lines = ground.takeLines(day, random.between(2, 4));
      for (const line of lines) {
        const others = shop.customers.filter(({ customer }) => customer !== line.customer);
        line.logged = { ...line.logged, customer: random.pick(others).customer };
      }
      return { day, lines: lines.length };
    },
  },
  {
    id: 'updates-not-applied',
    fits: ({ schema }) => schema === 'star-unit-price',
    plant(ground) {
      const { shop, random } = ground;
      const day = ground.takeDay();
      const lines = ground.takeLines(day, random.between(2, 3));
      for (const line of lines) {
        shop.events.push({
          ...{ at: ground.moment(addDays(day, 1)), actor: ground.person(), operation: 'update' },
          ...{ transaction: `update ${line.line}`, entity: 'sale_line', row: line.line },
          changes: [{ role: 'quantity', before: String(line.quantity), after: String(line.quantity + 4) }],
        });
      }
      return { day, lines: lines.length, count: lines.length };
    },
  },
  {
    id: 'damaged-log-prices',
    fits: hasProducts,
    plant(ground) {
      const { shop, random } = ground;
      const day = random.pick(shop.trading.slice(1, -2));
      const count = random.between(2, 4);
      for (let index = 0; index < count; index++) {
        const product = addProduct(shop, random);
        // Euros that read as a day, cents that read as a month.
        product.priceCents = random.between(1, 28) * 100 + random.between(10, 12);
        const update = priceUpdate(
          shop,
          random,
          product,
          product.priceCents - 10,
          day,
          secondOf('13:00') + index,
        );
        const after = spreadsheetDate(signedDecimal(product.priceCents), day);
        shop.events.push({ ...update, changes: update.changes.map((change) => ({ ...change, after })) });
      }
      return { count };
    },
  },
  {
    id: 'scientific-identifiers',
    fits: everywhere,
    plant: (ground) => damagedCodes(ground, (code) => Number(code).toExponential(5).replace('e+', 'E+')),
  },
  {
    id: 'lost-leading-zeros',
    fits: hasProducts,
    plant(ground) {
      const { shop, random } = ground;
      const day = ground.takeDay();
      const lines = ground.takeLines(day, random.between(2, 4));
      const codes = ['0036000291452', '0012345678905', '0075678164125', '0042100005264'];
      for (const [index, line] of lines.entries()) {
        const product = addProduct(shop, random);
        product.product = codes[index] ?? '';
        product.priceCents = shop.products.find((known) => known.product === line.product)?.priceCents ?? 0;
        line.product = product.product;
        line.logged = { ...line.logged, product: line.product.replace(/^0+/, '') };
      }
      return { day, lines: lines.length, count: lines.length };
    },
  },
  {
    id: 'malformed-actor',
    fits: (shape) => hasActors(shape) && hasCustomers(shape),
    plant(ground) {
      const { shop } = ground;
      const before = shop.employees.at(-1)?.employee ?? '';
      const name = `${before}7`;
      const day = shop.trading.at(-2) ?? '';
      const customer = 'CLI-99001';
      shop.customers.push({ customer, registeredOn: day });
      shop.events.push({
        ...{ at: ground.moment(day), actor: name, transaction: `registration ${customer}` },
        ...{ operation: 'insert', entity: 'customer', row: customer },
        changes: [{ role: 'registeredOn', before: null, after: day }],
      });
      return { count: 1, name };
    },
  },
  {
    id: 'single-actor',
    fits: hasPeople,
    excludes: ['malformed-actor'],
    plant({ shop }) {
      const name = shop.serviceAccounts[0] ?? '';
      const own = shop.actorOf;
      shop.actorOf = (actor) => (shop.serviceAccounts.includes(actor) ? name : own(actor));
      return { name };
    },
  },
  {
    id: 'writes-outside-hours',
    fits: (shape) => hasTimes(shape) && hasActors(shape) && hasCustomers(shape),
    plant(ground) {
      const { shop, random } = ground;
      const day = random.pick(shop.trading.slice(1, -2));
      const count = random.between(2, 4);
      const actor = ground.person();
      for (let index = 0; index < count; index++) {
        const customer = `CLI-${98_001 + index}`;
        shop.customers.push({ customer, registeredOn: day });
        shop.events.push({
          at: momentOf(day, secondOf('02:10') + index * 371, random),
          ...{ actor, transaction: `registration ${customer}`, operation: 'insert', entity: 'customer' },
          ...{ row: customer, changes: [{ role: 'registeredOn', before: null, after: day }] },
        });
      }
      return { day, count, name: actor };
    },
  },
  {
    id: 'misnamed-table',
    fits: hasTableNames,
    plant(ground) {
      const { shop } = ground;
      const names = namesOf(shop.shape.names);
      const known = shop.shape.log.startsWith('field-level')
        ? names.logged.sale_line
        : names.tables.sale_line;
      // Singular for plural, or the other way round.
      const name = known.endsWith('s') ? known.slice(0, -1) : `${known}s`;
      const day = ground.takeDay();
      const tickets = ground.takeTickets(day, 2);
      const lines = tickets.flat();
      for (const line of lines) {
        const { write } = line;
        if (write === null) continue;
        const { changes } = insertionOf(shop.shape, line);
        shop.events.push({
          ...write,
          operation: 'insert',
          entity: { unknown: name, like: 'sale_line' },
          row: line.line,
          changes,
        });
        line.write = null;
      }
      return {
        day,
        lines: lines.length,
        tickets: tickets.length,
        cents: sumCents(shop, lines),
        name,
      };
    },
  },
  {
    id: 'lost-events',
    fits: ({ log }) => log === 'envelope',
    plant(ground) {
      const { shop } = ground;
      const day = ground.takeDay();
      // One line of each ticket, so that its transaction shows what it lacks.
      const lines = ground
        .takeTickets(day, 2, (ticket) => ticket.length > 2)
        .map((ticket) => ground.random.pick(ticket));
      for (const { line } of lines) shop.droppedEvents.add(line);
      return { day, lines: lines.length, count: lines.length, cents: sumCents(shop, lines) };
    },
  },
  {
    id: 'sequence-gap',
    fits: ({ log }) => log === 'field-level',
    plant({ shop, random }) {
      const missing = random.between(3, 40);
      shop.sequenceGaps.push({ after: random.between(100, 900), missing });
      return { count: missing };
    },
  },
] as const satisfies readonly Fault[];
