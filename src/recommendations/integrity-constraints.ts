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
    'unpriced-lines',
    'malformed-actor',
    'contradictory-tickets',
    'inconsistent-names',
  ],
  detects: [],
};
