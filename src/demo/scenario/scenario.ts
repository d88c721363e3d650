import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ExpectedError } from '../../errors.ts';
import { createRandom } from '../random.ts';
import { configurationFile, truthFile } from '../tables.ts';
import { buildShop } from './build.ts';
import { faultOf, obstacle } from './faults/index.ts';
import { Ground } from './ground.ts';
import { namesOf } from './names.ts';
import { type Shape, textOfShape } from './shapes.ts';
import { type ScenarioTruth, truthOf } from './truth.ts';
import { configurationOf } from './write/configuration.ts';
import { contentOf, fileOf } from './write/csv.ts';
import { dictionaryOf } from './write/dictionary.ts';
import { logWriters } from './write/logs.ts';
import { tablesOf } from './write/tables.ts';

export interface ScenarioOptions {
  shape: Shape;
  /** The faults to plant, at most four; none makes a shop in which nothing is wrong. */
  faults: readonly string[];
  seed: number;
  /** Sale lines before any fault: 200 to 20 000. */
  lines: number;
  /** Whether the faults that move a figure for good all move that of one day; each has a day of its own by default. */
  sharesDay?: boolean;
}

export interface Scenario {
  /** The content of each file by its name: tables, log, configuration, dictionary and truth. */
  files: ReadonlyMap<string, string>;
  /** Rows of each table. */
  rows: readonly { file: string; rows: number }[];
  truth: ScenarioTruth;
}

const fewestLines = 200;
const mostLines = 20_000;

/**
 * A small shop with faults planted in it, as the files of an audit. The same options give the same bytes. Throws an
 * ExpectedError where the faults do not go together or the shape cannot show one of them.
 */
export function makeScenario({ shape, faults, seed, lines, sharesDay = false }: ScenarioOptions): Scenario {
  if (!Number.isInteger(lines) || lines < fewestLines || lines > mostLines)
    throw new ExpectedError(`lines is ${lines}: give a whole number from ${fewestLines} to ${mostLines}`);
  const chosen = faults.map(faultOf);
  const problem = obstacle(chosen, shape);
  if (problem !== null) throw new ExpectedError(`${faults.join(', ')} in ${textOfShape(shape)}: ${problem}`);
  const timeZone = chosen.find((fault) => fault.timeZone !== undefined)?.timeZone;
  const shop = buildShop({ seed, lines, shape, ...(timeZone !== undefined && { timeZone }) });
  const ground = new Ground(shop, createRandom(seed, 'faults'), sharesDay);
  const planted = chosen.map((fault) => ({ fault: fault.id, planted: fault.plant(ground) }));
  const truth = truthOf(shop, planted, seed);
  const tables = [...tablesOf(shop), ...logWriters[shape.log].tables(shop)];
  const { delimiter } = namesOf(shape.names);
  const files = new Map([
    ...tables.map((table) => [fileOf(table), contentOf(table, delimiter)] as const),
    [configurationFile, stringify(configurationOf(shop, tables, seed), { lineWidth: 0 })],
    ['dictionary.yaml', stringify(dictionaryOf(tables), { lineWidth: 0 })],
    [truthFile, `${JSON.stringify(truth, null, 2)}\n`],
  ]);
  const rows = tables.map((table) => ({ file: fileOf(table), rows: table.rows.length }));
  return { files, rows, truth };
}

/** Writes a scenario into a folder, which is made if it is not there. */
export async function writeScenario(scenario: Scenario, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [file, content] of scenario.files) await writeFile(join(directory, file), content);
}
