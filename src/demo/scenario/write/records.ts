import { eventsOf, rolesOfShape, transactionNumbers } from '../log.ts';
import type { Names } from '../names.ts';
import type { LogEvent, LoggedEntity, Shop } from '../shop.ts';

/** The record of a row under the company's names of its columns. */
export type RowRecord = Readonly<Record<string, string>>;

/** A write with the whole record before and after it, as logs of rows keep it. */
export interface RowWrite {
  event: LogEvent;
  /** The table that was written, by the company's name. */
  table: string;
  before: RowRecord | null;
  after: RowRecord | null;
  transaction: string;
  /** Number of the write in its transaction, from 1. */
  order: number;
}

export const loggedEntities: readonly LoggedEntity[] = ['sale_line', 'product', 'customer'];

/** The columns of a logged table, the key first, with their roles. */
export function columnsOf(
  shop: Shop,
  names: Names,
  entity: LoggedEntity,
): (readonly [role: string, column: string])[] {
  switch (entity) {
    case 'sale_line':
      return [
        ['line', names.line.line],
        ...rolesOfShape(shop.shape).map((role) => [role, names.line[role]] as const),
      ];
    case 'product':
      return [
        ['product', names.product.product],
        ['price', names.product.price],
      ];
    case 'customer':
      return Object.entries(names.customer);
    case 'employee':
      return Object.entries(names.employee);
  }
}

/** Every write with its records; the rows that were there before the log began are known by its old values. */
export function rowWritesOf(shop: Shop, names: Names): RowWrite[] {
  const events = eventsOf(shop);
  const transactions = transactionNumbers(events);
  const orders = new Map<string, number>();
  const states = new Map<string, RowRecord>();
  return events.map((event) => {
    const { entity, row, operation, changes } = event;
    const like = typeof entity === 'string' ? entity : entity.like;
    const columns = columnsOf(shop, names, like);
    const nameOf = new Map(columns);
    const key = `${like} ${row}`;
    const pick = (side: 'before' | 'after') =>
      changes.flatMap((change) => {
        const [name, value] = [nameOf.get(change.role), change[side]];
        return name === undefined || value === null ? [] : [[name, value] as const];
      });
    const [, keyColumn = ''] = columns[0] ?? [];
    const known = states.get(key);
    const before =
      operation === 'insert' ? null : { [keyColumn]: row, ...known, ...Object.fromEntries(pick('before')) };
    const after =
      operation === 'delete' ? null : { [keyColumn]: row, ...before, ...Object.fromEntries(pick('after')) };
    if (after !== null) states.set(key, after);
    const transaction = transactions.get(event.transaction) ?? '';
    const order = (orders.get(transaction) ?? 0) + 1;
    orders.set(transaction, order);
    const table = typeof entity === 'string' ? names.tables[entity] : entity.unknown;
    return { event, table, before, after, transaction, order };
  });
}
