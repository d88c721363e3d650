import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { packageRoot } from './root.ts';

export interface Places {
  /** Files of the embedded server, the history among them. */
  dataDir: string;
  /** Where the server's programs are copied when they cannot be run where they are. */
  binariesDir: string;
  /** What can be made again at any time: the unpacked browser. */
  cacheDir: string;
}

/**
 * Where Constat keeps its files: `CONSTAT_HOME` where it is set, `data/` in a checkout, else the user's data folder
 * as the XDG base directory specification names it.
 */
export function placesOf(env: Readonly<Record<string, string | undefined>>): Places {
  const home = homeOf(env);
  return {
    dataDir: join(home, 'store'),
    binariesDir: join(home, 'postgresql'),
    cacheDir: join(home, 'cache'),
  };
}

function homeOf(env: Readonly<Record<string, string | undefined>>): string {
  if (env.CONSTAT_HOME) return resolve(env.CONSTAT_HOME);
  if (existsSync(join(packageRoot, 'tsconfig.json'))) return join(packageRoot, 'data');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'constat');
}
