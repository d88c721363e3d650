import type { z } from 'zod';
import {
  keyRoles,
  type LoggedEntity,
  type LoggedFields,
  type LoggedTables,
  loggedEntities,
} from './names.ts';

interface Speaking {
  table: string;
  of?: LoggedEntity | undefined;
  tables?: LoggedTables | undefined;
  fields: LoggedFields;
  columns: Readonly<Record<string, string | undefined>>;
}

/** A log either is about one table (`of`), or names its tables (`tables`) in a column or in its records. */
export function checkEntity(
  { of, tables, columns }: Pick<Speaking, 'of' | 'tables' | 'columns'>,
  context: z.RefinementCtx,
  names: 'in-column' | 'in-record',
): void {
  const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  const isNamed = tables !== undefined && Object.keys(tables).length > 0;
  if ((of !== undefined) === isNamed)
    fault(['of'], 'expected either "of" (the one table of this log) or "tables" (how it names its tables)');
  if (isNamed && names === 'in-column' && columns.table === undefined)
    fault(['columns', 'table'], 'is missing: "tables" says how a column names the tables');
}

/** The rows of each table are known by a column of the log, or by the field of the record that is their key. */
export function checkKeys(
  { of, tables, fields, columns }: Omit<Speaking, 'table'>,
  context: z.RefinementCtx,
): void {
  if (columns.row !== undefined) return;
  for (const entity of loggedEntities.filter((name) => name === of || tables?.[name] !== undefined)) {
    if (Object.values<string>(fields[entity] ?? {}).includes(keyRoles[entity])) continue;
    context.addIssue({
      ...{ code: 'custom', path: ['fields', entity] },
      message: `has no key: map the field that is "${keyRoles[entity]}", or the column "row"`,
    });
  }
}

/** In a log whose fields are columns, each role is one column. */
export function checkRoles({ fields }: Pick<Speaking, 'fields'>, context: z.RefinementCtx): void {
  for (const entity of loggedEntities) {
    const roles = Object.values<string>(fields[entity] ?? {});
    const twice = roles.find((role, index) => roles.indexOf(role) !== index);
    if (twice !== undefined)
      context.addIssue({
        ...{ code: 'custom', path: ['fields', entity] },
        message: `two columns cannot both be "${twice}"`,
      });
  }
}

/** A log about one table names it as it is named itself, so that each shape of log has `tables`. */
export const withTables = <Log extends Omit<Speaking, 'fields'>>(
  log: Log,
): Omit<Log, 'tables'> & { tables: LoggedTables } => ({
  ...log,
  tables: log.tables ?? (log.of === undefined ? {} : { [log.of]: log.table }),
});
