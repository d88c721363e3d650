import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Store } from '../../../../src/store/store.ts';
import { withStore } from '../../../helpers/with-store.ts';
import { lay, profiledIn } from './profiled.ts';

/** How often a table was read from its beginning to its end, by the server's own count. */
async function scansOf(store: Store, table: string): Promise<{ scans: number; rows: number }> {
  // Each connection of the pool keeps its counts back for a while; asked at once, every one of them sends them.
  await Promise.all(
    Array.from({ length: 12 }, () => store.driver`SELECT pg_stat_force_next_flush(), pg_sleep(0.05)`),
  );
  const [found] = await store.driver<{ scans: number; rows: number }[]>`
    SELECT seq_scan::int AS scans, seq_tup_read::int AS rows FROM pg_stat_user_tables
    WHERE relid = to_regclass(quote_ident(${table}))`;
  if (found === undefined) throw new Error(`no statistics of ${table}`);
  return found;
}

const rows = 2000;
const columns = {
  id: Array.from({ length: rows }, (_, index) => `K${index}`),
  reference: Array.from({ length: rows }, (_, index) => `R${(index * 31) % 1200}`),
  price: Array.from({ length: rows }, (_, index) => (index % 200 === 7 ? 'n/a' : `${index % 90}.50`)),
  mail: Array.from({ length: rows }, (_, index) => `p${index}@example.org`),
  day: Array.from({ length: rows }, (_, index) => `${String((index % 28) + 1).padStart(2, '0')}/08/2024`),
  few: Array.from({ length: rows }, (_, index) => ['a', 'b', null][index % 3] ?? null),
};

test('one scan of the table, whatever its columns hold', async () => {
  await withStore(async (store) => {
    const table = await lay(store, columns);
    const before = await scansOf(store, 'laid');
    const { of } = await profiledIn(store, table);
    const after = await scansOf(store, 'laid');
    assert.equal([after.scans - before.scans, after.rows - before.rows], [1, rows]);
    assert.equal(of('price').misfits.rows, 10);
    assert.equal(
      of('price').misfits.first.map(({ row }) => row),
      [9],
      'a value is shown once, where it stands first',
    );
  });
});

test('columns of many values: a second scan, an estimate that says so, and a proof that a key is one', async () => {
  await withStore(async (store) => {
    const table = await lay(store, columns);
    const before = await scansOf(store, 'laid');
    const { of, distinctError, papers } = await profiledIn(store, table, 500);
    const after = await scansOf(store, 'laid');
    assert.equal([after.scans - before.scans, after.rows - before.rows], [2, 2 * rows]);
    assert.is(distinctError, '0.008125');
    assert.equal([of('id').distinct, of('id').distinctIsExact, of('id').unique], [rows, true, true]);
    const { distinct, distinctIsExact, unique } = of('reference');
    assert.equal([distinctIsExact, unique], [false, false]);
    assert.ok(Math.abs(distinct - 1200) < 1200 * 5 * 0.008125, String(distinct));
    assert.equal([of('few').distinct, of('few').distinctIsExact, of('few').nulls], [2, true, 666]);
    assert.equal(
      [of('mail').meaning, of('mail').sensitivity, of('mail').unique],
      ['email', 'personal', true],
    );
    assert.ok(papers.some(({ id }) => id === 'distinct-1'));
  });
});

test('the estimate holds above and below the size where registers are left unused', async () => {
  await withStore(async (store) => {
    const many = Array.from({ length: 60_000 }, (_, index) => String((index * 7919) % 50_000));
    const { of } = await profiledIn(store, await lay(store, { many }), 1000);
    const { distinct, distinctIsExact } = of('many');
    assert.not.ok(distinctIsExact);
    assert.ok(Math.abs(distinct - 50_000) < 50_000 * 5 * 0.008125, String(distinct));
  });
});

test.run();
