import { sql } from 'drizzle-orm';
import { partVariant } from './part-variant.ts';

/** A category was filtered out; a line without a known product is an orphan, and another matter. */
export const missingCategory = partVariant({
  id: 'missing-category',
  lacks: ({ config: { model } }) => (model.product?.columns.category === undefined ? 'no-category' : null),
  part: { column: sql`category`, among: sql`product_rows > 0` },
});
