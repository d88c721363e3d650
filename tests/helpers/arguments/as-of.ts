import type { asOfKinds } from '../../../src/findings/as-of-kinds.ts';
import type { FindingArgs } from '../../../src/findings/kinds.ts';
import { toDecimal } from '../../../src/report/decimal.ts';

export const asOfArgs: Pick<FindingArgs, keyof typeof asOfKinds> = {
  'stale-reading': {
    ...{ businessDate: '2024-08-14', measure: 'revenue', unit: 'currency', system: 'Power BI' },
    ...{ readAt: '2024-08-16T09:30', value: toDecimal('275186.59'), from: '2024-08-14T21:58:10' },
    ...{ until: '2024-08-15T06:02:00', asOf: toDecimal('284243.88'), difference: toDecimal('-9057.29') },
  },
  'past-rewritten': {
    ...{ days: 3, daysTotal: 31 },
    causes: [
      { cause: 'delete', days: 2, risen: toDecimal('0.00'), fallen: toDecimal('57.20') },
      { cause: 'catalogue-price', days: 3, risen: toDecimal('812.40'), fallen: toDecimal('12.00') },
    ],
    ...{ risen: toDecimal('812.40'), fallen: toDecimal('69.20'), longestDays: 12, closingDelayDays: 0 },
  },
};
