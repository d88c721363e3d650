import { type SQL, sql } from 'drizzle-orm';
import type { LogOfShape } from '../../config/log/index.ts';
import { keyRoles } from '../../config/log/names.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import { RoleColumns } from '../role-columns.ts';
import { changeColumns, faultOf } from './change.ts';
import { fieldCells, type WideField, wideFields } from './fields.ts';

/** SQL Server's codes: 1 deleted, 2 inserted, 3 updated (as it was), 4 updated (as it is). */
const [deleted, inserted, before, after] = ['1', '2', '3', '4'];

/**
 * Inserts and deletes are one row each. An update is two, which share transaction, sequence and key, and become one
 * entry; only the updates need to be sorted for that.
 */
export function cdcChange(
  log: number,
  mapping: LogOfShape<'cdc'>,
  source: RoleColumns,
  tables: readonly LoadedTable[],
): SQL {
  const { of, lsnTimes } = mapping;
  const text = (role: string) => source.expression(role, 'text', 't');
  const code = sql`btrim(${text('action')})`;
  const fields = Object.entries(mapping.fields[of] ?? {}).map(([name, role], index) => ({
    ...{ name, role, cell: text(`${of}.${role}`) },
    ...{ value: sql.raw(`v_${index}`), old: sql.raw(`o_${index}`) },
  }));
  const times = lsnTimes === undefined ? null : new RoleColumns(lsnTimes, tables);
  const own = {
    position: source.position('t'),
    recorded: times === null ? source.expression('recorded', 'timestamp', 't') : sql`times.recorded`,
    actor: text('actor'),
    row_key: sql`coalesce(${text('row')}, ${text(`${of}.${keyRoles[of]}`)})`,
    transaction: text('transaction'),
    sequence: text('sequence'),
    action: text('action'),
    code,
  };
  const list = (cells: Readonly<Record<string, SQL>>) =>
    sql.join(
      Object.entries(cells).map(([name, cell]) => sql`${cell} AS ${sql.identifier(name)}`),
      sql`, `,
    );
  const names = sql.raw(Object.keys(own).join(', '));
  const listed = (cell: (field: (typeof fields)[number]) => SQL) =>
    sql.join(
      fields.map((field) => sql`, ${cell(field)}`),
      sql``,
    );
  const join =
    times === null
      ? sql``
      : sql` LEFT JOIN (SELECT ${times.expression('transaction', 'text')} AS lsn, min(${times.expression('recorded', 'timestamp')}) AS recorded FROM ${times.table} GROUP BY 1) times ON times.lsn = ${text('transaction')}`;
  const from = sql`FROM ${source.table} t${join}`;
  // An extract of the rows after alone is whole in its way: none of its updates misses its half.
  const hasBefore = sql`EXISTS (SELECT FROM ${source.table} t WHERE ${code} = ${before})`;
  const single = sql`SELECT ${list(own)}, CASE ${code} WHEN ${inserted} THEN 'insert' WHEN ${deleted} THEN 'delete' END AS operation, ${code} IN (${inserted}, ${deleted}) AS is_whole, false AS is_unpaired${listed(
    ({ cell, value, old }) =>
      sql`CASE WHEN ${code} = ${inserted} THEN ${cell} END AS ${value}, CASE WHEN ${code} = ${deleted} THEN ${cell} END AS ${old}`,
  )} ${from} WHERE ${code} IS NULL OR ${code} NOT IN (${before}, ${after})`;
  const halves = sql`SELECT ${list(own)}, lag(${code}) OVER halves AS code_before, lead(${code}) OVER halves AS code_after${listed(
    ({ cell, value, old }) => sql`${cell} AS ${value}, lag(${cell}) OVER halves AS ${old}`,
  )} ${from} WHERE ${code} IN (${before}, ${after}) WINDOW halves AS (PARTITION BY ${own.transaction}, ${own.sequence}, ${own.row_key} ORDER BY ${code}, ${own.position})`;
  const isHalf = sql`(code = ${before} OR code_before IS DISTINCT FROM ${before})`;
  const updates = sql`SELECT ${names}, 'update' AS operation, ${isHalf} AS is_whole, ${isHalf} AND (code = ${before} OR ${hasBefore}) AS is_unpaired${listed(
    ({ value, old }) =>
      sql`CASE WHEN code = ${after} THEN ${value} END AS ${value}, CASE WHEN code = ${before} THEN ${value} WHEN code_before = ${before} THEN ${old} END AS ${old}`,
  )} FROM (${halves}) half WHERE NOT (code = ${before} AND code_after IS NOT DISTINCT FROM ${after})`;
  const values = fields.map(
    ({ name, role, value, old }): WideField => ({
      ...{ name, role, after: sql`r.${value}`, before: sql`r.${old}` },
    }),
  );
  return sql`SELECT ${changeColumns(log, {
    ...fieldCells,
    position: sql`r.position`,
    recorded: sql`r.recorded`,
    actor: sql`r.actor`,
    operation: sql`r.operation`,
    entity: sql`${of}::text`,
    rowKey: sql`r.row_key`,
    transaction: sql`r.transaction`,
    // Transactions are in the order of their commits, and within one the rows in the order of their writes.
    sequence: sql`r.transaction || '/' || r.sequence`,
    action: sql`r.action`,
    tableName: sql`${mapping.table}::text`,
    fault: faultOf(['unpaired', sql`r.is_unpaired`]),
  })} FROM (${single} UNION ALL ${updates}) r
  ${wideFields(values, sql`r.is_whole`)}`;
}
