import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { field, type Row, withDemo } from './demo-fixture.ts';
import { groupBy, readSales } from './recomputed.ts';

const options = { lines: 5000, seed: 21, months: 3 };

test('an inserted line is five log rows, and the log is counted rightly', async () => {
  await withDemo(options, async (demo) => {
    const log = await demo.rows('journal.csv');
    const inserts = groupBy(
      log.filter(({ table_cible }) => table_cible === 'Vente'),
      (row) => field(row, 'cle_ligne'),
    );
    assert.ok([...inserts.values()].every((rows) => rows.length === 5));
    const tally = (rows: readonly Row[], name: string) =>
      Object.fromEntries(
        [...groupBy(rows, (row) => field(row, name))].map(([key, { length }]) => [key, length]),
      );
    for (const month of demo.truth.months) {
      const rows = log.filter((row) => field(row, 'jour_ecriture').startsWith(month.month));
      assert.is(rows.length, month.log.rows);
      assert.equal(tally(rows, 'table_cible'), month.log.byTable);
      assert.equal(tally(rows, 'operation'), month.log.byAction);
      const actors = tally(rows, 'auteur');
      assert.is(Object.keys(actors).length, month.log.actors);
      assert.is(actors[demo.truth.account], month.log.accountRows);
      const logged = month.revenue.lines - month.unlogged.lines + month.missing.lines;
      assert.is(month.log.byTable.Vente, logged * 5);
    }
  });
});

test('only the first month has lines that the log or the table lacks', async () => {
  await withDemo(options, async (demo) => {
    const sales = await readSales(demo);
    const known = new Set(sales.map(({ id }) => id));
    const insertedIds = (await demo.rows('journal.csv'))
      .filter(({ table_cible, champ }) => table_cible === 'Vente' && champ === 'ean')
      .map((row) => field(row, 'cle_ligne'));
    const [first, ...later] = demo.truth.months;
    assert.is(sales.filter(({ recorded }) => recorded === null).length, first?.unlogged.lines);
    assert.is(insertedIds.filter((id) => !known.has(id)).length, first?.missing.lines);
    assert.ok((first?.unlogged.lines ?? 0) > 0 && (first?.missing.lines ?? 0) > 0);
    for (const { unlogged, missing } of later) assert.is(unlogged.lines + missing.lines, 0);
  });
});

test('log and table agree on every line that both know', async () => {
  await withDemo(options, async (demo) => {
    const table = new Map((await demo.rows('ventes.csv')).map((row) => [field(row, 'no_ligne'), row]));
    const columnOf: Row = { code_cliant: 'code_client', date: 'date_achat' };
    for (const row of await demo.rows('journal.csv')) {
      const line = row.table_cible === 'Vente' ? table.get(field(row, 'cle_ligne')) : undefined;
      const name = field(row, 'champ');
      if (line) assert.is(field(row, 'valeur'), field(line, columnOf[name] ?? name));
    }
  });
});

test('only the last month has damaged prices, and each decodes to the catalogue', async () => {
  await withDemo(options, async (demo) => {
    const prices = new Map((await demo.rows('articles.csv')).map((row) => [row.ean, row.prix]));
    const updates = (await demo.rows('journal.csv')).filter(({ table_cible }) => table_cible === 'Article');
    for (const month of demo.truth.months) {
      const ofMonth = updates.filter((row) => field(row, 'jour_ecriture').startsWith(month.month));
      const damaged = ofMonth.filter((row) => field(row, 'valeur').endsWith(' 00:00:00'));
      assert.is(ofMonth.length, month.prices.updates);
      assert.is(damaged.length, month.prices.damaged);
      assert.is(damaged.length > 0, month.month === '2024-08');
      for (const row of ofMonth) {
        const [, number, day] = /^\d{4}-(\d\d)-(\d\d) 00:00:00$/.exec(field(row, 'valeur')) ?? [];
        const value = number && day ? `${Number(day)}.${number}` : row.valeur;
        assert.is(value, prices.get(field(row, 'cle_ligne')));
        for (const { businessDate } of month.disputes) assert.ok(field(row, 'jour_ecriture') < businessDate);
      }
    }
  });
});

test('nothing is sold before the month that prices it anew', async () => {
  await withDemo(options, async (demo) => {
    const updatedIn = new Map<string, string>();
    for (const row of await demo.rows('journal.csv')) {
      if (row.table_cible !== 'Article') continue;
      updatedIn.set(field(row, 'cle_ligne'), field(row, 'jour_ecriture').slice(0, 7));
    }
    for (const row of await demo.rows('ventes.csv')) {
      assert.ok(field(row, 'date_achat') >= (updatedIn.get(field(row, 'ean')) ?? ''));
    }
  });
});

test('no logged password is the one of the table', async () => {
  await withDemo(options, async (demo) => {
    const hashes = new Set((await demo.rows('employes.csv')).map((row) => field(row, 'mot_de_passe_md5')));
    const updates = (await demo.rows('journal.csv')).filter(({ champ }) => champ === 'mot_de_passe_md5');
    assert.is(updates.length, 5 * options.months);
    assert.not.ok(updates.some((row) => hashes.has(field(row, 'valeur'))));
  });
});

test('rows come in the order of events', async () => {
  await withDemo(options, async (demo) => {
    const ids = (await demo.rows('ventes.csv')).map((row) => Number(row.no_ligne));
    assert.ok(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0)));
    const days = (await demo.rows('journal.csv')).map((row) => field(row, 'jour_ecriture'));
    assert.ok(days.every((day, index) => index === 0 || day >= (days[index - 1] ?? '')));
  });
});

test.run();
