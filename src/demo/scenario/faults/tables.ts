import { addDays } from '../../days.ts';
import { addProduct } from '../build.ts';
import type { Ground } from '../ground.ts';
import { hasProducts } from '../shapes.ts';
import type { Shop } from '../shop.ts';
import { everywhere, type Fault, type Planted } from './fault.ts';

/** Tickets that name two employees, or two customers, in the table and in the log alike. */
function contradicted(ground: Ground, role: 'employee' | 'customer'): Planted {
  const { shop, random } = ground;
  const day = ground.takeDay();
  const tickets = ground.takeTickets(day, random.between(2, 4), (lines) => lines.length > 1);
  for (const [, second] of tickets) {
    if (second === undefined) continue;
    if (role === 'employee') {
      const others = shop.employees.filter(({ employee }) => employee !== second.employee);
      second.employee = random.pick(others).employee;
    } else {
      const others = customersOf(shop).filter(({ customer }) => customer !== second.customer);
      second.customer = random.pick(others).customer;
    }
  }
  return { day, tickets: tickets.length };
}

/** Those who had registered before the first sale. */
const customersOf = ({ customers, period }: Shop) =>
  customers.filter(({ registeredOn }) => registeredOn < period.from);

function priced(ground: Ground, cents: number): Planted {
  const product = addProduct(ground.shop, ground.random);
  product.priceCents = cents;
  return { count: 1, name: product.product };
}

/** What the tables themselves show, whatever the log says. */
export const tableFaults = [
  { id: 'contradictory-employee', fits: everywhere, plant: (ground) => contradicted(ground, 'employee') },
  { id: 'contradictory-customer', fits: everywhere, plant: (ground) => contradicted(ground, 'customer') },
  {
    id: 'duplicate-key',
    fits: hasProducts,
    plant({ shop, random }) {
      const twice = random.pick(shop.customers);
      shop.customers.push({ ...twice, registeredOn: addDays(twice.registeredOn, -7) });
      return { count: 1, name: twice.customer };
    },
  },
  {
    id: 'null-key',
    fits: hasProducts,
    plant({ shop }) {
      shop.customers.push({ customer: '', registeredOn: addDays(shop.period.from, -40) });
      return { count: 1 };
    },
  },
  {
    id: 'calendar-gap',
    fits: everywhere,
    plant({ shop, random }) {
      const from = random.between(20, 60);
      const missing = random.between(1, 4);
      shop.calendar = shop.calendar.filter((_, index) => index < from || index >= from + missing);
      return { count: missing };
    },
  },
  { id: 'price-zero', fits: hasProducts, plant: (ground) => priced(ground, 0) },
  {
    id: 'price-negative',
    fits: hasProducts,
    plant: (ground) => priced(ground, -ground.random.between(99, 999)),
  },
] as const satisfies readonly Fault[];
