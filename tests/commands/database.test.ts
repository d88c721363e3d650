import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { stringify } from 'yaml';
import { reportSchema } from '../../src/report/schema.ts';
import { openCluster } from '../../src/store/embedded/cluster.ts';
import { constat } from '../helpers/cli.ts';

const shop = `
  CREATE TABLE product (id int PRIMARY KEY, label text NOT NULL, price numeric(8,2));
  COMMENT ON COLUMN product.price IS 'Current price, EUR';
  CREATE TABLE sale (id bigint PRIMARY KEY, ticket text, product_id int REFERENCES product, sold_at timestamptz, amount numeric(10,2));
  CREATE INDEX sale_amount ON sale (amount);
  INSERT INTO product SELECT i, 'p' || i, i * 1.1 FROM generate_series(1, 20) i;
  INSERT INTO sale SELECT i, 't' || i / 3, 1 + i % 20, timestamptz '2024-08-01 23:30+00' + i * interval '1 hour', 1.50
    FROM generate_series(0, 299) i`;

const configuration = {
  ...{ version: 1, audit: 'live', client: 'Shop', title: 'Live', language: 'en', currency: 'EUR' },
  ...{ timeZone: 'Europe/Paris', asOf: '2024-09-02', period: '2024-08' },
  sources: [{ database: 'env:SHOP', system: 'Shop' }],
  model: {
    sale_line: {
      table: 'sale',
      columns: {
        line: 'id',
        ticket: 'ticket',
        product: 'product_id',
        businessDate: 'sold_at',
        amount: 'amount',
      },
    },
    product: { table: 'product', columns: { product: 'id', label: 'label', price: 'price' } },
  },
};

test('a live database is audited, streamed or in place, with the same report, and nothing in it is changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'constat-live-'));
  await chmod(folder, 0o755);
  const home = join(folder, 'home');
  const cluster = await openCluster({ dataDir: join(home, 'store'), binariesDir: join(home, 'postgresql') });
  const admin = postgres(cluster.url, { onnotice: () => undefined, max: 1 });
  const name = `shop_${randomBytes(4).toString('hex')}`;
  const address = new URL(cluster.url);
  address.pathname = `/${name}`;
  try {
    await admin.unsafe(`CREATE DATABASE ${name}`);
    const audited = postgres(address.href, { onnotice: () => undefined, max: 1 });
    await audited.unsafe(shop);
    await writeFile(join(folder, 'audit.yaml'), stringify(configuration));
    const run = async (out: string, ...args: string[]) => {
      const env = { CONSTAT_HOME: home, SHOP: address.href };
      const ended = await constat(['run', 'audit.yaml', '--out', out, '-q', ...args], { cwd: folder, env });
      assert.is(ended.code, 0, ended.err);
      return await readFile(join(folder, out, 'report.json'), 'utf8');
    };
    const contents = () => audited`
      SELECT (SELECT json_agg(s ORDER BY id) FROM sale s)::text AS sales,
        (SELECT json_agg(p ORDER BY id) FROM product p)::text AS products,
        (SELECT json_agg(c.relname ORDER BY c.relname) FROM pg_class c WHERE relnamespace = 'public'::regnamespace)::text AS names`;
    const before = await contents();
    const streamed = await run('streamed');
    const inPlace = await run('in-place', '--database-url', address.href);
    assert.is(inPlace, streamed);
    assert.equal(await contents(), before);
    await audited.end();
    const report = reportSchema.parse(JSON.parse(streamed));
    const { revenue } = report.analyses;
    assert.is('facts' in revenue ? revenue.facts?.total.amount : null, '450.00');
    assert.is(
      'facts' in revenue ? revenue.facts?.days[0]?.businessDate : null,
      '2024-08-02',
      'by the clock of Paris',
    );
    const described = JSON.stringify(report.analyses['schema-dictionary']).match(/Current price, EUR/g);
    assert.ok(described !== null);
    assert.not.match(streamed, new RegExp(address.password));
  } finally {
    await admin.end();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

test.run();
