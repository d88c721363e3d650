import type { Product } from './catalogue.ts';
import type { ChangeLog } from './change-log.ts';
import type { Day } from './days.ts';
import { deletedEmployees, isLogDamaged, passwordUpdatesPerMonth, spreadsheetDate } from './faults.ts';
import type { MonthTally } from './month-tally.ts';
import type { Customer, Employee } from './people.ts';
import type { MonthPlan } from './plan.ts';
import type { Random } from './random.ts';

/** What changes in one month beside the sales. */
interface Upkeep {
  plan: MonthPlan;
  repriced: readonly Product[];
  registered: readonly Customer[];
  staff: readonly Employee[];
}

/** Logs what happens to the other tables on a day: registrations, prices, passwords, deletions. */
export function maintain(day: Day, month: Upkeep, random: Random, log: ChangeLog, tally: MonthTally): void {
  const [, passwordDay, deletionDay] = month.plan.maintenance;
  for (const customer of month.registered) {
    if (customer.registeredOn !== day) continue;
    log.customerRegistered(random.pick(month.staff), customer);
    tally.customersInserted++;
  }
  updatePrices(day, month, log, tally);
  if (day === passwordDay) {
    for (const employee of severalOf(random, month.staff, passwordUpdatesPerMonth)) {
      // A new hash each time: none is the one that the table shows.
      log.passwordUpdated(day, employee, random.hex(32));
      tally.passwordUpdates++;
    }
  }
  if (day === deletionDay) {
    for (const id of deletedEmployees(random)) {
      log.employeeDeleted(day, id);
      tally.employeesDeleted.push(id);
    }
  }
}

/** The updates of a month are spread over its maintenance days. The table holds the new price already. */
function updatePrices(day: Day, { plan, repriced }: Upkeep, log: ChangeLog, tally: MonthTally): void {
  for (const [index, { ean, price }] of repriced.entries()) {
    if (plan.maintenance[index % plan.maintenance.length] !== day) continue;
    const damaged = isLogDamaged(plan) ? spreadsheetDate(price, day) : null;
    log.priceUpdated(day, ean, damaged ?? price);
    tally.prices.updates++;
    if (damaged === null) continue;
    tally.prices.damaged++;
    tally.damagedExample ??= { product: ean, logged: damaged, price };
  }
}

function severalOf(random: Random, staff: readonly Employee[], count: number): Set<Employee> {
  const drawn = new Set<Employee>();
  while (drawn.size < Math.min(count, staff.length)) drawn.add(random.pick(staff));
  return drawn;
}
