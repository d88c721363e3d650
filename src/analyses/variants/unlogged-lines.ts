import { sql } from 'drizzle-orm';
import { lineVariant, without } from './line-variant.ts';
import { hasMoments } from './state-line.ts';

/** Lines that nothing tells the moment of were not there yet: the ledger counts them from the beginning. */
export const unloggedLines = lineVariant({
  id: 'unlogged-lines',
  lacks: (given) => (hasMoments(given) ? null : 'no-moment'),
  values: () => [{ part: null, value: without(sql`here AND recorded IS NULL`) }],
});
