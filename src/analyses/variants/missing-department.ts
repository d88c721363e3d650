import { sql } from 'drizzle-orm';
import { partVariant } from './part-variant.ts';

/** A department was filtered out; a line without a known product is an orphan, and another matter. */
export const missingDepartment = partVariant({
  id: 'missing-department',
  lacks: ({ config: { model } }) =>
    model.product?.columns.department === undefined ? 'no-department' : null,
  part: { column: sql`department`, among: sql`product_rows > 0` },
});
