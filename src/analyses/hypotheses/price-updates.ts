import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { recordedBetween } from '../../model/as-of.ts';
import type { Decimal } from '../../report/decimal.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import { type Gap, seenUntil } from './gaps.ts';

/** Logged updates of catalogue prices, told apart by whether the old price is known. */
export interface PriceUpdates {
  valued: { between: number; all: number };
  unvalued: { between: number; all: number };
  /** What the lines of the business date are worth whose product was given another price from an unknown one. */
  exposed: Decimal;
}

/** How many prices changed between two readings. Without the old price its effect is not known, but none is none. */
export async function collectPriceUpdates(
  { papers }: Collecting,
  { businessDate, measure, first, last, paper }: Gap,
): Promise<PriceUpdates> {
  const between = recordedBetween(first.readAt, seenUntil(last));
  const valued = sql`(applied AND old_price IS NOT NULL AND new_price IS NOT NULL)`;
  const amount = sql.raw(measure.column ?? 'lines');
  const found = await papers.askOne(
    `${paper}-price-updates`,
    z.object({
      ...{ valued: integer, valued_between: integer },
      ...{ unvalued: integer, unvalued_between: integer, exposed: money },
    }),
    sql`SELECT count(*) FILTER (WHERE ${valued}) AS valued, count(*) FILTER (WHERE ${valued} AND ${between}) AS valued_between,
          count(*) FILTER (WHERE NOT ${valued}) AS unvalued, count(*) FILTER (WHERE NOT ${valued} AND ${between}) AS unvalued_between,
          (SELECT coalesce(sum(l.${amount}), 0) FROM read_line l WHERE l.business_date = ${businessDate}
            AND l.product IN (SELECT product FROM price_move WHERE NOT ${valued} AND ${between})) AS exposed
        FROM price_move`,
  );
  return {
    valued: { between: found.valued_between, all: found.valued },
    unvalued: { between: found.unvalued_between, all: found.unvalued },
    exposed: found.exposed,
  };
}
