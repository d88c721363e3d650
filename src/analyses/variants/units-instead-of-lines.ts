import { sql } from 'drizzle-orm';
import { lineVariant } from './line-variant.ts';

/**
 * Lines were taken for units, or units for lines: an amount at the price of one article whatever the quantity, a
 * count of lines for the units, the units for the lines.
 */
export const unitsInsteadOfLines = lineVariant({
  id: 'units-instead-of-lines',
  lacks: ({ config: { model } }) => (model.sale_line?.columns.quantity === undefined ? 'no-quantity' : null),
  values: (_given, { definition: { kind } }) => {
    const quantity = sql`coalesce(quantity, 1)`;
    if (kind === 'lines') return [{ part: null, value: sql`CASE WHEN here THEN ${quantity} ELSE 0 END` }];
    return [
      {
        part: null,
        value: sql`CASE WHEN here AND ${quantity} <> 0 THEN amount / ${quantity} ELSE amount END`,
      },
    ];
  },
});
