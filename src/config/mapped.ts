import { z } from 'zod';

export const columnName = z.string().min(1).describe('The column as it is written in the source.');

/** A table of the sources and what its columns are: the roles that must be there, and those that may. */
export const mapped = <Required extends string, Optional extends string>(
  required: readonly Required[],
  optional: readonly Optional[],
) =>
  z.strictObject({
    table: z.string().min(1).describe('A table of the sources: a sheet, or a file without its ending.'),
    columns: z.strictObject({
      ...(Object.fromEntries(required.map((role) => [role, columnName])) as Record<Required, z.ZodString>),
      ...(Object.fromEntries(optional.map((role) => [role, columnName.optional()])) as Record<
        Optional,
        z.ZodOptional<z.ZodString>
      >),
    }),
  });
