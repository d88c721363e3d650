import { createHash } from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';

const sharedFolder = '/var/lib/constat';
const othersMayEnter = 0o001;

/**
 * The folder itself, or one below /var/lib/constat where the server's account cannot get to it: root's home is
 * closed to others, and the server cannot run as root. Each folder gets a place of its own there.
 */
export async function reachable(folder: string, account: Account): Promise<string> {
  if (account.uid === undefined) return folder;
  for (let parent = dirname(folder); ; parent = dirname(parent)) {
    const found = await stat(parent).catch(() => null);
    if (found !== null && (found.mode & othersMayEnter) === 0 && found.uid !== account.uid) {
      const mark = createHash('sha256').update(dirname(folder)).digest('hex').slice(0, 8);
      return join(sharedFolder, mark, basename(folder));
    }
    if (parent === dirname(parent)) return folder;
  }
}

/** Makes a folder, and those above it, that the server's account can get to whatever the umask is. */
export async function makeReachable(folder: string, account: Account): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined || account.uid === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
}
