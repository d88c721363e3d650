import { type SQL, sql } from 'drizzle-orm';
import type { LogOfShape } from '../../config/log/index.ts';
import type { RoleColumns } from '../role-columns.ts';
import { sortable, tableCells } from './cells.ts';
import { changeColumns, faultOf } from './change.ts';
import { type Actions, operationOf } from './meanings.ts';

const commands: Actions = {
  insert: ['INSERT', 'COPY FROM'],
  update: ['UPDATE'],
  delete: ['DELETE', 'TRUNCATE', 'TRUNCATE TABLE'],
};

/** One statement on one table is one entry. Which rows it wrote is not said: it has neither key nor field. */
export function statementChange(log: number, mapping: LogOfShape<'statement'>, source: RoleColumns): SQL {
  const text = (role: string) => source.expression(role, 'text');
  // AUDIT: SESSION,1,1,WRITE,INSERT,TABLE,public.sale,"insert into …",<none>: no comma before the statement but these.
  const part = (role: string, number: number) =>
    source.has(role)
      ? text(role)
      : sql`nullif(split_part(substring(${text('message')} FROM 'AUDIT: (.*)'), ',', ${sql.raw(String(number))}), '')`;
  const [kind, command] = [part('class', 4), part('action', 5)];
  const { entity, tableName } = tableCells(mapping, part('table', 7));
  const isNone = sql`NULL::text`;
  return sql`SELECT ${changeColumns(log, {
    head: sql`true`,
    recorded: source.expression('recorded', 'timestamp'),
    actor: text('actor'),
    operation: operationOf(command, commands),
    entity,
    // A transaction that wrote nothing has no number.
    ...{ transaction: sql`nullif(${text('transaction')}, '0')`, sequence: sortable(text('sequence')) },
    ...{ rowKey: isNone, role: isNone, value: isNone, oldValue: isNone, fieldName: isNone },
    ...{ action: command, tableName },
    fault: faultOf(
      ['truncate', sql`upper(btrim(${command})) LIKE 'TRUNCATE%'`],
      [
        'no-write',
        sql`upper(btrim(${kind})) IN ('READ', 'DDL', 'ROLE', 'MISC', 'MISC_SET') OR upper(btrim(${command})) = 'SELECT'`,
      ],
    ),
  })} FROM ${source.table}`;
}
