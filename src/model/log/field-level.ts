import { type SQL, sql } from 'drizzle-orm';
import type { LogOfShape } from '../../config/log/index.ts';
import type { RoleColumns } from '../role-columns.ts';
import { sortable } from './cells.ts';
import { changeColumns } from './change.ts';
import { byEntity, entityOf, fieldRole, operationOf } from './meanings.ts';

/** One log row is one field already. */
export function fieldLevelChange(
  log: number,
  { actions, tables, fields }: LogOfShape<'field-level'>,
  source: RoleColumns,
): SQL {
  const text = (role: string) => source.expression(role, 'text');
  return sql`SELECT ${changeColumns(log, {
    head: sql`true`,
    recorded: source.expression('recorded', 'timestamp'),
    actor: text('actor'),
    operation: operationOf(text('action'), actions),
    entity: entityOf(text('table'), tables),
    rowKey: text('row'),
    role: byEntity(text('table'), tables, (entity) => fieldRole(text('field'), entity, fields)),
    value: text('value'),
    oldValue: text('oldValue'),
    transaction: text('transaction'),
    sequence: sortable(text('sequence')),
    action: text('action'),
    tableName: text('table'),
    fieldName: text('field'),
    fault: sql`NULL::text`,
  })} FROM ${source.table}`;
}
