import { type SQL, sql } from 'drizzle-orm';
import type { LogOfShape } from '../../config/log/index.ts';
import type { RoleColumns } from '../role-columns.ts';
import { sortable } from './cells.ts';
import { changeColumns } from './change.ts';

/**
 * Each status is an update of the one before it. A ticket's status has no entity: its lines are other rows, with keys
 * of their own, and a ticket must not be taken for one of them.
 */
export function statusHistoryChange(
  log: number,
  { of, table, columns }: LogOfShape<'status-history'>,
  source: RoleColumns,
): SQL {
  const text = (role: string) => source.expression(role, 'text');
  const position = source.position();
  return sql`SELECT ${changeColumns(log, {
    head: sql`true`,
    position: sql`position`,
    recorded: sql`recorded`,
    actor: sql`actor`,
    operation: sql`'update'::text`,
    entity: of === 'ticket' ? sql`NULL::text` : sql`${of}::text`,
    rowKey: sql`row_key`,
    role: sql`'status'::text`,
    value: sql`value`,
    oldValue: sql`old_value`,
    transaction: sql`transaction`,
    sequence: sql`sequence`,
    action: sql`NULL::text`,
    tableName: sql`${table}::text`,
    fieldName: sql`${columns.status}::text`,
    fault: sql`NULL::text`,
  })} FROM (SELECT ${position} AS position, ${source.expression('recorded', 'timestamp')} AS recorded, ${text('actor')} AS actor, ${text('row')} AS row_key, ${text('status')} AS value, ${text('transaction')} AS transaction, ${sortable(text('sequence'))} AS sequence, lag(${text('status')}) OVER (PARTITION BY ${text('row')} ORDER BY ${source.expression('recorded', 'timestamp')} NULLS FIRST, ${sortable(text('sequence'))} COLLATE "C", ${position}) AS old_value FROM ${source.table}) status`;
}
