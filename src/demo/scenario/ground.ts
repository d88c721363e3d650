import { groupBy } from '../../analyses/group.ts';
import { addDays, type Day } from '../days.ts';
import type { Random } from '../random.ts';
import { linesOf, sumCents } from './amounts.ts';
import { cleanReadingDays, tillOf } from './build.ts';
import { later, momentOf, secondOf } from './moments.ts';
import type { Line, Moment, PlannedReading, Shop } from './shop.ts';

/** Fewer lines than this make no fault that a test should hang on. */
const fewestTickets = 2;

/** Where faults are planted: it hands out days and tickets that no other fault of the case has touched. */
export class Ground {
  readonly shop: Shop;
  readonly random: Random;
  readonly #days: Day[];
  readonly #eves: Day[];
  readonly #taken = new Set<string>();
  readonly #isShared: boolean;
  #shared: Day | undefined;

  /** @param isShared whether the faults that move a figure for good all move that of one day */
  constructor(shop: Shop, random: Random, isShared: boolean) {
    this.shop = shop;
    this.random = random;
    this.#isShared = isShared;
    const clean = cleanReadingDays(shop);
    this.#eves = shop.trading.filter((day) => shop.closedDays.includes(addDays(day, 1))).slice(0, 2);
    // The last days have too few days after them, and the first has none before it.
    this.#days = shop.trading
      .slice(1, -2)
      .filter((day) => !clean.includes(day) && !shop.closedDays.includes(addDays(day, 1)));
  }

  /** A day of sale that is followed by one, for one fault alone; `isFit` chooses among them. */
  takeDay(isFit?: (day: Day) => boolean): Day {
    return this.#take(this.#days, isFit);
  }

  /** A day whose figure moves between two readings; other faults may move it as well. */
  takeMovedDay(): Day {
    this.#shared = this.#isShared && this.#shared !== undefined ? this.#shared : this.takeDay();
    return this.#shared;
  }

  /** A day of sale before a closed day. */
  takeEve(): Day {
    return this.#take(this.#eves);
  }

  #take(days: Day[], isFit: (day: Day) => boolean = () => true): Day {
    const fit = days.filter(isFit);
    if (fit.length === 0) throw new Error('no day is left for another fault');
    const day = this.random.pick(fit);
    days.splice(days.indexOf(day), 1);
    return day;
  }

  /** Whole tickets of a day, in the order of their sale, that no other fault has; `isFit` chooses among them. */
  takeTickets(day: Day, count: number, isFit: (lines: readonly Line[]) => boolean = () => true): Line[][] {
    const free = this.#freeTickets(day, isFit);
    if (free.length < Math.min(count, fewestTickets)) throw new Error(`too few tickets are left on ${day}`);
    const chosen: Line[][] = [];
    while (chosen.length < count && free.length > 0)
      chosen.push(...free.splice(this.random.below(free.length), 1));
    for (const [line] of chosen) this.#taken.add(line?.ticket ?? '');
    return chosen;
  }

  /** A day with tickets that fit. */
  takeDayWith(isFit: (lines: readonly Line[]) => boolean): Day {
    return this.takeDay((day) => this.#freeTickets(day, isFit).length >= fewestTickets);
  }

  #freeTickets(day: Day, isFit: (lines: readonly Line[]) => boolean): Line[][] {
    return [...groupBy(linesOf(this.shop, day), ({ ticket }) => ticket)]
      .filter(([ticket, lines]) => !this.#taken.has(ticket) && isFit(lines))
      .map(([, lines]) => lines);
  }

  /** One line of each of some tickets of a day. */
  takeLines(day: Day, count: number, isFit: (line: Line) => boolean = () => true): Line[] {
    return this.takeTickets(day, count, (lines) => lines.some(isFit)).map((lines) =>
      this.random.pick(lines.filter(isFit)),
    );
  }

  /** A moment within opening hours. */
  moment(day: Day): Moment {
    const { from, to } = this.shop.openingHours;
    return momentOf(day, this.random.between(secondOf(from) + 1800, secondOf(to) - 1800), this.random);
  }

  /** Has lines recorded again, at other moments of a day: those of one ticket together. */
  rewrite(lines: readonly Line[], day: Day, second?: number): void {
    const moments = new Map<string, { at: Moment; lines: number }>();
    for (const line of lines) {
      const known = moments.get(line.ticket) ?? {
        at: second === undefined ? this.moment(day) : momentOf(day, second, this.random),
        lines: 0,
      };
      moments.set(line.ticket, { ...known, lines: known.lines + 1 });
      line.write = {
        at: later(known.at, known.lines * 137),
        ...{ actor: tillOf(this.shop, line.store), transaction: `${line.ticket} written on ${day}` },
      };
    }
  }

  /** The next number of a sale line. */
  nextLine(): string {
    const numbers = [...this.shop.lines, ...this.shop.gone].map(({ line }) => Number(line));
    return String(Math.max(...numbers) + 1);
  }

  /** The next number of a ticket, which is for the fault that asks for it. */
  nextTicket(): string {
    const numbers = [...this.shop.lines, ...this.shop.gone].map(({ ticket }) => Number(ticket.slice(2)));
    const ticket = `T-${Math.max(...numbers) + 1}`;
    this.#taken.add(ticket);
    return ticket;
  }

  /** What moves the figure of a business date, from when on. */
  moves(businessDate: Day, at: Moment, cents: number): void {
    this.shop.moves.push({ businessDate, at, cents });
  }

  /** The same for lines that were written late. */
  movesAsWritten(lines: readonly Line[]): void {
    for (const line of lines)
      if (line.write !== null) this.moves(line.businessDate, line.write.at, sumCents(this.shop, [line]));
  }

  /** Somebody reads a day; with `figure`, in a way of their own. */
  read(businessDate: Day, readAt: string, figure?: PlannedReading['figure']): void {
    this.shop.readings.push({
      ...{ system: 'Power BI', businessDate, readAt },
      ...(figure !== undefined && { figure }),
    });
  }

  /** Read on the evening of the day and again two days later. */
  readTwice(businessDate: Day): void {
    if (this.shop.readings.some((reading) => reading.businessDate === businessDate)) return;
    this.read(businessDate, businessDate);
    this.read(businessDate, addDays(businessDate, 2));
  }

  person(): string {
    return this.random.pick(this.shop.employees).employee;
  }
}
