import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { toDecimal } from '../../report/decimal.ts';
import type { ExposureFacts } from '../../report/facts/exposure.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import { onClosedDays } from './scope.ts';

const none = toDecimal('0.00');

/** The lines that add nothing to the revenue, and why: the amount appears once somebody gives the product a price. */
export async function collectUnpriced(
  { papers, context, model }: Collecting,
  lines: number,
): Promise<ExposureFacts['unpriced']> {
  const isCatalogue = model.measures[0].price === 'catalogue-now' && model.relations.includes('product');
  if (lines === 0 || !isCatalogue) return { lines, causes: null, lowest: none, highest: none };
  const found = await papers.askOne(
    'exposure-unpriced',
    z.object({
      ...{ unknown_product: integer, no_price: integer, two_prices: integer, other: integer },
      ...{ lowest: money, highest: money },
    }),
    sql`WITH unpriced AS (
          SELECT l.quantity, p.product IS NOT NULL AS is_known, l.price IS NOT NULL AS is_priced, p.low, p.high
          FROM sale_line l LEFT JOIN (SELECT product, min(price) AS low, max(price) AS high FROM product GROUP BY product) p ON p.product = l.product
          WHERE l.amount IS NULL AND ${onClosedDays(context)})
        SELECT count(*) FILTER (WHERE NOT is_known) AS unknown_product,
          count(*) FILTER (WHERE is_known AND NOT is_priced AND low IS NULL) AS no_price,
          count(*) FILTER (WHERE is_known AND NOT is_priced AND low < high) AS two_prices,
          count(*) FILTER (WHERE is_known AND (is_priced OR low = high)) AS other,
          sum(quantity * low) FILTER (WHERE NOT is_priced AND low < high) AS lowest,
          sum(quantity * high) FILTER (WHERE NOT is_priced AND low < high) AS highest
        FROM unpriced`,
  );
  return {
    lines,
    causes: {
      ...{ unknownProduct: found.unknown_product, noPrice: found.no_price },
      ...{ twoPrices: found.two_prices, other: found.other },
    },
    ...{ lowest: found.lowest, highest: found.highest },
  };
}
