import { sql } from 'drizzle-orm';
import { joinedDimensions } from './joined.ts';
import { lineVariant, without } from './line-variant.ts';

/** An inner join to a dimension loses the lines whose key the dimension does not have. */
export const orphansLost = lineVariant({
  id: 'orphans-lost',
  lacks: (given) => (joinedDimensions(given).length === 0 ? 'no-dimension' : null),
  values: (given) =>
    joinedDimensions(given).map((part) => ({
      part,
      value: without(sql`here AND ${sql.raw(part)}_rows = 0`),
    })),
});
