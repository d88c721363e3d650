import { ExpectedError } from '../errors.ts';
import { findBrowser } from '../output/browser/find.ts';
import type { Places } from '../places.ts';
import { openStore } from '../store/store.ts';
import type { Terminal } from './terminal.ts';

export interface DoctorPlace {
  terminal: Terminal;
  places: Places;
  env: Readonly<Record<string, string | undefined>>;
  nodeVersion: string;
  databaseUrl?: string | undefined;
}

const oldestNode = [20, 19] as const;

/** Says what this machine has of what an audit needs, and what to do about the rest. True when nothing is missing. */
export async function doctorCommand(place: DoctorPlace): Promise<boolean> {
  const checks = [checkNode(place.nodeVersion), await checkStore(place), await checkBrowser(place)];
  for (const { name, ok, says } of checks)
    place.terminal.out(`${ok ? 'ok     ' : 'missing'}  ${name}: ${says}\n`);
  return checks.every(({ ok }) => ok);
}

interface Check {
  name: string;
  ok: boolean;
  says: string;
}

function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return {
    name: 'Node',
    ok,
    says: ok ? version : `${version} is too old: install Node ${oldestNode.join('.')} or newer`,
  };
}

async function checkStore({ places, env, databaseUrl }: DoctorPlace): Promise<Check> {
  const url = databaseUrl ?? env.DATABASE_URL;
  try {
    const store = await openStore({ ...places, databaseUrl: url === '' ? undefined : url });
    const says =
      store.filesDir !== null
        ? `embedded PostgreSQL ${store.serverVersion}, files in ${store.filesDir}`
        : `PostgreSQL ${store.serverVersion} of DATABASE_URL`;
    await store.close();
    return { name: 'Store', ok: true, says };
  } catch (error) {
    return { name: 'Store', ok: false, says: reasonOf(error) };
  }
}

async function checkBrowser({ env, places }: DoctorPlace): Promise<Check> {
  try {
    const browser = await findBrowser({ env, cacheDir: places.cacheDir });
    return { name: 'Browser', ok: true, says: `${browser.version} (${browser.source}), ${browser.path}` };
  } catch (error) {
    return { name: 'Browser', ok: false, says: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ExpectedError) return error.message;
  throw error;
}
