import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { ExpectedError } from '../errors.ts';
import { nearest, quote } from './names.ts';

/** Bytes that are read at a time. */
const readAhead = 1 << 16;

/** A file on disk as the audit found it. */
export interface InputFile {
  /** The path as the configuration writes it: the one that messages name. */
  label: string;
  /** What the report calls it: its name without its folder; of one among several, its path as the label has it. */
  name: string;
  /** Absolute path. */
  path: string;
  bytes: number;
  modifiedMs: number;
  sha256: string;
}

/**
 * Reads a whole file once for its identity: size in bytes and SHA-256.
 * @param file Path as configured, absolute or relative to `baseDir`.
 * @throws ExpectedError when the file is missing, unreadable, empty or a folder.
 */
export async function identify(file: string, baseDir: string): Promise<InputFile> {
  const path = resolve(baseDir, file);
  const stats = await stat(path).catch(async (error) => {
    throw await cannotOpen(file, path, error);
  });
  if (!stats.isFile()) throw new ExpectedError(`${file} is not a regular file: copy its content into a file`);
  if (stats.size === 0) throw new ExpectedError(`${file} is empty (0 bytes): extract it again`);

  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    throw await cannotOpen(file, path, error);
  }
  return {
    label: file,
    name: basename(path),
    path,
    bytes,
    modifiedMs: stats.mtimeMs,
    sha256: hash.digest('hex'),
  };
}

/**
 * A report that names a hash must rest on the bytes that were hashed.
 * @throws ExpectedError when the file is gone or was written to since `identify`.
 */
export async function assertUnchanged(file: InputFile): Promise<void> {
  const stats = await stat(file.path).catch(() => null);
  if (stats?.size !== file.bytes || stats.mtimeMs !== file.modifiedMs) {
    throw new ExpectedError(`${file.label} was changed while the audit was reading it: run the audit again`);
  }
}

/**
 * The bytes of a file, in order.
 * @throws ExpectedError when it was written to since `identify`, noticed before the first byte or after the last.
 */
export async function* fileBytes(file: InputFile): AsyncGenerator<Buffer, void> {
  await assertUnchanged(file);
  for await (const chunk of createReadStream(file.path, { highWaterMark: readAhead })) yield chunk;
  await assertUnchanged(file);
}

/** The first `length` bytes of a file (fewer when it is shorter). */
export async function readHead(path: string, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function cannotOpen(file: string, path: string, error: unknown): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') {
    return new ExpectedError(`${file} may not be read by this user: change its permissions`);
  }
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return error;
  const siblings = await readdir(dirname(path)).catch(() => []);
  const guesses = nearest(basename(path), siblings);
  const advice = guesses.length > 0 ? `did you mean ${guesses.map(quote).join(' or ')}?` : 'correct the path';
  return new ExpectedError(`${file} does not exist (looked for ${path}): ${advice}`);
}
