import { resolve } from 'node:path';
import type { Judged } from '../analyses/analysis.ts';
import { modelPapers } from '../analyses/model-papers.ts';
import { runAnalysis } from '../analyses/run.ts';
import { runSalesAnalyses } from '../analyses/sales.ts';
import { unansweredChecks } from '../analyses/schema-dictionary/checks/run.ts';
import { schemaDictionary } from '../analyses/schema-dictionary/index.ts';
import type { Period } from '../config/period.ts';
import type { Config } from '../config/schema.ts';
import { readDictionary } from '../dictionary/read.ts';
import { architectureOf } from '../model/architecture.ts';
import { createModel } from '../model/create.ts';
import { checkMapping } from '../model/mapping.ts';
import { createWorkingTables } from '../model/working-tables.ts';
import type { Progress } from '../progress.ts';
import { buildReport, factsOf } from '../report/build.ts';
import { reconciled } from '../report/reconcile.ts';
import type { Report } from '../report/schema.ts';
import { failRun, startRun } from '../store/history/record.ts';
import { identityOfStore } from '../store/in-place.ts';
import type { LoadedTable } from '../store/loaded-table.ts';
import type { Store } from '../store/store.ts';
import { documented, overruled } from './documented.ts';
import { closeSources, loadSources, openSources } from './load-sources.ts';
import { describeSources, reliabilityOfLogs, shownRejects, unreadableValues } from './loaded.ts';

export interface AuditOrder {
  config: Config;
  /** Folder that the configuration's relative paths start from. */
  baseDir: string;
  period: Period;
  asOf: string;
  programVersion: string;
  progress: Progress;
  /** The environment, for what the configuration leaves to it (`env:NAME`). */
  env?: Readonly<Record<string, string | undefined>>;
  /** Ends the work between two steps. */
  signal: AbortSignal;
}

export interface Audited {
  /** The run in the history, begun and not finished. */
  runId: string;
  report: Report;
  /** What went wrong inside an analysis; the report says which one, these say why. */
  errors: readonly unknown[];
}

/** The audit itself: sources to store, store to model, model to analyses, analyses to one report document. */
export async function audit(store: Store, order: AuditOrder): Promise<Audited> {
  const { config, period, asOf, programVersion } = order;
  const runId = await startRun(store, { audit: config.audit, period: period.label, asOf, programVersion });
  try {
    return { runId, ...(await auditRun(store, order, runId)) };
  } catch (error) {
    await failRun(store, runId).catch(() => undefined);
    throw error;
  }
}

async function auditRun(store: Store, order: AuditOrder, runId: string): Promise<Omit<Audited, 'runId'>> {
  const { config, period, signal } = order;
  const { files, tables, collecting, dictionary } = await prepare(store, order, runId);
  // The dictionary asks the loaded tables alone: it need not wait for the working tables that the others ask.
  const describing = runAnalysis(documented(schemaDictionary, dictionary), collecting);
  const working = await createWorkingTables(store, config, collecting.model).catch(async (error: unknown) => {
    await describing;
    throw error;
  });
  const definitions = [...collecting.model.definitions, ...working];
  const [dictionaryRun, sales] = await Promise.all([describing, runSalesAnalyses(collecting)]);
  signal.throwIfAborted();
  const runs = [dictionaryRun, ...sales.all];
  const judged: Judged[] = [...runs.flatMap(({ findings }) => findings), ...unreadableValues(tables)];
  const report = buildReport({
    programVersion: order.programVersion,
    audit: {
      ...{ id: config.audit, client: config.client, title: config.title, auditor: config.auditor ?? null },
      ...{
        language: config.language,
        currency: config.currency,
        timeZone: config.timeZone,
        asOf: order.asOf,
      },
      ...{
        period,
        closedDays: config.closedDays.filter((day) => day >= period.from && day <= period.to).sort(),
      },
    },
    sources: describeSources(files, tables, reliabilityOfLogs(sales.outcomes['log-shape'])),
    architecture: architectureOf(config),
    checks: dictionaryRun.outcome.verdict === 'error' ? unansweredChecks() : [...dictionaryRun.checks],
    rejects: tables.flatMap((table) => shownRejects(config.model, table)),
    analyses: { 'schema-dictionary': dictionaryRun.outcome, ...sales.outcomes },
    judged: reconciled(judged, factsOf(sales.outcomes.hypotheses)?.gaps ?? []),
    workingPapers: [...(await modelPapers(store, definitions)), ...runs.flatMap(({ papers }) => papers)],
  });
  return { report, errors: runs.flatMap(({ errors }) => errors) };
}

/** From the configuration to what an analysis may ask: loads the sources, creates the model, reads the dictionary. */
export async function prepare(store: Store, order: AuditOrder, runId: string) {
  const { config, period, progress, signal } = order;
  // Read first: a fault in it is told before the long work.
  const kept = await readDictionary(resolve(order.baseDir, config.dictionary));
  progress.step('load');
  const dictionary = kept?.dictionary ?? null;
  const files = await openSources(config, order.baseDir, {
    ...{ env: order.env ?? {}, timeZone: config.timeZone },
    store: await identityOfStore(store),
  });
  let loaded: LoadedTable[];
  try {
    checkMapping(
      config.model,
      new Map(
        files.flatMap(({ opened }) => opened.tables.map(({ name, columns }) => [name, columns] as const)),
      ),
    );
    loaded = await loadSources(store, files, { config, runId, progress, signal });
  } finally {
    await closeSources(files);
  }
  const tables = overruled(loaded, dictionary);
  signal.throwIfAborted();

  progress.step('model');
  const model = await createModel(store, config, tables);
  signal.throwIfAborted();

  progress.step('analyse');
  const context = {
    asOf: order.asOf,
    period,
    closedDays: config.closedDays,
    readings: config.readings,
    currency: config.currency,
  };
  const roles = files.flatMap(({ opened }) => opened.roles);
  const collecting = { store, config, context, model, tables, roles };
  return { files, tables, collecting, dictionary };
}
