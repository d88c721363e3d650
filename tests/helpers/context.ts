import type { AuditContext } from '../../src/analyses/analysis.ts';

/** The circumstances of an audit that the judgement under test does not look at. */
export const context: AuditContext = {
  asOf: '2024-09-02',
  period: { label: '2024-08', from: '2024-08-01', to: '2024-08-31' },
  closedDays: [],
  readings: [],
  currency: 'EUR',
};
