import type { Recommendation } from './recommendation.ts';

/** A load ledger with control totals and freshness, and a reconciliation of source, cube and report. */
export const etlMonitoring: Recommendation = {
  id: 'etl-monitoring',
  term: 'medium',
  effortDays: 12,
  owner: 'data-engineer',
  prevents: ['unreadable-values', 'misfit-values', 'mixed-encodings', 'undecidable-dates'],
  detects: [
    'reading-moved',
    'reading-unexplained',
    'stale-reading',
    'gap-ambiguous',
    'gap-unexplained',
    'reading-defect',
    'late-writes',
    'missing-lines',
    'sequence-gaps',
    'unlogged-lines',
    'updates-not-applied',
    'unpriced-lines',
    'calendar-gaps',
    'unlocked-period',
  ],
};
