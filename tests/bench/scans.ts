import { Papers } from '../../src/analyses/papers.ts';
import { collect } from '../../src/analyses/schema-dictionary/collect.ts';
import { loadSources, openSources } from '../../src/commands/load-sources.ts';
import { periodOf } from '../../src/config/period.ts';
import { readConfig } from '../../src/config/read.ts';
import { createModel } from '../../src/model/create.ts';
import { placesOf } from '../../src/places.ts';
import { silent } from '../../src/progress.ts';
import { startRun } from '../../src/store/history/record.ts';
import { openStore, type Store } from '../../src/store/store.ts';

/**
 * Loads an audit's tables, describes them, and asks the server how many of their rows that read: times each table's
 * rows. Parallel workers inflate the server's number of scans, and not the number of rows.
 */
export async function scansOf(
  configuration: string,
  home: string,
): Promise<{ table: string; scans: number }[]> {
  const store = await openStore(placesOf({ CONSTAT_HOME: home }));
  try {
    const { config, baseDir } = await readConfig(configuration);
    const runId = await startRun(store, {
      audit: 'bench',
      period: '-',
      asOf: config.asOf,
      programVersion: '0',
    });
    const files = await openSources(config, baseDir);
    const signal = new AbortController().signal;
    const tables = await loadSources(store, files, { config, runId, progress: silent, signal });
    const model = await createModel(store, config, tables);
    const before = await rowsRead(store);
    await collect({
      ...{ store, config, tables, model, papers: new Papers(store, 'bench'), roles: [] },
      context: { ...config, period: periodOf(config.period) },
    });
    const after = await rowsRead(store);
    return tables.map(({ name, sqlName, rows }) => ({
      table: name,
      scans: ((after.get(sqlName) ?? 0) - (before.get(sqlName) ?? 0)) / rows,
    }));
  } finally {
    await store.close();
  }
}

async function rowsRead(store: Store): Promise<Map<string, number>> {
  // Each connection of the pool keeps its counts back for a while; asked at once, every one of them sends them.
  await Promise.all(
    Array.from({ length: 12 }, () => store.driver`SELECT pg_stat_force_next_flush(), pg_sleep(0.05)`),
  );
  const found = await store.driver<{ name: string; rows: number }[]>`
    SELECT relname AS name, seq_tup_read::float8 AS rows FROM pg_stat_user_tables WHERE schemaname = ${store.dataSchema}`;
  return new Map(found.map(({ name, rows }) => [name, rows]));
}
