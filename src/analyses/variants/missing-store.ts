import { sql } from 'drizzle-orm';
import { partVariant } from './part-variant.ts';

/** One store had not delivered, or was filtered out. */
export const missingStore = partVariant({
  id: 'missing-store',
  lacks: ({ config: { model } }) => (model.sale_line?.columns.store === undefined ? 'no-store' : null),
  part: { column: sql`store`, among: sql`true` },
});
