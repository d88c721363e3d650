import { lineVariant } from './line-variant.ts';
import { restated } from './restated.ts';

/** Cancelled sales were counted where the measure leaves them out, or left out where it counts them. */
export const cancelled = lineVariant({
  id: 'cancelled',
  lacks: ({ config: { model } }) =>
    model.sale_line?.columns.status === undefined || (model.sale_line.cancelledStatuses ?? []).length === 0
      ? 'no-cancelled-statuses'
      : null,
  values: (given, measure) => {
    const other = measure.definition.cancelled === 'include' ? 'exclude' : 'include';
    return [{ part: other, value: restated(given, measure, { cancelled: other }) }];
  },
});
