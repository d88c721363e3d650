import { z } from 'zod';
import { mapped } from '../mapped.ts';
import { checkEntity, withTables } from './entity.ts';
import { entitySchema, type LoggedFields, someTablesSchema } from './names.ts';

/**
 * The statements that were run, as pgAudit logs them: which table and what was done to it, but not to which rows.
 * `message` is pgAudit's whole entry (`AUDIT: SESSION,1,1,WRITE,INSERT,TABLE,public.sale,…`) where it is one column.
 */
export const statementLog = z
  .strictObject({
    shape: z.literal('statement'),
    ...mapped(
      [],
      ['recorded', 'message', 'class', 'action', 'table', 'statement', 'actor', 'transaction', 'sequence'],
    ).shape,
    of: entitySchema.optional(),
    tables: someTablesSchema.optional(),
  })
  .superRefine((log, context) => {
    const { message, action, table } = log.columns;
    checkEntity(log, context, 'in-record');
    if (message === undefined && (action === undefined || (table === undefined && log.of === undefined)))
      context.addIssue({
        ...{ code: 'custom', path: ['columns', 'action'] },
        message: 'expected "action" (the command) and "table" (the object), or "message" (the whole entry)',
      });
  })
  .transform((log) => ({ ...withTables(log), fields: noFields }));

const noFields: LoggedFields = { sale_line: {} };
