import type { ColumnFacts } from '../../report/facts/dictionary.ts';
import { isIdentifying, isKey } from '../columns.ts';
import type { Signal } from '../proposal.ts';
import type { Surroundings } from './role.ts';

/** What makes the key of a dimension of a column; null where it identifies nothing. */
export function keySignals(column: ColumnFacts, { table, facts }: Surroundings): Signal[] | null {
  if (!isKey(column, table.rows) || !isIdentifying(column) || column.sensitivity === 'secret') return null;
  const keys = table.columns.filter((other) => isKey(other, table.rows) && isIdentifying(other));
  const referring = facts.foreignKeys.find(
    ({ toTable, toColumn }) => toTable === table.name && toColumn === column.name,
  );
  return [
    keys.length === 1 ? { code: 'only-unique', weight: 0.65 } : { code: 'unique', weight: 0.35 },
    ...(referring === undefined
      ? []
      : [{ code: 'referred-by' as const, table: referring.fromTable, weight: 0.5 }]),
  ];
}
