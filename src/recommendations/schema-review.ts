import type { Recommendation } from './recommendation.ts';

/** A dictionary under version control, and a review of each change of the schema against it. */
export const schemaReview: Recommendation = {
  id: 'schema-review',
  term: 'medium',
  effortDays: 5,
  owner: 'data-engineer',
  prevents: [
    'inconsistent-names',
    'joined-type-mismatch',
    'missing-description',
    'date-as-number',
    'float-money',
  ],
  detects: [
    'declared-key-broken',
    'disabled-trigger',
    'normal-form',
    'unindexed-foreign-key',
    'unused-index',
    'constant-column',
    'empty-column',
  ],
};
