import type { Recommendation } from './recommendation.ts';

/** An append-only log filled by triggers: old and new values, time with microseconds, transaction, actor. */
export const logTable: Recommendation = {
  id: 'log-table',
  term: 'short',
  effortDays: 5,
  owner: 'database-administrator',
  prevents: ['weak-log', 'damaged-log-values', 'unlogged-lines'],
  detects: ['split-writes', 'late-writes', 'log-contradicts-table', 'updates-not-applied', 'missing-lines'],
};
