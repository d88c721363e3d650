import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lackOf, variants } from '../../../src/analyses/variants/index.ts';
import type { Given } from '../../../src/analyses/variants/variant.ts';
import { loadSources, openSources } from '../../../src/commands/load-sources.ts';
import { variantIds } from '../../../src/findings/hypothesis-ids.ts';
import { createModel } from '../../../src/model/create.ts';
import { createWorkingTables } from '../../../src/model/working-tables.ts';
import { silent } from '../../../src/progress.ts';
import { startRun } from '../../../src/store/history/record.ts';
import { sqlText } from '../../../src/store/sql-text.ts';
import { configOf, type LogRow, type Sale, type Shop, writeShop } from '../../helpers/small-shop.ts';
import { withStore } from '../../helpers/with-store.ts';
import { day, deleted, onDay, sale, updated, wroteAll } from '../hypotheses/gap.ts';

/** What each variant says of a day as of a moment: `part lines amount`, or why it cannot say. */
async function differences(
  shop: Shop,
  readAt: string,
  measureId = 'revenue',
): Promise<Record<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-variants-'));
  try {
    await writeShop(shop, folder);
    return await withStore(async (store) => {
      const config = configOf(shop);
      const runId = await startRun(store, {
        ...{ audit: config.audit, period: '2024-08', asOf: config.asOf, programVersion: '0.0.0' },
      });
      const job = { config, runId, progress: silent, signal: new AbortController().signal };
      const tables = await loadSources(store, await openSources(config, folder), job);
      const model = await createModel(store, config, tables);
      await createWorkingTables(store, config, model);
      const given: Given = { config, model };
      const measure = model.measures.find(({ id }) => id === measureId);
      if (measure === undefined) throw new Error(measureId);
      const told: Record<string, string[]> = {};
      for (const variant of variants) {
        const lack = lackOf(variant, given, measure);
        const rows =
          lack === null
            ? await store.driver.unsafe(
                sqlText(variant.difference(given, { businessDate: day, readAt, measure })),
              )
            : [];
        told[variant.id] =
          lack === null
            ? rows
                .filter(({ amount }) => Number(amount) !== 0)
                .map(({ part, lines, amount }) => `${part} ${lines} ${Number(amount).toFixed(2)}`)
            : [lack];
      }
      return told;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const plain: Sale[] = [sale('a', '10.01'), sale('b', '20.02')];
const readings: Shop['readings'] = [{ value: '30.03', readAt: '2024-08-01' }];
const logOf = (sales: readonly Sale[]): LogRow[] => wroteAll(sales, onDay);

test('every variant either answers or says what is lacking', async () => {
  const told = await differences({ sales: plain, log: logOf(plain), readings }, '2024-08-05');
  assert.equal(Object.keys(told).sort(), [...variantIds].sort());
  assert.equal(told['missing-store'], ['no-store']);
  assert.equal(told['vat-in'], ['no-vat-rate']);
  assert.equal(told['day-boundary'], ['no-sold-at']);
  assert.equal(told['lost-lines'], []);
  assert.equal(told.rounding, ['line-units 2 -0.03', 'line-cut 2 -0.03']);
});

test('each part is an alternative of its own, as of the moment that is asked for', async () => {
  const sales = [{ ...plain[0], store: 'North' } as Sale, { ...plain[1], store: 'South' } as Sale];
  const log = [...wroteAll(sales.slice(0, 1), onDay), ...wroteAll(sales.slice(1), '2024-08-02T10:00')];
  const told = await differences({ sales, log, readings }, '2024-08-02T12:00');
  assert.equal(told['missing-store'], ['South 1 -20.02', 'North 1 -10.01']);
  assert.equal(told['missing-partition'], ['2024-08-01 1 -10.01']);
  const before = await differences({ sales, log, readings }, '2024-08-02T09:00');
  assert.equal(before['missing-store'], ['North 1 -10.01']);
});

test('lines that were changed or deleted since count for what they were', async () => {
  const sales = [{ ...sale('a', '12.00'), store: 'North' }];
  const gone = { ...sale('g', '5.05'), store: 'South' };
  const first = { ...sales[0], amount: '8.00' } as Sale;
  const log = [
    ...logOf([first, gone]),
    updated('a', 'amount', '8.00', '12.00', '2024-08-03T10:00'),
    deleted(gone, '2024-08-03T11:00'),
  ];
  assert.equal((await differences({ sales, log, readings }, '2024-08-02'))['missing-store'], [
    'North 1 -8.00',
    'South 1 -5.05',
  ]);
  assert.equal((await differences({ sales, log, readings }, '2024-08-05'))['missing-store'], [
    'North 1 -12.00',
  ]);
});

test('a price of the catalogue counts for what it was', async () => {
  const sales = [{ line: 'a', ticket: 't', product: 'p', date: day, store: 'North' }];
  const products = [{ product: 'p', price: '3.00' }];
  const raised = {
    recorded: '2024-08-03',
    action: 'U',
    table: 'product',
    row: 'p',
    field: 'price',
    value: '3.00',
    oldValue: '2.00',
    actor: 'till',
  };
  const shop = { sales, products, log: [...logOf(sales), raised], readings };
  assert.equal((await differences(shop, '2024-08-02'))['missing-store'], ['North 1 -2.00']);
  assert.equal((await differences(shop, '2024-08-04'))['missing-store'], ['North 1 -3.00']);
});

test('what the measure itself does is nothing to tell', async () => {
  const sales = plain.map((each) => ({ ...each, amount: '12.00', vatRate: '20' }));
  const revenue = { kind: 'amount', discount: 'ignore', vat: 'remove', returns: 'exclude' } as const;
  const told = await differences({ sales, log: logOf(sales), readings, measures: { revenue } }, '2024-08-05');
  assert.equal([told['vat-out'], told['returns-excluded']], [['in-measure'], ['in-measure']]);
  assert.equal(told['vat-in'], ['null 2 4.00']);
});

test('other measures: units, and tickets that do not add up', async () => {
  const sales = [
    { ...plain[0], quantity: '3', store: 'North' } as Sale,
    { ...plain[1], quantity: '1', store: 'South' } as Sale,
  ];
  const shop = { sales, log: logOf(sales), readings };
  const units = await differences(shop, '2024-08-05', 'units');
  assert.equal(
    [units['missing-store'], units['units-instead-of-lines'], units['vat-in']],
    [['North 1 -3.00', 'South 1 -1.00'], ['null 1 -2.00'], ['counts-only']],
  );
  const lines = await differences(shop, '2024-08-05', 'lines');
  assert.equal(
    [lines['missing-store'], lines['units-instead-of-lines']],
    [['North 1 -1.00', 'South 1 -1.00'], ['null 1 2.00']],
  );
  assert.equal((await differences(shop, '2024-08-05', 'baskets'))['missing-store'], ['not-additive']);
});

test('without a log, by the tables as they are', async () => {
  const sales = [{ ...plain[0], store: 'North' } as Sale, { ...plain[1], store: 'South' } as Sale];
  const told = await differences({ sales, readings }, '2024-08-05');
  assert.equal(told['missing-store'], ['South 1 -20.02', 'North 1 -10.01']);
  assert.equal(
    [told['lost-lines'], told['unlogged-lines'], told['missing-partition']],
    [['no-log'], ['no-moment'], ['no-moment']],
  );
});

test.run();
