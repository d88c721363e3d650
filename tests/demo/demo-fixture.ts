import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Truth } from '../../src/demo/truth.ts';
import { type DemoOptions, type DemoSummary, writeDemo } from '../../src/demo/write.ts';

export type Row = Readonly<Record<string, string>>;

/** A demo on disk, read back by a CSV reader that knows nothing of the generator. */
export interface WrittenDemo {
  directory: string;
  summary: DemoSummary;
  truth: Truth;
  rows(file: string): Promise<Row[]>;
}

/** Writes a demo into a folder that lasts as long as `use`. */
export async function withDemo(
  options: Omit<DemoOptions, 'directory'>,
  use: (demo: WrittenDemo) => Promise<void>,
): Promise<void> {
  await withFolder(async (directory) => {
    const summary = await writeDemo({ directory, ...options });
    const truth: Truth = JSON.parse(await readFile(join(directory, 'truth.json'), 'utf8'));
    await use({ directory, summary, truth, rows: (file) => readRows(join(directory, file)) });
  });
}

export async function withFolder(use: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'constat-demo-'));
  try {
    await use(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function readRows(path: string): Promise<Row[]> {
  return parse<Row>(await readFile(path), { columns: true, delimiter: ';' });
}

/** A field that must be there. */
export function field(row: Row | undefined, name: string): string {
  const value = row?.[name];
  if (value === undefined) throw new Error(`no field ${name}`);
  return value;
}

/** `3.11` as 311, without a fraction on the way. */
export const cents = (amount: string): number => Number(amount.replace('.', ''));
