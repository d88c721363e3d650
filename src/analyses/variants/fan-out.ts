import { sql } from 'drizzle-orm';
import { joinedDimensions } from './joined.ts';
import { lineVariant } from './line-variant.ts';

/** A join to a dimension that has a key twice counts the lines of that key twice, each at its row's own price. */
export const fanOut = lineVariant({
  id: 'fan-out',
  lacks: (given) => (joinedDimensions(given).length === 0 ? 'no-dimension' : null),
  values: (given, { price }) =>
    joinedDimensions(given).map((part) => {
      const rows = sql.raw(`${part}_rows`);
      const counted =
        part === 'product' && price === 'catalogue-now'
          ? sql`coalesce(amount * catalogue_prices / nullif(catalogue_price, 0), coalesce(quantity, 1) * catalogue_prices)`
          : sql`amount * ${rows}`;
      return { part, value: sql`CASE WHEN here AND ${rows} > 1 THEN ${counted} ELSE amount END` };
    }),
});
