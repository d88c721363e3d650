import { sql } from 'drizzle-orm';
import type ExcelJS from 'exceljs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ExpectedError } from '../../src/errors.ts';
import { loadInto, withLoaded } from '../helpers/loaded.ts';
import { within } from '../helpers/rejects.ts';
import { withStore } from '../helpers/with-store.ts';
import { workbook } from '../sources/files.ts';

const typesOf = ({ columns }: { columns: readonly { name: string; type: string }[] }) =>
  Object.fromEntries(columns.map(({ name, type }) => [name, type]));

const dated = { day: { kind: 'date' }, price: { kind: 'number' } } as const;

test('a well-made CSV file is typed on its way in', async () => {
  const content = 'id,day,price\na,2024-08-14,3.10\nb,,\n"c, d",2024-08-15,1e2\n';
  await withLoaded({ file: 'a.csv', content, hints: dated }, async ({ table, rows }) => {
    assert.equal(typesOf(table), { id: 'text', day: 'date', price: 'numeric' });
    assert.equal(rows, [
      ['2', 'a', '2024-08-14', '3.1'],
      ['3', 'b', null, null],
      ['4', 'c, d', '2024-08-15', '100'],
    ]);
    assert.equal([table.rows, table.rejectedRows, table.rejectedValues], [3, 0, 0]);
  });
});

test('a bad value costs that value, and is listed and kept with its place', async () => {
  const content = 'id,day,price\na,2024-02-30,3.10\nb,2024-08-15,n/a\nc,infinity,NaN\nd,2024-08-16,7\n';
  await withLoaded({ file: 'a.csv', content, hints: dated }, async ({ store, table, rows, runId }) => {
    assert.equal(rows, [
      ['2', 'a', null, '3.1'],
      ['3', 'b', '2024-08-15', null],
      ['4', 'c', null, null],
      ['5', 'd', '2024-08-16', '7'],
    ]);
    assert.equal([table.rows, table.rejectedRows, table.rejectedValues], [4, 0, 4]);
    const places = table.rejects.map(
      ({ row, column, value, reason }) => `${row} ${column} ${value} ${reason}`,
    );
    assert.equal(places.sort(), [
      '2 day 2024-02-30 not-a-date',
      '3 price n/a not-a-number',
      '4 day infinity not-a-date',
      '4 price NaN not-a-number',
    ]);
    assert.ok(table.rejects.every(({ file, sheet }) => file === 'a.csv' && sheet === null));
    const kept = await store.db.execute(sql`SELECT FROM constat.rejects WHERE run_id = ${runId}`);
    assert.is(kept.length, 4);
  });
});

for (const [name, value] of [
  ['a word that means another day each day', 'today'],
  ['a year of two digits', '14-08-24'],
  ['a year before our era', '2024-08-14 BC'],
  ['a month by its name', 'Aug 14 2024'],
] as const) {
  test(`the server’s own idea of a date does not count: ${name}`, async () => {
    const content = `id,day\na,2024-08-14\nb,${value}\n`;
    await withLoaded({ file: 'a.csv', content, hints: dated }, async ({ table, rows }) => {
      assert.equal(rows[1], ['3', 'b', null]);
      assert.is(table.rejectedValues, 1);
    });
  });
}

test('a row that is no row is left out, listed, and the rest is kept', async () => {
  const content = 'id,day\na,2024-08-14\nb\nc,2024-08-15,x\n,\nd,2024-08-16\n';
  await withLoaded({ file: 'a.csv', content, hints: dated }, async ({ table, rows }) => {
    assert.equal(rows, [
      ['2', 'a', '2024-08-14'],
      ['6', 'd', '2024-08-16'],
    ]);
    assert.equal([table.rows, table.rejectedRows, table.emptyRows], [2, 2, 1]);
    assert.equal(
      table.rejects.map(({ row, column, value, reason }) => [row, column, value, reason]),
      [
        [3, null, 'b', 'wrong-column-count'],
        [4, null, 'c,2024-08-15,x', 'wrong-column-count'],
      ],
    );
  });
});

test('a refusal that comes after the last byte of a tiny file is heard, twenty times over', async () => {
  await withStore(async (store) => {
    for (let round = 0; round < 20; round++) {
      const broken = loadInto(store, { file: 't.csv', content: 'a,b\n1\n' });
      const { table } = await within(20_000, broken);
      assert.equal([table.rows, table.rejectedRows], [0, 1]);
      const badValue = loadInto(store, { file: 't.csv', content: 'price\nx\n', hints: dated });
      assert.is((await within(20_000, badValue)).table.rejectedValues, 1);
    }
  });
});

test('hostile names stay names', async () => {
  const file = `"; DROP TABLE x; -- 'é🛒'.csv`;
  const columns = [`a"b`, `constat_row`, `x'); DROP SCHEMA constat; --`, 'select', '🛒'.repeat(30)];
  const content = `${columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(',')}\n1,2,3,4,5\n`;
  await withLoaded({ file, content, hints: { select: { kind: 'number' } } }, async ({ table, rows }) => {
    assert.equal(
      table.columns.map(({ name }) => name),
      columns,
    );
    assert.is(new Set(table.columns.map(({ sqlName }) => sqlName)).size, columns.length);
    assert.equal(rows, [['2', '1', '2', '3', '4', '5']]);
  });
});

const sheetOf = (fill: (sheet: ExcelJS.Worksheet) => void) =>
  workbook((book) => fill(book.addWorksheet('Feuille 1')));

test('a spreadsheet’s dates are serials, its styles are claims', async () => {
  const content = await sheetOf((sheet) => {
    sheet.addRow(['styled', 'unstyled', 'day of month', 'price']);
    for (const [serial, day] of [
      [45_518, 14],
      [45_519, 15],
    ] as const) {
      const row = sheet.addRow([serial, serial, day, 3.11]);
      row.getCell(1).numFmt = 'dd/mm/yyyy';
      row.getCell(3).numFmt = 'dd/mm/yyyy';
    }
  });
  const hints = { unstyled: { kind: 'date' }, price: { kind: 'number' } } as const;
  await withLoaded({ file: 'b.xlsx', content, hints }, async ({ table, rows }) => {
    assert.equal(typesOf(table), {
      ...{ styled: 'timestamp', unstyled: 'date', 'day of month': 'text', price: 'numeric' },
    });
    assert.equal(rows, [
      ['2', '2024-08-14T00:00:00', '2024-08-14', '14', '3.11'],
      ['3', '2024-08-15T00:00:00', '2024-08-15', '15', '3.11'],
    ]);
    assert.is(table.sheet, 'Feuille 1');
  });
});

test('a bad cell is named by file, sheet, row and column', async () => {
  const content = await sheetOf((sheet) => {
    sheet.addRow(['id', 'price']);
    sheet.addRow(['a', 1]);
    sheet.addRow(['b', 'one']);
  });
  await withLoaded({ file: 'b.xlsx', content, hints: dated }, async ({ table, rows }) => {
    assert.equal(rows, [
      ['2', 'a', '1'],
      ['3', 'b', null],
    ]);
    const place = { file: 'b.xlsx', sheet: 'Feuille 1', row: 3, column: 'price' };
    assert.equal(table.rejects, [{ ...place, reason: 'not-a-number', value: 'one' }]);
  });
});

test('French writing: decimal commas and days first', async () => {
  const content = 'day;price\n14/08/2024;"1\u202f234,50"\n3/11/2024;2,5\n31/02/2024;1.5.5,2,1\n';
  const french = { dateOrder: 'day-first', decimalComma: true } as const;
  const hints = { day: { kind: 'date', ...french }, price: { kind: 'number', ...french } } as const;
  await withLoaded({ file: 'f.csv', content, hints }, async ({ table, rows }) => {
    assert.equal(rows, [
      ['2', '2024-08-14', '1234.5'],
      ['3', '2024-11-03', '2.5'],
      ['4', null, null],
    ]);
    assert.is(table.rejectedValues, 2);
  });
});

const number = { price: { kind: 'number' } } as const;
const day = { day: { kind: 'date' } } as const;

for (const [name, hints, content, expected] of [
  ['German dates', day, 'day\n01.02.2024\n14.08.24\n', ['2024-02-01', '2024-08-14']],
  ['American dates, settled by one', day, 'day\n01/02/2024\n08/14/2024\n', ['2024-01-02', '2024-08-14']],
  ['dates that are the same both ways', day, 'day\n01/01/2024\n03/03/2024\n', ['2024-01-01', '2024-03-03']],
  [
    'dates with their time',
    day,
    'day\n14/08/2024 18:30\n01/02/2024\n',
    ['2024-08-14T18:30:00', '2024-02-01T00:00:00'],
  ],
  ['a decimal comma', number, 'price\n"1.250"\n"3,5"\n', ['1250', '3.5']],
  ['thousands in groups', number, 'price;x\n"1,250";1\n"1,234,567.80";2\n', ['1250', '1234567.8', '1', '2']],
  ['a point that one value settles', number, 'price\n1.250\n3.5\n', ['1.25', '3.5']],
  ['thousandths below one', number, 'price\n0.250\n1.500\n', ['0.25', '1.5']],
] as const) {
  test(`the writing is found in all values: ${name}`, async () => {
    await withLoaded({ file: 'a.csv', content, hints }, async ({ table, rows }) => {
      assert.equal(
        [0, 1].map((row) => rows[row]?.[1]),
        expected.slice(0, 2),
      );
      assert.is(table.rejectedValues, 0);
    });
  });
}

for (const [name, hints, content, advice] of [
  [
    'day or month',
    day,
    'day\n01/02/2024\n03/04/2024\n',
    /a\.csv, column "day": dates such as "01\/02\/2024".*dateOrder: day-first/,
  ],
  [
    'point or comma, typed on the way',
    number,
    'price\n1.250\n12\n',
    /a\.csv, column "price": values such as "1\.250".*decimalComma/,
  ],
  ['point or comma, in quotes', number, 'price\n"1.250"\n"2.500"\n', /values such as "1\.250"/],
] as const) {
  test(`what no value settles is not guessed: ${name}`, async () => {
    const error = await withLoaded({ file: 'a.csv', content, hints }, async () => undefined).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    assert.instance(error, ExpectedError);
    assert.match(String(error), advice);
  });
}

test.run();
