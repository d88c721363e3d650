import type { exposureKinds } from '../../../src/findings/exposure-kinds.ts';
import type { FindingArgs } from '../../../src/findings/kinds.ts';
import { toDecimal } from '../../../src/report/decimal.ts';

export const exposureArgs: Pick<FindingArgs, keyof typeof exposureKinds> = {
  'unlocked-period': {
    days: 1,
    closedDays: 1,
    net: toDecimal('9057.29'),
    gross: toDecimal('9057.29'),
    amount: toDecimal('284243.88'),
    causes: ['insert', 'quantity-update'],
    longestDelayDays: 1,
    usualDelayDays: 0,
  },
  'rows-without-history': {
    changes: 584,
    total: 584,
    tables: ['Produits', 'Employé'],
    undatedLines: 0,
    amount: toDecimal('8600.30'),
  },
};
