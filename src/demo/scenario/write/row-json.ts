import { type Names, namesOf } from '../names.ts';
import type { Shop } from '../shop.ts';
import type { TextTable } from './csv.ts';
import type { LogMappingText } from './logs.ts';
import { columnsOf, loggedEntities, type RowRecord, rowWritesOf } from './records.ts';

const columns = [
  'sequence',
  'recorded',
  'actor',
  'action',
  'table',
  'oldValue',
  'value',
  'transaction',
] as const;

/** One row per row that was written, with the record before and after as JSON. */
export function rowJsonLog(shop: Shop): TextTable[] {
  const names = namesOf(shop.shape.names);
  const rows = rowWritesOf(shop, names).map(({ event, table, before, after, transaction }, index) => [
    ...[String(100_001 + index), event.at, event.actor, names.actions[event.operation], table],
    ...[jsonOf(before), jsonOf(after), transaction],
  ]);
  return [{ name: names.tables.change, columns: columns.map((column) => names.log[column]), rows }];
}

const jsonOf = (record: RowRecord | null): string => (record === null ? '' : JSON.stringify(record));

export function rowJsonMapping(shop: Shop, names: Names): LogMappingText {
  const { sequence, recorded, actor, action, table, oldValue, value, transaction } = names.log;
  return {
    ...{ shape: 'row-json', table: names.tables.change, actions: names.actions },
    columns: { recorded, actor, action, table, record: value, oldRecord: oldValue, transaction, sequence },
    tables: Object.fromEntries(loggedEntities.map((entity) => [entity, names.tables[entity]])),
    fields: fieldsOf(shop, names),
  };
}

/** What the columns of the records mean, by table. */
export const fieldsOf = (shop: Shop, names: Names) => ({
  sale_line: roles(columnsOf(shop, names, 'sale_line')),
  product: roles(columnsOf(shop, names, 'product')),
  customer: roles(columnsOf(shop, names, 'customer')),
});

/** Column to role, as the configuration says it. */
export const roles = (pairs: readonly (readonly [role: string, column: string])[]) =>
  Object.fromEntries(pairs.map(([role, column]) => [column, role]));
