import type { Recommendation } from './recommendation.ts';

/** A ticket is written whole or not at all, in one transaction with a check of completeness. */
export const atomicTransactions: Recommendation = {
  id: 'atomic-transactions',
  term: 'short',
  effortDays: 8,
  owner: 'application-developer',
  prevents: ['split-writes', 'partial-events', 'missing-lines', 'contradictory-tickets', 'duplicated-writes'],
  detects: [],
};
