import { valueTable } from '../analyses/schema-dictionary/values.ts';
import type { Config } from '../config/schema.ts';
import { ExpectedError } from '../errors.ts';
import { reservedNames } from '../model/create.ts';
import { hintsFor } from '../model/mapping.ts';
import { inParallel } from '../parallel.ts';
import type { Progress } from '../progress.ts';
import { openSource } from '../sources/open.ts';
import type { DatabaseContext } from '../sources/postgresql/open.ts';
import type { SourceFile } from '../sources/source.ts';
import { watchCopies } from '../store/copy-progress.ts';
import { storeName } from '../store/identifiers.ts';
import { showInPlace } from '../store/in-place.ts';
import { loadTable } from '../store/load.ts';
import type { LoadedTable } from '../store/loaded-table.ts';
import type { Store } from '../store/store.ts';

export interface OpenedSource {
  source: Config['sources'][number];
  opened: SourceFile;
}

/**
 * Opens every source; what was opened is closed again where one fails. Two tables of the same name could not be told
 * apart in the configuration.
 *
 * @param database what reading a database needs to know; files need nothing of it
 */
export async function openSources(
  config: Config,
  baseDir: string,
  database?: Omit<DatabaseContext, 'baseDir'>,
): Promise<OpenedSource[]> {
  const opening = await Promise.allSettled(
    config.sources.map(async (source) => ({ source, opened: await openSource(source, baseDir, database) })),
  );
  const files = opening.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  try {
    for (const outcome of opening) if (outcome.status === 'rejected') throw outcome.reason;
    assertDistinctTables(files);
    return files;
  } catch (error) {
    await closeSources(files);
    throw error;
  }
}

/** Ends what reading them needs (a database's transaction); to be called as soon as everything is loaded. */
export async function closeSources(files: readonly OpenedSource[]): Promise<void> {
  for (const { opened } of files) await opened.close?.().catch(() => undefined);
}

function assertDistinctTables(files: readonly OpenedSource[]): void {
  const seen = new Map<string, string>();
  for (const { opened } of files) {
    for (const { name } of opened.tables) {
      const other = seen.get(name);
      if (other !== undefined) {
        throw new ExpectedError(
          `${opened.file} and ${other} both hold a table "${name}": name one of them with "table:", or choose with "sheets:".`,
        );
      }
      seen.set(name, opened.file);
    }
  }
}

export interface LoadJob {
  config: Config;
  runId: string;
  progress: Progress;
  signal: AbortSignal;
}

/**
 * Loads a few files side by side, the tables of one file one after the other. In the report they keep the
 * configuration's order.
 */
export async function loadSources(
  store: Store,
  files: readonly OpenedSource[],
  job: LoadJob,
): Promise<LoadedTable[]> {
  const { config, runId, progress, signal } = job;
  // Named before they are loaded side by side, so that names do not depend on which file is read first.
  const all = files.flatMap(({ opened }) => opened.tables);
  const takenNames = new Set([...reservedNames, ...all.map((_, index) => valueTable(index))]);
  const names = new Map(all.map((table) => [table, storeName(table.name, takenNames)]));
  let finished = 0;
  const stopWatching = watchCopies(store, (underWay) => progress.rows(finished + underWay));
  const loadFile = async ({ source, opened }: OpenedSource): Promise<LoadedTable[]> => {
    const writing = 'delimiter' in source || 'dateOrder' in source || 'decimalComma' in source ? source : {};
    const tables: LoadedTable[] = [];
    for (const sheet of opened.skippedSheets ?? []) progress.note(`${opened.file}, ${sheet}: hidden`);
    for (const { table, reason } of opened.passedOver ?? [])
      progress.note(`${opened.file}, ${table}: ${reason}`);
    for (const table of opened.tables) {
      signal.throwIfAborted();
      const order = {
        ...{ runId, table, sqlName: names.get(table) ?? table.name },
        ...{ file: opened.file, format: opened.format, system: source.system ?? null },
        hints: hintsFor(config.model, table.name, { ...writing, timeZone: config.timeZone }),
      };
      const loaded =
        table.inPlace === undefined
          ? await loadTable(store, order)
          : await showInPlace(store, order, config.timeZone);
      finished += loaded.rows;
      progress.rows(finished);
      progress.note(`${opened.file}, ${table.name}`, loaded.rows);
      tables.push(loaded);
    }
    return tables;
  };
  try {
    const loaded = await inParallel(files.map((file) => () => loadFile(file)));
    return loaded.flat();
  } finally {
    stopWatching();
  }
}
