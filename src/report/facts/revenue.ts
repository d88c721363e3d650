import { z } from 'zod';
import { measureKinds } from '../../config/measure.ts';
import { decimal } from '../decimal.ts';
import { count, day, share } from './common.ts';

const dayRevenue = z.strictObject({
  businessDate: day,
  lines: count,
  tickets: count,
  amount: decimal,
});

/** A measure as it was declared and settled, and its figure for the period. */
const measure = z.strictObject({
  id: z.string(),
  kind: z.enum(measureKinds),
  /** Which price applies; null where none does. */
  price: z.enum(['line-amount', 'line-price', 'catalogue-now', 'catalogue-then']).nullable(),
  subtractsDiscount: z.boolean(),
  vat: z.enum(['as-stored', 'remove', 'add']),
  excludesReturns: z.boolean(),
  excludesCancelled: z.boolean(),
  converts: z.boolean(),
  value: decimal,
  unit: z.enum(['currency', 'units', 'lines', 'tickets']),
  /** Sale lines that it could not be computed for; they add nothing. */
  missingLines: count,
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
  /** Revenue first, then those declared, then those that need no declaration. */
  measures: z.array(measure),
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

export type RevenueFacts = z.infer<typeof revenueFacts>;
