import type { Recommendation } from './recommendation.ts';

/** Separate roles for ETL, application, analyst and auditor; secrets and personal data leave the analytical layer. */
export const accessRights: Recommendation = {
  id: 'access-rights',
  term: 'short',
  effortDays: 5,
  owner: 'security-officer',
  prevents: [
    'exposed-secrets',
    'over-wide-rights',
    'personal-data',
    'single-actor',
    'unexpected-writer',
    'mixed-duties',
  ],
  detects: ['malformed-actor', 'impossible-writer'],
};
