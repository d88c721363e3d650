import { type SQL, sql } from 'drizzle-orm';
import { rowNumberColumn } from '../../store/loaded-table.ts';

/** The tables of the company that a log may speak of, under their names in the model. */
export const loggedEntities = ['sale_line', 'product', 'customer', 'employee'] as const;
export type LoggedEntity = (typeof loggedEntities)[number];

/**
 * The columns of `change`, which every shape of log is unified into: one row for each field that a log row speaks of
 * (one in all where it speaks of none). What could not be understood is null in the canonical column and stands as it
 * was written beside it, so that it can be counted and shown.
 *
 * - `log`: number of the log among the mapped ones, from 0; `position`: row of its source.
 * - `head`: true on one field of each log row, so that rows can be counted as well as fields.
 * - `recorded`: when it was written, by the company's clock; `transaction`: which transaction, where known;
 *   `sequence`: order within the log, a text that sorts (an LSN), where known.
 * - `operation`: `insert`, `update`, `delete`; `entity`: one of `loggedEntities`; `row_key`: the row's key;
 *   `role`: what the field is in the model.
 * - `value`, `old_value`: the value after and before; null also where the log does not say.
 * - `action`, `table_name`, `field_name`: the log's own words; `fault`: why a row of the log is no change at all.
 */
export interface ChangeCells {
  position?: SQL;
  head: SQL;
  recorded: SQL;
  actor: SQL;
  operation: SQL;
  entity: SQL;
  rowKey: SQL;
  role: SQL;
  value: SQL;
  oldValue: SQL;
  transaction: SQL;
  sequence: SQL;
  action: SQL;
  tableName: SQL;
  fieldName: SQL;
  fault: SQL;
}

/** The select list of `change`, in its one order. */
export const changeColumns = (log: number, cells: ChangeCells): SQL =>
  sql`${sql.raw(String(log))} AS log, ${cells.position ?? sql.identifier(rowNumberColumn)} AS position, ${cells.head} AS head, ${cells.recorded} AS recorded, ${cells.actor} AS actor, ${cells.operation} AS operation, ${cells.entity} AS entity, ${cells.rowKey} AS row_key, ${cells.role} AS role, ${cells.value} AS value, ${cells.oldValue} AS old_value, ${cells.transaction} AS transaction, ${cells.sequence} AS sequence, ${cells.action} AS action, ${cells.tableName} AS table_name, ${cells.fieldName} AS field_name, ${cells.fault} AS fault`;

/** `CASE x WHEN 'a' THEN 'b' … END`: what the words of a log mean; null for a word that has no meaning. */
export function meaningOf(word: SQL, meanings: readonly (readonly [word: string, meaning: string])[]): SQL {
  if (meanings.length === 0) return sql`NULL::text`;
  const cases = meanings.map(([name, meaning]) => sql`WHEN ${name} THEN ${meaning}`);
  return sql`CASE ${word} ${sql.join(cases, sql` `)} END`;
}

/** The same for the fields of several tables. */
export function roleOf(
  entityWord: SQL,
  fieldWord: SQL,
  tables: Readonly<Record<string, string | undefined>>,
  fields: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>,
): SQL {
  const cases = Object.entries(tables).flatMap(([entity, name]) => {
    const names = Object.entries(fields[entity] ?? {});
    return name === undefined || names.length === 0
      ? []
      : [sql`WHEN ${name} THEN ${meaningOf(fieldWord, names)}`];
  });
  return cases.length === 0 ? sql`NULL::text` : sql`CASE ${entityWord} ${sql.join(cases, sql` `)} END`;
}
