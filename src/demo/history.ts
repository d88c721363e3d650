import type { Catalogue } from './catalogue.ts';
import { ChangeLog } from './change-log.ts';
import type { Day } from './days.ts';
import { splitShareOf } from './faults.ts';
import type { MonthTally } from './month-tally.ts';
import type { Clientele, Employee } from './people.ts';
import type { MonthPlan } from './plan.ts';
import { createRandom } from './random.ts';
import type { TableWriter } from './table-writer.ts';
import { record } from './tables.ts';
import { type Ticket, type TicketLine, ticketsOf } from './tickets.ts';
import { maintain } from './upkeep.ts';

/** The company before anything happens in it. */
export interface Company {
  seed: number;
  /** The actor that writes nearly everything. */
  account: string;
  plans: readonly MonthPlan[];
  catalogue: Catalogue;
  clientele: Clientele;
  staff: readonly Employee[];
}

const firstTicketNumber = 100_001;

/**
 * Lives the months through, day after day, writes the sales and the log in the order of events and counts them.
 * Only the late lines of one day are kept in memory. Yields the rows so far every few records, so that
 * the caller can empty the writers.
 */
export function* liveThrough(
  { seed, account, plans, catalogue, clientele, staff }: Company,
  tallies: readonly MonthTally[],
  sales: TableWriter,
  log: TableWriter,
): Generator<number, void> {
  const random = createRandom(seed, 'sales');
  let lastId = 0;
  let lastTicket = firstTicketNumber - 1;
  let late: { ticket: Ticket; line: TicketLine }[] = [];

  for (const [index, tally] of tallies.entries()) {
    const { plan } = tally;
    const changes = new ChangeLog(log, account, (...event) => tally.addLogEvent(...event));
    const repriced = catalogue.repriced[index] ?? [];
    const registered = clientele.registered[index] ?? [];
    const shop = {
      random,
      staff,
      customers: clientele.customers,
      buying: clientele.buying[index] ?? 0,
      products: catalogue.products,
      sellable: catalogue.sellable[index] ?? 0,
      splitShare: splitShareOf(plans.length - 1 - index),
      nextTicketNumber: () => `TK${++lastTicket}`,
    };
    const write = (recorded: Day, { number, date }: Ticket, line: TicketLine): void => {
      const id = String(++lastId);
      const { customer, employee, product, fate } = line;
      if (fate !== 'missing') {
        sales.add(record(id, customer.id, employee.id, product.ean, date, number));
      }
      if (fate !== 'unlogged') changes.saleLineInserted(recorded, id, number, date, line);
    };

    const trading = new Map(plan.trading.map((day) => [day.date, day]));
    const upkeep = createRandom(seed, `upkeep ${plan.month}`);
    for (const day of plan.days) {
      maintain(day, { plan, repriced, registered, staff }, upkeep, changes, tally);
      for (const { ticket, line } of late) {
        write(day, ticket, line);
        yield sales.rows + log.rows;
      }
      late = [];
      const open = trading.get(day);
      if (!open) continue;
      for (const ticket of ticketsOf(open, plan, shop)) {
        for (const line of ticket.lines) {
          if (line.fate === 'late') late.push({ ticket, line });
          else write(day, ticket, line);
        }
        tally.addTicket(ticket);
        yield sales.rows + log.rows;
      }
    }
  }
}
