import { type SQL, sql } from 'drizzle-orm';
import type { LogOfShape } from '../../config/log/index.ts';
import type { RoleColumns } from '../role-columns.ts';
import { sortable, tableCells } from './cells.ts';
import { changeColumns, faultOf } from './change.ts';
import { asJson, fieldCells, jsonFields, keyOf, objectOf } from './fields.ts';
import { byName, commonActions, fieldRole, operationOf } from './meanings.ts';

/**
 * One log row is one record, before and after; its fields are taken apart. Each `OFFSET 0` keeps the server from
 * finding out once per field what it knows of the row.
 */
export function rowJsonChange(log: number, mapping: LogOfShape<'row-json'>, source: RoleColumns): SQL {
  const text = (role: string) => source.expression(role, 'text', 't');
  const { entity, tableName } = tableCells(mapping, text('table'));
  const operation = operationOf(text('action'), mapping.actions ?? commonActions);
  const isUnreadable = (role: string, parsed: SQL) =>
    source.has(role) ? sql`(btrim(${text(role)}) <> '' AND ${parsed} IS NULL)` : sql`false`;
  const fault = faultOf(
    [
      'unreadable-json',
      sql`m.operation IS NOT NULL AND (${isUnreadable('record', sql`j.record`)} OR ${isUnreadable('oldRecord', sql`j.old_record`)})`,
    ],
    ['no-record', sql`m.operation = 'insert' AND coalesce(j.record, j.old_record) IS NULL`],
    ['no-record', sql`m.operation = 'update' AND j.record IS NULL`],
  );
  return sql`SELECT ${changeColumns(log, {
    ...fieldCells,
    position: source.position('t'),
    recorded: source.expression('recorded', 'timestamp', 't'),
    actor: text('actor'),
    operation: sql`m.operation`,
    entity: sql`m.entity`,
    rowKey: sql`r.row_key`,
    transaction: text('transaction'),
    sequence: sortable(text('sequence')),
    action: text('action'),
    tableName,
    fault: sql`r.fault`,
  })} FROM ${source.table} t
  CROSS JOIN LATERAL (SELECT ${operation} AS operation, ${entity} AS entity OFFSET 0) m
  CROSS JOIN LATERAL (SELECT ${objectOf(sql`record`)} AS record, ${objectOf(sql`old_record`)} AS old_record
    FROM (SELECT CASE WHEN m.operation IS NOT NULL THEN ${asJson(text('record'))} END AS record, CASE WHEN m.operation IS NOT NULL THEN ${asJson(text('oldRecord'))} END AS old_record OFFSET 0) parsed OFFSET 0) j
  CROSS JOIN LATERAL (SELECT coalesce(${text('row')}, ${keyOf(sql`m.entity`, mapping, sql`j.record`, sql`j.old_record`)}) AS row_key, ${fault} AS fault,
    -- Some logs write the one record that an insert or a delete has in the same column, whichever it is.
    CASE m.operation WHEN 'insert' THEN coalesce(j.record, j.old_record) WHEN 'update' THEN j.record END AS after,
    CASE m.operation WHEN 'delete' THEN coalesce(j.old_record, j.record) WHEN 'update' THEN j.old_record END AS before OFFSET 0) r
  ${jsonFields(byName(sql`m.entity`, mapping, (each) => fieldRole(sql`key`, each, mapping.fields)))}`;
}
