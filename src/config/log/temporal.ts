import { z } from 'zod';
import { mapped } from '../mapped.ts';
import { checkRoles, withTables } from './entity.ts';
import { entitySchema, someFieldsSchema } from './names.ts';

/**
 * The versions of the rows of a table, each with the time from which and until which it held: a system-versioned table
 * or its history table (SQL Server, MariaDB), or a slowly changing dimension of type 2.
 */
export const temporalLog = z
  .strictObject({
    shape: z.literal('temporal'),
    ...mapped(['row', 'validFrom', 'validTo'], ['actor', 'transaction']).shape,
    of: entitySchema,
    current: mapped([], [])
      .shape.table.optional()
      .describe(
        'The table of the present versions, with the same columns, where the history has past ones only.',
      ),
    isUtc: z
      .boolean()
      .default(false)
      .describe('true where the times are UTC, as those of SQL Server are, and not of the company’s clock.'),
    fields: someFieldsSchema,
  })
  .superRefine(checkRoles)
  .transform(withTables);
