import type { FindingKind } from '../findings/kinds.ts';

export const recommendationIds = [
  'log-table',
  'atomic-transactions',
  'integrity-constraints',
  'access-rights',
  'etl-monitoring',
  'triggers',
  'schema-review',
] as const;

export type RecommendationId = (typeof recommendationIds)[number];

/** A measure of the action plan. It is recommended because of findings, never for its own sake. */
export interface Recommendation {
  id: RecommendationId;
  term: 'short' | 'medium';
  effortDays: number;
  owner: 'database-administrator' | 'application-developer' | 'data-engineer' | 'security-officer';
  /** The kinds whose defect this measure would have prevented. */
  prevents: readonly FindingKind[];
  /** The kinds whose defect this measure would have shown, without preventing it. */
  detects: readonly FindingKind[];
}
