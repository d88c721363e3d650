import { readFile } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { configSchema } from '../../src/config/schema.ts';
import { field, type WrittenDemo, withDemo } from './demo-fixture.ts';

const read = async ({ summary }: WrittenDemo) =>
  configSchema.parse(parse(await readFile(summary.configuration, 'utf8')));

test('the configuration is valid and audits the last month', async () => {
  await withDemo({ lines: 6000, seed: 1, months: 12 }, async (demo) => {
    const config = await read(demo);
    assert.is(config.language, 'fr');
    assert.is(config.period, '2024-08');
    assert.equal(
      config.closedDays,
      demo.truth.months.flatMap(({ closedDays }) => closedDays),
    );
  });
});

test('every table and column that it names is there', async () => {
  await withDemo({ lines: 1000, seed: 1, months: 1 }, async (demo) => {
    const { model, sources } = await read(demo);
    const files = sources.flatMap((source) => ('file' in source ? [source.file] : []));
    assert.equal([...files].sort(), demo.summary.files.map(({ file }) => file).sort());
    assert.is(Object.keys(model).length, 6);
    for (const mapping of Object.values(model).flat()) {
      if (!mapping) continue;
      const { table, columns }: { table: string; columns: Record<string, string | undefined> } = mapping;
      assert.ok(files.includes(`${table}.csv`), table);
      const [row] = await demo.rows(`${table}.csv`);
      for (const column of Object.values(columns)) field(row, column ?? '');
    }
  });
});

test('every action, table and field of the log has its meaning', async () => {
  await withDemo({ lines: 1000, seed: 1, months: 1 }, async (demo) => {
    const [change] = (await read(demo)).model.change ?? [];
    if (change?.shape !== 'field-level') throw new Error('no change log');
    const actions = new Map(Object.entries(change.actions).map(([role, name]) => [name, role]));
    const fieldsOf = new Map(
      (['sale_line', 'product', 'customer', 'employee'] as const).map((relation) => [
        change.tables[relation],
        Object.keys(change.fields[relation] ?? {}),
      ]),
    );
    const used = new Set<string>();
    for (const row of await demo.rows('journal.csv')) {
      const [action, table, name] = [field(row, 'operation'), field(row, 'table_cible'), field(row, 'champ')];
      assert.ok(actions.has(action), action);
      if (actions.get(action) === 'delete') assert.is(name, '');
      else assert.ok(fieldsOf.get(table)?.includes(name), `${table}.${name}`);
      used.add(`${table}.${name}`);
    }
    assert.is(used.size, [...fieldsOf.values()].flat().length + 1);
  });
});

test('each disputed day is read twice, and one day once', async () => {
  await withDemo({ lines: 4000, seed: 1, months: 3 }, async (demo) => {
    const { readings } = await read(demo);
    const valuesOf = (day: string) =>
      readings.filter(({ businessDate }) => businessDate === day).map(({ value }) => value);
    for (const { disputes, control } of demo.truth.months) {
      for (const { businessDate, firstReading, secondReading } of disputes) {
        assert.equal(valuesOf(businessDate), [firstReading, secondReading]);
      }
      assert.equal(valuesOf(control.businessDate), [control.reading]);
    }
  });
});

test.run();
