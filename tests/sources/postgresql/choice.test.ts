import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { choiceOf } from '../../../src/sources/postgresql/choice.ts';
import { rejects } from '../../helpers/rejects.ts';
import { type Audited, withAudited, withOpened } from './audited.ts';

test('patterns choose, and leave out', () => {
  const names = ['orders', 'orders_2024', 'Order', 'a.b', 'a%b', 'x\ny', '[z]'];
  const chosen = (...patterns: string[]) => names.filter((name) => choiceOf(patterns).has(name));
  assert.equal(chosen(), names);
  assert.equal(chosen('orders*'), ['orders', 'orders_2024']);
  assert.equal(chosen('?rder'), ['Order']);
  assert.equal(chosen('!orders*', '!Order'), ['a.b', 'a%b', 'x\ny', '[z]']);
  assert.equal(
    chosen('*', '!*_2024'),
    names.filter((name) => name !== 'orders_2024'),
  );
  assert.equal(chosen('a.b'), ['a.b'], 'a point is a point');
  assert.equal(chosen('x?y', '[z]'), ['x\ny', '[z]']);
  assert.equal(choiceOf(['orders*', 'gone', '!gone_too']).idle(names), ['gone']);
  assert.not(choiceOf(['!sales.orders']).has('orders', 'sales.orders'));
});

const prepare = ({ run }: Audited) =>
  run(`CREATE TABLE $schema.sale (n int); CREATE TABLE $schema.sale_old (n int); CREATE VIEW $schema.seen AS SELECT 1 AS n;
    CREATE TABLE $schema.nothing (); CREATE MATERIALIZED VIEW $schema.unfilled AS SELECT 1 AS n WITH NO DATA;
    CREATE TABLE $schema.t (n int)`);

test('schemas and tables are chosen by pattern; Constat’s own are not among them', async () => {
  await withAudited(async (audited) => {
    await prepare(audited);
    const names = (schemas: string[], tables?: string[]) =>
      withOpened(audited, async (file) => file.tables.map(({ name }) => name), {
        schemas,
        ...(tables === undefined ? {} : { tables }),
      });
    const { schema } = audited;
    assert.equal(await names([schema], ['sale*', '!*_old']), ['sale']);
    assert.equal(await names([schema], ['s*', `!${schema}.sale`]), ['sale_old', 'seen']);
    assert.equal(await names([schema], [`${schema}.t`]), ['t']);
    assert.ok((await names(['constat'])).includes('runs'), 'named outright');
    const all = await withOpened(
      audited,
      async ({ tables }) => tables.map(({ declared }) => declared?.schema),
      {
        schemas: ['*'],
      },
    );
    assert.ok(all.includes(schema));
    assert.not(all.some((found) => /^(constat|constat_run_.*|pg_.*|information_schema)$/.test(found ?? '')));
  });
});

test('what cannot be read is passed over and told', async () => {
  await withAudited(async (audited) => {
    await prepare(audited);
    await withOpened(audited, async ({ passedOver }) => {
      assert.equal(passedOver, [
        { table: `${audited.schema}.unfilled`, columns: [], reason: 'never-filled' },
        { table: `${audited.schema}.nothing`, columns: [], reason: 'no-columns' },
      ]);
    });
  });
});

test('a pattern that chooses nothing is an error that says what there is', async () => {
  await withAudited(async (audited) => {
    const opening = (settings: { schemas?: string[]; tables?: string[] }) => () =>
      withOpened(audited, async () => undefined, settings);
    await rejects(
      opening({}),
      /^No table of the database 127\.0\.0\.1:\d+\/postgres, in audited_\w+, is chosen by "tables": there is none\.$/,
    );
    await prepare(audited);
    await rejects(
      opening({ schemas: ['nope'] }),
      /^No schema of the database .* is chosen by "nope": it has .*audited_/,
    );
    await rejects(
      opening({ schemas: ['!*'] }),
      /^No schema of the database .* is chosen by "schemas" \(!\*\)/,
    );
    await rejects(
      opening({ tables: ['sale', 'sales'] }),
      /^No table .* is chosen by "sales": there are nothing, sale, sale_old, seen, t, unfilled\.$/,
    );
    await rejects(opening({ tables: ['nothing'] }), /^No chosen table of the database .* can be read/);
  });
});

test.run();
