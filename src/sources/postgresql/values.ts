/** What the values of a type are, in the words of the store: `moment` is a day with its time. */
export type ValueKind = 'text' | 'number' | 'date' | 'moment';

const kinds: Readonly<Record<string, ValueKind>> = {
  ...{ int2: 'number', int4: 'number', int8: 'number', numeric: 'number' },
  ...{ float4: 'number', float8: 'number', money: 'number' },
  ...{ date: 'date', timestamp: 'moment', timestamptz: 'moment' },
};

/** @param baseType a type of PostgreSQL's own by its internal name (`int4`), below any domain; '' for others */
export const kindOfBaseType = (baseType: string): ValueKind => kinds[baseType] ?? 'text';

/** A name as SQL takes it, whatever signs it holds. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * A column's value as it is streamed, and as a view in place shows it: numbers, days and moments as they are, moments
 * with a zone by the clock of `timeZone`, everything else as text.
 */
export function streamed(column: string, baseType: string, timeZone: string): string {
  switch (baseType) {
    case 'money':
      // Written by itself it bears the currency's sign, in a place that depends on the server's language.
      return `${column}::pg_catalog.numeric`;
    case 'timestamptz':
      return `(${column} AT TIME ZONE '${timeZone.replaceAll("'", "''")}')`;
    case 'inet':
      // The cast alone would add /32 to the address of a single machine.
      return `pg_catalog.abbrev(${column})`;
    default:
      return kindOfBaseType(baseType) === 'text' ? `${column}::pg_catalog.text` : column;
  }
}

/** What a row of a table is sorted by, so that it has the same number in every reading. */
export type Order = { by: 'key'; columns: readonly string[] } | { by: 'place' } | { by: 'row' };

/**
 * By the primary key where there is one; else a table's rows by their place in its file (`ctid`); else, of a view, a
 * foreign or a partitioned table, by the text of the whole row.
 */
export function orderOf(table: {
  kind: string;
  primaryKey: readonly string[] | null;
  readable: readonly string[];
  /** False where single columns are granted: system columns are not among them. */
  isWhole: boolean;
}): Order {
  const key = table.primaryKey;
  if (key?.every((column) => table.readable.includes(column))) {
    return { by: 'key', columns: key };
  }
  const hasPlaces = table.kind === 'table' || table.kind === 'materialized-view';
  return hasPlaces && table.isWhole ? { by: 'place' } : { by: 'row' };
}

/** The terms of ORDER BY, over a table that is called `t`. */
export function orderTerms(order: Order, columns: readonly string[]): string {
  if (order.by === 'place') return 't.ctid';
  if (order.by === 'key') return order.columns.map((column) => `t.${quoted(column)}`).join(', ');
  const row = columns.map((column) => `t.${quoted(column)}`).join(', ');
  return `ROW(${row})::pg_catalog.text COLLATE pg_catalog."C"`;
}
