import type { Recommendation } from './recommendation.ts';

/** Primary, foreign, unique and check constraints, so that the database refuses what the model forbids. */
export const integrityConstraints: Recommendation = {
  id: 'integrity-constraints',
  term: 'short',
  effortDays: 4,
  owner: 'database-administrator',
  prevents: [
    'broken-key',
    'orphan-rows',
    'orphaned-children',
    'damaged-identifiers',
    'unpriced-lines',
    'malformed-actor',
    'contradictory-tickets',
    'early-writes',
    'no-primary-key',
    'nullable-key',
    'undeclared-foreign-key',
    'declared-key-broken',
    'derived-column-differs',
    'duplicated-rows',
    'malformed-identifier',
    'near-duplicate-labels',
    'non-positive-prices',
    'outliers',
  ],
  detects: [],
};
