import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { ExpectedError } from '../../errors.ts';

const run = promisify(execFile);

/** The account that a server process runs as; empty for the one that we are. */
export interface Account {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root. As an ordinary user the server is ours; as root it runs as `postgres` where
 * that account exists, else as a system account of our own, made once.
 */
export async function serverAccount(): Promise<Account> {
  if (!isRoot()) return {};
  const existing = (await idsOf('postgres')) ?? (await idsOf('constat'));
  if (existing !== null) return existing;
  try {
    await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'constat']);
  } catch {
    throw new ExpectedError(
      'The embedded PostgreSQL cannot run as root and no account could be made for it: run Constat as an ordinary user, or set DATABASE_URL.',
    );
  }
  const made = await idsOf('constat');
  if (made === null) throw new Error('useradd reported success, yet the account constat does not exist');
  return made;
}

function isRoot(): boolean {
  try {
    return userInfo().uid === 0;
  } catch {
    // A user without a name, as some container platforms run programs; root has one.
    return false;
  }
}

/** The account that an existing store belongs to: one of ours may have been chosen before `postgres` existed. */
export async function ownerOf(dataDir: string, account: Account): Promise<Account> {
  const found = account.uid === undefined ? null : await stat(dataDir).catch(() => null);
  return found === null || found.uid === 0 ? account : { uid: found.uid, gid: found.gid };
}

async function idsOf(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
