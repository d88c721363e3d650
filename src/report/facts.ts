import { z } from 'zod';
import { decimal } from './decimal.ts';

/** Counts are JavaScript integers; amounts are decimals as text; days are ISO 8601; nothing is formatted here. */
export const count = z.number().int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const share = decimal.nullable().describe('A fraction of one, six decimals; null when the whole is zero.');

/** A column as the data show it. */
const columnFacts = z.strictObject({
  name: z.string(),
  position: count,
  type: z.enum(['integer', 'decimal', 'date', 'timestamp', 'boolean', 'text', 'empty']),
  /** Digits after the decimal point of the longest value; null unless the type is decimal. */
  scale: count.nullable(),
  nulls: count,
  distinct: count,
  unique: z.boolean(),
  maxLength: count,
  /** Null when the column is empty or its values may not be shown. */
  min: z.string().nullable(),
  max: z.string().nullable(),
  examples: z.array(z.string()),
  sensitivity: z.enum(['none', 'personal', 'secret']),
  key: z.enum(['primary', 'foreign']).nullable(),
  /** The role that the configuration gives it, `relation.role`; null when it has none. */
  role: z.string().nullable(),
});

const tableFacts = z.strictObject({
  name: z.string(),
  /** The name by which SQL speaks of it in the working papers. */
  sqlName: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  system: z.string().nullable(),
  rows: count,
  /** Place in the star schema. */
  role: z.enum(['fact', 'dimension', 'calendar', 'log', 'unmapped']),
  /** The columns of which a row is one; null when none was found. */
  grain: z.array(z.string()).nullable(),
  candidateKeys: z.array(z.array(z.string())),
  columns: z.array(columnFacts),
});

export const dictionaryFacts = z.strictObject({
  tables: z.array(tableFacts),
  foreignKeys: z.array(
    z.strictObject({
      fromTable: z.string(),
      fromColumn: z.string(),
      toTable: z.string(),
      toColumn: z.string(),
      /** Rows of the referring table whose value is not null, and those that resolve. */
      rows: count,
      matched: count,
      coverage: share,
      /** Values of the referred key that at least one row uses, out of all of them. */
      usedKeys: count,
      keys: count,
      /** The working paper that shows it. */
      paper: z.string(),
    }),
  ),
});

const dayRevenue = z.strictObject({
  businessDate: day,
  lines: count,
  tickets: count,
  amount: decimal,
});

const readingFacts = z.strictObject({
  system: z.string(),
  businessDate: day,
  readAt: z.string(),
  value: decimal,
  recomputed: decimal,
  /** value − recomputed */
  difference: decimal,
  /** The figure as it stood when the reading was taken; null where no log tells. */
  asOf: z.strictObject({ amount: decimal, lines: count, difference: decimal }).nullable(),
  match: z.enum(['current', 'as-of', 'current-and-as-of', 'neither', 'unknown']),
});

export const revenueFacts = z.strictObject({
  currency: z.string(),
  /** Whose price multiplies: frozen on the line, an amount on the line, or the catalogue as it is now. */
  priceBasis: z.enum(['line-amount', 'line-price', 'catalogue-price']),
  total: z.strictObject({
    lines: count,
    tickets: count,
    amount: decimal,
    customers: count,
    employees: count,
  }),
  /** Sale lines of the period whose price or quantity is missing; they add nothing to the amount. */
  unpricedLines: count,
  days: z.array(dayRevenue),
  topCustomers: z.array(
    z.strictObject({ customer: z.string(), lines: count, tickets: count, amount: decimal, share }),
  ),
  /** All employees, by falling amount. */
  employees: z.array(
    z.strictObject({ employee: z.string(), label: z.string(), lines: count, amount: decimal, share }),
  ),
  products: z
    .strictObject({
      sold: count,
      neverSold: count,
      averagePrice: decimal.nullable(),
      highestPrice: decimal.nullable(),
      highestPricedProduct: z.string().nullable(),
    })
    .nullable(),
  readings: z.array(readingFacts),
  /** What the period's amount becomes when every catalogue price rises; null unless the basis is the catalogue. */
  priceStress: z
    .strictObject({
      risePercent: count,
      multiplied: decimal,
      roundedPerPrice: decimal,
      /** Logged updates of catalogue prices in the period; null where there is no log. */
      priceUpdates: count.nullable(),
    })
    .nullable(),
});

/** One business date whose readings disagree with each other or with the recomputed amount. */
const dispute = z.strictObject({
  businessDate: day,
  recomputed: decimal,
  /** Amount of the business date as it stood at the end of each recorded day, in order; always sums up to recomputed. */
  curve: z.array(
    z.strictObject({ recordedDay: day, lines: count, added: decimal, amount: decimal, closed: z.boolean() }),
  ),
  /** Lines that no log row tells of: they count as present from the beginning. */
  unloggedLines: count,
  firstReading: z.strictObject({ system: z.string(), readAt: z.string(), value: decimal }),
  lastReading: z.strictObject({ system: z.string(), readAt: z.string(), value: decimal }),
  /** lastReading − firstReading */
  gap: decimal,
  /** Of the gap: lines recorded between the two readings, per recorded day; and what these do not explain. */
  steps: z.array(z.strictObject({ recordedDay: day, lines: count, amount: decimal })),
  unexplained: decimal,
  priceUpdatesBetween: count,
  late: z.strictObject({ lines: count, tickets: count, amount: decimal }),
});

export const logFacts = z.strictObject({
  shape: z.enum(['field-level', 'row-level', 'unrecognised']),
  rows: count,
  /** Rows recorded outside the audited period; they are left out of the counts below. */
  rowsOutsidePeriod: count,
  firstRecorded: z.string().nullable(),
  lastRecorded: z.string().nullable(),
  /** `day` when the log knows no time of day. */
  timeGrain: z.enum(['day', 'second']),
  hasOldValue: z.boolean(),
  hasTransaction: z.boolean(),
  hasActor: z.boolean(),
  /** rows = events x fieldsPerEvent where every event has the same number of fields; null where they differ. */
  grain: z.array(
    z.strictObject({
      table: z.string(),
      action: z.string(),
      rows: count,
      events: count,
      fieldsPerEvent: count.nullable(),
    }),
  ),
  byDay: z.array(z.strictObject({ recordedDay: day, table: z.string(), rows: count, events: count })),
  byTable: z.array(z.strictObject({ table: z.string(), rows: count })),
  byAction: z.array(z.strictObject({ action: z.string(), rows: count })),
  actors: z.array(
    z.strictObject({
      actor: z.string(),
      rows: count,
      share,
      tables: z.array(z.string()),
      malformed: z.boolean(),
      /** Length that nearly all actors have. */
      expectedLength: count,
    }),
  ),
  actorCount: count,
  /** Tickets of the period, told apart by business date. */
  ticketCount: count,
  /** Sale lines of the period against the log. */
  lines: z.strictObject({
    total: count,
    logged: count,
    unlogged: count,
    unloggedAmount: decimal,
    /** Logged as inserted, dated in the period, absent from the table. */
    missing: count,
    /** Inserts whose log lacks one of the fields that the others have. */
    partial: count,
    /** The log's value of a field differs from the table's. */
    contradicted: count,
  }),
  /** Lines recorded after their business date, and the tickets that hold them. */
  late: z.strictObject({
    lines: count,
    tickets: count,
    amount: decimal,
    /** Of these: recorded on a day that the configuration declares closed. */
    onClosedDays: z.strictObject({ lines: count, amount: decimal, days: z.array(day) }),
    /** The longest delay between business date and recorded day, in days. */
    longestDelayDays: count,
    /** The delay of most lines; a line is late when its own is longer. */
    usualDelayDays: z.number().int(),
  }),
  /** Tickets whose lines were recorded on more than one day. */
  split: z.strictObject({ tickets: count, lines: count, lateLines: count, amount: decimal }),
  /** The ticket that tells the story: of the split ones with the fewest late lines, the first in the log. */
  witness: z
    .strictObject({
      ticket: z.string(),
      businessDate: day,
      steps: z.array(
        z.strictObject({
          recordedDay: day,
          lines: count,
          amount: decimal,
          cumulative: decimal,
          closed: z.boolean(),
        }),
      ),
    })
    .nullable(),
  /** Tickets that name more than one employee, or more than one customer. */
  contradictory: z.strictObject({
    tickets: count,
    severalEmployees: count.nullable(),
    severalCustomers: count.nullable(),
  }),
  /** Prices whose logged value is no number. */
  damagedPrices: z.strictObject({
    updates: count,
    damaged: count,
    /** Damaged values that, read as day.month, equal the catalogue's price. */
    decodedEqual: count,
    example: z
      .strictObject({
        product: z.string(),
        logged: z.string(),
        decoded: decimal.nullable(),
        catalogue: decimal.nullable(),
      })
      .nullable(),
  }),
  /** Writes to the other tables, held against these. */
  otherTables: z.strictObject({
    customersInserted: count,
    customersMissing: count,
    employeesDeleted: count,
    /** Deleted ids that some sale line still refers to. */
    employeesDeletedInUse: count,
    employeesDeletedMalformed: count,
    passwordUpdates: count,
    passwordUpdatesMatching: count,
  }),
  disputes: z.array(dispute),
});

export type DictionaryFacts = z.infer<typeof dictionaryFacts>;
export type RevenueFacts = z.infer<typeof revenueFacts>;
export type LogFacts = z.infer<typeof logFacts>;
export type Dispute = z.infer<typeof dispute>;
