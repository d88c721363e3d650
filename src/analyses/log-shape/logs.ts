import { type SQL, sql } from 'drizzle-orm';
import type { LogMapping, LogShapeId } from '../../config/log/index.ts';

/** The numbers of the logs of a shape. */
export const logsOfShape = (logs: readonly LogMapping[], shape: LogShapeId): number[] =>
  logs.flatMap((log, number) => (log.shape === shape ? [number] : []));

/** A log of statements names no rows: that it lacks their keys follows from its shape. */
export const statementLogs = (logs: readonly LogMapping[]): number[] => logsOfShape(logs, 'statement');

/** Whether the column `log` is one of these. */
export const isIn = (numbers: readonly number[]): SQL =>
  numbers.length === 0 ? sql`false` : sql`log IN (${sql.raw(numbers.join(', '))})`;

/** Of a row of `log_count`, the log rows that should name a row of their table and do not. */
export const keylessRows = (logs: readonly LogMapping[]): SQL =>
  statementLogs(logs).length === 0
    ? sql`keyless`
    : sql`CASE WHEN ${isIn(statementLogs(logs))} THEN 0 ELSE keyless END`;

/** What an entry is about: a table of the model, or the ticket whose status it tells. */
export const spokenOf: SQL = sql`CASE WHEN entity IS NULL AND role = 'status' THEN 'ticket' ELSE entity END`;

/** Half of an update is an event too; what has another fault is none. */
export const isEvent: SQL = sql`(fault IS NULL OR fault = 'unpaired')`;
