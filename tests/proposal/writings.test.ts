import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseConfig } from '../../src/config/read.ts';
import { withFolder } from '../demo/demo-fixture.ts';
import { auditConfig, revenueOf } from '../helpers/audited.ts';
import { ean, propose, proposeIn, type Rows, saleLines } from './shop.ts';

// Dates and amounts as companies write them.

const lines = saleLines();
const withDates = (write: (iso: string, index: number) => string): Rows =>
  lines.map((each, index) => ({
    ...{ id_ligne: each.line, ticket: each.ticket, ean: ean(each.product) },
    ...{ date_vente: write(each.date, index), montant: each.amount.replace('.', ',') },
  }));
const french = (iso: string): string => iso.split('-').reverse().join('/');
const cents = lines
  .filter(({ date }) => date.startsWith('2024-08'))
  .reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
const revenueOfAugust = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

for (const [name, write, order] of [
  ['French dates', french, 'day-first'],
  ['ISO dates with a time', (iso: string) => `${iso} 10:30:00`, undefined],
  ['French dates with a time', (iso: string) => `${french(iso)} 10:30`, 'day-first'],
] as const) {
  test(`${name}, and decimal commas, are found, written down, and give the right revenue`, async () => {
    await withFolder(async (folder) => {
      const text = await proposeIn(folder, { ventes: withDates(write) });
      const config = parseConfig(text, 'audit.yaml');
      assert.is(config.model.sale_line?.columns.businessDate, 'date_vente', text);
      const [source] = config.sources;
      assert.equal(source, {
        file: 'data/ventes.csv',
        decimalComma: true,
        ...(order !== undefined && { dateOrder: order }),
      });
      assert.is(config.period, '2024-08');
      assert.is(config.asOf, '2024-08-31');
      assert.is(revenueOf(await auditConfig(config, folder)).total.amount, revenueOfAugust);
    });
  });
}

test('days as the numbers of a spreadsheet', async () => {
  const serial = (iso: string): string => String(Date.parse(iso) / 86_400_000 + 25_569);
  const { config } = await propose({ ventes: withDates(serial) });
  assert.is(config.model.sale_line?.columns.businessDate, 'date_vente');
  assert.is(config.asOf, '2024-08-31');
});

test('dates that can be read in two ways are left open, and the reason is said', async () => {
  const { config, text } = await propose({
    ventes: withDates((_, index) => `0${1 + (index % 9)}/0${1 + ((index * 4) % 9)}/2024`),
  });
  assert.is(config.model.sale_line, undefined);
  assert.match(text, /businessDate: day and month cannot be told apart in its dates/);
});

test.run();
