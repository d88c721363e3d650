import type { Measure } from '../../model/measures.ts';
import { countsOnly } from './counts-only.ts';
import { lineVariant } from './line-variant.ts';
import { restated } from './restated.ts';
import type { Given } from './variant.ts';

/** Amounts in other currencies were added up as they stand where the measure converts them, or the other way round. */
export const currency = lineVariant({
  id: 'currency',
  lacks: (given, measure) => {
    if (countsOnly(measure)) return 'counts-only';
    if (given.config.model.sale_line?.columns.currency === undefined) return 'no-currency';
    return Object.keys(given.config.rates).length === 0 ? 'no-rates' : null;
  },
  values: (given, measure) => {
    const other = converts(given, measure) ? 'as-stored' : 'convert';
    return [{ part: other, value: restated(given, measure, { currency: other }) }];
  },
});

const converts = ({ config }: Given, { definition }: Measure): boolean =>
  definition.currency === 'convert' ||
  (definition.currency === undefined && Object.keys(config.rates).length > 0);
