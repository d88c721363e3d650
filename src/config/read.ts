import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { ExpectedError } from '../errors.ts';
import { checkedYaml } from './checked-yaml.ts';
import { type Config, configSchema } from './schema.ts';

export interface ReadConfig {
  config: Config;
  /** Folder of the configuration: its relative paths start here. */
  baseDir: string;
}

/** Reads and checks an audit's configuration. Throws an ExpectedError that lists every fault with its line. */
export async function readConfig(path: string): Promise<ReadConfig> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EISDIR')
      throw new ExpectedError(`${path} is a folder: name the configuration file in it.`);
    throw new ExpectedError(
      `No configuration at ${path}: check the path, or run "constat demo" to get an example.`,
    );
  });
  return { config: parseConfig(text, basename(path)), baseDir: resolve(dirname(path)) };
}

/** @param file name for the error messages */
export const parseConfig = (text: string, file: string): Config =>
  checkedYaml(text, file, configSchema, suggestion);

/** The known name that an unknown one is closest to. */
function suggestion(key: string, path: readonly PropertyKey[]): string {
  const known =
    path.length === 0
      ? Object.keys(configSchema.shape)
      : path[0] === 'model' && path.length === 1
        ? Object.keys(configSchema.shape.model.shape)
        : [];
  return known.length === 0 ? '' : ` (did you mean "${closest(key, known)}"?)`;
}
