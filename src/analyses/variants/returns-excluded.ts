import { sql } from 'drizzle-orm';
import { lineVariant, without } from './line-variant.ts';

/** Returned articles were left out instead of being subtracted. */
export const returnsExcluded = lineVariant({
  id: 'returns-excluded',
  lacks: ({ config: { model } }, { definition }) => {
    if (definition.returns === 'exclude') return 'in-measure';
    const columns = model.sale_line?.columns;
    return columns?.quantity === undefined &&
      columns?.amount === undefined &&
      columns?.unitPrice === undefined
      ? 'no-negative-lines'
      : null;
  },
  values: () => [{ part: null, value: without(sql`here AND (quantity < 0 OR own < 0)`) }],
});
