import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withDemo } from '../demo/demo-fixture.ts';
import { constat, startCli } from '../helpers/cli.ts';
import { within } from '../helpers/rejects.ts';
import { withStore } from '../helpers/with-store.ts';

// What a run leaves behind when it is ended half-way: nothing that looks like a report, nothing that stops the next.

const demo = { lines: 5000, seed: 8, months: 1 };
const reportFiles = ['dictionary', 'report.html', 'report.json', 'report.pdf'];
const patienceMs = 30_000;

/** A step is announced on a line of its own when it is over and the next one begins. */
const afterStep = { load: 'Ouverture de la base', pdf: 'Page HTML' };

for (const [step, line] of Object.entries(afterStep)) {
  test(`Ctrl-C during ${step} leaves no report and no hidden file`, async () => {
    await withDemo(demo, async ({ directory, summary }) => {
      const out = join(directory, 'report');
      const started = startCli(['run', summary.configuration, '--out', out]);
      await started.said(line);
      started.child.kill('SIGINT');
      const ended = await within(patienceMs, started.ended);
      assert.is(ended.code, 130, ended.err);
      assert.match(ended.err, /Interrompu : aucun rapport n’a été écrit\.\n$/);
      assert.not.match(ended.err, /^\s+at /m);
      assert.equal(await readdir(out), []);
      assert.is(await lastStatus(), 'failed');
      if (step === 'load') await assertNextRunWorks(summary.configuration, out);
    });
  });

  test(`kill -9 during ${step}: the next run works and clears up`, async () => {
    await withDemo(demo, async ({ directory, summary }) => {
      const out = join(directory, 'report');
      const started = startCli(['run', summary.configuration, '--out', out]);
      await started.said(line);
      started.child.kill('SIGKILL');
      const ended = await within(patienceMs, started.ended);
      assert.is(ended.signal, 'SIGKILL');
      assert.not.ok((await readdir(out)).some((file) => reportFiles.includes(file)));
      await assertNextRunWorks(summary.configuration, out);
      assert.is(await runsStillRunning(), 0);
      assert.equal(await schemasOfOthers(), []);
    });
  });
}

test('SIGTERM ends a run as Ctrl-C does', async () => {
  await withDemo(demo, async ({ directory, summary }) => {
    const out = join(directory, 'report');
    const started = startCli(['run', summary.configuration, '--out', out, '-v']);
    await started.said(afterStep.load);
    started.child.kill('SIGTERM');
    const ended = await within(patienceMs, started.ended);
    assert.is(ended.code, 130, ended.err);
    assert.equal(await readdir(out), []);
  });
});

async function assertNextRunWorks(configuration: string, out: string): Promise<void> {
  const next = await constat(['run', configuration, '--out', out, '-q']);
  assert.is(next.code, 0, next.err);
  assert.equal((await readdir(out)).sort(), reportFiles);
}

const lastStatus = () =>
  withStore(async (store) => {
    const [run] = await store.db.execute<{ status: string }>(
      sql`SELECT status FROM constat.runs ORDER BY started_at DESC LIMIT 1`,
    );
    return run?.status;
  });

const runsStillRunning = () =>
  withStore(async (store) => {
    const running = await store.db.execute(
      sql`SELECT FROM constat.runs WHERE status = 'running' AND audit = 'comptoirs-orvane'
            AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = data_schema)`,
    );
    return running.length;
  });

/** Schemas of runs that are not there any more. */
const schemasOfOthers = () =>
  withStore(async (store) => {
    const schemas = await store.db.execute<{ name: string }>(
      sql`SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'constat\_run\_%' AND nspname <> ${store.dataSchema}
            AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = nspname)`,
    );
    return schemas.map(({ name }) => name);
  });

test.run();
