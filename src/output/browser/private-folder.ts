import { chmod, lstat, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';

/** Not `userInfo()`, which fails for the nameless users that some container platforms run programs as. */
export const userId = (): number | null => process.geteuid?.() ?? null;

/**
 * Makes sure that a folder exists, is ours and is closed to everybody else. What is started from it could otherwise
 * have been put there by another user of the machine. Throws with the reason where that cannot be had.
 */
export async function privateFolder(path: string): Promise<void> {
  // The folders above stay open: root's server runs under another account, which has to pass through them.
  await mkdir(dirname(path), { recursive: true });
  await mkdir(path, { recursive: true, mode: 0o700 });
  // Not stat: a link would lead to a folder that somebody else may choose.
  const found = await lstat(path);
  if (!found.isDirectory()) throw new Error(`${path} is not a folder`);
  const uid = userId();
  // Windows has no owners of this kind; there the folder lies in the user's own profile.
  if (uid === null) return;
  if (found.uid !== uid) throw new Error(`${path} belongs to another user`);
  if ((found.mode & 0o077) !== 0) await chmod(path, 0o700);
}
