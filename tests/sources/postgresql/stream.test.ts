import { once } from 'node:events';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { quoted } from '../../../src/sources/postgresql/values.ts';
import { rejects, within } from '../../helpers/rejects.ts';
import { type Audited, rowsIn, tableOf, withAudited, withOpened } from './audited.ts';

test('values arrive as PostgreSQL writes them, moments by the chosen clock', async () => {
  await withAudited(async (audited) => {
    await audited.run(`
      CREATE TYPE $schema.mood AS ENUM ('glad', 'sad');
      CREATE DOMAIN $schema.price AS numeric(10, 2);
      CREATE DOMAIN $schema.net_price AS $schema.price CHECK (value > 0);
      CREATE TYPE $schema.pair AS (a int, b text);
      CREATE TABLE $schema.every_type (
        id int PRIMARY KEY, small smallint, large bigint, amount numeric(12, 4), ratio double precision, single real,
        price $schema.net_price, cash money, yes boolean, day date, moment timestamp, zoned timestamptz,
        "time" time, span interval, words text, code char(5), json jsonb, bytes bytea, list int[], texts text[],
        range int4range, mood $schema.mood, pair $schema.pair, machine inet, net cidr, uuid uuid, bits bit(3),
        point point, xml xml, dropped int, double bigint GENERATED ALWAYS AS (large * 2) STORED);
      ALTER TABLE $schema.every_type DROP COLUMN dropped;
      INSERT INTO $schema.every_type (id, small, large, amount, ratio, single, price, cash, yes, day, moment, zoned, "time", span,
        words, code, json, bytes, list, texts, range, mood, pair, machine, net, uuid, bits, point, xml) VALUES
        (1, -5, 9007199254740993, 12.5, 0.30000000000000004, 0.1, 9.9, 1234.5, false, '2024-08-14', '2024-08-14 09:30:00.25',
         '2024-08-14 23:30+00', '10:00', '1 day 2 hours', E'a\\tb\\\\c\\nd\\r é 😀', 'ab', '{"k": [1, null]}', '\\xdeadbeef', '{1,NULL,3}',
         ARRAY['x,y', 'q"', NULL], '[1,5)', 'sad', ROW(1, 'x'), '10.1.2.3', '10.0.0.0/8',
         '00000000-0000-0000-0000-000000000001', '101', '(1,2)', '<a/>'), (2${', NULL'.repeat(28)})`);
    const read = () =>
      withOpened(
        audited,
        async (file) => {
          const { columns, baseTypes } = tableOf(file, 'every_type');
          const [first, second] = await rowsIn(file, 'every_type');
          assert.equal(second, ['2', '2', ...Array(29).fill(null)]);
          assert.is(baseTypes?.[columns.indexOf('price')], 'numeric');
          assert.is(baseTypes?.[columns.indexOf('mood')], '');
          return Object.fromEntries(columns.map((column, index) => [column, first?.[index + 1]]));
        },
        { timeZone: 'Europe/Paris' },
      );
    assert.equal(await read(), {
      ...{ id: '1', small: '-5', large: '9007199254740993', amount: '12.5000', ratio: '0.30000000000000004' },
      ...{ single: '0.1', price: '9.90', cash: '1234.50', yes: 'false', day: '2024-08-14' },
      ...{ moment: '2024-08-14 09:30:00.25', zoned: '2024-08-15 01:30:00', time: '10:00:00', span: 'P1DT2H' },
      ...{ words: 'a\tb\\c\nd\r é 😀', code: 'ab', json: '{"k": [1, null]}', bytes: '\\xdeadbeef' },
      ...{ list: '{1,NULL,3}', texts: '{"x,y","q\\"",NULL}', range: '[1,5)', mood: 'sad', pair: '(1,x)' },
      ...{ machine: '10.1.2.3', net: '10.0.0.0/8', uuid: '00000000-0000-0000-0000-000000000001' },
      ...{ bits: '101', point: '(1,2)', xml: '<a/>', double: '18014398509481986' },
    });
    // Whatever the user's own settings are.
    await audited.run(
      `ALTER DATABASE postgres SET bytea_output = 'escape'; ALTER DATABASE postgres SET DateStyle = 'German'`,
    );
    try {
      assert.is((await read()).bytes, '\\xdeadbeef');
      assert.is((await read()).day, '2024-08-14');
    } finally {
      await audited.run(
        'ALTER DATABASE postgres RESET bytea_output; ALTER DATABASE postgres RESET DateStyle',
      );
    }
  });
});

const hostile = [
  '"; drop table x; --',
  `it's`,
  'a "quoted" name',
  '$1 %s \\ {{x}}',
  '🧾 reçu',
  'é'.repeat(31),
  'constat_row',
];

test('tables and columns of any name are read', async () => {
  await withAudited(async (audited) => {
    for (const [index, name] of hostile.entries()) {
      await audited.run(`CREATE TABLE $schema.${quoted(name)} (${quoted(name)} int, "SELECT" text);
        INSERT INTO $schema.${quoted(name)} VALUES (${index}, 'x'); COMMENT ON TABLE $schema.${quoted(name)} IS 'it''s'`);
    }
    await withOpened(audited, async (file) => {
      assert.equal(file.tables.map(({ name }) => name).sort(), [...hostile].sort());
      for (const [index, name] of hostile.entries()) {
        assert.equal(tableOf(file, name).columns, [name, 'SELECT']);
        assert.equal(await rowsIn(file, name), [['1', String(index), 'x']]);
        assert.is(tableOf(file, name).declared?.comment, `it's`);
      }
    });
  });
});

test('rows come by key, by their place, or by their text, and bear their number', async () => {
  await withAudited(async (audited) => {
    await audited.run(
      `
      CREATE TABLE $schema.keyed (word text, n int, PRIMARY KEY (n, word));
      INSERT INTO $schema.keyed VALUES ('b', 2), ('z', 1), ('a', 2);
      CREATE TABLE $schema.heap (n int);
      CREATE INDEX ON $schema.heap (n);
      INSERT INTO $schema.heap SELECT 1000 - n FROM generate_series(1, 999) n;
      VACUUM ANALYZE $schema.heap`.replace(/VACUUM.*$/, ''),
    );
    await audited.run('VACUUM ANALYZE $schema.heap');
    await audited.run(`
      CREATE VIEW $schema.seen AS SELECT n FROM $schema.heap WHERE n IN (3, 20, 100) ORDER BY n DESC;
      CREATE MATERIALIZED VIEW $schema.kept AS SELECT n FROM $schema.heap WHERE n < 3;
      CREATE TABLE $schema.parted (n int, PRIMARY KEY (n)) PARTITION BY LIST (n);
      CREATE TABLE $schema.part_2 PARTITION OF $schema.parted FOR VALUES IN (2);
      CREATE TABLE $schema.part_1 PARTITION OF $schema.parted FOR VALUES IN (1);
      INSERT INTO $schema.parted VALUES (2), (1);
      CREATE TABLE $schema.child (extra int) INHERITS ($schema.keyed);
      INSERT INTO $schema.child VALUES ('c', 3, 4)`);
    await withOpened(audited, async (file) => {
      assert.equal(
        file.tables.map(({ name, declared }) => `${name} ${declared?.kind}`),
        [
          'child table',
          'heap table',
          'kept materialized-view',
          'keyed table',
          'parted partitioned-table',
          'seen view',
        ],
      );
      assert.equal(await rowsIn(file, 'keyed'), [
        ['1', 'z', '1'],
        ['2', 'a', '2'],
        ['3', 'b', '2'],
      ]);
      const heap = await rowsIn(file, 'heap');
      assert.equal([heap.length, heap[0], heap[998]], [999, ['1', '999'], ['999', '1']]);
      assert.equal(
        (await rowsIn(file, 'seen')).map(([, n]) => n),
        ['100', '20', '3'],
      );
      assert.is((await rowsIn(file, 'kept')).length, 2);
      assert.equal(
        (await rowsIn(file, 'parted')).map(([, n]) => n),
        ['1', '2'],
      );
      assert.equal(await rowsIn(file, 'child'), [['1', 'c', '3', '4']]);
    });
  });
});

const large = (audited: Audited, rows = 20_000) =>
  audited.run(`
    CREATE TABLE $schema.large AS SELECT n, repeat('x', 200) AS filler FROM generate_series(1, ${rows}) n;
    CREATE TABLE $schema.small AS SELECT 1 AS n`);

test('all tables are of one moment, and a table can be read twice', async () => {
  await withAudited(async (audited) => {
    await large(audited, 10);
    await withOpened(audited, async (file) => {
      await audited.run('INSERT INTO $schema.small VALUES (2); DELETE FROM $schema.large');
      assert.is((await rowsIn(file, 'small')).length, 1);
      assert.is((await rowsIn(file, 'large')).length, 10);
      assert.is((await rowsIn(file, 'large')).length, 10);
    });
    await withOpened(audited, async (file) => assert.is((await rowsIn(file, 'small')).length, 2));
  });
});

test('two streams of one database take turns', async () => {
  await withAudited(async (audited) => {
    await large(audited);
    await withOpened(audited, async (file) => {
      const lengths = await within(
        20_000,
        Promise.all(['large', 'small', 'large'].map(async (name) => (await rowsIn(file, name)).length)),
      );
      assert.equal(lengths, [20_000, 1, 20_000]);
    });
  });
});

test('a stream that nobody reads, or that is given up, does not hold up the next', async () => {
  await withAudited(async (audited) => {
    await large(audited, 60_000);
    await withOpened(audited, async (file) => {
      const table = tableOf(file, 'large');
      const unread = await table.open();
      for (let time = 0; time < 3; time++) {
        const begun = await table.open();
        await once(begun, 'readable');
        assert.ok(begun.read() !== null);
        begun.destroy();
      }
      const failing = new Writable({
        write: (_chunk, _encoding, done) => done(new Error('the disk is full')),
      });
      await rejects(async () => pipeline(await table.open(), failing), /the disk is full/);
      const waiting = await table.open();
      waiting.on('error', () => undefined).destroy(new Error('not wanted any more'));
      const [first, second] = [await table.open(), await table.open()];
      await once(first, 'readable');
      second.on('error', () => undefined).read();
      second.destroy(new Error('given up while it waits for its turn'));
      first.destroy();
      assert.is((await within(20_000, rowsIn(file, 'small'))).length, 1);
      assert.is((await within(20_000, rowsIn(file, 'large'))).length, 60_000);
      assert.not(unread.destroyed);
    });
  });
});

test('a source can be closed in the middle of a stream', async () => {
  await withAudited(async (audited) => {
    await large(audited, 60_000);
    const begun = await withOpened(audited, async (file) => {
      const stream = await tableOf(file, 'large').open();
      await once(stream, 'readable');
      return stream;
    });
    assert.ok(begun.destroyed);
    // A session outlives its connection by a moment.
    const isGone = async () => {
      const open = `SELECT pg_sleep(0.01) FROM pg_stat_activity WHERE application_name = 'constat'`;
      while ((await audited.run(open)).length > 0);
    };
    await within(20_000, isGone());
  });
});

test('a source can be closed while it waits for a lock', async () => {
  await withAudited(async (audited) => {
    await large(audited, 10);
    const other = await audited.store.driver.reserve();
    try {
      const closing = withOpened(audited, async (file) => {
        await other.unsafe('BEGIN');
        await other.unsafe(`LOCK TABLE ${audited.schema}.large`);
        const stream = await tableOf(file, 'large').open();
        stream.on('error', () => undefined).read();
        const waits = `SELECT pg_sleep(0.01) FROM pg_locks WHERE NOT granted`;
        while ((await audited.run(waits)).length === 0);
      });
      await within(20_000, closing);
    } finally {
      await other.unsafe('ROLLBACK');
      other.release();
    }
  });
});

test('what a table’s reading locks is free when it has been read', async () => {
  await withAudited(async (audited) => {
    await large(audited, 10);
    await withOpened(audited, async (file) => {
      await rowsIn(file, 'large');
      await within(
        5_000,
        audited.run(`SET lock_timeout = '2s'; ALTER TABLE $schema.large ADD COLUMN later int`),
      );
      assert.is((await rowsIn(file, 'large')).length, 10);
    });
  });
});

test('a table that was emptied or rewritten meanwhile is not taken for an empty one', async () => {
  await withAudited(async (audited) => {
    await large(audited, 10);
    await audited.run('CREATE VIEW $schema.through AS SELECT * FROM $schema.large');
    await withOpened(audited, async (file) => {
      await audited.run('TRUNCATE $schema.large');
      for (const name of ['large', 'through']) {
        await rejects(
          () => rowsIn(file, name),
          /^Table audited_\w+\.\w+ of the database .* was emptied or rewritten .* run again/,
        );
      }
      assert.is((await rowsIn(file, 'small')).length, 1);
    });
  });
});

test('a table that cannot be read to its end is named, without its values', async () => {
  await withAudited(async (audited) => {
    await large(audited, 10);
    await audited.run(`CREATE VIEW $schema.broken AS SELECT ('secret ' || n)::int FROM $schema.large`);
    await withOpened(audited, async (file) => {
      const error = await rejects(
        () => rowsIn(file, 'broken'),
        /^Table audited_\w+\.broken .* SQLSTATE 22P02/,
      );
      assert.not.match(`${error.message} ${error.stack}`, /secret/);
      assert.is((await rowsIn(file, 'large')).length, 10);
    });
  });
});

test('a connection that dies is told, and nothing hangs', async () => {
  await withAudited(async (audited) => {
    await large(audited, 60_000);
    await withOpened(audited, async (file) => {
      const stream = await tableOf(file, 'large').open();
      await once(stream, 'readable');
      await audited.run(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'constat'`,
      );
      const drained = async () => {
        for await (const _ of stream);
      };
      await rejects(
        () => within(20_000, drained()),
        /^The connection to the database .* was lost: run again/,
      );
      await rejects(
        () => within(20_000, rowsIn(file, 'small')),
        /^The connection to the database .* was lost/,
      );
    });
  });
});

test.run();
