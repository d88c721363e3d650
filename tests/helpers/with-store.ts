import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/store/store.ts';

/**
 * Gives a test a store of its own schema on the real embedded server, and clears it away afterwards. The test command
 * keeps one server running for all (CONSTAT_HOME); a single file run by hand starts its own.
 */
export async function withStore<Answer>(use: (store: Store) => Promise<Answer>): Promise<Answer> {
  const shared = process.env.CONSTAT_HOME;
  const home = shared ?? (await mkdtemp(join(tmpdir(), 'constat-test-')));
  // Root's server runs under another account, which has to get in.
  if (shared === undefined) await chmod(home, 0o755);
  const store = await openStore({ dataDir: join(home, 'store'), binariesDir: join(home, 'postgresql') });
  try {
    return await use(store);
  } finally {
    await store.close();
    if (shared === undefined) await rm(home, { recursive: true, force: true });
  }
}
