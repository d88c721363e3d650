import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, posix, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ExpectedError } from '../errors.ts';
import { type InputFile, identify } from './file.ts';
import { dataFormatOf } from './format.ts';

/** What one entry of the configuration names. */
export interface FoundFiles {
  /** In the order of their names, by code points. */
  files: readonly [InputFile, ...InputFile[]];
  /** Of a folder or pattern, whose files are one table? */
  areParts: boolean;
  /** What the table is called unless somebody says otherwise; null where the pattern holds no word. */
  name: string | null;
}

/**
 * Finds and identifies the files of one source: the file itself, the data files of a folder, or those that a pattern
 * such as `sales-*.csv` matches. Hidden files are passed over.
 * @param entry `file` of the configuration, relative to `baseDir`.
 * @throws ExpectedError when there is no such file, or one cannot be read.
 */
export async function findFiles(entry: string, baseDir: string): Promise<FoundFiles> {
  const stats = await stat(resolve(baseDir, entry)).catch(() => null);
  if (stats?.isDirectory()) {
    const names = (await readdir(resolve(baseDir, entry), { withFileTypes: true }))
      .filter((found) => !found.isDirectory() && !found.name.startsWith('.'))
      .map(({ name }) => name)
      .filter((name) => dataFormatOf(name) !== null);
    const paths = names.map((name) => posix.join(entry.replaceAll('\\', '/'), name));
    return await partsOf(entry, paths, basename(resolve(baseDir, entry)), baseDir);
  }
  // A file may well be called `sales [final].csv`.
  if (stats === null && isDynamicPattern(entry)) {
    const paths = await glob(entry, { cwd: baseDir, dot: false, onlyFiles: true, expandDirectories: false });
    return await partsOf(entry, paths, wordOf(entry), baseDir);
  }
  const file = await identify(entry, baseDir);
  return { files: [file], areParts: false, name: withoutEnding(file.name) };
}

async function partsOf(
  entry: string,
  paths: string[],
  name: string | null,
  baseDir: string,
): Promise<FoundFiles> {
  const files: InputFile[] = [];
  for (const path of paths.sort(byCodePoints)) {
    files.push({ ...(await identify(path, baseDir)), name: path });
  }
  const [first, ...others] = files;
  if (first === undefined) {
    throw new ExpectedError(
      `${entry} holds no data file (looked in ${baseDir}): correct the path, or name the files with a pattern such as sales-*.csv`,
    );
  }
  return { files: [first, ...others], areParts: true, name };
}

/** The words of a pattern: of its last part, or else of a folder before it. */
function wordOf(pattern: string): string | null {
  for (
    let path = pattern.replaceAll('\\', '/');
    path !== '' && path !== '.' && path !== '/';
    path = dirname(path)
  ) {
    const word = withoutEnding(basename(path))
      .replace(/[!@?+*]?\([^)]*\)|\{[^}]*\}|\[[^\]]*\]|[*?!]/g, ' ')
      .replace(/[-_.\s]*\s[-_.\s]*/g, ' ')
      .replace(/^[-_.\s]+|[-_.\s]+$/g, '');
    if (word !== '') return word;
  }
  return null;
}

const withoutEnding = (name: string): string => name.replace(/\.gz$/i, '').replace(/(?<=.)\.[^.]*$/, '');

/** By code points, which is the order of the bytes in UTF-8; the order of UTF-16 is another for rare characters. */
const byCodePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
