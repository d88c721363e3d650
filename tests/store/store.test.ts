import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ExpectedError } from '../../src/errors.ts';
import { explainStoreError } from '../../src/store/errors.ts';
import { migrateHistory } from '../../src/store/history/migrate.ts';
import {
  failRun,
  finishRun,
  knownRuns,
  lastReport,
  type RunName,
  startRun,
} from '../../src/store/history/record.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { rejects, within } from '../helpers/rejects.ts';
import { fullReport } from '../helpers/sample-report.ts';
import { withStore } from '../helpers/with-store.ts';

const password = 'hunter2';
const nowhere = { dataDir: '/nowhere', binariesDir: '/nowhere' };

/** The address of the embedded server that this store uses, with another user, password or database. */
const addressOf = async (store: Store, path: string, user = 'constat') => {
  const [server] = await store.db.execute<{ port: number }>(sql`SELECT inet_server_port() AS port`);
  return `postgres://${user}:${password}@127.0.0.1:${server?.port}/${path}`;
};

const open = (databaseUrl: string) => openStore({ ...nowhere, databaseUrl });

test('a server that cannot be used is explained, without the password', async () => {
  const noServer = await rejects(
    () => within(30_000, open(`postgres://me:${password}@127.0.0.1:1/books`)),
    /^No PostgreSQL server answers at 127\.0\.0\.1:1\/books: check host and port/,
  );
  await withStore(async (store) => {
    const refused = await rejects(
      async () => open(await addressOf(store, 'postgres')),
      /refuses the user or the password/,
    );
    const noAddress = await rejects(
      () => open(`this is ${password}`),
      /^DATABASE_URL is no PostgreSQL address/,
    );
    for (const error of [noServer, refused, noAddress]) {
      assert.instance(error, ExpectedError);
      assert.not.match(`${error.message} ${error.stack}`, new RegExp(password));
    }
  });
});

test('errors of the driver become sentences; others come back as they are', () => {
  const url = `postgres://me:${password}@db.example:5433/books`;
  const explained = (code: string) => explainStoreError(Object.assign(new Error(password), { code }), url);
  for (const [code, says] of [
    ['ENOTFOUND', /No PostgreSQL server answers at db\.example:5433\/books/],
    ['28P01', /refuses the user or the password/],
    ['3D000', /no such database/],
    ['42501', /GRANT CREATE/],
    ['53100', /No room on the disk/],
    ['57P01', /was lost: run again/],
  ] as const) {
    const error = explained(code);
    assert.instance(error, ExpectedError);
    assert.match(error instanceof Error ? error.message : '', says);
    assert.not.match(error instanceof Error ? error.message : '', new RegExp(password));
  }
  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  assert.instance(explainStoreError(new Error('Failed query', { cause }), url), ExpectedError);
  assert.instance(explainStoreError(new AggregateError([cause]), url), ExpectedError);
  const bug = new Error('a bug');
  assert.is(explainStoreError(bug, url), bug);
});

test('two runs on one server do not see each other’s tables', async () => {
  await withStore(async (first) => {
    await withStore(async (second) => {
      assert.is.not(first.dataSchema, second.dataSchema);
      await first.driver.unsafe('CREATE TABLE t AS SELECT 1 AS x');
      await second.driver.unsafe('CREATE TABLE t AS SELECT 2 AS x');
      const valueIn = async ({ driver }: Store) => (await driver`SELECT x FROM t`)[0]?.x;
      assert.equal([await valueIn(first), await valueIn(second)], [1, 2]);
    });
    assert.equal(
      [...(await first.driver`SELECT x FROM t`)],
      [{ x: 1 }],
      'the other one’s end leaves ours alone',
    );
  });
});

test('stores opened at the same moment all open', async () => {
  const schemas = await Promise.all(
    Array.from({ length: 4 }, () => withStore(async ({ dataSchema }) => dataSchema)),
  );
  assert.is(new Set(schemas).size, 4);
});

test('a long query can be cancelled, and the store closed after', async () => {
  await withStore(async (store) => {
    const sleeping = store.driver`SELECT pg_sleep(30)`.then(
      () => null,
      (error: Error) => error,
    );
    await store.driver`SELECT pg_sleep(0.05)`;
    await store.cancel();
    assert.match((await within(20_000, sleeping))?.message ?? '', /cancel/);
  });
});

const schemasLike = async (store: Store, name: string) =>
  (await store.db.execute(sql`SELECT FROM pg_namespace WHERE nspname = ${name}`)).length;

test('the data of a run that was killed is dropped by the next one', async () => {
  await withStore(async (watching) => {
    const script = fileURLToPath(new URL('endless-run.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await within(20_000, once(child.stdout.setEncoding('utf8'), 'data'));
    const schema = String(said).trim();
    assert.match(schema, /^constat_run_[0-9a-f]{12}$/);
    await withStore(async () => undefined);
    assert.is(await schemasLike(watching, schema), 1, 'while it lives its data stays');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const gone = async () => {
      for (let attempt = 0; attempt < 50; attempt++) {
        await withStore(async () => undefined);
        if ((await schemasLike(watching, schema)) === 0) return true;
      }
      return false;
    };
    assert.ok(await within(30_000, gone()));
    const [run] = await watching.db.execute(
      sql`SELECT status FROM constat.runs WHERE data_schema = ${schema}`,
    );
    assert.is(run?.status, 'failed');
  });
});

test('a report comes out of the history as it went in', async () => {
  await withStore(async (store) => {
    const name: RunName = { audit: 'round-trip', period: '2024-08', asOf: '2024-09-02', programVersion: '0' };
    const report = fullReport();
    const newer = { ...report, findings: report.findings.slice(1) };
    await finishRun(store, await startRun(store, name), report);
    assert.equal(await lastReport(store, 'round-trip', '2024-08'), report);
    const second = await startRun(store, name);
    await finishRun(store, second, newer);
    await failRun(store, await startRun(store, name));
    await startRun(store, { ...name, period: '2024-07' });
    assert.equal(await lastReport(store, 'round-trip', '2024-08'), newer, 'the newest that was finished');
    assert.is(await lastReport(store, 'round-trip', '2024-07'), null);
    assert.is(await lastReport(store, 'nobody', '2024-08'), null);
    assert.equal(
      (await knownRuns(store)).filter(({ audit }) => audit === 'round-trip'),
      [{ audit: 'round-trip', period: '2024-08' }],
    );
    const kept = await store.db.execute(
      sql`SELECT fingerprint, amount::text FROM constat.findings WHERE run_id = ${second} ORDER BY position`,
    );
    assert.equal(
      [...kept],
      newer.findings.map(({ fingerprint, amount }) => ({ fingerprint, amount })),
    );
  });
});

test('the history migrates once, however often and at once it is asked', async () => {
  await withStore(async (store) => {
    const applied = () => store.db.execute(sql`SELECT hash FROM constat.migrations ORDER BY id`);
    const before = [...(await applied())];
    assert.ok(before.length > 0);
    await migrateHistory(store.driver);
    await Promise.all([migrateHistory(store.driver), migrateHistory(store.driver)]);
    assert.equal([...(await applied())], before);
  });
});

test.run();
