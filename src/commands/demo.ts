import { join, relative } from 'node:path';
import { makeScenario, writeScenario } from '../demo/scenario/scenario.ts';
import { shapeOfText } from '../demo/scenario/shapes.ts';
import { configurationFile } from '../demo/tables.ts';
import { writeDemo } from '../demo/write.ts';
import { formatterOf } from '../words/formatter.ts';
import { wordsOf } from '../words/index.ts';
import type { Language } from '../words/words.ts';
import { type Loudness, progressOn, type Terminal } from './terminal.ts';

export interface DemoCommandOptions {
  out?: string | undefined;
  lines?: number | undefined;
  seed: number;
  months: number;
  /** `schema/log/names`; with it, or with faults, a small shop is written in place of the chain. */
  shape?: string | undefined;
  faults?: readonly string[] | undefined;
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
  const directory = options.out ?? join(place.workingDirectory, 'out', 'demo-data');
  const summary = await written(options, directory, progress.rows);
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

const chainLines = 6000;
const shopLines = 500;

/** The chain of several months, or a small shop of a chosen shape with chosen faults. */
async function written(
  { lines, seed, months, shape, faults }: DemoCommandOptions,
  directory: string,
  onProgress: (rows: number) => void,
): Promise<{ configuration: string; files: readonly { file: string; rows: number }[] }> {
  if (shape === undefined && faults === undefined)
    return writeDemo({ directory, lines: lines ?? chainLines, seed, months, onProgress });
  const scenario = makeScenario({
    ...{ shape: shapeOfText(shape), faults: faults ?? [], seed, lines: lines ?? shopLines },
  });
  await writeScenario(scenario, directory);
  return { configuration: join(directory, configurationFile), files: scenario.rows };
}
