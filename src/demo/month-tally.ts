import type { Product } from './catalogue.ts';
import type { Day } from './days.ts';
import type { MonthPlan } from './plan.ts';
import type { LogTable, Operation } from './tables.ts';
import type { Ticket } from './tickets.ts';

export interface DayTally {
  lines: number;
  tickets: number;
  cents: number;
  lateLines: number;
  lateTickets: number;
  lateCents: number;
}

/** Counts what one month wrote, fault by fault, while it is being written. Money is in cents. */
export class MonthTally {
  readonly plan: MonthPlan;
  readonly days = new Map<Day, DayTally>();
  readonly split = { tickets: 0, lines: 0, lateLines: 0 };
  /** The split tickets with the fewest late lines and, among these, the most lines. */
  witnesses: { ticket: string; businessDate: Day; lines: number; lateLines: number }[] = [];
  readonly contradictory = { tickets: 0, severalEmployees: 0, severalCustomers: 0 };
  readonly unlogged = { lines: 0, cents: 0 };
  missingLines = 0;
  /** Products of which the table holds a line. */
  readonly sold = new Set<Product>();
  customersInserted = 0;
  passwordUpdates = 0;
  readonly employeesDeleted: string[] = [];
  readonly prices = { updates: 0, damaged: 0 };
  damagedExample: { product: string; logged: string; price: string } | null = null;
  readonly log = {
    rows: 0,
    byTable: new Map<LogTable, number>(),
    byAction: new Map<Operation, number>(),
    byActor: new Map<string, number>(),
  };

  constructor(plan: MonthPlan) {
    this.plan = plan;
  }

  addTicket({ number, date, lines: rung }: Ticket): void {
    const lines = rung.filter(({ fate }) => fate !== 'missing');
    for (const { product } of lines) this.sold.add(product);
    const late = lines.filter(({ fate }) => fate === 'late');
    const unlogged = lines.filter(({ fate }) => fate === 'unlogged');
    const day = this.days.get(date) ?? sumOf([]);
    this.days.set(date, day);
    day.lines += lines.length;
    day.tickets++;
    day.cents += centsOf(lines);
    this.unlogged.lines += unlogged.length;
    this.unlogged.cents += centsOf(unlogged);
    this.missingLines += rung.length - lines.length;

    if (late.length > 0) {
      day.lateLines += late.length;
      day.lateTickets++;
      day.lateCents += centsOf(late);
      this.split.tickets++;
      this.split.lines += lines.length;
      this.split.lateLines += late.length;
      this.#consider({ ticket: number, businessDate: date, lines: lines.length, lateLines: late.length });
    }
    const severalEmployees = lines.some(({ employee }) => employee !== lines[0]?.employee);
    const severalCustomers = lines.some(({ customer }) => customer !== lines[0]?.customer);
    if (severalEmployees) this.contradictory.severalEmployees++;
    if (severalCustomers) this.contradictory.severalCustomers++;
    if (severalEmployees || severalCustomers) this.contradictory.tickets++;
  }

  addLogEvent(actor: string, operation: Operation, table: LogTable, rows: number): void {
    this.log.rows += rows;
    increase(this.log.byTable, table, rows);
    increase(this.log.byAction, operation, rows);
    increase(this.log.byActor, actor, rows);
  }

  total(): DayTally {
    return sumOf([...this.days.values()]);
  }

  #consider(candidate: (typeof this.witnesses)[number]): void {
    const best = this.witnesses[0];
    const order = best ? candidate.lateLines - best.lateLines || best.lines - candidate.lines : -1;
    if (order < 0) this.witnesses = [candidate];
    else if (order === 0) this.witnesses.push(candidate);
  }
}

/** All of them together; nothing of nothing. */
export function sumOf(days: readonly DayTally[]): DayTally {
  const sum = { lines: 0, tickets: 0, cents: 0, lateLines: 0, lateTickets: 0, lateCents: 0 };
  for (const day of days) {
    sum.lines += day.lines;
    sum.tickets += day.tickets;
    sum.cents += day.cents;
    sum.lateLines += day.lateLines;
    sum.lateTickets += day.lateTickets;
    sum.lateCents += day.lateCents;
  }
  return sum;
}

const centsOf = (lines: Ticket['lines']): number =>
  lines.reduce((sum, { product }) => sum + product.priceCents, 0);

function increase<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
