import { sql } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { asDate, asNumeric, asTimestamp } from '../../src/store/conversion.ts';
import { withStore } from '../helpers/with-store.ts';

// What each text becomes on the real server. Null is a reject: it is counted and listed, never guessed.

type Conversion = (column: ReturnType<typeof sql>) => ReturnType<typeof sql>;

async function assertConverts(
  convert: Conversion,
  cases: Readonly<Record<string, string | null>>,
): Promise<void> {
  await withStore(async (store) => {
    const texts = JSON.stringify(Object.keys(cases));
    const rows = await store.db.execute<{ text: string; value: string | null }>(
      sql`SELECT text, (${convert(sql`text`)})::text AS value FROM jsonb_array_elements_text(${texts}::jsonb) AS text`,
    );
    assert.equal(Object.fromEntries(rows.map(({ text, value }) => [text, value])), cases);
  });
}

test('numbers with a point', async () => {
  await assertConverts((column) => asNumeric(column, { decimalComma: false }), {
    ...{ '12': '12', '12.50': '12.50', '-0.5': '-0.5', '+3': '3', ' 7 ': '7', '007': '7' },
    ...{
      '6.473630445822E12': '6473630445822',
      '1e2': '100',
      '12345678901234567890.12': '12345678901234567890.12',
    },
    ...{ '1,000': '1000', '1 000': '1000', "12'345.60": '12345.60', '1,000,000.5': '1000000.5' },
    ...{
      '12,50': null,
      '0,500': null,
      '1,00': null,
      '.5': null,
      '5.': null,
      '1e999': null,
      '0x10': null,
      '1_000': null,
    },
    ...{ NaN: null, Infinity: null, '-inf': null, '': null, ' ': null, abc: null, '--1': null, '12 €': null },
  });
});

test('numbers with a comma, as a French spreadsheet writes them', async () => {
  await assertConverts((column) => asNumeric(column, { decimalComma: true }), {
    ...{ '12,50': '12.50', '1\u202f234,50': '1234.50', '1\u00a0234,50': '1234.50', '1 234,5': '1234.5' },
    ...{ '1.234,50': '1234.50', '-3,1': '-3.1', '12': '12' },
    ...{ '3.11': null, '0.500': null, '1.234': '1234', '1.234.567,8': '1234567.8' },
    ...{ '1,234,50': null, ',5': null, NaN: null, '': null, douze: null },
  });
});

test('dates, year first', async () => {
  await assertConverts((column) => asDate(column, { dateOrder: 'year-first' }), {
    ...{ '2024-08-14': '2024-08-14', ' 2024-08-14 ': '2024-08-14', '2024-08-14 00:00:00': '2024-08-14' },
    ...{ '2024-08-14T00:00': '2024-08-14', '2024-02-29': '2024-02-29' },
    ...{ '20240814': '2024-08-14', '2024/8/4': '2024-08-04', '2024.08.14': '2024-08-14', '20241314': null },
    ...{ '45518': '2024-08-14', '45518.0': '2024-08-14', '1': '1899-12-31', '2958465': '9999-12-31' },
    ...{ '2024-02-30': null, '2023-02-29': null, '2024-13-01': null, '2024-8-14': null, '14/08/2024': null },
    ...{ '2024-08-14 09:30': null, '45518.5': null, '0': null, '2958466': null, '-1': null },
    ...{
      today: null,
      now: null,
      epoch: null,
      infinity: null,
      yesterday: null,
      NaN: null,
      '': null,
      ' ': null,
    },
  });
});

test('dates, day first or month first', async () => {
  await assertConverts((column) => asDate(column, { dateOrder: 'day-first' }), {
    ...{ '14/08/2024': '2024-08-14', '3.11.2024': '2024-11-03', '03-11-2024': '2024-11-03' },
    ...{
      '1/1/2024': '2024-01-01',
      '14/08/2024 00:00': '2024-08-14',
      '2024-08-14': '2024-08-14',
      '45518': '2024-08-14',
    },
    ...{
      '08/14/2024': null,
      '31/02/2024': null,
      '14/08/24': '2024-08-14',
      '14.08.70': '1970-08-14',
      '1/2/3': null,
      today: null,
    },
  });
  await assertConverts((column) => asDate(column, { dateOrder: 'month-first' }), {
    ...{ '08/14/2024': '2024-08-14', '3/11/2024': '2024-03-11', '14/08/2024': null },
  });
});

test('moments', async () => {
  await assertConverts(
    (column) => asTimestamp(column, { dateOrder: 'year-first', timeZone: 'Europe/Paris' }),
    {
      ...{ '2024-08-14': '2024-08-14 00:00:00', '2024-08-14 09:30': '2024-08-14 09:30:00' },
      ...{ '2024-08-14T09:30:15': '2024-08-14 09:30:15', '2024-08-14 09:30:15.25': '2024-08-14 09:30:15.25' },
      ...{
        '45518': '2024-08-14 00:00:00',
        '45518.5': '2024-08-14 12:00:00',
        '45518.395833333': '2024-08-14 09:30:00',
      },
      ...{
        '2024-08-14 25:00': null,
        '2024-02-30 09:00': null,
        '14/08/2024 09:30': null,
        '2024-08-14 09:30+02': '2024-08-14 09:30:00',
        '2024-08-14T22:30:00Z': '2024-08-15 00:30:00',
        '2024-08-14 09:30:00.5-04:00': '2024-08-14 15:30:00.5',
        '2024-08-14 09:30+99': null,
      },
      ...{ today: null, infinity: null, now: null, '': null },
    },
  );
  await assertConverts((column) => asTimestamp(column, { dateOrder: 'day-first', timeZone: 'UTC' }), {
    '14/08/2024 09:30': '2024-08-14 09:30:00',
  });
});

test.run();
