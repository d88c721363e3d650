import { countsOnly } from './counts-only.ts';
import { lineVariant } from './line-variant.ts';
import { restated } from './restated.ts';

/** Discounts were not subtracted where the measure does so, or subtracted where it does not. */
export const discount = lineVariant({
  id: 'discount',
  lacks: ({ config: { model } }, measure) => {
    if (countsOnly(measure)) return 'counts-only';
    return model.sale_line?.columns.discount === undefined ? 'no-discount' : null;
  },
  values: (given, measure) => {
    const other = measure.definition.discount === 'ignore' ? 'subtract' : 'ignore';
    return [{ part: other, value: restated(given, measure, { discount: other }) }];
  },
});
