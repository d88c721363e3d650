import type { hypothesesKinds } from '../../../src/findings/hypotheses-kinds.ts';
import type { FindingArgs } from '../../../src/findings/kinds.ts';
import { toDecimal } from '../../../src/report/decimal.ts';

const about = { businessDate: '2024-08-14', measure: 'revenue', unit: 'currency' } as const;
const store = { hypothesis: 'missing-store', part: 'Lyon', side: 'first' } as const;
const join = { hypothesis: 'orphans-lost', part: 'customer', side: 'first' } as const;

export const hypothesesArgs: Pick<FindingArgs, keyof typeof hypothesesKinds> = {
  'gap-unexplained': {
    ...{ ...about, gap: toDecimal('9057.29'), unexplained: toDecimal('12.40') },
    ...{ nearest: [store], distance: toDecimal('-0.31') },
  },
  'gap-ambiguous': {
    ...{ ...about, gap: toDecimal('9057.29'), amount: toDecimal('-812.40') },
    ...{ sets: [[store], [join]], setCount: 2, setsTried: 418 },
  },
  'reading-defect': {
    ...{ ...about, system: 'Power BI', readAt: '2024-08-14', value: toDecimal('274374.19') },
    ...{ hypothesis: 'missing-store', part: 'Lyon', amount: toDecimal('-812.40'), lines: 118 },
  },
};
