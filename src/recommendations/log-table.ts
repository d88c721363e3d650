import type { Recommendation } from './recommendation.ts';

/** An append-only log filled by triggers: old and new values, time with microseconds, transaction, actor. */
export const logTable: Recommendation = {
  id: 'log-table',
  term: 'short',
  effortDays: 5,
  owner: 'database-administrator',
  prevents: [
    'log-contradicts-itself',
    'log-gaps',
    'log-not-understood',
    'missing-log-events',
    'weak-log',
    'damaged-log-values',
    'unlogged-lines',
    'rows-without-history',
    'unlogged-rows',
    'overwritten-writes',
    'damaged-values',
    'damaged-identifiers',
  ],
  detects: [
    'early-writes',
    'sequence-gaps',
    'split-writes',
    'late-writes',
    'log-contradicts-table',
    'updates-not-applied',
    'missing-lines',
    'lost-rows',
    'lost-updates',
    'ignored-deletes',
    'unexpected-writer',
    'writes-outside-hours',
  ],
};
