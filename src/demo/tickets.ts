import type { Product } from './catalogue.ts';
import type { Day } from './days.ts';
import { type Fate, isLeakyDay, lateLinesOf, missingLines, unloggedLines } from './faults.ts';
import type { Customer, Employee } from './people.ts';
import type { MonthPlan, TradingDay } from './plan.ts';
import type { Random } from './random.ts';

/** One article on a ticket. */
export interface TicketLine {
  customer: Customer;
  employee: Employee;
  product: Product;
  fate: Fate;
}

export interface Ticket {
  number: string;
  date: Day;
  lines: readonly TicketLine[];
}

/** What the tills of one month draw from. */
interface Shop {
  random: Random;
  staff: readonly Employee[];
  customers: readonly Customer[];
  buying: number;
  products: readonly Product[];
  sellable: number;
  splitShare: number;
  nextTicketNumber(): string;
}

/** About 23 lines on average; the witness ticket is longer than any other. */
const fewestLines = 6;
const mostLines = 40;
const witnessLines = mostLines + 1;

/** The tickets of one day. Their lines add up to the lines of the day, those missing from the table apart. */
export function* ticketsOf(day: TradingDay, plan: MonthPlan, shop: Shop): Generator<Ticket> {
  const isDisputed = plan.disputed.has(day.date);
  let left = day.lines;
  for (let ticketOfDay = 0; left > 0; ticketOfDay++) {
    const isWitness = isDisputed && ticketOfDay === 0;
    const wanted = isWitness ? witnessLines : shop.random.between(fewestLines, mostLines);
    const length = Math.min(left, wanted);
    left -= length;
    const fates = fatesOf(shop, plan, day.date, ticketOfDay, length);
    yield {
      number: shop.nextTicketNumber(),
      date: day.date,
      lines: ring(shop, isDisputed, ticketOfDay, fates),
    };
  }
}

function fatesOf(shop: Shop, plan: MonthPlan, date: Day, ticketOfDay: number, length: number): Fate[] {
  const fates = new Array<Fate>(length).fill('on-time');
  if (plan.disputed.has(date)) {
    const late = lateLinesOf(shop.random, ticketOfDay, length, shop.splitShare);
    if (late > 0) fates.fill('late', -late);
  }
  if (isLeakyDay(plan, date) && ticketOfDay === 0) {
    fates.fill('unlogged', 0, unloggedLines);
    fates.push(...new Array<Fate>(missingLines).fill('missing'));
  }
  return fates;
}

/** Rings the articles up. Some tickets change the employee, the customer or both half-way. */
function ring(shop: Shop, isDisputed: boolean, ticketOfDay: number, fates: readonly Fate[]): TicketLine[] {
  const { random, staff, customers, buying, products, sellable } = shop;
  const customer = random.pickFavouring(customers, buying);
  const employee = random.pickFavouring(staff);
  // One of each kind is certain, however few the lines.
  const changesEmployee = random.chance(1, 9) || (isDisputed && ticketOfDay === 1);
  const changesCustomer = random.chance(1, 11) || (isDisputed && ticketOfDay === 2);
  const laterEmployee = changesEmployee ? another(employee, () => random.pick(staff)) : employee;
  const laterCustomer = changesCustomer ? another(customer, () => random.pick(customers, buying)) : customer;
  const change = Math.floor(fates.length / 2);
  return fates.map((fate, index) => ({
    customer: index < change ? customer : laterCustomer,
    employee: index < change ? employee : laterEmployee,
    product: random.pickFavouring(products, sellable),
    fate,
  }));
}

function another<Person>(person: Person, draw: () => Person): Person {
  let drawn = draw();
  while (drawn === person) drawn = draw();
  return drawn;
}
