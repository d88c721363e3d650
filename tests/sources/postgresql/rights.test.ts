import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readAddress } from '../../../src/sources/postgresql/address.ts';
import { identify, isSameDatabase } from '../../../src/sources/postgresql/identity.ts';
import { openTransaction } from '../../../src/sources/postgresql/transaction.ts';
import { rejects } from '../../helpers/rejects.ts';
import { type Audited, rowsIn, tableOf, withAudited, withOpened } from './audited.ts';

const asRole = (audited: Audited) => ({
  database: audited.address({ name: audited.role, password: audited.role }),
});

test('a role reads what it may, and the rest is told', async () => {
  await withAudited(async (audited) => {
    await audited.run(`
      CREATE TABLE $schema.free (n int); INSERT INTO $schema.free VALUES (1);
      CREATE TABLE $schema.secret (n int PRIMARY KEY);
      CREATE TABLE $schema.partly (id int PRIMARY KEY, name text, password text);
      INSERT INTO $schema.partly VALUES (2, 'b', 'x'), (1, 'a', 'y');
      CREATE TABLE $schema.heap (name text, salary int); INSERT INTO $schema.heap VALUES ('z', 1), ('y', 2);
      CREATE TABLE $schema.filtered (n int); INSERT INTO $schema.filtered VALUES (1), (2);
      ALTER TABLE $schema.filtered ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON $schema.filtered USING (n = 1);
      GRANT USAGE ON SCHEMA $schema TO $role;
      GRANT SELECT ON $schema.free, $schema.filtered TO $role;
      GRANT SELECT (id, name) ON $schema.partly TO $role; GRANT SELECT (name) ON $schema.heap TO $role`);
    await withOpened(
      audited,
      async (file) => {
        const { schema } = audited;
        assert.equal(
          file.tables.map(({ name }) => name),
          ['free', 'heap', 'partly'],
        );
        assert.equal(file.passedOver, [
          { table: `${schema}.filtered`, columns: [], reason: 'rows-hidden' },
          { table: `${schema}.heap`, columns: ['salary'], reason: 'no-right' },
          { table: `${schema}.partly`, columns: ['password'], reason: 'no-right' },
          { table: `${schema}.secret`, columns: [], reason: 'no-right' },
        ]);
        assert.equal(await rowsIn(file, 'free'), [['1', '1']]);
        assert.equal(tableOf(file, 'partly').columns, ['id', 'name']);
        assert.equal(tableOf(file, 'partly').declared?.columns.length, 3, 'declared is declared');
        assert.equal(await rowsIn(file, 'partly'), [
          ['1', '1', 'a'],
          ['2', '2', 'b'],
        ]);
        assert.equal(await rowsIn(file, 'heap'), [
          ['1', 'y'],
          ['2', 'z'],
        ]);
      },
      asRole(audited),
    );
    // The owner of a table sees all of its rows.
    await withOpened(audited, async (file) => assert.is((await rowsIn(file, 'filtered')).length, 2));
  });
});

test('a role without rights on the schema, or on what a view reads, is told what to do', async () => {
  await withAudited(async (audited) => {
    await audited.run(`CREATE TABLE $schema.t (n int); GRANT SELECT ON $schema.t TO $role`);
    const opening = () => withOpened(audited, async () => undefined, asRole(audited));
    await rejects(opening, /^No chosen table of the database .* can be read: GRANT SELECT/);
    await audited.run(`CREATE FUNCTION $schema.f() RETURNS bigint LANGUAGE sql
      AS 'SELECT count(*) FROM pg_catalog.pg_authid'`);
    await audited.run(`CREATE VIEW $schema.v AS SELECT $schema.f() AS n;
      GRANT USAGE ON SCHEMA $schema TO $role; GRANT SELECT ON $schema.v TO $role`);
    await withOpened(
      audited,
      async (file) => {
        await rejects(
          () => rowsIn(file, 'v'),
          /^Table audited_\w+\.v of the database .* may not be read by this user: GRANT SELECT/,
        );
        assert.equal(await rowsIn(file, 't'), []);
      },
      asRole(audited),
    );
  });
});

test('the transaction cannot write, whoever the user is', async () => {
  await withAudited(async (audited) => {
    await audited.run('CREATE TABLE $schema.t (n int)');
    const transaction = await openTransaction(await readAddress(audited.address(), {}, '/'));
    try {
      for (const statement of [
        `INSERT INTO ${audited.schema}.t VALUES (1)`,
        `CREATE TABLE ${audited.schema}.other (n int)`,
        `DROP TABLE ${audited.schema}.t`,
        'SET TRANSACTION READ WRITE',
      ]) {
        await rejects(() => transaction.query(statement), /SQLSTATE (25006|25001)/);
      }
      const [settings] =
        await transaction.query(`SELECT current_setting('transaction_read_only') AS read_only,
        current_setting('transaction_isolation') AS isolation, current_setting('lock_timeout') AS lock_timeout,
        current_setting('application_name') AS name, current_setting('TimeZone') AS zone`);
      assert.equal(settings, {
        ...{
          read_only: 'on',
          isolation: 'repeatable read',
          lock_timeout: '10s',
          name: 'constat',
          zone: 'UTC',
        },
      });
    } finally {
      await transaction.close();
      await transaction.close();
    }
    assert.equal([...(await audited.run('SELECT * FROM $schema.t'))], []);
    await rejects(() => transaction.query('SELECT 1'), /was lost/);
  });
});

test('a table that is locked is waited for no longer than said', async () => {
  await withAudited(async (audited) => {
    await audited.run('CREATE TABLE $schema.t (n int)');
    const transaction = await openTransaction(await readAddress(audited.address(), {}, '/'));
    const other = await audited.store.driver.reserve();
    try {
      await other.unsafe('BEGIN');
      await other.unsafe(`LOCK TABLE ${audited.schema}.t`);
      const locked = `SELECT set_config('lock_timeout', '50ms', true); SELECT * FROM ${audited.schema}.t`;
      await rejects(() => transaction.query(locked), /was locked by another session for 10 seconds/);
    } finally {
      await other.unsafe('ROLLBACK');
      other.release();
      await transaction.close();
    }
  });
});

test('a database is known again by whichever user and address', async () => {
  await withAudited(async (audited) => {
    const asked = async (address: string) => {
      const transaction = await openTransaction(await readAddress(address, {}, '/'));
      try {
        return await identify(transaction.query);
      } finally {
        await transaction.close();
      }
    };
    const [own, other] = [await asked(audited.address()), await asked(asRole(audited).database)];
    assert.equal([own.user, other.user], ['constat', audited.role]);
    assert.ok(isSameDatabase(own, other));
    assert.ok(isSameDatabase(own, { ...other, systemIdentifier: null }));
    assert.not(isSameDatabase(own, await asked(audited.address().replace(/postgres$/, 'template1'))));
    assert.not(isSameDatabase(own, { ...own, startedAt: '2024-01-01 00:00:00.000000' }), 'a standby');
    assert.match(own.systemIdentifier ?? '', /^\d+$/);
    await audited.run('REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC');
    try {
      assert.is((await asked(asRole(audited).database)).systemIdentifier, null);
    } finally {
      await audited.run('GRANT EXECUTE ON FUNCTION pg_control_system() TO PUBLIC');
    }
  });
});

test.run();
