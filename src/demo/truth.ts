import type { Decimal } from '../report/decimal.ts';
import { type ExpectedFinding, expectedFindings, type WholeCompany } from './expected-findings.ts';
import type { Company } from './history.ts';
import { decimalOf } from './money.ts';
import { type DayTally, type MonthTally, sumOf } from './month-tally.ts';
import { controlReading, disputedDays } from './readings.ts';

/** What was sold: amounts at the catalogue's price, which never changes after the lines that it prices. */
interface RevenueTruth {
  lines: number;
  tickets: number;
  amount: Decimal;
}

interface MonthTruth {
  month: string;
  closedDays: readonly string[];
  revenue: RevenueTruth;
  days: readonly (RevenueTruth & { businessDate: string })[];
  disputes: readonly {
    businessDate: string;
    recordedLateOn: string;
    revenue: RevenueTruth;
    late: RevenueTruth;
    firstReading: Decimal;
    secondReading: Decimal;
  }[];
  control: { businessDate: string; reading: Decimal };
  late: RevenueTruth;
  split: { tickets: number; lines: number; lateLines: number };
  witnesses: MonthTally['witnesses'];
  contradictory: { tickets: number; severalEmployees: number; severalCustomers: number };
  unlogged: { lines: number; amount: Decimal };
  missing: { lines: number };
  prices: { updates: number; damaged: number; damagedExample: MonthTally['damagedExample'] };
  otherTables: { customersInserted: number; passwordUpdates: number; employeesDeleted: readonly string[] };
  /** Rows recorded in the month. */
  log: {
    rows: number;
    byTable: Record<string, number>;
    byAction: Record<string, number>;
    actors: number;
    accountRows: number;
  };
  findings: readonly ExpectedFinding[];
}

/** The manifest of a demo: what was planted, for tests to hold an audit against. No audit reads it. */
export interface Truth {
  seed: number;
  /** The account that writes nearly everything, malformed. */
  account: string;
  /** Rows of each file, its header line not counted. */
  rows: Record<string, number>;
  totals: { revenue: RevenueTruth; late: RevenueTruth; logRows: number };
  months: readonly MonthTruth[];
}

/** Writes down what the months have counted. */
export function tellTruth(
  { seed, account, staff, catalogue }: Company,
  rows: Record<string, number>,
  tallies: readonly MonthTally[],
): Truth {
  const all = sumOf(tallies.map((tally) => tally.total()));
  const sold = new Set(tallies.flatMap((tally) => [...tally.sold]));
  const company = {
    ...{ account, staff: staff.length, products: catalogue.products.length },
    unsold: catalogue.products.length - sold.size,
    malformedIds: tallies.flatMap(({ employeesDeleted }) => employeesDeleted).filter((id) => id.length !== 32)
      .length,
  };
  return {
    seed,
    account,
    rows,
    totals: {
      revenue: revenueOf(all),
      late: lateOf(all),
      logRows: tallies.reduce((result, { log }) => result + log.rows, 0),
    },
    months: tallies.map((tally) => truthOf(tally, company)),
  };
}

function truthOf(month: MonthTally, company: WholeCompany): MonthTruth {
  const { plan, log } = month;
  const total = month.total();
  const control = controlReading(month);
  return {
    month: plan.month,
    closedDays: plan.closed,
    revenue: revenueOf(total),
    days: [...month.days].map(([businessDate, day]) => ({ businessDate, ...revenueOf(day) })),
    disputes: disputedDays(month).map(({ date, closedDay, tally, first, second }) => ({
      businessDate: date,
      recordedLateOn: closedDay,
      revenue: revenueOf(tally),
      late: lateOf(tally),
      firstReading: first.value,
      secondReading: second.value,
    })),
    control: { businessDate: control.businessDate, reading: control.value },
    late: lateOf(total),
    split: month.split,
    witnesses: month.witnesses,
    contradictory: month.contradictory,
    unlogged: { lines: month.unlogged.lines, amount: decimalOf(month.unlogged.cents) },
    missing: { lines: month.missingLines },
    prices: { ...month.prices, damagedExample: month.damagedExample },
    otherTables: {
      customersInserted: month.customersInserted,
      passwordUpdates: month.passwordUpdates,
      employeesDeleted: month.employeesDeleted,
    },
    log: {
      rows: log.rows,
      byTable: Object.fromEntries(log.byTable),
      byAction: Object.fromEntries(log.byAction),
      actors: log.byActor.size,
      accountRows: log.byActor.get(company.account) ?? 0,
    },
    findings: expectedFindings(month, company),
  };
}

const revenueOf = ({ lines, tickets, cents }: DayTally): RevenueTruth => ({
  lines,
  tickets,
  amount: decimalOf(cents),
});

const lateOf = ({ lateLines, lateTickets, lateCents }: DayTally): RevenueTruth => ({
  lines: lateLines,
  tickets: lateTickets,
  amount: decimalOf(lateCents),
});
