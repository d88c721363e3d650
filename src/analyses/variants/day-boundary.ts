import { sql } from 'drizzle-orm';
import { lineVariant } from './line-variant.ts';

/** Days were cut elsewhere: by the clock of the sale, by UTC, or by the local clock of a moment kept in UTC. */
export const dayBoundary = lineVariant({
  id: 'day-boundary',
  lacks: ({ config: { model } }) => (model.sale_line?.columns.soldAt === undefined ? 'no-sold-at' : null),
  values: ({ config: { timeZone } }) => {
    const clocks = [
      { part: 'clock', moment: sql`sold_at` },
      ...(timeZone === 'UTC'
        ? []
        : [
            { part: 'utc', moment: sql`(sold_at AT TIME ZONE ${timeZone} AT TIME ZONE 'UTC')` },
            { part: 'local', moment: sql`(sold_at AT TIME ZONE 'UTC' AT TIME ZONE ${timeZone})` },
          ]),
    ];
    return clocks.map(({ part, moment }) => ({
      part,
      value: sql`CASE WHEN coalesce(${moment}::date, business_date) = asked_date THEN own ELSE 0 END`,
    }));
  },
});
