import { daysBetween } from '../../days.ts';
import { type Names, namesOf } from '../names.ts';
import type { Shop } from '../shop.ts';
import type { TextTable } from './csv.ts';
import type { LogMappingText } from './logs.ts';
import { loggedEntities, type RowRecord, rowWritesOf } from './records.ts';
import { fieldsOf } from './row-json.ts';

const ops = { insert: 'c', update: 'u', delete: 'd' } as const;
const blocks = 'transactions';
const schema = 'pos';

/** Change events in Debezium's envelope, and the begin and end of their transactions; each row is one JSON object. */
export function envelopeLog(shop: Shop): TextTable[] {
  const names = namesOf(shop.shape.names);
  const writes = rowWritesOf(shop, names);
  const events = writes.flatMap(({ event, table, before, after, transaction, order }, index) => {
    if (shop.droppedEvents.has(event.row)) return [];
    const ms = epochMs(event.at, shop.timeZone);
    return [
      [
        ...[jsonOf(names, before), jsonOf(names, after)],
        JSON.stringify({
          db: 'shop',
          schema,
          table,
          ts_ms: ms,
          txId: Number(transaction),
          lsn: 24_023_128 + index,
        }),
        ...[JSON.stringify(ops[event.operation]), String(ms + 40)],
        JSON.stringify({ id: transaction, total_order: order, data_collection_order: order }),
      ],
    ];
  });
  const transactions = new Map<string, { table: string; begin: number; end: number; events: number }>();
  for (const { event, table, transaction } of writes) {
    const ms = epochMs(event.at, shop.timeZone);
    const known = transactions.get(transaction);
    transactions.set(transaction, {
      table,
      begin: known?.begin ?? ms,
      end: ms,
      events: (known?.events ?? 0) + 1,
    });
  }
  const marks = [...transactions].flatMap(([id, { table, begin, end, events: count }]) => [
    ['"BEGIN"', JSON.stringify(id), 'null', 'null', String(begin)],
    [
      ...['"END"', JSON.stringify(id), String(count)],
      JSON.stringify([{ data_collection: `${schema}.${table}`, event_count: count }]),
      String(end),
    ],
  ]);
  return [
    {
      ...{ name: names.tables.change, format: 'jsonl', rows: events },
      columns: ['before', 'after', 'source', 'op', 'ts_ms', 'transaction'],
    },
    {
      ...{ name: blocks, format: 'jsonl', rows: marks },
      columns: ['status', 'id', 'event_count', 'data_collections', 'ts_ms'],
    },
  ];
}

/** Both zones of the shops are in summer time on all of their days. */
const utcOffsetHours: Readonly<Record<string, number>> = { 'Europe/Paris': 2, 'America/Toronto': -4 };

function epochMs(moment: string, timeZone: string): number {
  const offset = utcOffsetHours[timeZone];
  if (offset === undefined) throw new Error(`no offset for ${timeZone}`);
  return Date.parse(`${moment.replace(' ', 'T').slice(0, 23)}Z`) - offset * 3_600_000;
}

/** Days are written as Debezium does by default: counted from 1 January 1970. */
function jsonOf(names: Names, record: RowRecord | null): string {
  if (record === null) return 'null';
  const days: readonly string[] = [names.line.businessDate, names.customer.registeredOn];
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [
        name,
        days.includes(name) && /^\d{4}-\d\d-\d\d$/.test(value) ? daysBetween('1970-01-01', value) : value,
      ]),
    ),
  );
}

export const envelopeMapping = (shop: Shop, names: Names): LogMappingText => ({
  ...{ shape: 'envelope', table: names.tables.change, days: 'epoch-days' },
  columns: {
    ...{ before: 'before', after: 'after', action: 'op', time: 'ts_ms', source: 'source' },
    transaction: 'transaction',
  },
  tables: Object.fromEntries(loggedEntities.map((entity) => [entity, names.tables[entity]])),
  transactions: {
    table: blocks,
    columns: {
      ...{ status: 'status', transaction: 'id', events: 'event_count', collections: 'data_collections' },
      time: 'ts_ms',
    },
  },
  fields: fieldsOf(shop, names),
});
