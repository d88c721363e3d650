import { addDays } from '../../days.ts';
import { centsOf, signedDecimal, sumCents } from '../amounts.ts';
import { addProduct, priceUpdate } from '../build.ts';
import type { Ground } from '../ground.ts';
import { secondOf } from '../moments.ts';
import { hasOldValues, hasQuantity } from '../shapes.ts';
import type { Line } from '../shop.ts';
import { everywhere, type Fault, type Planted } from './fault.ts';

type Edit = { role: 'quantity' | 'unitPrice' | 'amount'; before: string; after: string };

/** Changes lines of a day on the next one, between two readings; `edit` changes a line and says how. */
function updated(ground: Ground, edit: (line: Line) => Edit, isFit?: (line: Line) => boolean): Planted {
  const { shop, random } = ground;
  const day = ground.takeMovedDay();
  const lines = ground.takeLines(day, random.between(1, 3), isFit);
  let cents = 0;
  for (const line of lines) {
    const before = centsOf(shop, line);
    const change = edit(line);
    const at = ground.moment(addDays(day, 1));
    line.logged = { ...line.logged, [change.role]: change.before };
    shop.events.push({
      ...{ at, actor: ground.person(), transaction: `update ${line.line}`, operation: 'update' },
      ...{ entity: 'sale_line', row: line.line, changes: [change] },
    });
    ground.moves(day, at, centsOf(shop, line) - before);
    cents += centsOf(shop, line) - before;
  }
  ground.readTwice(day);
  return { day, lines: lines.length, cents };
}

function priceChanged(line: Line, byCents: number, isFlat: boolean): Edit {
  const value = () => signedDecimal(line.unitPriceCents * (isFlat ? line.quantity : 1));
  const before = value();
  line.unitPriceCents += byCents;
  return { role: isFlat ? 'amount' : 'unitPrice', before, after: value() };
}

/** New prices for products that one day alone has sold, so that they move this day and no other. */
function cataloguePricesChanged(ground: Ground): Planted {
  const { shop, random } = ground;
  const day = ground.takeMovedDay();
  const lines = ground.takeLines(day, random.between(1, 3));
  let cents = 0;
  for (const line of lines) {
    const product = addProduct(shop, random);
    line.product = product.product;
    const before = product.priceCents;
    product.priceCents += random.between(11, 299);
    const update = priceUpdate(
      shop,
      random,
      product,
      before,
      addDays(day, 1),
      secondOf('11:00') + random.below(20_000),
    );
    shop.events.push(update);
    ground.moves(day, update.at, product.priceCents - before);
    cents += product.priceCents - before;
  }
  ground.readTwice(day);
  return { day, lines: lines.length, count: lines.length, cents };
}

/** What was written and then changed, taken away or written again. */
export const editFaults = [
  {
    id: 'deleted-lines',
    moves: true,
    fits: everywhere,
    plant(ground) {
      const { shop, random } = ground;
      const day = ground.takeMovedDay();
      const lines = ground.takeTickets(day, random.between(1, 2)).flat();
      const cents = sumCents(shop, lines);
      for (const line of lines) {
        const at = ground.moment(addDays(day, 1));
        ground.moves(day, at, -centsOf(shop, line));
        shop.events.push({
          ...{ at, actor: ground.person(), transaction: `delete ${line.line}`, operation: 'delete' },
          ...{ entity: 'sale_line', row: line.line, changes: [] },
        });
      }
      shop.lines = shop.lines.filter((line) => !lines.includes(line));
      shop.gone.push(...lines);
      ground.readTwice(day);
      return { day, lines: lines.length, cents: -cents };
    },
  },
  {
    id: 'duplicated-batch',
    fits: hasQuantity,
    plant(ground) {
      const { shop, random } = ground;
      // Of the morning, so that more is sold after the second writing; and of several lines, so that two are a batch.
      const isBatch = (lines: readonly Line[]) =>
        lines.length > 1 && lines.every(({ soldAt }) => soldAt.slice(11, 13) < '13');
      const day = ground.takeDayWith(isBatch);
      const tickets = ground.takeTickets(day, random.between(2, 3), isBatch);
      const copies = tickets.flat().map((line) => {
        const copy = { ...line, line: ground.nextLine() };
        shop.lines.push(copy);
        return copy;
      });
      ground.rewrite(copies, day, secondOf('13:30'));
      const cents = sumCents(shop, copies);
      // The report takes each article of a ticket once.
      ground.read(day, addDays(day, 1), (_, truth) => signedDecimal(truth - cents));
      return { day, lines: copies.length, tickets: tickets.length, cents };
    },
  },
  {
    id: 'quantity-update',
    moves: true,
    fits: ({ schema }) => schema === 'star-unit-price',
    plant: (ground) =>
      updated(ground, (line) => {
        const before = String(line.quantity);
        line.quantity += ground.random.between(1, 3);
        return { role: 'quantity', before, after: String(line.quantity) };
      }),
  },
  {
    id: 'line-price-update',
    moves: true,
    fits: hasQuantity,
    plant(ground) {
      const isFlat = ground.shop.shape.schema === 'flat-amount';
      return updated(ground, (line) =>
        priceChanged(line, ground.random.between(2, 15) * (isFlat ? 20 : 7), isFlat),
      );
    },
  },
  {
    id: 'catalogue-price-update',
    moves: true,
    fits: (shape) => shape.schema === 'star-catalogue' && hasOldValues(shape),
    plant: cataloguePricesChanged,
  },
  {
    id: 'catalogue-price-update-blind',
    fits: (shape) => shape.schema === 'star-catalogue' && !hasOldValues(shape),
    plant: cataloguePricesChanged,
  },
] as const satisfies readonly Fault[];
