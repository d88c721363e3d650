import { z } from 'zod';

/**
 * What single checks asked the data beyond the dictionary's own figures, by the check's id. Each entry is null where
 * the check does not apply.
 */
export const evidence = z.strictObject({});

export type Evidence = z.infer<typeof evidence>;
