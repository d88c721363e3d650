import { sql } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { SourceFile } from '../../src/sources/source.ts';
import { startRun } from '../../src/store/history/record.ts';
import { identityOfStore, showInPlace } from '../../src/store/in-place.ts';
import type { ColumnHint, LoadedTable } from '../../src/store/loaded-table.ts';
import { rejects } from '../helpers/rejects.ts';
import { type Audited, rowsIn, tableOf, withAudited, withOpened } from '../sources/postgresql/audited.ts';

const name = { audit: 'in-place', period: '2024-08', asOf: '2024-09-02', programVersion: '0' };
const hint: ColumnHint = { kind: 'text', dateOrder: null, decimalComma: null, timeZone: 'UTC' };

async function show(
  { store }: Audited,
  file: SourceFile,
  table: string,
  hints: Record<string, Partial<ColumnHint>> = {},
): Promise<LoadedTable & { runId: string }> {
  const runId = await startRun(store, name);
  const order = {
    ...{
      runId,
      table: tableOf(file, table),
      sqlName: table,
      file: file.file,
      format: file.format,
      system: null,
    },
    hints: new Map(Object.entries(hints).map(([column, given]) => [column, { ...hint, ...given }])),
  };
  return { ...(await showInPlace(store, order, 'Europe/Paris')), runId };
}

/** The audited schema opened as a source of the store that it lies in. */
const withInPlace = async <Answer>(audited: Audited, use: (file: SourceFile) => Promise<Answer>) =>
  withOpened(audited, use, { store: await identityOfStore(audited.store), timeZone: 'Europe/Paris' });

const rowsOfView = async ({ store }: Audited, view: string) =>
  [
    ...(await store.driver
      .unsafe(`SELECT * FROM "${view.replaceAll('"', '""')}" ORDER BY constat_row`)
      .values()),
  ].map((row) => [...row]);

test('a view shows the table with the types, names and numbers of a load', async () => {
  await withAudited(async (audited) => {
    await audited.run(`
      CREATE DOMAIN $schema.price AS numeric(10, 2);
      CREATE TABLE $schema.sale (constat_row text, id int PRIMARY KEY, price $schema.price, ratio double precision, day date,
        at timestamptz, yes boolean, list int[], pg_name inet, "a ""b" text);
      INSERT INTO $schema.sale VALUES ('x', 2, 1.5, 0.30000000000000004, '2024-08-14', '2024-08-14 22:30+00', true, '{1}', '10.0.0.1', 'q'),
        ('y', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`);
    await withInPlace(audited, async (file) => {
      assert.equal(tableOf(file, 'sale').inPlace, { schema: audited.schema, name: 'sale' });
      const shown = await show(audited, file, 'sale');
      assert.equal(
        shown.columns.map((column) => `${column.name} ${column.sqlName} ${column.type}`),
        [
          ...[
            'constat_row constat_row_2 text',
            'id id numeric',
            'price price numeric',
            'ratio ratio numeric',
          ],
          ...[
            'day day date',
            'at at timestamp',
            'yes yes text',
            'list list text',
            'pg_name data_pg_name text',
          ],
          'a "b a "b text',
        ],
      );
      assert.equal([shown.rows, shown.rejectedValues, shown.declared?.name], [2, 0, 'sale']);
      assert.equal(await rowsOfView(audited, 'sale'), [
        ['1', 'y', '1', null, null, null, null, null, null, null, null],
        [
          '2',
          'x',
          '2',
          '1.50',
          '0.30000000000000004',
          '2024-08-14',
          '2024-08-15 00:30:00',
          'true',
          '{1}',
          '10.0.0.1',
          'q',
        ],
      ]);
      assert.equal(
        (await rowsIn(file, 'sale')).map(([number, , id]) => [number, id]),
        [
          ['1', '1'],
          ['2', '2'],
        ],
        'streamed, each row has the same number',
      );
      const types = await audited.store.db.execute(sql`
        SELECT format_type(atttypid, atttypmod) AS type FROM pg_attribute
        WHERE attrelid = 'sale'::regclass AND attnum IN (1, 3, 4, 6, 7) ORDER BY attnum`);
      assert.equal(
        [...types].map(({ type }) => type),
        [...['bigint', 'numeric', 'numeric', 'date', 'timestamp without time zone']],
      );
    });
  });
});

test('values that an audit cannot use are null, counted and listed', async () => {
  await withAudited(async (audited) => {
    await audited.run(`
      CREATE TABLE $schema.odd (id int PRIMARY KEY, amount numeric, ratio real, day date, at timestamptz, price text, booked text);
      INSERT INTO $schema.odd VALUES (1, 'NaN', '-Infinity', 'infinity', '-infinity', '12,50', '31.08.2024'),
        (2, 'Infinity', 'NaN', '2024-08-14', '2024-08-14', 'free', '01.09.2024 10:00'), (3, 1, 2, NULL, NULL, ' ', '')`);
    await withInPlace(audited, async (file) => {
      const shown = await show(audited, file, 'odd', {
        price: { kind: 'number' },
        booked: { kind: 'date' },
        id: { kind: 'text' },
      });
      assert.equal(
        shown.columns.map(({ type }) => type),
        [...['numeric', 'numeric', 'numeric', 'date', 'timestamp', 'numeric', 'timestamp']],
      );
      assert.equal(
        (await rowsOfView(audited, 'odd')).map((row) => row.slice(2)),
        [
          [null, null, null, null, '12.50', '2024-08-31 00:00:00'],
          [null, null, '2024-08-14', '2024-08-14 02:00:00', null, '2024-09-01 10:00:00'],
          ['1', '2', null, null, null, null],
        ],
      );
      assert.is(shown.rejectedValues, 7);
      assert.equal(
        shown.rejects.map(({ row, column, value, reason }) => `${row} ${column} ${value} ${reason}`),
        [
          ...['1 amount NaN not-a-number', '1 ratio -Infinity not-a-number', '1 day infinity not-a-date'],
          ...['1 at -infinity not-a-date', '2 amount Infinity not-a-number', '2 ratio NaN not-a-number'],
          '2 price free not-a-number',
        ],
      );
      const kept = await audited.store.db.execute(
        sql`SELECT FROM constat.rejects WHERE run_id = ${shown.runId}`,
      );
      assert.is(kept.length, 7);
    });
  });
});

test('views, partitions, tables without a key and hostile names are shown', async () => {
  await withAudited(async (audited) => {
    await audited.run(`
      CREATE TABLE $schema.heap (n int, j json); INSERT INTO $schema.heap VALUES (3, '{}'), (1, NULL), (1, NULL);
      CREATE TABLE $schema.child () INHERITS ($schema.heap); INSERT INTO $schema.child VALUES (9);
      CREATE VIEW $schema.seen AS SELECT * FROM $schema.heap;
      CREATE TABLE $schema.parted (n int) PARTITION BY LIST (n);
      CREATE TABLE $schema.part PARTITION OF $schema.parted DEFAULT; INSERT INTO $schema.parted VALUES (5), (4);
      CREATE TABLE $schema."""; drop table x; --" ("""; drop table x; --" int); INSERT INTO $schema."""; drop table x; --" VALUES (1);
      CREATE VIEW $schema.broken AS SELECT ('secret ' || n)::int AS n FROM $schema.heap`);
    await withInPlace(audited, async (file) => {
      const rows = async (table: string) => {
        const { sqlName } = await show(audited, file, table);
        return (await rowsOfView(audited, sqlName)).map((row) => row.slice(0, 2).join(' '));
      };
      assert.equal(await rows('heap'), ['1 3', '2 1', '3 1']);
      assert.equal(await rows('child'), ['1 9']);
      assert.equal(await rows('seen'), ['1 1', '2 1', '3 3', '4 9']);
      assert.equal(await rows('parted'), ['1 4', '2 5']);
      assert.equal(await rows('"; drop table x; --'), ['1 1']);
      const error = await rejects(
        () => rows('broken'),
        /^Table audited_\w+\.broken cannot be read in place .*SQLSTATE 22P02/,
      );
      assert.not.match(`${error.message} ${error.stack}`, /secret/);
    });
  });
});

test('another database, or a table that the store’s user may not read, is not in place', async () => {
  await withAudited(async (audited) => {
    await audited.run(
      'CREATE TABLE $schema.t (n int); CREATE TABLE $schema.u (n int); GRANT SELECT ON $schema.u TO $role; GRANT USAGE ON SCHEMA $schema TO $role',
    );
    const own = await identityOfStore(audited.store);
    const inPlace = (identity: typeof own | null) =>
      withOpened(audited, async ({ tables }) => tables.map((table) => table.inPlace !== undefined), {
        store: identity,
      });
    assert.equal(await inPlace(own), [true, true]);
    assert.equal(await inPlace(null), [false, false]);
    assert.equal(await inPlace({ ...own, databaseOid: 1 }), [false, false]);
    assert.equal(await inPlace({ ...own, user: audited.role }), [false, true]);
    await audited.run('ALTER TABLE $schema.u ENABLE ROW LEVEL SECURITY');
    assert.equal(await inPlace({ ...own, user: audited.role }), [false, false]);
  });
});

/** Everything that a write would change: the catalogue of the schema, its rows, and the counters of writes. */
const fingerprint = async ({ store, schema }: Audited) => {
  const [row] = await store.driver.unsafe(`
    SELECT (SELECT jsonb_agg(to_jsonb(c) - 'relallvisible' - 'relallfrozen' ORDER BY c.oid) FROM pg_class c WHERE relnamespace = '${schema}'::regnamespace) AS classes,
      (SELECT jsonb_agg(to_jsonb(a) ORDER BY attrelid, attnum) FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
        WHERE relnamespace = '${schema}'::regnamespace) AS attributes,
      (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.oid) FROM pg_constraint c WHERE connamespace = '${schema}'::regnamespace) AS constraints,
      (SELECT jsonb_agg(jsonb_build_array(relname, n_tup_ins, n_tup_upd, n_tup_del, last_analyze, last_vacuum) ORDER BY relname)
        FROM pg_stat_user_tables WHERE schemaname = '${schema}') AS writes,
      (SELECT jsonb_agg(jsonb_build_array(s.xmin::text, s.ctid, to_jsonb(s)) ORDER BY ctid) FROM "${schema}".sale s) AS rows`);
  return row;
};

test('an audit in place leaves the audited schema as it was', async () => {
  await withAudited(async (audited) => {
    await audited.run(`
      CREATE TABLE $schema.sale (id int PRIMARY KEY, price numeric NOT NULL);
      INSERT INTO $schema.sale SELECT n, n FROM generate_series(1, 100) n;
      CREATE TABLE $schema.odd (n numeric); INSERT INTO $schema.odd VALUES ('NaN');
      SELECT pg_stat_force_next_flush()`);
    const before = await fingerprint(audited);
    await withInPlace(audited, async (file) => {
      for (const { name: table } of file.tables) {
        await show(audited, file, table);
        await rowsIn(file, table);
      }
      const [sum] = await audited.store.db.execute(
        sql`SELECT sum(price)::text AS total, max(constat_row)::int AS last FROM sale`,
      );
      assert.equal(sum, { total: '5050', last: 100 });
    });
    assert.equal(await fingerprint(audited), before);
    // The end of the run drops its views, and nothing that they show.
    await audited.store.driver.unsafe(`DROP SCHEMA "${audited.store.dataSchema}" CASCADE`);
    assert.equal(await fingerprint(audited), before);
  });
});

test.run();
