import type { Day } from '../days.ts';
import type { Shape } from './shapes.ts';

/** The clock of the company, to the microsecond: `2024-08-14 17:03:12.004217`. */
export type Moment = string;

export interface Product {
  product: string;
  label: string;
  category: string;
  department: string;
  priceCents: number;
  vatPercent: number;
}

export interface Customer {
  customer: string;
  registeredOn: Day;
}

export interface Employee {
  employee: string;
  store: string;
  hiredOn: Day;
}

/** When, by whom and in which transaction something was written. */
export interface Write {
  at: Moment;
  actor: string;
  /** Any text that the writes of one transaction share; the log numbers them. */
  transaction: string;
}

/** What a sale line may say of itself, under the roles of the model. */
export const lineRoles = [
  ...(['ticket', 'product', 'customer', 'employee', 'businessDate', 'store', 'quantity'] as const),
  ...(['unitPrice', 'amount', 'discount', 'vatRate', 'currency'] as const),
] as const;
export type LineRole = (typeof lineRoles)[number];

/** One sold article, and what became of it in the table and in the log. */
export interface Line {
  line: string;
  ticket: string;
  product: string;
  customer: string;
  employee: string;
  store: string;
  businessDate: Day;
  /** When it was sold, with seconds, by the company's clock. */
  soldAt: string;
  quantity: number;
  unitPriceCents: number;
  discountCents: number;
  vatPercent: number;
  currency: string;
  /** Its insertion as the log tells of it; null where the log does not. */
  write: Write | null;
  /** Where the log says something else of it than the table. */
  logged: Partial<Record<LineRole, string>>;
  /** Fields that the log left out. */
  omitted: readonly LineRole[];
  /** How often the log has its insertion. */
  copies: number;
}

export interface FieldChange {
  role: string;
  before: string | null;
  after: string | null;
}

export type LoggedEntity = 'sale_line' | 'product' | 'customer' | 'employee';

/** A write other than the insertion of a line. */
export interface LogEvent extends Write {
  operation: 'insert' | 'update' | 'delete';
  /** A table of the model, or one that the log gives a name of its own. */
  entity: LoggedEntity | { unknown: string; like: LoggedEntity };
  row: string;
  changes: readonly FieldChange[];
}

/** A figure of a business date that moved at a moment, for good: what was read before lacks it. */
export interface Move {
  businessDate: Day;
  at: Moment;
  cents: number;
}

/** Somebody's figure of a business date. `figure` makes it wrong in a way of its own; else it is the true one then. */
export interface PlannedReading {
  system: string;
  businessDate: Day;
  /** A day (its end) or a moment to the minute, as the configuration writes it. */
  readAt: string;
  figure?: (shop: Shop, truth: number) => string;
}

/** An invented shop in one world: all that is written to files, and what happened to it. Faults change it in place. */
export interface Shop {
  shape: Shape;
  currency: 'EUR';
  /** What a hundred units of the other currency are worth, in units of the shop's. */
  foreign: { currency: string; percent: number };
  timeZone: string;
  openingHours: { from: string; to: string };
  /** Days of sale, in order. */
  trading: readonly Day[];
  closedDays: readonly Day[];
  period: { from: Day; to: Day };
  asOf: Day;
  stores: readonly string[];
  products: Product[];
  customers: Customer[];
  employees: Employee[];
  calendar: Day[];
  /** The table. */
  lines: Line[];
  /** Lines that the log saw and the table no longer holds. */
  gone: Line[];
  events: LogEvent[];
  serviceAccounts: readonly string[];
  moves: Move[];
  readings: PlannedReading[];
  /** Positions of the log after which numbers are missing in its sequence. */
  sequenceGaps: { after: number; missing: number }[];
  /** Keys of the rows whose events got lost on their way, though their transactions count them. */
  droppedEvents: Set<string>;
  /** Who writes instead of those who wrote, where one account covers nearly all. */
  actorOf: (actor: string) => string;
}
