import type { ColumnFacts, TableFacts } from '../report/facts/dictionary.ts';

/**
 * What a column was seen to be, as `dictionary.yaml` keeps it: `numeric(10,2), not null` as the database declares it,
 * `decimal with 2 decimals, not null` as the data of a file show it. Null where nothing was seen: a file without rows
 * shows no types.
 */
export function seenOf(table: TableFacts, column: ColumnFacts): string | null {
  const declared = table.declared?.columns.find(({ name }) => name === column.name);
  if (declared !== undefined) return written(declared.type, declared.nullable);
  if (table.rows === 0) return null;
  const type =
    column.type === 'decimal' && column.scale !== null
      ? `decimal with ${column.scale} ${column.scale === 1 ? 'decimal' : 'decimals'}`
      : column.type;
  return written(type, column.nulls > 0);
}

const written = (type: string, nullable: boolean): string =>
  `${type.replace(/\s+/g, ' ')}, ${nullable ? 'nullable' : 'not null'}`;
