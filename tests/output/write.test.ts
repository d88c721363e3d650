import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { formerDictionary } from '../../src/output/dictionary/former.ts';
import { pendingFiles } from '../../src/output/write.ts';
import { withFolder } from '../demo/demo-fixture.ts';
import { rejects } from '../helpers/rejects.ts';

const listed = async (folder: string) => (await readdir(folder, { recursive: true })).sort();

test('files appear together, in folders of their own', async () => {
  await withFolder(async (folder) => {
    const files = await pendingFiles(folder);
    await files.write('report.json', '{}');
    await files.write('dictionary/tables/a.md', 'a');
    await files.write('dictionary/b.bin', new Uint8Array([1, 2]));
    assert.ok((await listed(folder)).every((name) => name.startsWith('.constat-')));
    await files.commit();
    assert.equal(await listed(folder), [
      'dictionary',
      'dictionary/b.bin',
      'dictionary/tables',
      'dictionary/tables/a.md',
      'report.json',
    ]);
    assert.equal([...(await readFile(join(folder, 'dictionary/b.bin')))], [1, 2]);
  });
});

test('what is given up leaves nothing, and what a former run made stays', async () => {
  await withFolder(async (folder) => {
    const first = await pendingFiles(folder);
    await first.write('dictionary/tables/a.md', 'a');
    await first.discard();
    assert.equal(await listed(folder), []);
    await mkdir(join(folder, 'dictionary'));
    await writeFile(join(folder, 'dictionary/mine.txt'), 'mine');
    const second = await pendingFiles(folder);
    second.retire(['dictionary/mine.txt']);
    await second.write('dictionary/tables/a.md', 'a');
    await second.discard();
    assert.equal(await listed(folder), ['dictionary', 'dictionary/mine.txt']);
  });
});

test('what a killed run left is cleared away', async () => {
  await withFolder(async (folder) => {
    for (const name of ['report.json', 'dictionary~tables~a.md'])
      await writeFile(join(folder, `.constat-0123abcd-${name}`), '');
    await pendingFiles(folder);
    assert.equal(await listed(folder), []);
  });
});

test('pages of tables that are gone go with the new ones, and nothing else', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'dictionary/tables'), { recursive: true });
    const manifest = (files: readonly string[]) =>
      writeFile(join(folder, 'dictionary/dictionary.json'), JSON.stringify({ files }));
    for (const name of ['old.md', 'kept.md', 'notes.md'])
      await writeFile(join(folder, 'dictionary/tables', name), '');
    await manifest(['tables/old.md', 'tables/kept.md']);
    const files = await pendingFiles(folder);
    files.retire(await formerDictionary(folder));
    await files.write('dictionary/tables/kept.md', 'new');
    await files.write('dictionary/dictionary.json', '{}');
    await files.commit();
    assert.equal(await listed(join(folder, 'dictionary')), [
      'dictionary.json',
      'tables',
      'tables/kept.md',
      'tables/notes.md',
    ]);
    assert.equal(await formerDictionary(folder), []);
    // A list that names what is not ours is not believed at all.
    await manifest(['tables/kept.md', '../../passwords']);
    assert.equal(await formerDictionary(folder), []);
  });
});

test('a file in the place of a folder is told', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'out'), '');
    await rejects(() => pendingFiles(join(folder, 'out')), /is not a folder: choose another one with --out/);
  });
});

test.run();
