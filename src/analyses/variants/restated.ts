import { type SQL, sql } from 'drizzle-orm';
import type { MeasureDefinition } from '../../config/measure.ts';
import { type LineCells, type Measure, measuresOf } from '../../model/measures.ts';
import type { Given } from './variant.ts';

/** The cells of a line of `stateLines`. */
const cells: LineCells = {
  quantity: sql`coalesce(quantity, 1)`,
  unitPrice: sql`unit_price`,
  amount: sql`line_amount`,
  discount: sql`discount`,
  vatRate: sql`coalesce(vat_rate, catalogue_vat)`,
  unitCost: sql`unit_cost`,
  currency: sql`currency`,
  status: sql`status`,
  catalogueNow: sql`catalogue_price`,
  catalogueThen: sql`catalogue_price`,
};

/**
 * The value of a line had the measure been declared otherwise, by the measure's own formula.
 * Throws an ExpectedError where that needs a column that is not mapped.
 */
export function restated(
  { config }: Given,
  { id, definition }: Measure,
  otherwise: Partial<MeasureDefinition>,
): SQL {
  const measures = { ...config.measures, [id]: { ...definition, ...otherwise } };
  const twin = measuresOf({ ...config, measures }).find((measure) => measure.id === id);
  if (twin === undefined) throw new Error(`the measure ${id} is gone`);
  return sql`CASE WHEN here THEN ${twin.expression(cells)} ELSE 0 END`;
}
