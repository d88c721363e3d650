/** The checks on schema and integrity. The id is the file's name, the kind of its findings and the key of its words. */
export const checkIds = [
  'broken-key',
  'calendar-gaps',
  'constant-column',
  'date-as-number',
  'declared-key-broken',
  'derived-column-differs',
  'disabled-trigger',
  'duplicated-rows',
  'empty-column',
  'exposed-secrets',
  'float-money',
  'inconsistent-names',
  'joined-type-mismatch',
  'malformed-identifier',
  'misfit-values',
  'missing-description',
  'mixed-encodings',
  'near-duplicate-labels',
  'no-primary-key',
  'non-positive-prices',
  'normal-form',
  'nullable-key',
  'orphan-rows',
  'outliers',
  'over-wide-rights',
  'personal-data',
  'undeclared-foreign-key',
  'undecidable-dates',
  'unindexed-foreign-key',
  'unsold-products',
  'unused-index',
] as const;
export type CheckId = (typeof checkIds)[number];

/** Why a check could not answer. */
export const checkReasons = [
  /** Files declare nothing. */
  'no-declarations',
  'no-rows',
  'no-keys',
  'no-relations',
  'no-calendar',
  'no-products',
  'no-prices',
  'no-money',
  'no-identifiers',
  'no-labels',
  'no-indexes',
  'no-triggers',
  'no-statistics',
  'no-dates',
  'no-derived-columns',
  'no-numbers',
  /** Half of the values or more are one and the same. */
  'no-spread',
  'no-text',
  /** The program met an error. */
  'check-failed',
] as const;
export type CheckReason = (typeof checkReasons)[number];
