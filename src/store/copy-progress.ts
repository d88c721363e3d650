import { setInterval } from 'node:timers';
import type { Store } from './store.ts';

const everyMs = 500;

/**
 * Tells now and then how many rows this run's COPYs have written that are still under way, as the server counts them.
 * Returns what ends it. A question that fails is not asked again: nobody's work depends on it.
 */
export function watchCopies(store: Store, tell: (rows: number) => void): () => void {
  let isAsking = false;
  const timer = setInterval(() => {
    if (isAsking) return;
    isAsking = true;
    store.driver<{ rows: number }[]>`
      SELECT coalesce(sum(tuples_processed), 0)::float8 AS rows
      FROM pg_stat_progress_copy JOIN pg_stat_activity USING (pid) WHERE application_name = ${store.dataSchema}`
      .then(([found]) => {
        isAsking = false;
        if (found !== undefined) tell(found.rows);
      })
      .catch(() => clearInterval(timer));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
