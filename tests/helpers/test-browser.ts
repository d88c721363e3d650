import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FoundBrowser, findBrowser } from '../../src/output/browser/find.ts';
import { placesOf } from '../../src/places.ts';

let found: Promise<FoundBrowser> | undefined;

/** The browser that a user of this checkout would print with, looked for once. */
export function testBrowser(): Promise<FoundBrowser> {
  found ??= findBrowser({ env: process.env, cacheDir: placesOf(process.env).cacheDir });
  return found;
}

/** Runs a test in a folder of its own, which is gone afterwards. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-test-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
