/**
 * Ways in which a reader may have computed the measure otherwise than declared; the id is the file's name in
 * src/analyses/variants and the key of its words.
 */
export const variantIds = [
  'missing-store',
  'missing-category',
  'missing-department',
  'missing-employee',
  'missing-partition',
  'orphans-lost',
  'fan-out',
  'returns-excluded',
  'cancelled',
  'duplicates-once',
  'unlogged-lines',
  'lost-lines',
  'units-instead-of-lines',
  'discount',
  'price-basis',
  'vat-in',
  'vat-out',
  'currency',
  'day-boundary',
  'rounding',
] as const;
export type VariantId = (typeof variantIds)[number];

/** What the log may have recorded between two readings, by cause. */
export const timedIds = [
  'late-writes',
  'closed-days',
  'duplicates',
  'returns',
  'deletions',
  'quantity-updates',
  'line-price-updates',
  'catalogue-prices',
  'catalogue-prices-unvalued',
  'date-updates',
  'line-updates',
] as const;
export type TimedId = (typeof timedIds)[number];

/** Every hypothesis on a gap; the key of its words. */
export const hypothesisIds = [...timedIds, 'stale', ...variantIds] as const;
export type HypothesisId = (typeof hypothesisIds)[number];

/** Why a hypothesis cannot be tested on these data. */
export const lackIds = [
  'no-log',
  'no-moment',
  'no-store',
  'no-department',
  'no-category',
  'no-employee',
  'no-dimension',
  'no-negative-lines',
  'no-cancelled-statuses',
  'no-quantity',
  'no-logged-quantity',
  'no-logged-price',
  'no-logged-date',
  'no-price-log',
  'no-old-values',
  'no-discount',
  'no-other-price',
  'no-vat-rate',
  'no-currency',
  'no-rates',
  'no-sold-at',
  'no-closed-days',
  'counts-only',
  'not-additive',
  'in-measure',
] as const;
export type LackId = (typeof lackIds)[number];
