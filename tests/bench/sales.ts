import { performance } from 'node:perf_hooks';
import { runSalesAnalyses } from '../../src/analyses/sales.ts';
import { prepare } from '../../src/commands/audit.ts';
import { periodOf } from '../../src/config/period.ts';
import { readConfig } from '../../src/config/read.ts';
import { createWorkingTables } from '../../src/model/working-tables.ts';
import { placesOf } from '../../src/places.ts';
import { silent } from '../../src/progress.ts';
import { startRun } from '../../src/store/history/record.ts';
import { openStore } from '../../src/store/store.ts';
import { loadFloor } from './floor/load.ts';
import { askLog } from './floor/log.ts';
import { askRevenue } from './floor/revenue.ts';

/** Milliseconds of the log and revenue analyses with their working tables, and of the same SQL by hand. */
export interface SalesTimes {
  constatMs: number;
  floorMs: number;
}

/** Loads the same data twice on the same server, untimed, and times what the analyses of the sales ask of it. */
export async function timeSales(configuration: string, directory: string, home: string): Promise<SalesTimes> {
  const constatMs = await timeConstat(configuration, home);
  return { constatMs, floorMs: await timeFloor(configuration, directory, home) };
}

async function timeConstat(configuration: string, home: string): Promise<number> {
  const store = await openStore(placesOf({ CONSTAT_HOME: home }));
  try {
    const { config, baseDir } = await readConfig(configuration);
    const period = periodOf(config.period);
    const order = { ...{ asOf: config.asOf, programVersion: '0' }, period };
    const runId = await startRun(store, { audit: 'bench', ...order, period: '-' });
    const { collecting } = await prepare(
      store,
      { ...order, config, baseDir, progress: silent, signal: new AbortController().signal },
      runId,
    );
    const started = performance.now();
    await createWorkingTables(store, config, collecting.model);
    const { all } = await runSalesAnalyses(collecting);
    const elapsedMs = performance.now() - started;
    const [failed] = all.flatMap(({ errors }) => errors);
    if (failed !== undefined) throw failed;
    return elapsedMs;
  } finally {
    await store.close();
  }
}

async function timeFloor(configuration: string, directory: string, home: string): Promise<number> {
  const store = await openStore(placesOf({ CONSTAT_HOME: home }));
  try {
    const { config } = await readConfig(configuration);
    const question = { ...periodOf(config.period), closedDays: config.closedDays, readings: config.readings };
    await loadFloor(store.driver, directory);
    const started = performance.now();
    await Promise.all([askLog(store.driver, question), askRevenue(store.driver, question)]);
    return performance.now() - started;
  } finally {
    await store.close();
  }
}
