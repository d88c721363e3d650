import { dateSignals } from './dates.ts';
import { keySignals } from './key.ts';
import type { RoleRule } from './role.ts';

/** A row is a customer. */
export const customerRules: readonly RoleRule[] = [
  {
    ...{
      role: 'customer',
      required: true,
      concept: 'customer',
      kin: ['line', 'logRow', 'product', 'employee'],
    },
    values: keySignals,
  },
  {
    ...{ role: 'registeredOn', concept: 'registeredOn' },
    ...{ kin: ['day', 'hiredOn', 'recorded', 'saleDate'] },
    values: dateSignals,
  },
];
