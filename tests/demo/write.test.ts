import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type DemoOptions, writeDemo } from '../../src/demo/write.ts';
import { ExpectedError } from '../../src/errors.ts';
import { withFolder } from './demo-fixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const small = { lines: 1500, seed: 11, months: 2 };
/** How `data/demo` was made. */
const bundled = { lines: 4500, seed: 1, months: 2 };

test('the same options write the same bytes in any time zone and language', async () => {
  await withFolder(async (directory) => {
    const environments = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'fr_FR.UTF-8' },
    ];
    const folders = environments.map((_, index) => join(directory, String(index)));
    await Promise.all(folders.map((folder, index) => writeInChild(folder, environments[index])));
    const [first, ...others] = await Promise.all(folders.map(contents));
    assert.is(first?.size, 9);
    for (const other of others) assertSame(other, first);
  });
});

test('another seed writes other data', async () => {
  await withFolder(async (directory) => {
    const [one, two] = [join(directory, 'one'), join(directory, 'two')];
    await writeDemo({ directory: one, ...small });
    await writeDemo({ directory: two, ...small, seed: 12 });
    const [first, second] = await Promise.all([contents(one), contents(two)]);
    for (const [file, bytes] of first) {
      // The calendar and the configuration's schema are the same for every company.
      const isShared = file === 'calendrier.csv' || file === 'audit.schema.json';
      if (!isShared) assert.not.ok(second.get(file)?.equals(bytes), file);
    }
  });
});

test('the bundled demo is what the generator writes', async () => {
  await withFolder(async (directory) => {
    await writeDemo({ directory, ...bundled });
    assertSame(await contents(join(root, 'data', 'demo')), await contents(directory));
  });
});

test('the summary tells of every table, and progress rises', async () => {
  await withFolder(async (directory) => {
    const progress: number[] = [];
    const options = { lines: 12_000, seed: 1, months: 1 };
    const summary = await writeDemo({ directory, ...options, onProgress: (rows) => progress.push(rows) });
    const written = await contents(directory);
    for (const { file, rows, bytes } of summary.files) {
      const text = written.get(file);
      assert.is(text?.length, bytes, file);
      assert.is(text?.toString('utf8').split('\n').length, rows + 2, file);
    }
    assert.is(summary.files.find(({ file }) => file === 'ventes.csv')?.rows, 12_000);
    assert.ok(progress.length > 1);
    assert.equal(
      progress,
      [...progress].sort((a, b) => a - b),
    );
  });
});

test('options that make no demo are refused with what would do', async () => {
  await withFolder(async (directory) => {
    const refused: [Partial<DemoOptions>, RegExp][] = [
      [{ lines: 999 }, /lines is 999: give a whole number from 1000 /],
      [{ lines: 1500.5 }, /lines is 1500.5/],
      [{ months: 0 }, /months is 0: give a whole number from 1 to 60/],
      [{ seed: -1 }, /seed is -1/],
    ];
    for (const [options, message] of refused) {
      const error = await writeDemo({ directory, ...small, ...options }).catch((caught: unknown) => caught);
      assert.instance(error, ExpectedError);
      assert.match(String(error), message);
    }
    assert.equal(await readdir(directory), []);
  });
});

async function writeInChild(directory: string, environment: NodeJS.ProcessEnv | undefined): Promise<void> {
  const module = new URL('../../src/demo/write.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(module)}).then(({ writeDemo }) =>
    writeDemo(${JSON.stringify({ directory, ...small })}));`;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', '--eval', script], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
}

async function contents(directory: string): Promise<Map<string, Buffer>> {
  const files = (await readdir(directory)).sort();
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(directory, file))] as const)),
  );
}

function assertSame(actual: Map<string, Buffer>, expected: Map<string, Buffer> | undefined): void {
  assert.equal([...actual.keys()], [...(expected?.keys() ?? [])]);
  for (const [file, bytes] of actual) assert.ok(expected?.get(file)?.equals(bytes), `${file} differs`);
}

test.run();
