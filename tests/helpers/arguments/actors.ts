import type { actorsKinds } from '../../../src/findings/actors-kinds.ts';
import type { FindingArgs } from '../../../src/findings/kinds.ts';

const service = '0123456789abcdefgz0123456789abcde';

export const actorsArgs: Pick<FindingArgs, keyof typeof actorsKinds> = {
  'unexpected-writer': {
    table: 'Produits',
    reason: 'price-update',
    writers: 1,
    rows: 3,
    total: 575,
    actor: '0a'.repeat(16),
  },
  'mixed-duties': {
    actors: 1,
    actor: service,
    kind: 'inferred-service',
    saleRows: 206_885,
    priceRows: 575,
    deletedRows: 2,
  },
  'writes-outside-hours': {
    events: 0,
    actors: 0,
    from: null,
    to: null,
    closedDays: ['2024-08-15'],
    closedRows: 6895,
    closedRowsByServices: 6895,
  },
  'impossible-writer': {
    beforeHire: 1,
    beforeHireRows: 2,
    afterDeletion: 1,
    afterDeletionRows: 4,
    outsiders: 0,
    outsiderRows: 0,
    actor: '0a'.repeat(16),
  },
};
