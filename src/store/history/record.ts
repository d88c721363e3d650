import { randomUUID } from 'node:crypto';
import { and, desc, eq, sql } from 'drizzle-orm';
import { jsonText } from '../../json-text.ts';
import type { Report } from '../../report/schema.ts';
import type { Reject } from '../../sources/source.ts';
import type { Store } from '../store.ts';
import { findings, metrics, rejects, runs } from './tables.ts';

export interface RunName {
  audit: string;
  period: string;
  asOf: string;
  programVersion: string;
}

/** Notes that a run began; returns its id. */
export async function startRun(store: Store, name: RunName): Promise<string> {
  const id = randomUUID();
  await store.db.insert(runs).values({ id, ...name, dataSchema: store.dataSchema, status: 'running' });
  return id;
}

/** Keeps the run's report, findings and metrics, all or nothing. */
export async function finishRun(store: Store, id: string, report: Report): Promise<void> {
  await store.db.transaction(async (transaction) => {
    // In pieces: as one parameter, the report of a large schema would stand in memory three times over.
    await transaction.execute(
      sql`CREATE TEMPORARY TABLE report_piece (position integer, piece text) ON COMMIT DROP`,
    );
    let position = 0;
    for (const piece of jsonText(report)) {
      await transaction.execute(sql`INSERT INTO pg_temp.report_piece VALUES (${position}, ${piece})`);
      position += 1;
    }
    await transaction
      .update(runs)
      .set({
        status: 'finished',
        report: sql`(SELECT string_agg(piece, '' ORDER BY position) FROM pg_temp.report_piece)::jsonb`,
      })
      .where(eq(runs.id, id));
    if (report.findings.length > 0) {
      await transaction.insert(findings).values(
        report.findings.map(({ fingerprint, kind, severity, subject, amount, args }, position) => ({
          ...{ runId: id, fingerprint, position, kind, severity, subject, amount, args },
        })),
      );
    }
    if (report.metrics.length > 0) {
      await transaction.insert(metrics).values(report.metrics.map((metric) => ({ runId: id, ...metric })));
    }
  });
}

/** Notes that a run failed. Asked twice: an interruption that cancels the run's queries may hit this one too. */
export async function failRun(store: Store, id: string): Promise<void> {
  const note = () => store.db.update(runs).set({ status: 'failed' }).where(eq(runs.id, id));
  await note().catch(note);
}

/** Takes a run that was none out of the history, with all that was noted under it. */
export async function forgetRun(store: Store, id: string): Promise<void> {
  await store.db.delete(runs).where(eq(runs.id, id));
}

/** The newest finished report of an audit's period, as it was stored; null where there is none. */
export async function lastReport(store: Store, audit: string, period: string): Promise<unknown> {
  const [found] = await store.db
    .select({ report: runs.report })
    .from(runs)
    .where(and(eq(runs.audit, audit), eq(runs.period, period), eq(runs.status, 'finished')))
    .orderBy(desc(runs.startedAt), desc(runs.id))
    .limit(1);
  return found?.report ?? null;
}

/** Which audits and periods the history holds, for a message that helps. */
export async function knownRuns(store: Store): Promise<{ audit: string; period: string }[]> {
  return store.db
    .selectDistinct({ audit: runs.audit, period: runs.period })
    .from(runs)
    .where(eq(runs.status, 'finished'))
    .orderBy(runs.audit, runs.period);
}

/** Keeps values and rows that could not be used. */
export async function keepRejects(store: Store, runId: string, found: readonly Reject[]): Promise<void> {
  const rowsPerInsert = 500;
  for (let start = 0; start < found.length; start += rowsPerInsert) {
    const part = found.slice(start, start + rowsPerInsert);
    await store.db.insert(rejects).values(part.map((reject) => ({ runId, ...reject })));
  }
}
