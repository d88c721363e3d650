import { z } from 'zod';
import { mapped } from '../mapped.ts';
import { checkEntity, checkKeys, withTables } from './entity.ts';
import { entitySchema, someFieldsSchema, someTablesSchema } from './names.ts';

/** How the events write days: as text, or as Debezium does by default, counted from 1 January 1970. */
export const dayWritings = ['text', 'epoch-days', 'epoch-milliseconds', 'epoch-microseconds'] as const;

const transactionRoles = ['status', 'transaction', 'events', 'collections', 'time'] as const;

/** Change events in Debezium's envelope: the record before and after, with its source and transaction. */
export const envelopeLog = z
  .strictObject({
    shape: z.literal('envelope'),
    ...mapped(
      [],
      [
        ...(['value', 'before', 'after', 'action', 'time', 'source', 'transaction'] as const),
        ...(['sequence', 'table', 'row', 'actor'] as const),
      ],
    ).shape,
    of: entitySchema.optional(),
    tables: someTablesSchema.optional(),
    fields: someFieldsSchema,
    days: z.enum(dayWritings).default('text').describe('How the records write days.'),
    transactions: z
      .strictObject({
        ...mapped([], ['value', ...transactionRoles]).shape,
        collection: z
          .string()
          .min(1)
          .optional()
          .describe('The one collection whose events this log holds; all of the transaction by default.'),
      })
      .optional()
      .describe('Where the begin and end of each transaction stand: another table, or the same.'),
  })
  .superRefine((log, context) => {
    checkEntity(log, context, 'in-record');
    checkKeys(log, context);
    const { value, action, after } = log.columns;
    if (value === undefined && (action === undefined || after === undefined))
      context.addIssue({
        ...{ code: 'custom', path: ['columns', 'value'] },
        message: 'expected "value" (the whole event as JSON), or "action", "before" and "after"',
      });
    const block = log.transactions?.columns;
    if (block !== undefined && block.value === undefined && (!block.status || !block.transaction))
      context.addIssue({
        ...{ code: 'custom', path: ['transactions', 'columns', 'value'] },
        message: 'expected "value" (the whole event as JSON), or "status" and "transaction"',
      });
  })
  .transform(withTables);
