import { copyTextOptions } from '../copy-text.ts';
import type { SourceTable } from '../source.ts';
import type { Described } from './catalogue/read.ts';
import type { Transaction } from './transaction.ts';
import { orderOf, orderTerms, quoted, streamed } from './values.ts';

/**
 * A table of a database, to be streamed by COPY. Rows bear their number, from 1: in the order of the primary key, of
 * the table's file where there is no key, and of their own text in views (see `orderOf`).
 */
export function sourceTable(
  transaction: Transaction,
  { relation, columns, declared }: Described,
  { name, timeZone, isInPlace }: { name: string; timeZone: string; isInPlace: boolean },
): SourceTable {
  const readable = columns.filter((column) => column.isReadable);
  const names = readable.map((column) => column.name);
  const order = orderOf({
    ...{ kind: declared.kind, primaryKey: declared.primaryKey },
    ...{ readable: names, isWhole: relation.maySelect },
  });
  // Read from its start to its end, a file gives its rows in its own order: no need to sort them.
  const number = order.by === 'place' ? '' : `ORDER BY ${orderTerms(order, names)}`;
  const values = readable.map((column) => streamed(`t.${quoted(column.name)}`, column.baseType, timeZone));
  // Tables that inherit from this one are tables of their own; partitions are not.
  const only = relation.kind === 'table' ? 'ONLY ' : '';
  const select = `SELECT pg_catalog.row_number() OVER (${number}), ${values.join(', ')}
    FROM ${only}${quoted(relation.schema)}.${quoted(relation.name)} AS t`;
  return {
    ...{ name, columns: names, declared, hasRowNumbers: true, copyOptions: copyTextOptions },
    baseTypes: readable.map((column) => column.baseType),
    open: async () =>
      transaction.copy({
        ...{ select, inFileOrder: order.by === 'place' },
        table: `Table ${relation.schema}.${relation.name}`,
      }),
    observations: () => ({
      ...{ rows: 0, emptyRows: 0, dateStyled: [], rejects: [], rejectedRows: 0, rejectedValues: 0 },
    }),
    ...(isInPlace ? { inPlace: { schema: relation.schema, name: relation.name } } : {}),
  };
}
