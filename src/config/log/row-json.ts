import { z } from 'zod';
import { mapped } from '../mapped.ts';
import { checkEntity, checkKeys, withTables } from './entity.ts';
import { actionsSchema, entitySchema, someFieldsSchema, someTablesSchema } from './names.ts';

/**
 * One row of the log for each row that was written, with the record as JSON, and perhaps the record as it was before.
 * A record of changed fields alone is one too: what it does not name was not written.
 */
export const rowJsonLog = z
  .strictObject({
    shape: z.literal('row-json'),
    ...mapped(
      ['recorded', 'action', 'record'],
      ['oldRecord', 'table', 'row', 'actor', 'transaction', 'sequence'],
    ).shape,
    of: entitySchema.optional(),
    actions: actionsSchema.optional(),
    tables: someTablesSchema.optional(),
    fields: someFieldsSchema,
  })
  .superRefine((log, context) => {
    checkEntity(log, context, 'in-column');
    checkKeys(log, context);
  })
  .transform(withTables);
