import type { ColumnFacts } from '../../report/facts/dictionary.ts';
import { dateKind, isKey } from '../columns.ts';
import type { Signal } from '../proposal.ts';
import type { RoleRule } from './role.ts';

/** This share of the days between first and last makes the days of a table consecutive. */
const consecutiveFrom = 0.9;
const dayMs = 86_400_000;

/** Days from first to last, both included; null where the column holds no days. */
export function daySpan(column: ColumnFacts): number | null {
  const kind = dateKind(column);
  if (column.min === null || column.max === null || (kind !== 'date' && kind !== 'serial')) return null;
  const [from, to] =
    kind === 'serial'
      ? [Number(column.min), Number(column.max)]
      : [Date.parse(column.min.slice(0, 10)) / dayMs, Date.parse(column.max.slice(0, 10)) / dayMs];
  return Number.isFinite(to - from) ? Math.round(to - from) + 1 : null;
}

/** Whole numbers from `low` to `high` that fill most of that range. */
const numbered =
  (low: number, high: number, fewest: number, weight: number) =>
  (column: ColumnFacts): Signal[] | null => {
    if (column.type !== 'integer') return null;
    if (Number(column.min) < low || Number(column.max) > high) return null;
    if (column.distinct < fewest) return [];
    return [{ code: 'range', from: column.min ?? '', to: column.max ?? '', weight }];
  };

const few =
  (most: number) =>
  (column: ColumnFacts): Signal[] | null =>
    column.distinct <= most ? [{ code: 'few-values', values: column.distinct, weight: 0.2 }] : null;

/** A row is a day. */
export const calendarDayRules: readonly RoleRule[] = [
  {
    ...{ role: 'date', required: true, concept: 'day', kin: ['saleDate', 'recorded', 'dayOfMonth'] },
    values: (column, { table }) => {
      const days = daySpan(column);
      if (days === null || !isKey(column, table.rows)) return null;
      return table.rows >= 7 && column.distinct >= days * consecutiveFrom
        ? [{ code: 'consecutive', days: column.distinct, weight: 0.85 }]
        : [{ code: 'unique', weight: 0.2 }];
    },
  },
  { role: 'year', concept: 'year', values: numbered(1900, 2100, 1, 0.6) },
  { role: 'month', concept: 'month', kin: ['monthName'], values: numbered(1, 12, 12, 0.65) },
  { role: 'dayOfMonth', concept: 'dayOfMonth', kin: ['day'], values: numbered(1, 31, 28, 0.7) },
  {
    ...{ role: 'monthName', concept: 'monthName', kin: ['month'] },
    values: (column) => (column.type === 'text' ? few(12)(column) : null),
  },
  { role: 'weekday', concept: 'weekday', kin: ['day', 'dayOfMonth'], values: few(7) },
  { role: 'quarter', concept: 'quarter', values: few(400) },
  {
    // The audit reads it as a date, so that `2024-08` would be refused.
    ...{ role: 'yearMonth', concept: 'yearMonth', kin: ['year', 'month', 'monthName'] },
    values: (column, { table }) =>
      daySpan(column) !== null && !isKey(column, table.rows)
        ? [{ code: 'dates', from: column.min ?? '', to: column.max ?? '', weight: 0.3 }]
        : null,
  },
];
