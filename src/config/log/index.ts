import { z } from 'zod';
import { fieldLevelLog } from './field-level.ts';

/** The shapes of change logs that the program can read, and what each needs to be told; one shape per file. */
export const logSchema = z.union([fieldLevelLog]);

export type LogMapping = z.infer<typeof logSchema>;
export type LogShapeId = LogMapping['shape'];

/** Whether a log has a column for a role, whatever its shape. */
export const logHas = ({ columns }: LogMapping, role: string): boolean =>
  Object.entries(columns).some(([name, column]) => name === role && column !== undefined);

/** One log, or several that lie side by side (a capture table for each table, as in CDC). */
export const logsSchema = z
  .union([logSchema, z.array(logSchema).min(1)])
  .transform((logs) => (Array.isArray(logs) ? logs : [logs]));
