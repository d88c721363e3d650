import { join, relative } from 'node:path';
import { writeDemo } from '../demo/write.ts';
import { formatterOf } from '../words/formatter.ts';
import { wordsOf } from '../words/index.ts';
import type { Language } from '../words/words.ts';
import { type Loudness, progressOn, type Terminal } from './terminal.ts';

export interface DemoCommandOptions {
  out?: string | undefined;
  lines: number;
  seed: number;
  months: number;
  lang?: Language | undefined;
  loudness: Loudness;
}

/** Writes a demo data set with its configuration and the list of its planted faults. */
export async function demoCommand(
  options: DemoCommandOptions,
  place: { terminal: Terminal; workingDirectory: string },
): Promise<void> {
  const words = wordsOf(options.lang ?? 'fr');
  const format = formatterOf(words.notation, 'EUR');
  const progress = progressOn(place.terminal, options.loudness, words.terminal, format);
  progress.step('demo');
  const { lines, seed, months } = options;
  const directory = options.out ?? join(place.workingDirectory, 'out', 'demo-data');
  const summary = await writeDemo({ directory, lines, seed, months, onProgress: progress.rows });
  progress.done();
  const shown = (path: string) => relative(place.workingDirectory, path) || '.';
  if (options.loudness === 'quiet') {
    place.terminal.out(`${shown(summary.configuration)}\n`);
    return;
  }
  place.terminal.out(`${words.terminal.demoMade} ${shown(directory)}\n`);
  for (const { file, rows } of summary.files)
    place.terminal.out(`  ${file}: ${format.count(rows, words.terminal.row)}\n`);
  place.terminal.out(`${words.terminal.demoNext(shown(summary.configuration))}\n`);
}
