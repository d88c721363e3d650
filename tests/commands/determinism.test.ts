import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openCluster } from '../../src/store/embedded/cluster.ts';
import { withDemo } from '../demo/demo-fixture.ts';
import { constat } from '../helpers/cli.ts';

// The same files give the same report, byte for byte, whenever, wherever and on whichever server it is made.

const written = ['report.html', 'report.json', 'report.pdf', 'dictionary/dictionary.xlsx'];

/** A folder that is closed to others cannot hold the files of a server that runs under an account of its own. */
const openToAll = (folder: string) => chmod(folder, 0o755);

const filesIn = (folder: string) => Promise.all(written.map((name) => readFile(join(folder, name))));

test('a report does not depend on the time zone, the locale, the folder, the server or the run before', async () => {
  await withDemo({ lines: 600, seed: 6, months: 1 }, async ({ directory, summary }) => {
    const home = join(directory, 'home');
    await openToAll(directory);
    const cluster = await openCluster({
      dataDir: join(home, 'store'),
      binariesDir: join(home, 'postgresql'),
    });
    const run = async (name: string, args: readonly string[], env: Record<string, string>) => {
      const out = join(directory, name);
      const ended = await constat(['run', summary.configuration, '--out', out, ...args], { env, cwd: home });
      assert.is(ended.code, 0, ended.err);
      return filesIn(out);
    };
    try {
      const first = await run('report', [], { TZ: 'UTC' });
      const abroad = { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
      const others = await Promise.all([
        run('report', [], abroad),
        run('elsewhere', ['--database-url', cluster.url], { TZ: 'America/St_Johns' }),
      ]);
      for (const [where, files] of others.entries()) {
        for (const [index, bytes] of files.entries()) {
          const message = `${written[index]} differs ${where === 0 ? 'in the same folder' : 'on another server'}`;
          assert.ok(bytes.equals(first[index] ?? Buffer.alloc(0)), message);
        }
      }
    } finally {
      await cluster.stop();
    }
  });
});

test('a home that is not there yet is made so that server and browser both can use it', async () => {
  await withDemo({ lines: 600, seed: 9, months: 1 }, async ({ directory, summary }) => {
    await openToAll(directory);
    const env = { CONSTAT_HOME: join(directory, 'new', 'home') };
    const ended = await constat(['run', summary.configuration, '--out', join(directory, 'report')], { env });
    assert.is(ended.code, 0, ended.err);
    assert.ok(
      (await stat(join(env.CONSTAT_HOME, 'store', 'PG_VERSION'))).isFile(),
      'the store lies in the home',
    );
  });
});

test.run();
