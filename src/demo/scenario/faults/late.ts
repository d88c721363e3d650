import { addDays } from '../../days.ts';
import { sumCents } from '../amounts.ts';
import type { Ground } from '../ground.ts';
import { hasQuantity } from '../shapes.ts';
import type { Line } from '../shop.ts';
import { everywhere, type Fault, type Planted } from './fault.ts';

/** Whole tickets that reach the database on another day than they were sold; read before and after. */
function writtenLate(ground: Ground, day: string, on: string): Planted {
  const tickets = ground.takeTickets(day, ground.random.between(2, 4));
  return lateOf(ground, tickets.flat(), tickets.length, day, on);
}

function lateOf(ground: Ground, lines: readonly Line[], tickets: number, day: string, on: string): Planted {
  ground.rewrite(lines, on);
  ground.movesAsWritten(lines);
  ground.readTwice(day);
  return { day, lines: lines.length, tickets, cents: sumCents(ground.shop, lines) };
}

/** Lines that were recorded on another day than their business date. */
export const lateFaults = [
  {
    id: 'late-writes',
    moves: true,
    fits: everywhere,
    plant(ground) {
      const day = ground.takeMovedDay();
      return writtenLate(ground, day, addDays(day, 1));
    },
  },
  {
    id: 'late-on-closed-day',
    fits: everywhere,
    plant(ground) {
      const day = ground.takeEve();
      return { ...writtenLate(ground, day, addDays(day, 1)), name: addDays(day, 1) };
    },
  },
  {
    id: 'split-tickets',
    moves: true,
    fits: everywhere,
    plant(ground) {
      const day = ground.takeMovedDay();
      const tickets = ground.takeTickets(day, ground.random.between(2, 4), (lines) => lines.length > 1);
      const late = tickets.flatMap((lines) => lines.slice(ground.random.between(1, lines.length - 1)));
      return {
        ...lateOf(ground, late, tickets.length, day, addDays(day, 1)),
        count: tickets.flat().length,
      };
    },
  },
  {
    id: 'late-returns',
    moves: true,
    fits: hasQuantity,
    plant(ground) {
      const day = ground.takeMovedDay();
      const { shop, random } = ground;
      const sold = ground.takeLines(day, random.between(2, 3), ({ discountCents }) => discountCents === 0);
      const returns = sold.map((line) => {
        const returned = { ...line, line: ground.nextLine(), ticket: ground.nextTicket(), quantity: -1 };
        shop.lines.push(returned);
        return returned;
      });
      return lateOf(ground, returns, returns.length, day, addDays(day, 1));
    },
  },
  {
    id: 'early-writes',
    fits: everywhere,
    plant(ground) {
      const day = ground.takeDay();
      const tickets = ground.takeTickets(day, ground.random.between(2, 3));
      const lines = tickets.flat();
      ground.rewrite(lines, addDays(day, -1));
      return { day, lines: lines.length, tickets: tickets.length, cents: sumCents(ground.shop, lines) };
    },
  },
] as const satisfies readonly Fault[];
