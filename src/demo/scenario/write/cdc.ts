import { type Names, namesOf } from '../names.ts';
import { hasProducts } from '../shapes.ts';
import type { Shop } from '../shop.ts';
import type { TextTable } from './csv.ts';
import type { LogMappingText } from './logs.ts';
import { columnsOf, type RowRecord, type RowWrite, rowWritesOf } from './records.ts';
import { roles } from './row-json.ts';

const own = ['__$start_lsn', '__$seqval', '__$operation'] as const;
const codes = { delete: '1', insert: '2', before: '3', after: '4' } as const;
const times = 'lsn_time_mapping';

const captured = ({ shape }: Shop) =>
  hasProducts(shape) ? (['sale_line', 'product', 'customer'] as const) : (['sale_line'] as const);
const nameOf = (names: Names, entity: 'sale_line' | 'product' | 'customer') =>
  `dbo_${names.tables[entity]}_CT`;

/** The change tables of SQL Server's change data capture, and the times of their transactions. */
export function cdcLog(shop: Shop): TextTable[] {
  const names = namesOf(shop.shape.names);
  const writes = rowWritesOf(shop, names);
  const tables = captured(shop).map((entity): TextTable => {
    const columns = columnsOf(shop, names, entity).map(([, column]) => column);
    const rows = writes
      .filter(({ event }) => event.entity === entity)
      .flatMap((write) =>
        halvesOf(write).map(([code, record]) => [
          ...[lsnOf(write.transaction, 1), lsnOf(write.transaction, write.order + 1), code],
          ...columns.map((column) => record[column] ?? ''),
        ]),
      );
    return { name: nameOf(names, entity), columns: [...own, ...columns], rows };
  });
  const ends = new Map(writes.map(({ transaction, event }) => [transaction, event.at]));
  const rows = [...ends].map(([transaction, at]) => [lsnOf(transaction, 1), at]);
  return [...tables, { name: times, columns: ['start_lsn', 'tran_end_time'], rows }];
}

function halvesOf({ event, before, after }: RowWrite): [code: string, record: RowRecord][] {
  const half = (code: string, record: RowRecord | null): [string, RowRecord][] =>
    record === null ? [] : [[code, record]];
  if (event.operation === 'insert') return half(codes.insert, after);
  if (event.operation === 'delete') return half(codes.delete, before);
  return [...half(codes.before, before), ...half(codes.after, after)];
}

/** A log sequence number as SQL Server writes it: ten bytes. */
const lsnOf = (transaction: string, slot: number): string =>
  `0x0000002A${Number(transaction).toString(16).padStart(8, '0').toUpperCase()}${slot.toString(16).padStart(4, '0').toUpperCase()}`;

export const cdcMapping = (shop: Shop, names: Names): LogMappingText[] =>
  captured(shop).map((entity) => ({
    ...{ shape: 'cdc', table: nameOf(names, entity), of: entity, lsnTimes: { table: times } },
    fields: { [entity]: roles(columnsOf(shop, names, entity)) },
  }));
