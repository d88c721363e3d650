import type { FindingArgs } from '../../../src/findings/kinds.ts';
import type { logShapeKinds } from '../../../src/findings/log-shape-kinds.ts';

export const logShapeArgs: Pick<FindingArgs, keyof typeof logShapeKinds> = {
  'log-not-understood': {
    ...{ log: 'Logs', rows: 14, total: 207489, lines: 3, reliability: 'undetermined' },
    reasons: [
      { reason: 'unknown-action', rows: 12, names: ['EINFÜGEN', 'upsert'] },
      { reason: 'no-moment', rows: 2, names: [] },
    ],
    fields: [{ field: 'id ticket', values: 4 }],
  },
  'log-contradicts-itself': {
    reasons: [
      { reason: 'inserted-again', count: 12 },
      { reason: 'changed-before-insert', count: 3 },
      { reason: 'changed-after-delete', count: 2 },
      { reason: 'two-values', count: 4 },
      { reason: 'dated-after-audit', count: 7 },
    ],
  },
  'missing-log-events': { transactions: 9, transactionsTotal: 1808, events: 11, declared: 41388 },
  'log-gaps': { log: 'Logs', missing: 17, gaps: 4, first: '1', last: '207506' },
};
