import { z } from 'zod';
import { columnName, mapped } from '../mapped.ts';
import { checkKeys, checkRoles, withTables } from './entity.ts';
import { entitySchema, someFieldsSchema } from './names.ts';

/**
 * A change table of SQL Server's change data capture: the columns of the captured table, with one row for each row
 * inserted or deleted and two for each row updated, before and after.
 */
export const cdcLog = z
  .strictObject({
    shape: z.literal('cdc'),
    table: mapped([], []).shape.table,
    columns: mapped([], ['row', 'recorded', 'actor'])
      .shape.columns.extend({
        action: columnName.default('__$operation'),
        transaction: columnName.default('__$start_lsn'),
        sequence: columnName.default('__$seqval'),
      })
      .prefault({}),
    of: entitySchema,
    lsnTimes: z
      .strictObject({
        table: mapped([], []).shape.table,
        columns: z
          .strictObject({
            transaction: columnName.default('start_lsn'),
            recorded: columnName.default('tran_end_time'),
          })
          .prefault({}),
      })
      .optional()
      .describe('The table that says when each LSN was written, where the change table does not.'),
    fields: someFieldsSchema,
  })
  .superRefine((log, context) => {
    checkKeys(log, context);
    checkRoles(log, context);
  })
  .transform(withTables);
