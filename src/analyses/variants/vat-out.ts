import { countsOnly } from './counts-only.ts';
import { lineVariant } from './line-variant.ts';
import { restated } from './restated.ts';

/** VAT was left out where the measure counts it in. */
export const vatOut = lineVariant({
  id: 'vat-out',
  lacks: ({ config: { model } }, measure) => {
    if (countsOnly(measure)) return 'counts-only';
    if (measure.definition.vat === 'remove') return 'in-measure';
    return model.sale_line?.columns.vatRate === undefined && model.product?.columns.vatRate === undefined
      ? 'no-vat-rate'
      : null;
  },
  values: (given, measure) => {
    const vat = measure.definition.vat === 'add' ? 'as-stored' : 'remove';
    return [{ part: null, value: restated(given, measure, { vat }) }];
  },
});
