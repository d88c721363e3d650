import { join } from 'node:path';
import type { RunPlace } from '../../src/commands/run.ts';
import { placesOf } from '../../src/places.ts';

/** Where a command runs when no process is started for it; what it prints is kept. */
export function placeIn(
  folder: string,
): RunPlace & { printed: { out: string; err: string }; nodeVersion: string } {
  const printed = { out: '', err: '' };
  return {
    printed,
    terminal: {
      out: (text) => {
        printed.out += text;
      },
      err: (text) => {
        printed.err += text;
      },
      isInteractive: false,
      now: () => 0,
    },
    places: placesOf({ CONSTAT_HOME: process.env.CONSTAT_HOME ?? join(folder, 'home') }),
    env: {},
    ...{ workingDirectory: folder, programVersion: '0.0.0', nodeVersion: process.version },
    signal: new AbortController().signal,
    reportBug: (error) => {
      throw error;
    },
  };
}
