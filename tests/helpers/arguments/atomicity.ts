import type { atomicityKinds } from '../../../src/findings/atomicity-kinds.ts';
import type { FindingArgs } from '../../../src/findings/kinds.ts';
import { toDecimal } from '../../../src/report/decimal.ts';

/** Arguments of the findings on the writing of tickets. */
export const atomicityArgs: Pick<FindingArgs, keyof typeof atomicityKinds> = {
  'early-writes': { lines: 6, tickets: 4, amount: toDecimal('31.90'), longestLeadDays: 2 },
  'duplicated-writes': {
    ...{ lines: 14, tickets: 3, amount: toDecimal('88.12'), repeatedInserts: 5, witnessTicket: 't_0003' },
  },
  'sequence-gaps': {
    ...{ of: 'ticket', gaps: 2, missing: 5, numbers: 1803 },
    example: { ticket: null, after: 'T0104', before: 'T0108', missing: 3 },
  },
};
