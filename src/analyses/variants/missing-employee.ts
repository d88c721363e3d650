import { sql } from 'drizzle-orm';
import { partVariant } from './part-variant.ts';

/** The sales of one till or employee were not there. */
export const missingEmployee = partVariant({
  id: 'missing-employee',
  lacks: ({ config: { model } }) => (model.sale_line?.columns.employee === undefined ? 'no-employee' : null),
  part: { column: sql`employee`, among: sql`true` },
});
