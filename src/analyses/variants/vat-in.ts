import { countsOnly } from './counts-only.ts';
import { lineVariant } from './line-variant.ts';
import { restated } from './restated.ts';

/** VAT was counted in where the measure leaves it out. */
export const vatIn = lineVariant({
  id: 'vat-in',
  lacks: ({ config: { model } }, measure) => {
    if (countsOnly(measure)) return 'counts-only';
    if (measure.definition.vat === 'add') return 'in-measure';
    return model.sale_line?.columns.vatRate === undefined && model.product?.columns.vatRate === undefined
      ? 'no-vat-rate'
      : null;
  },
  values: (given, measure) => {
    const vat = measure.definition.vat === 'remove' ? 'as-stored' : 'add';
    return [{ part: null, value: restated(given, measure, { vat }) }];
  },
});
