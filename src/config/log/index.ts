import { z } from 'zod';
import { cdcLog } from './cdc.ts';
import { envelopeLog } from './envelope.ts';
import { fieldLevelLog } from './field-level.ts';
import { rowJsonLog } from './row-json.ts';
import { statementLog } from './statement.ts';
import { statusHistoryLog } from './status-history.ts';
import { temporalLog } from './temporal.ts';

/** The shapes of change logs that the program can read, and what each needs to be told; one shape per file. */
export const logSchema = z.union([
  fieldLevelLog,
  rowJsonLog,
  cdcLog,
  envelopeLog,
  statementLog,
  statusHistoryLog,
  temporalLog,
]);

export type LogMapping = z.output<typeof logSchema>;
export type LogShapeId = LogMapping['shape'];
export type LogOfShape<Shape extends LogShapeId> = Extract<LogMapping, { shape: Shape }>;

/** One log, or several that lie side by side (a capture table for each table, as in CDC). */
export const logsSchema = z
  .union([logSchema, z.array(logSchema).min(1)])
  .transform((logs) => (Array.isArray(logs) ? logs : [logs]));

/** Whether a log has a place for this, whatever its shape; whether it is filled, the data have to say. */
export function logHas(
  log: LogMapping,
  what: 'recorded' | 'actor' | 'oldValue' | 'transaction' | 'sequence',
): boolean {
  const isMapped = Object.entries(log.columns).some(
    ([role, column]) => role === what && column !== undefined,
  );
  switch (log.shape) {
    case 'field-level':
      return isMapped;
    case 'row-json':
      return what === 'oldValue' ? log.columns.oldRecord !== undefined : isMapped;
    case 'cdc':
      return what === 'oldValue' || isMapped || (what === 'recorded' && log.lsnTimes !== undefined);
    case 'envelope':
      // The whole event has its time, its order and, where the connector was told to, its transaction.
      if (log.columns.value !== undefined) return what !== 'actor' || isMapped;
      if (what === 'recorded') return log.columns.time !== undefined || log.columns.source !== undefined;
      return what === 'oldValue' ? log.columns.before !== undefined : isMapped;
    case 'statement':
      return isMapped;
    case 'status-history':
      return what === 'oldValue' || isMapped;
    case 'temporal':
      return what === 'oldValue' || what === 'recorded' || isMapped;
  }
}

/** A further table that a log needs, with its columns by role. */
export interface SideTable {
  /** Where the configuration names it, below the log. */
  part: string;
  table: string;
  columns: Readonly<Record<string, string | undefined>>;
}

/** The columns that are fields of a record themselves, by entity and role (`sale_line.ticket`). */
export function fieldColumns(log: LogMapping): Record<string, string> {
  if (log.shape !== 'cdc' && log.shape !== 'temporal') return {};
  const columns: Record<string, string> = {};
  for (const [column, role] of Object.entries(log.fields[log.of] ?? {}))
    columns[`${log.of}.${role}`] = column;
  return columns;
}

/** The tables beside the log's own that its mapping speaks of. */
export function sideTables(log: LogMapping): SideTable[] {
  switch (log.shape) {
    case 'cdc':
      return log.lsnTimes === undefined ? [] : [{ part: 'lsnTimes', ...log.lsnTimes }];
    case 'envelope':
      return log.transactions === undefined ? [] : [{ part: 'transactions', ...log.transactions }];
    case 'temporal':
      return log.current === undefined
        ? []
        : [{ part: 'current', table: log.current, columns: { ...log.columns, ...fieldColumns(log) } }];
    default:
      return [];
  }
}
