import { z } from 'zod';
import { mapped } from '../mapped.ts';
import { actionsSchema, fieldsSchema, tablesSchema } from './names.ts';

/** One row of the log for each field that was written, with its new value and perhaps the old one. */
export const fieldLevelLog = z.strictObject({
  shape: z.literal('field-level').default('field-level'),
  ...mapped(
    ['recorded', 'action', 'table', 'row', 'field', 'value'],
    ['actor', 'oldValue', 'transaction', 'sequence'],
  ).shape,
  actions: actionsSchema,
  tables: tablesSchema,
  fields: fieldsSchema,
});
