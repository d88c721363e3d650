import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { initCommand } from '../../src/commands/init.ts';
import { parseConfig, readConfig } from '../../src/config/read.ts';
import { ExpectedError } from '../../src/errors.ts';
import { withFolder } from '../demo/demo-fixture.ts';
import { auditConfig, auditFile, dictionaryOf, revenueOf } from '../helpers/audited.ts';
import { constat } from '../helpers/cli.ts';
import { rejects } from '../helpers/rejects.ts';
import { placeIn } from '../helpers/terminal.ts';
import { csvOf, ean, productRows, proposeIn, type Rows, saleLines } from '../proposal/shop.ts';
import { withAudited } from '../sources/postgresql/audited.ts';

const lines = saleLines();
const sales: Rows = lines.map((each) => ({
  ...{ id_ligne: each.line, ticket: each.ticket, ean: ean(each.product), date_achat: each.date },
}));
const products = productRows({ key: 'ean', label: 'libelle', group: 'famille', price: 'prix' });
const options = { force: false, loudness: 'normal', lang: 'en' } as const;

/** What the sales of August are worth, added up here. */
const august = lines
  .filter(({ date }) => date.startsWith('2024-08'))
  .reduce((cents, { price }) => cents + Math.round(Number(price) * 100), 0);
const revenueOfAugust = `${Math.floor(august / 100)}.${String(august % 100).padStart(2, '0')}`;

test('what is proposed runs as it is and gives the right revenue', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'ventes.csv'), csvOf(sales));
    await writeFile(join(folder, 'articles.csv'), csvOf(products));
    const ended = await constat(['init', 'ventes.csv', 'articles.csv', '--lang', 'en'], { cwd: folder });
    assert.is(ended.code, 0, ended.err);
    assert.match(ended.out, /^The proposed configuration is ready: audit\.yaml\n/);
    assert.match(ended.out, /sale lines: ventes \(\d\d%\)\n {2}products: articles/);
    assert.match(ended.out, /constat run audit\.yaml\n$/);
    assert.match(ended.err, /Loading the sources, /);
    assert.equal((await readdir(folder)).sort(), [
      'articles.csv',
      'audit.schema.json',
      'audit.yaml',
      'ventes.csv',
    ]);
    const text = await readFile(join(folder, 'audit.yaml'), 'utf8');
    assert.is(text.split('\n')[0], '# yaml-language-server: $schema=audit.schema.json');
    const revenue = revenueOf(await auditFile(join(folder, 'audit.yaml')));
    assert.is(revenue.total.amount, revenueOfAugust);
    const again = await constat(['init', 'ventes.csv', '--lang', 'en'], { cwd: folder });
    assert.is(again.code, 2);
    assert.match(again.err, /^audit\.yaml exists already: .*--force\.\n$/);
    assert.is(await readFile(join(folder, 'audit.yaml'), 'utf8'), text);
  });
});

test('paths start from the folder of the configuration; the same input gives the same bytes', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'data'));
    await mkdir(join(folder, 'audits'));
    await writeFile(join(folder, 'data', 'ventes.csv'), csvOf(sales));
    await writeFile(join(folder, 'data', 'articles.csv'), csvOf(products));
    const order = { ...options, inputs: ['data'], output: 'audits/one.yaml' };
    const place = placeIn(folder);
    await initCommand({ ...order, loudness: 'quiet' }, place);
    assert.is(place.printed.out, 'audits/one.yaml\n');
    const first = await readFile(join(folder, 'audits', 'one.yaml'), 'utf8');
    const { config } = await readConfig(join(folder, 'audits', 'one.yaml'));
    assert.equal(config.sources, [{ file: '../data/articles.csv' }, { file: '../data/ventes.csv' }]);
    assert.is(config.audit, 'data');
    await initCommand({ ...order, force: true }, placeIn(folder));
    assert.is(await readFile(join(folder, 'audits', 'one.yaml'), 'utf8'), first);
  });
});

test('monthly files of one table are one source; names that differ in words are not', async () => {
  await withFolder(async (folder) => {
    const of = (month: string) => sales.filter(({ date_achat: date }) => String(date).startsWith(month));
    const text = await proposeIn(folder, {
      'ventes_2024-07': of('2024-07'),
      'ventes_2024-08': of('2024-08'),
      articles: products,
    });
    const config = parseConfig(text, 'audit.yaml');
    assert.equal(config.sources, [
      { file: 'data/articles.csv' },
      { file: 'data/ventes_*.csv', table: 'ventes' },
    ]);
    assert.is(config.model.sale_line?.table, 'ventes');
    assert.is(revenueOf(await auditConfig(config, folder)).total.amount, revenueOfAugust);
  });
});

test('two files of one name get two tables', async () => {
  await withFolder(async (folder) => {
    for (const [name, rows] of [
      ['a', sales],
      ['b', products],
    ] as const) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'export.csv'), csvOf(rows));
    }
    const place = placeIn(folder);
    await initCommand({ ...options, inputs: ['a/export.csv', 'b/export.csv'], output: '-' }, place);
    const { sources, model } = parseConfig(place.printed.out, 'audit.yaml');
    assert.equal(sources, [{ file: 'a/export.csv' }, { file: 'b/export.csv', table: 'b export' }]);
    assert.equal([model.sale_line?.table, model.product?.table], ['export', 'b export']);
  });
});

test('hostile names stay data: they break neither the YAML nor its comments', async () => {
  await withFolder(async (folder) => {
    const odd = 'client\u2028model: {y} # "; drop table t; --';
    const text = await proposeIn(folder, {
      'a "quoted" table: #1': sales.map((sale, index) => ({
        ...sale,
        [odd]: `é${index % 9}`,
        '- [z]': '!!js',
      })),
    });
    const config = parseConfig(text, 'audit.yaml');
    assert.is(config.model.sale_line?.table, 'a "quoted" table: #1');
    assert.is(config.model.sale_line?.columns.businessDate, 'date_achat');
    assert.ok(text.includes('client') && text.includes('drop table t'), text);
  });
});

test('without sales the configuration is for a dictionary, and it runs', async () => {
  await withFolder(async (folder) => {
    const text = await proposeIn(folder, {
      machines: Array.from({ length: 20 }, (_, index) => ({
        machine: `M${index}`,
        celsius: 20 + (index % 7),
      })),
    });
    const config = parseConfig(text, 'audit.yaml');
    assert.equal(config.model, {});
    const report = await auditConfig(config, folder);
    assert.is(report.analyses.revenue.verdict, 'not-applicable');
    assert.is(report.analyses['log-atomicity'].verdict, 'not-applicable');
    assert.is(dictionaryOf(report).tables[0]?.rows, 20);
  });
});

test('a dictionary alone is printed as a report too', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'machines.csv'), 'machine;celsius\nM1;20\nM2;21\n');
    assert.is((await constat(['init', 'machines.csv', '-q'], { cwd: folder })).out, 'audit.yaml\n');
    const ended = await constat(['run', 'audit.yaml', '-q', '--out', 'r'], { cwd: folder });
    assert.is(ended.code, 0, ended.err);
  });
});

test('a database is described as files are, and its password is not written down', async () => {
  await withAudited(async ({ run, schema, role, address }) => {
    await run(`CREATE TABLE $schema.sale_lines (id int PRIMARY KEY, receipt text NOT NULL, sku text NOT NULL,
        sold_at timestamptz NOT NULL, qty int NOT NULL, unit_price numeric(10,2) NOT NULL);
      INSERT INTO $schema.sale_lines
        SELECT n, 'R' || n / 3, 'P' || n * 7 % 40, timestamptz '2024-08-01 10:00Z' + n / 3 * interval '6 hours', 1 + n % 4,
          1.25 + n * 7 % 40 FROM generate_series(1, 360) AS n;
      CREATE TABLE $schema.products (sku text PRIMARY KEY, name text NOT NULL, price numeric(10,2) NOT NULL);
      INSERT INTO $schema.products SELECT 'P' || n, 'A product of quality ' || n, 1.25 + n FROM generate_series(0, 39) AS n;
      GRANT USAGE ON SCHEMA $schema TO $role; GRANT SELECT ON ALL TABLES IN SCHEMA $schema TO $role`);
    await withFolder(async (folder) => {
      const place = placeIn(folder);
      const input = address({ name: role, password: role });
      await initCommand({ ...options, inputs: [input], schemas: [schema], output: '-' }, place);
      const text = place.printed.out;
      const { sources, model } = parseConfig(text, 'audit.yaml');
      assert.equal(sources, [{ database: 'env:AUDIT_DATABASE_URL', schemas: [schema] }]);
      assert.not.match(text + place.printed.err, new RegExp(`:${role}`));
      assert.match(text, new RegExp(`${role}@.*\\n.*AUDIT_DATABASE_URL`));
      assert.equal(model.sale_line, {
        table: 'sale_lines',
        columns: {
          ...{ line: 'id', ticket: 'receipt', product: 'sku', businessDate: 'sold_at' },
          ...{ quantity: 'qty', unitPrice: 'unit_price' },
        },
      });
      assert.equal(model.product?.columns, { product: 'sku', label: 'name', price: 'price' });
    });
  });
});

test('an address that no server answers at', async () => {
  await withFolder(async (folder) => {
    const place = placeIn(folder);
    const inputs = ['postgres://reader:hunter2@127.0.0.1:1/shop'];
    const failed = await rejects(
      () => initCommand({ ...options, inputs, output: '-' }, place),
      /127\.0\.0\.1/,
    );
    assert.instance(failed, ExpectedError);
    assert.not.match(failed.message + place.printed.out + place.printed.err, /hunter2/);
    await rejects(
      () => initCommand({ ...options, inputs: ['env:NONE'], output: '-' }, place),
      /NONE is empty or not set/,
    );
  });
});

test('what cannot be read or written is said on one line', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'ventes.csv'), csvOf(sales.slice(0, 5)));
    const refused = (inputs: readonly string[], output: string, message: RegExp) =>
      rejects(() => initCommand({ ...options, inputs, output }, placeIn(folder)), message);
    await refused(['empty'], 'a.yaml', /^empty holds no data file: /);
    await refused(['gone.csv'], 'a.yaml', /gone\.csv does not exist/);
    await refused(['ventes.csv'], 'none/a.yaml', /there is no such folder/);
    await refused(['ventes.csv'], 'empty', /exists already/);
    assert.equal((await readdir(folder)).sort(), ['empty', 'ventes.csv']);
  });
});

test.run();
