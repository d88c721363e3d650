import { type SQL, sql } from 'drizzle-orm';
import type { LogMapping } from '../../config/log/index.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import { RoleColumns } from '../role-columns.ts';
import { fieldLevelChange } from './field-level.ts';

/** `change`: all mapped logs, whatever their shapes, as one relation (its columns: `change.ts`). */
export const changeQuery = (logs: readonly LogMapping[], tables: readonly LoadedTable[]): SQL =>
  sql.join(
    logs.map((log, number) => ofShape(number, log, new RoleColumns(log, tables))),
    sql` UNION ALL `,
  );

function ofShape(number: number, log: LogMapping, source: RoleColumns): SQL {
  switch (log.shape) {
    case 'field-level':
      return fieldLevelChange(number, log, source);
  }
}
