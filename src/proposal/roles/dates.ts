import type { ColumnFacts } from '../../report/facts/dictionary.ts';
import { dateKind } from '../columns.ts';
import type { Signal } from '../proposal.ts';
import type { Surroundings } from './role.ts';

/** What makes the date of a dimension's row of a column; null where it holds no days that can be read. */
export function dateSignals(column: ColumnFacts, { table }: Surroundings): Signal[] | null {
  const kind = dateKind(column);
  if (kind === null || kind === 'undecidable') return null;
  const range = { from: column.min ?? '', to: column.max ?? '' };
  if (kind === 'serial') return [{ code: 'serials', ...range, weight: 0.2 }];
  const others = table.columns.filter((other) => dateKind(other) === 'date');
  return [
    { code: 'dates', ...range, weight: 0.3 },
    ...(others.length === 1 ? [{ code: 'only-date' as const, weight: 0.45 }] : []),
  ];
}
