import { type SQL, sql } from 'drizzle-orm';
import { rowNumberColumn } from '../../store/loaded-table.ts';

export { loggedEntities } from '../../config/log/names.ts';

/**
 * Why a row of the log is no change, or not the whole of one.
 *
 * - `unreadable-json`: its record is no JSON; nothing of it is known but its own columns.
 * - `no-record`: an insert or update without the record that it wrote.
 * - `unpaired`: one half of an update, before or after; what that half says is used.
 * - `tombstone`: the empty event that follows a deletion in Debezium's topics, and repeats it.
 * - `truncate`: all rows of the table were deleted; which they were is not said.
 * - `no-write`: a statement that reads, or that changes no rows.
 */
export type ChangeFault =
  | 'unreadable-json'
  | 'no-record'
  | 'unpaired'
  | 'tombstone'
  | 'truncate'
  | 'no-write';

/** The first fault that holds; null where none does. */
export function faultOf(...faults: readonly (readonly [fault: ChangeFault, condition: SQL])[]): SQL {
  const cases = faults.map(([fault, condition]) => sql`WHEN ${condition} THEN ${fault}`);
  return sql`CASE ${sql.join(cases, sql` `)} END`;
}

/**
 * The columns of `change`, which every shape of log is unified into: one row for each field that a log row speaks of
 * (one in all where it speaks of none). What could not be understood is null in the canonical column and stands as it
 * was written beside it, so that it can be counted and shown.
 *
 * - `log`: number of the log among the mapped ones, from 0; `position`: row of its source (of the current table, for
 *   the present versions of a temporal log; of the row after, for a CDC update).
 * - `head`: true on one field of each entry of the log, so that entries can be counted as well as fields. An entry is
 *   a row of the log, but for two shapes: the two rows of a CDC update are one entry, and a version of a temporal table
 *   that ended without another has two, its beginning and its end.
 * - `recorded`: when it was written, by the company's clock; null where the log does not tell, or tells an impossible
 *   date. `transaction`: which transaction, where known; `sequence`: order within the log, a text that sorts (an LSN),
 *   where known.
 * - `operation`: `insert`, `update`, `delete`; `entity`: one of `loggedEntities`; `row_key`: the row's key, null where
 *   the log cannot tell rows apart (statements); `role`: what the field is in the model. The statuses of tickets have
 *   the ticket for `row_key`, the role `status` and no entity: a ticket is no row of the model.
 * - An insert has all fields of its record, a delete all that it says of the row that was (`old_value`), an update
 *   those that differ, or all where the row before is not known.
 * - `value`, `old_value`: the value after and before; null also where the log does not say.
 * - `action`, `table_name`, `field_name`: the log's own words, `table_name` the log's own table where no word names
 *   one; `fault`: a `ChangeFault`.
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
