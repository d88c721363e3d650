import type { Given } from './variant.ts';

/** The dimensions that the sale lines can be joined to, by the names of their counts in `stateLines`. */
export function joinedDimensions({
  config,
  model,
}: Given): ('product' | 'customer' | 'employee' | 'calendar')[] {
  const columns = config.model.sale_line?.columns;
  const has = (relation: 'product' | 'customer' | 'employee') =>
    model.relations.includes(relation) && columns?.[relation] !== undefined;
  const named = (['product', 'customer', 'employee'] as const).filter(has);
  return model.relations.includes('calendar_day') ? [...named, 'calendar'] : named;
}
