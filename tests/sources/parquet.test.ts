import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decimalText, floatText, timestampText } from '../../src/sources/parquet/value.ts';
import { bytesOf, messageOf, only, openingFails, rowsOf, withSource } from './files.ts';
import { loadFiles } from './loading.ts';

// Written by pyarrow, see parquet/make.py.
const fixture = (name: string) => readFile(join(import.meta.dirname, 'parquet', `${name}.parquet`));

test('every type arrives as text, with all its digits', async () => {
  const files = { 'kinds.parquet': await fixture('kinds') };
  await loadFiles(files, { file: 'kinds.parquet' }, async ({ opened, table, rows }) => {
    assert.equal([opened.format, table.name, table.rows], ['parquet', 'kinds', 3]);
    const column = (name: string) => {
      const index = table.columns.findIndex((found) => found.name === name);
      return rows.map((row) => row[index + 1]);
    };
    assert.equal(
      rows.map(([row]) => row),
      ['1', '2', '3'],
    );
    const expected: Readonly<Record<string, (string | null)[]>> = {
      id: ['1', '9223372036854775807', '-9223372036854775808'],
      small: ['1', null, '-3'],
      unsigned: ['18446744073709551615', '0', null],
      price: ['12.50', '-0.05', null],
      total: ['12345678901234567890123456.789', '-1.000', '0.001'],
      day: ['2024-08-14', '1969-12-31', null],
      at: ['2024-08-14 09:30:15.123456', '1969-12-31 23:59:59', null],
      at_utc: ['2024-08-14 09:30:00', null, '2000-01-01 00:00:00'],
      clock: ['09:30:15.5', '00:00:00', null],
      paid: ['true', 'false', null],
      name: ['crème 🛒 "x"; drop\ttable', '', 'line\nbreak'],
      city: ['Paris', null, 'Paris'],
      ratio: ['0.1', '1e+300', 'NaN'],
      single: ['0.1', '16777216', null],
      raw: ['\\xff00', 'text', null],
      tags: ['["a","b\\""]', '[]', null],
      lines: [
        '[{"sku":"x","price":1.10,"n":1152921504606846976}]',
        null,
        '[{"sku":null,"price":null,"n":null}]',
      ],
      address: ['{"zip":"01000","since":"2020-01-02"}', '{"zip":null,"since":null}', null],
      stock: ['{"a":1,"b":null}', '{}', null],
    };
    assert.equal(
      table.columns.map(({ name }) => name),
      Object.keys(expected),
    );
    for (const [name, texts] of Object.entries(expected)) assert.equal(column(name), texts, name);
  });
});

for (const codec of ['none', 'gzip', 'brotli', 'zstd', 'lz4']) {
  test(`a file packed with ${codec} is read`, async () => {
    await withSource({ file: 'a.parquet' }, await fixture(codec), async (tables) => {
      const rows = await rowsOf(only(tables));
      assert.equal(
        rows,
        Array.from({ length: 20 }, (_, index) => [`${index + 1}`, `${index}`, `value ${index}`]),
      );
      assert.is(only(tables).observations().rows, 20);
    });
  });
}

test('row groups follow one another; the old timestamps are read', async () => {
  await withSource({ file: 'a.parquet' }, await fixture('groups'), async (tables) => {
    const rows = await rowsOf(only(tables));
    assert.is(rows.length, 1000);
    assert.ok(rows.every((row, index) => row.join() === `${index + 1},${index},value ${index}`));
  });
  await withSource({ file: 'a.parquet' }, await fixture('int96'), async (tables) => {
    assert.equal(await rowsOf(only(tables)), [['1', '2024-08-14 09:30:00']]);
  });
});

test('months in Parquet are one table', async () => {
  const files = { 's/1.parquet': await fixture('zstd'), 's/2.parquet': await fixture('gzip') };
  await loadFiles(files, { file: 's' }, async ({ opened, rows }) => {
    assert.is(rows.length, 40);
    assert.equal(only(opened.tables).placeOf?.(21), { file: 's/2.parquet', sheet: null, row: 1 });
  });
});

test('an unknown compression, encryption and other files are refused', async () => {
  const lzo = Buffer.from(await fixture('none'));
  // codec (field 4) and num_values (field 5) of the first column, in Thrift's compact protocol
  const codec = lzo.indexOf(Buffer.from('15001628', 'hex'));
  assert.ok(codec > 0);
  lzo[codec + 1] = 6;
  assert.is(
    await openingFails({ file: 'a.parquet' }, lzo),
    'a.parquet: the column "n" is compressed with LZO, which is not supported: export it with ZSTD, SNAPPY or GZIP',
  );
  assert.match(await openingFails({ file: 'a.parquet' }, 'PARExxxxPARE'), /is encrypted: export it without/);
  assert.match(await openingFails({ file: 'a.parquet' }, 'id;name\n'), /is not a Parquet file/);
});

test('a file that is cut off or damaged is told in one line, wherever it is', async () => {
  const sound = await fixture('groups');
  assert.match(await openingFails({ file: 'a.parquet' }, sound.subarray(0, 3000)), /cut off or damaged/);
  assert.match(await openingFails({ file: 'a.parquet' }, 'PAR1'), /cut off or damaged/);
  for (let at = 4; at < sound.length; at += 401) {
    const broken = Buffer.from(sound).fill(0xff, at, at + 16);
    try {
      await messageOf(() => withSource({ file: 'a.parquet' }, broken, (tables) => bytesOf(only(tables))));
    } catch (error) {
      // Bytes that nothing reads, statistics for one, may be anything.
      assert.match(error instanceof Error ? error.message : '', /nothing was thrown/, `at ${at}`);
    }
  }
});

test('decimals, single floats and moments are exact', () => {
  assert.equal(
    [
      decimalText(5n, 2),
      decimalText(-5n, 1),
      decimalText(0n, 0),
      decimalText(7n, -2),
      decimalText(-1234n, 2),
    ],
    ['0.05', '-0.5', '0', '700', '-12.34'],
  );
  assert.equal(
    [0.1, 1.5, 16777216, 3.4e38, -0.3].map((value) => floatText(Math.fround(value))),
    [...['0.1', '1.5', '16777216', '3.4e+38', '-0.3']],
  );
  assert.equal(
    [timestampText(-1n, 9), timestampText(1_700_000_000_123n, 3), timestampText(0n, 6)],
    ['1969-12-31 23:59:59.999999999', '2023-11-14 22:13:20.123', '1970-01-01 00:00:00'],
  );
});

test.run();
