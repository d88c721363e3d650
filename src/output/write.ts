import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../errors.ts';

const partialName = /^\.constat-[0-9a-f]{8}-/;

export interface PendingFiles {
  /** Where to write a file that will be called `name`: a path below the folder, with `/`. */
  pathOf(name: string): string;
  write(name: string, content: string | Uint8Array | Iterable<string>): Promise<void>;
  /** Names files of a former run that go when the new ones come, unless they are written anew. */
  retire(names: readonly string[]): void;
  /** Gives all files their names. */
  commit(): Promise<void>;
  /** Removes what was written and not committed. */
  discard(): Promise<void>;
}

/**
 * Prepares to write a report's files into `folder`. They lie there under hidden names until all of them are whole, and
 * folders are made only then; what a killed run left is cleared away first.
 */
export async function pendingFiles(folder: string): Promise<PendingFiles> {
  await explained(folder, mkdir(folder, { recursive: true }));
  for (const name of await readdir(folder)) {
    if (partialName.test(name)) await rm(join(folder, name), { force: true });
  }
  const mark = `.constat-${randomBytes(4).toString('hex')}-`;
  const names = new Set<string>();
  const retired = new Set<string>();
  const hidden = (name: string) => join(folder, mark + name.replaceAll('/', '~'));
  const pathOf = (name: string) => {
    names.add(name);
    return hidden(name);
  };
  const appear = async (name: string) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await rename(hidden(name), join(folder, name));
  };
  return {
    pathOf,
    write: (name, content) => explained(folder, writeFile(pathOf(name), content)),
    retire: (former) => {
      for (const name of former) retired.add(name);
    },
    commit: async () => {
      for (const name of names) await explained(folder, appear(name));
      for (const name of retired) {
        if (!names.has(name)) await explained(folder, rm(join(folder, name), { force: true }));
      }
      names.clear();
    },
    discard: async () => {
      for (const name of names) await rm(hidden(name), { force: true });
    },
  };
}

async function explained<Answer>(folder: string, work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOSPC')
      throw new ExpectedError(
        `No room on the disk for the report in ${folder}: free some space and run again.`,
      );
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new ExpectedError(`${folder} cannot be written to: choose another folder with --out.`);
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new ExpectedError(`${folder} is not a folder: choose another one with --out.`);
    throw error;
  }
}
