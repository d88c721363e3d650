import { accessRights } from './access-rights.ts';
import { atomicTransactions } from './atomic-transactions.ts';
import { etlMonitoring } from './etl-monitoring.ts';
import { integrityConstraints } from './integrity-constraints.ts';
import { logTable } from './log-table.ts';
import type { Recommendation, RecommendationId } from './recommendation.ts';
import { schemaReview } from './schema-review.ts';
import { triggers } from './triggers.ts';

/** Every measure that an audit may recommend; one that is missing here does not compile. */
export const catalogue: Readonly<Record<RecommendationId, Recommendation>> = {
  'log-table': logTable,
  'atomic-transactions': atomicTransactions,
  'integrity-constraints': integrityConstraints,
  'access-rights': accessRights,
  'etl-monitoring': etlMonitoring,
  triggers,
  'schema-review': schemaReview,
};
