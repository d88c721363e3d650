import { z } from 'zod';
import { decimal } from '../decimal.ts';
import { count, day, share } from './common.ts';

const amountOfLines = z.strictObject({ lines: count, amount: decimal });

/** What a figure can rest on that may still move; the wording key of its rule and of its remedy. */
export const exposureIds = [
  'catalogue-price',
  'unlocked-days',
  'no-history',
  'one-identity',
  'unpriced-lines',
] as const;

/** What wrote to a business day after it was closed; as the ledger of movements names it. */
export const movementCauses = [
  'insert',
  'delete',
  'quantity-update',
  'price-update',
  'date-update',
  'line-update',
  'catalogue-price',
] as const;

const rise = z.strictObject({
  percent: count,
  /** Each line multiplied; rounded to the cent once, at the end. */
  multiplied: decimal,
  /** Each price multiplied and rounded to the cent before it is applied. */
  roundedPerPrice: decimal,
});

const priceExposure = z.strictObject({
  /** Whose price makes the revenue. */
  source: z.enum(['line-amount', 'line-price', 'catalogue-now', 'catalogue-then']),
  /** Empty unless the price is today's of the catalogue. */
  rises: z.array(rise),
  /** What the catalogue's products are grouped by; null where it names neither, or the price is not its own. */
  groupedBy: z.enum(['department', 'category']).nullable(),
  groupCount: count,
  /** Of the groups, those that a rise of all prices would move most; `name` is null for products without a group. */
  groups: z.array(
    z.strictObject({ name: z.string().nullable(), amount: decimal, share, roundedPerPrice: decimal }),
  ),
  /** Changes of catalogue prices that the log shows in the period; null where there is no log. */
  changes: z
    .strictObject({
      updates: count,
      products: count,
      /** Of these products, those that were sold on the closed days. */
      soldProducts: count,
      /** Revenue of the closed days from products whose price changed; null unless it rests on today's price. */
      amount: decimal.nullable(),
      /** Updates whose former price stands neither in the log nor in an earlier update, and the same revenue of these. */
      withoutOldPrice: count,
      amountWithoutOldPrice: decimal.nullable(),
    })
    .nullable(),
});

const closing = z.strictObject({
  /** A day counts as closed so many days after its end: the delay with which most lines are recorded. */
  usualDelayDays: count,
  /** Lines of the closed days whose moment of writing is known. */
  datedLines: count,
  rewrittenDays: count,
  /** What was written after closing added and took away, as a sum, and without regard to the sign. */
  net: decimal,
  gross: decimal,
  longestDelayDays: count,
  causes: z.array(
    z.strictObject({
      cause: z.enum(movementCauses),
      days: count,
      tickets: count,
      net: decimal,
      gross: decimal,
    }),
  ),
});

export const exposureFacts = z.strictObject({
  /** The days of the period with sales that were over on the date of the report. */
  closed: z.strictObject({ days: count, lines: count, unpricedLines: count, amount: decimal }),
  days: z.array(
    z.strictObject({
      businessDate: day,
      amount: decimal,
      /** What a rise of all catalogue prices would add; in the order of `price.rises`. */
      added: z.array(decimal),
      /** Net amount written after the day was closed; null where nothing tells. */
      movedAfterClosing: decimal.nullable(),
    }),
  ),
  price: priceExposure,
  /** Null where nothing tells when a line was written. */
  closing: closing.nullable(),
  /** Null where there is no log. */
  history: z
    .strictObject({
      /** Lines that no log row tells of, and lines that the log tells of without a moment. */
      unlogged: amountOfLines,
      undated: amountOfLines,
      /** Updates and deletions per logged table, and those of which the former value is not logged. */
      changes: z.array(
        z.strictObject({
          table: z.string(),
          updates: count,
          deletions: count,
          withoutOldValue: count,
        }),
      ),
    })
    .nullable(),
  /** The actor who inserted most of the lines; null where the log names none. */
  identity: z
    .strictObject({ actor: z.string(), lines: count, share, amount: decimal, actors: count })
    .nullable(),
  unpriced: z.strictObject({
    lines: count,
    /** Lines by what is missing; null where the catalogue is not what prices them. */
    causes: z
      .strictObject({ unknownProduct: count, noPrice: count, twoPrices: count, other: count })
      .nullable(),
    /** The lines with two prices, at the lower and at the higher one. */
    lowest: decimal,
    highest: decimal,
  }),
  /** The amounts of closed days at risk, each by its own rule; they overlap and do not add up. */
  atRisk: z.array(
    z.strictObject({
      id: z.enum(exposureIds),
      /** Null where no amount can be given. */
      amount: decimal.nullable(),
      share,
      papers: z.array(z.string()),
    }),
  ),
});

export type ExposureFacts = z.infer<typeof exposureFacts>;
export type ExposureId = (typeof exposureIds)[number];
export type MovementCause = (typeof movementCauses)[number];
