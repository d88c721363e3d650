import { isIdentifying, isKey, isMoney, isNumber, rowsPerValue } from '../columns.ts';
import { keySignals } from './key.ts';
import type { RoleRule } from './role.ts';

/** A row is an article of the catalogue. */
export const productRules: readonly RoleRule[] = [
  {
    ...{
      role: 'product',
      required: true,
      concept: 'product',
      kin: ['line', 'logRow', 'customer', 'employee'],
    },
    values: (column, around) => {
      const key = keySignals(column, around);
      return key === null || column.meaning !== 'ean'
        ? key
        : [...key, { code: 'meaning', meaning: 'ean', weight: 0.5 }];
    },
  },
  {
    ...{ role: 'label', concept: 'label', kin: ['lastName', 'login'] },
    values: (column, { table }) => {
      if (column.type !== 'text') return null;
      const areMany = column.distinct > (table.rows - column.nulls) / 2 && column.maxLength > 8;
      return areMany && !isCode(column.meaning) ? [{ code: 'many-labels', weight: 0.45 }] : [];
    },
  },
  {
    ...{ role: 'category', concept: 'category', kin: ['department'] },
    values: (column, { table }) => groupSignals(column, table.rows),
  },
  {
    ...{ role: 'department', concept: 'department', kin: ['category'] },
    values: (column, { table }) => groupSignals(column, table.rows),
  },
  {
    ...{ role: 'price', concept: 'price', kin: ['unitPrice', 'amount'] },
    values: (column, { table }) => {
      if (!isNumber(column) || Number(column.max) <= 0) return null;
      if (!isMoney(column)) return isKey(column, table.rows) ? null : [];
      const others = table.columns.filter(isMoney);
      return [{ code: 'money', weight: others.length === 1 ? 0.65 : 0.35 }];
    },
  },
];

const isCode = (meaning: string | null): boolean =>
  meaning !== null && meaning !== 'label' && meaning !== 'free-text' && meaning !== 'category';

function groupSignals(column: Parameters<typeof isIdentifying>[0], rows: number) {
  if (!isIdentifying(column) || isKey(column, rows) || rowsPerValue(column, rows) < 1.5) return null;
  return [{ code: 'few-values' as const, values: column.distinct, weight: 0.25 }];
}
