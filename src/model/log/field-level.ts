import { type SQL, sql } from 'drizzle-orm';
import type { LogMapping } from '../../config/log/index.ts';
import type { RoleColumns } from '../role-columns.ts';
import { changeColumns, meaningOf, roleOf } from './change.ts';

/** One log row is one field already. */
export function fieldLevelChange(
  log: number,
  { actions, tables, fields }: Extract<LogMapping, { shape: 'field-level' }>,
  source: RoleColumns,
): SQL {
  const text = (role: string) => source.expression(role, 'text');
  const named = (names: Readonly<Record<string, string | undefined>>) =>
    Object.entries(names).flatMap(([meaning, word]) =>
      word === undefined ? [] : [[word, meaning] as const],
    );
  return sql`SELECT ${changeColumns(log, {
    head: sql`true`,
    recorded: source.expression('recorded', 'timestamp'),
    actor: text('actor'),
    operation: meaningOf(text('action'), named(actions)),
    entity: meaningOf(text('table'), named(tables)),
    rowKey: text('row'),
    role: roleOf(text('table'), text('field'), tables, fields),
    value: text('value'),
    oldValue: text('oldValue'),
    transaction: text('transaction'),
    sequence: text('sequence'),
    action: text('action'),
    tableName: text('table'),
    fieldName: text('field'),
    fault: sql`NULL::text`,
  })} FROM ${source.table}`;
}
