import { countsOnly } from './counts-only.ts';
import { lineVariant } from './line-variant.ts';
import { restated } from './restated.ts';
import type { Given } from './variant.ts';

/** The catalogue's price was taken where the measure takes the price on the line, or the other way round. */
export const priceBasis = lineVariant({
  id: 'price-basis',
  lacks: (given, measure) => {
    if (countsOnly(measure) || measure.definition.kind === 'margin') return 'counts-only';
    return otherKinds(given, measure.definition.kind).length === 0 ? 'no-other-price' : null;
  },
  values: (given, measure) =>
    otherKinds(given, measure.definition.kind).map((kind) => ({
      part: kind,
      value: restated(given, measure, { kind, price: undefined }),
    })),
});

function otherKinds({ config: { model } }: Given, own: string) {
  const columns = model.sale_line?.columns;
  const kinds = [
    ...(columns?.amount === undefined ? [] : (['amount'] as const)),
    ...(columns?.unitPrice === undefined ? [] : (['quantity-x-unit-price'] as const)),
    ...(model.product?.columns.price === undefined ? [] : (['quantity-x-catalogue-price'] as const)),
  ];
  return kinds.filter((kind) => kind !== own);
}
