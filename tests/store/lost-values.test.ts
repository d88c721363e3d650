import { sql } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { startRun } from '../../src/store/history/record.ts';
import type { LoadOrder } from '../../src/store/load.ts';
import type { LoadedColumn } from '../../src/store/loaded-table.ts';
import { clearUnusable } from '../../src/store/lost-values.ts';
import { tableOf, withAudited, withOpened } from '../sources/postgresql/audited.ts';

const column = (name: string, type: LoadedColumn['type']): LoadedColumn => ({
  name: `The ${name}`,
  sqlName: name,
  type,
});

test('what a database’s types let in and an audit cannot use is cleared, kept and counted', async () => {
  await withAudited(async (audited) => {
    await audited.run('CREATE TABLE $schema.t (n int)');
    await withOpened(audited, async (file) => {
      const { store } = audited;
      const runId = await startRun(store, {
        audit: 'lost',
        period: '2024-08',
        asOf: '2024-09-02',
        programVersion: '0',
      });
      await store.driver.unsafe(`
        CREATE TABLE t (constat_row bigint, amount numeric, day date, at timestamp, word text);
        INSERT INTO t VALUES (1, 'NaN', 'infinity', '-infinity', 'NaN'), (2, 1e300, '0044-03-15 BC', '2024-08-14', ''), (3, '-Infinity', NULL, NULL, NULL)`);
      const columns = [
        column('amount', 'numeric'),
        column('day', 'date'),
        column('at', 'timestamp'),
        column('word', 'text'),
      ];
      const order: LoadOrder = {
        ...{
          runId,
          table: tableOf(file, 't'),
          sqlName: 't',
          file: 'shop',
          format: 'postgresql',
          system: null,
        },
        hints: new Map(),
      };
      const found = await clearUnusable(store, order, 't', columns);
      assert.equal([found.rows, found.rejectedValues], [3, 4]);
      assert.equal(
        found.rejects.map(
          ({ file: source, row, column: name, value, reason }) =>
            `${source} ${row} ${name} ${value} ${reason}`,
        ),
        [
          ...['shop 1 The amount NaN not-a-number', 'shop 1 The day infinity not-a-date'],
          ...['shop 1 The at -infinity not-a-date', 'shop 3 The amount -Infinity not-a-number'],
        ],
      );
      const kept = await store.db.execute(sql`SELECT FROM constat.rejects WHERE run_id = ${runId}`);
      assert.is(kept.length, 4);
      const rows = await store.db.execute(sql`
        SELECT num_nulls(amount, day, at, word)::int AS nulls FROM t ORDER BY constat_row`);
      assert.equal(
        [...rows].map(({ nulls }) => nulls),
        [3, 0, 4],
      );
      assert.equal((await clearUnusable(store, order, 't', columns)).rejects, []);
    });
  });
});

test.run();
