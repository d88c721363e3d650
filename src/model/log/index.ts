import { type SQL, sql } from 'drizzle-orm';
import { fieldColumns, type LogMapping } from '../../config/log/index.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import { RoleColumns } from '../role-columns.ts';
import { cdcChange } from './cdc.ts';
import { envelopeChange } from './envelope.ts';
import { fieldLevelChange } from './field-level.ts';
import { rowJsonChange } from './row-json.ts';
import { statementChange } from './statement.ts';
import { statusHistoryChange } from './status-history.ts';
import { temporalChange } from './temporal.ts';

export { logTransactionQuery } from './transactions.ts';

/**
 * `change`: all mapped logs, whatever their shapes, as one relation (its columns: `change.ts`).
 *
 * @param timeZone of the company's clock
 */
export const changeQuery = (
  logs: readonly LogMapping[],
  tables: readonly LoadedTable[],
  timeZone: string,
): SQL =>
  sql.join(
    logs.map((log, number) => ofShape(number, log, tables, timeZone)),
    sql` UNION ALL `,
  );

function ofShape(number: number, log: LogMapping, tables: readonly LoadedTable[], timeZone: string): SQL {
  const columns = { ...log.columns, ...fieldColumns(log) };
  const source = new RoleColumns({ table: log.table, columns }, tables);
  switch (log.shape) {
    case 'field-level':
      return fieldLevelChange(number, log, source);
    case 'row-json':
      return rowJsonChange(number, log, source);
    case 'cdc':
      return cdcChange(number, log, source, tables);
    case 'envelope':
      return envelopeChange(number, log, source, timeZone);
    case 'statement':
      return statementChange(number, log, source);
    case 'status-history':
      return statusHistoryChange(number, log, source);
    case 'temporal':
      return temporalChange(number, log, source, { tables, timeZone });
  }
}
