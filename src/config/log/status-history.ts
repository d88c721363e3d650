import { z } from 'zod';
import { mapped } from '../mapped.ts';
import type { LoggedFields, LoggedTables } from './names.ts';

/** The unit that a sale is made of, as far as the tables name it; a ticket is no row of its own in the model. */
export const statusUnits = ['sale_line', 'ticket'] as const;

/** A table of the statuses that each sale line, or each ticket, went through. */
export const statusHistoryLog = z
  .strictObject({
    shape: z.literal('status-history'),
    ...mapped(['row', 'status', 'recorded'], ['actor', 'transaction', 'sequence']).shape,
    of: z.enum(statusUnits).describe('Whose status it is.'),
  })
  .transform((log) => {
    const isOfLines = log.of === 'sale_line';
    const tables: LoggedTables = isOfLines ? { sale_line: log.table } : {};
    const fields: LoggedFields = { sale_line: isOfLines ? { [log.columns.status]: 'status' } : {} };
    return { ...log, tables, fields };
  });
