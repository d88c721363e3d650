import { type SQL, sql } from 'drizzle-orm';
import { fieldColumns, type LogOfShape } from '../../config/log/index.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import { RoleColumns } from '../role-columns.ts';
import { changeColumns } from './change.ts';
import { fieldCells, type WideField, wideFields } from './fields.ts';

/** Versions that hold until then hold still: 9999-12-31, or the last second that MariaDB had for long. */
const never = sql.raw(`timestamp '2038-01-19'`);

/**
 * The first version of a row is its insert, each later one an update, and the end of one that no other follows a
 * deletion. A version follows another where it begins when that one ends: at the same moment or the next second, or
 * on the next day where the versions are dated by days.
 */
export function temporalChange(
  log: number,
  mapping: LogOfShape<'temporal'>,
  source: RoleColumns,
  { tables, timeZone }: { tables: readonly LoadedTable[]; timeZone: string },
): SQL {
  const { of, current } = mapping;
  const columns = { ...mapping.columns, ...fieldColumns(mapping) };
  const sources =
    current === undefined ? [source] : [source, new RoleColumns({ table: current, columns }, tables)];
  const fields = Object.entries(mapping.fields[of] ?? {}).map(([name, role], index) => ({
    ...{ name, role, value: sql.raw(`v_${index}`), old: sql.raw(`o_${index}`) },
  }));
  const clock = (moment: SQL) =>
    mapping.isUtc ? sql`((${moment} AT TIME ZONE 'UTC') AT TIME ZONE ${timeZone})` : moment;
  const versions = sources.map((each) => {
    const values = fields.map(
      ({ role, value }) => sql`, ${each.expression(`${of}.${role}`, 'text')} AS ${value}`,
    );
    return sql`SELECT ${each.position()} AS position, ${each.expression('row', 'text')} AS row_key, ${each.expression('validFrom', 'timestamp')} AS valid_from, ${each.expression('validTo', 'timestamp')} AS valid_to, ${each.expression('actor', 'text')} AS actor, ${each.expression('transaction', 'text')} AS transaction${sql.join(values, sql``)} FROM ${each.table}`;
  });
  const gap = (end: string, start: string) =>
    sql.raw(
      `${start} - ${end} > CASE WHEN ${start} = date_trunc('day', ${start}) AND ${end} = date_trunc('day', ${end}) THEN interval '1 day' ELSE interval '1 second' END`,
    );
  const before = fields.map(({ value, old }) => sql`, lag(${value}) OVER versions AS ${old}`);
  const values = fields.map(
    ({ name, role, value, old }): WideField => ({
      ...{ name, role },
      after: sql`CASE WHEN e.operation <> 'delete' THEN r.${value} END`,
      before: sql`CASE e.operation WHEN 'delete' THEN r.${value} WHEN 'update' THEN r.${old} END`,
    }),
  );
  return sql`SELECT ${changeColumns(log, {
    ...fieldCells,
    position: sql`r.position`,
    recorded: clock(sql`e.recorded`),
    actor: sql`CASE WHEN e.operation <> 'delete' THEN r.actor END`,
    operation: sql`e.operation`,
    entity: sql`${of}::text`,
    rowKey: sql`r.row_key`,
    transaction: sql`CASE WHEN e.operation <> 'delete' THEN r.transaction END`,
    ...{ sequence: sql`NULL::text`, action: sql`NULL::text`, fault: sql`NULL::text` },
    tableName: sql`${mapping.table}::text`,
  })} FROM (
    SELECT *, row_number() OVER versions = 1 AS is_first, lag(valid_to) OVER versions AS ended, lead(valid_from) OVER versions AS next_from, lead(position) OVER versions IS NULL AS is_last${sql.join(before, sql``)}
    FROM (${sql.join(versions, sql` UNION ALL `)}) version
    WINDOW versions AS (PARTITION BY row_key ORDER BY valid_from NULLS FIRST, valid_to NULLS LAST, position)) r
  CROSS JOIN LATERAL (
    SELECT CASE WHEN r.is_first OR (${gap('r.ended', 'r.valid_from')}) THEN 'insert' ELSE 'update' END AS operation, r.valid_from AS recorded
    UNION ALL
    SELECT 'delete', r.valid_to WHERE r.valid_to < ${never} AND (r.is_last OR (${gap('r.valid_to', 'r.next_from')}))) e
  ${wideFields(values, sql`e.operation <> 'update'`)}`;
}
