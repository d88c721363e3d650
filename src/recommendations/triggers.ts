import type { Recommendation } from './recommendation.ts';

/** The period is locked after closing by triggers: a late write is refused or booked as an adjustment; the price is frozen on the line. */
export const triggers: Recommendation = {
  id: 'triggers',
  term: 'medium',
  effortDays: 10,
  owner: 'database-administrator',
  prevents: ['late-writes', 'reading-moved', 'past-rewritten', 'mutable-price', 'unlocked-period'],
  detects: ['log-contradicts-table'],
};
