import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  numeric,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

/** Constat's own tables. Change them here, then run `npm run migrations` and commit what it writes. */
export const constatSchema = pgSchema('constat');

/** One row a run. Two runs of the same audit and period are both kept; the newest is the one compared by default. */
export const runs = constatSchema.table(
  'runs',
  {
    id: uuid('id').primaryKey(),
    audit: text('audit').notNull(),
    period: text('period').notNull(),
    asOf: text('as_of').notNull(),
    programVersion: text('program_version').notNull(),
    /** Schema that holds the run's loaded data, so that a later run can clear what a killed one left. */
    dataSchema: text('data_schema').notNull(),
    status: text('status', { enum: ['running', 'finished', 'failed'] }).notNull(),
    /** The store's own clock; it never reaches a report. */
    startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
    /** The whole report of a finished run. */
    report: jsonb('report'),
  },
  (table) => [index('runs_audit_period').on(table.audit, table.period, table.startedAt)],
);

export const findings = constatSchema.table(
  'findings',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    fingerprint: text('fingerprint').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    severity: text('severity').notNull(),
    subject: text('subject').notNull(),
    amount: numeric('amount'),
    args: jsonb('args').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.fingerprint] })],
);

export const metrics = constatSchema.table(
  'metrics',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    value: numeric('value').notNull(),
    unit: text('unit').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.id] })],
);

/** Values and rows of the sources that could not be used: nothing is dropped in silence. */
export const rejects = constatSchema.table(
  'rejects',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    file: text('file').notNull(),
    sheet: text('sheet'),
    row: bigint('row', { mode: 'number' }).notNull(),
    /** Null where the whole row is meant. */
    column: text('column'),
    value: text('value').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [index('rejects_run').on(table.runId)],
);
