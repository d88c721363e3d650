import { sql } from 'drizzle-orm';
import { partVariant } from './part-variant.ts';
import { hasMoments } from './state-line.ts';

/** The load of one recorded day was not there; without the last one, which is a figure that was read too early. */
export const missingPartition = partVariant({
  id: 'missing-partition',
  lacks: (given) => (hasMoments(given) ? null : 'no-moment'),
  part: { column: sql`load`, among: sql`load IS NOT NULL AND load < last_load` },
});
