import { performance } from 'node:perf_hooks';
import type { Period } from '../../../src/config/period.ts';
import type { Config } from '../../../src/config/schema.ts';
import { openStore, type StorePlace } from '../../../src/store/store.ts';
import type { Answers } from '../answers.ts';
import { askDictionary } from './dictionary.ts';
import { loadFloor } from './load.ts';
import { askLog } from './log.ts';
import { askRevenue } from './revenue.ts';

/** What the floor is asked: the audit's configuration, as far as it bears on figures. */
export type FloorQuestion = Pick<Period, 'from' | 'to'> & Pick<Config, 'closedDays' | 'readings'>;

export interface FloorRun {
  loadMs: number;
  askMs: number;
  answers: Answers;
}

/**
 * The least that the same answers can cost on the same server with the same settings: bare COPY and SQL written by
 * hand for these very files, on two connections since there are two cores. No checks, no working papers, no report.
 */
export async function runFloor(
  place: StorePlace,
  directory: string,
  question: FloorQuestion,
  sensitive: ReadonlySet<string>,
): Promise<FloorRun> {
  const store = await openStore(place);
  try {
    const started = performance.now();
    await loadFloor(store.driver, directory);
    const loaded = performance.now();
    const sales = async () => ({
      ...(await askRevenue(store.driver, question)),
      ...(await askDictionary(store.driver, sensitive)),
    });
    const [ofLog, ofSales] = await Promise.all([askLog(store.driver, question), sales()]);
    const asked = performance.now();
    return { loadMs: loaded - started, askMs: asked - loaded, answers: { ...ofLog, ...ofSales } };
  } finally {
    await store.close();
  }
}
