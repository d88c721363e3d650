import { sql } from 'drizzle-orm';
import { lineVariant, without } from './line-variant.ts';

/** What the table holds twice was counted once: a line's key that stands twice, or a batch that was written twice. */
export const duplicatesOnce = lineVariant({
  id: 'duplicates-once',
  lacks: () => null,
  values: () => [
    { part: 'line', value: without(sql`here AND again_line`) },
    { part: 'batch', value: without(sql`here AND again_batch`) },
  ],
});
