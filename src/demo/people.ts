import { addDays, type Day, daysBetween } from './days.ts';
import { firstNames, lastNames } from './names.ts';
import type { MonthPlan } from './plan.ts';
import { createRandom, type Random } from './random.ts';

export interface Employee {
  id: string;
  login: string;
  firstName: string;
  lastName: string;
  mail: string;
  passwordHash: string;
  startedOn: Day;
}

export interface Customer {
  id: string;
  registeredOn: Day;
}

export interface Clientele {
  /** In the order of their registration. */
  customers: readonly Customer[];
  /** Per month: those who registered in it; they buy from the next month on. */
  registered: readonly (readonly Customer[])[];
  /** Per month: how many customers, from the front of the list, may buy. */
  buying: readonly number[];
}

const chainFounded = '2019-03-04';

/** Invents the staff, in the order of their arrival. */
export function createStaff(seed: number, lines: number, firstDay: Day): Employee[] {
  const random = createRandom(seed, 'staff');
  const count = Math.min(400, 24 + Math.floor(lines / 10_000));
  const logins = new Set<string>();
  return daysBefore(random, firstDay, count).map((startedOn) => {
    const firstName = random.pick(firstNames);
    const lastName = random.pick(lastNames);
    const login = freeLogin(`${firstName.slice(0, 1)}${lastName}`, logins);
    return {
      id: random.hex(32),
      login,
      firstName,
      lastName,
      mail: `${login}@orvane.example`,
      passwordHash: random.hex(32),
      startedOn,
    };
  });
}

/** Invents the customers: those of old, and some who register on trading days of the months. */
export function createClientele(seed: number, lines: number, plans: readonly MonthPlan[]): Clientele {
  const random = createRandom(seed, 'customers');
  const ofOld = Math.min(40_000, Math.max(120, Math.floor(lines / 18)));
  const perMonth = 6 + Math.floor(ofOld / 200);
  const offset = random.below(idModulus);
  let serial = 0;
  const customer = (registeredOn: Day): Customer => ({ id: customerId(serial++, offset), registeredOn });

  const firstDay = plans[0]?.days[0] ?? chainFounded;
  const customers = daysBefore(random, firstDay, ofOld).map(customer);
  const registered: Customer[][] = [];
  const buying: number[] = [];
  for (const { trading } of plans) {
    buying.push(customers.length);
    const days = Array.from({ length: perMonth }, () => random.pick(trading).date);
    const newcomers = days.sort().map(customer);
    registered.push(newcomers);
    customers.push(...newcomers);
  }
  return { customers, registered, buying };
}

function daysBefore(random: Random, day: Day, count: number): Day[] {
  const span = daysBetween(chainFounded, day);
  return Array.from({ length: count }, () => addDays(chainFounded, random.below(span))).sort();
}

function freeLogin(name: string, taken: Set<string>): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  let login = plain;
  for (let number = 2; taken.has(login); number++) login = `${plain}${number}`;
  taken.add(login);
  return login;
}

/** A prime, so that multiplication scatters the serial numbers and never makes two meet. */
const idModulus = 1_999_993;
const idMultiplier = 1_236_077;

const customerId = (serial: number, offset: number): string =>
  `CL-${String(((serial + 1) * idMultiplier + offset) % idModulus).padStart(7, '0')}`;
