import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ExpectedError } from '../../src/errors.ts';
import { openSource } from '../../src/sources/open.ts';
import { withLoaded } from '../helpers/loaded.ts';
import {
  type FileEntry,
  messageOf,
  only,
  openingFails,
  rawWorkbook,
  rowsOf,
  sheet,
  withFolder,
  withSource,
  workbook,
} from './files.ts';
import { loadFiles, writeFiles } from './loading.ts';

type Cells = readonly (readonly unknown[])[];

const book = (rows: Cells, merges: readonly string[] = []) =>
  workbook((file) => {
    const cells = file.addWorksheet('S');
    for (const row of rows) cells.addRow([...row]);
    for (const range of merges) cells.mergeCells(range);
  });
const read = async (rows: Cells, entry: Partial<FileEntry> = {}, merges: readonly string[] = []) =>
  withSource({ file: 'a.xlsx', ...entry }, await book(rows, merges), async (tables) => ({
    columns: only(tables).columns,
    rows: await rowsOf(only(tables)),
  }));

const below: readonly [name: string, rows: Cells, header: number, merges?: readonly string[]][] = [
  [
    'in row 1',
    [
      ['id', 'v'],
      [1, 'a'],
    ],
    1,
  ],
  ['in row 1, of one column', [['city'], ['Paris'], ['Lyon']], 1],
  [
    'in row 1, of years',
    [
      ['id', 2023, 2024],
      ['a', 1, 2],
    ],
    1,
  ],
  ['in row 1, above rows with gaps', [['id', 'v', 'w'], [1], [2, 'a', 'b']], 1],
  [
    'in row 1, above rows of text',
    [
      ['city', 'country'],
      ['Paris', 'France'],
      ['Lyon', 'France'],
    ],
    1,
  ],
  ['below a title', [['Sales of August'], ['id', 'v'], [1, 'a']], 2],
  ['below a merged title and an empty row', [['Sales'], [], ['id', 'v', 'w'], [1, 'a', 'b']], 3, ['A1:C1']],
  ['below empty rows', [[], [], ['id', 'v'], [1, 'a']], 3],
  ['with no row below it', [['Title'], [], ['id', 'v', 'w']], 3],
];
for (const [name, rows, header, merges] of below) {
  test(`the header is found ${name}`, async () => {
    const found = await read(rows, {}, merges);
    assert.equal(
      found.columns,
      rows[header - 1]?.map((cell) => String(cell)),
    );
    assert.equal(
      found.rows.map(([row]) => row),
      rows.flatMap((row, index) => (index >= header && row.length > 0 ? [String(index + 1)] : [])),
    );
  });
}

test('a header that is not where it should be is said, not guessed', async () => {
  const stray = [
    ['id', 'v'],
    [1, 'a', 'stray'],
  ];
  assert.match(await messageOf(() => read(stray)), /cell C2 holds a value but C1 names no column/);
  const groups = [
    ['Product', 'Q1'],
    ['', 'Jan', 'Feb'],
    ['x', 1, 2],
  ];
  assert.match(await messageOf(() => read(groups)), /cell C2 holds a value but C1 names no column/);
  assert.match(
    await messageOf(() => read([[], [1, 2], [3, 4]])),
    /has no header: its first values are in row 2/,
  );
});

test('the configuration says where the header is', async () => {
  const rows = [
    ['a', 'b'],
    ['1', '2'],
    ['c', 'd', 'e'],
    ['3', '4', '5'],
  ];
  assert.equal(await read(rows, { headerRow: 3 }), {
    columns: ['c', 'd', 'e'],
    rows: [['4', '3', '4', '5']],
  });
  assert.match(
    await messageOf(() => read(rows, { headerRow: 9 })),
    /row 9 holds no column names: correct "headerRow"/,
  );
  assert.match(
    await messageOf(() => read([['t'], ['a', 'b'], [1, 2, 3]], { headerRow: 2 })),
    /cell C3 holds a value but C2 names no column/,
  );
  const twice = [['t'], ['a', 'a'], [1, 2]];
  assert.match(await messageOf(() => read(twice, { headerRow: 2 })), /several columns are named "a"/);
});

test('hidden sheets are passed over and named, unless they are asked for', async () => {
  const content = await workbook((file) => {
    file.addWorksheet('Seen').addRows([['id'], ['1']]);
    file.addWorksheet('Hidden', { state: 'hidden' }).addRows([['id'], ['2']]);
    file.addWorksheet('Deep', { state: 'veryHidden' }).addRows([['id'], ['3']]);
  });
  await withFolder(async (folder) => {
    await writeFiles(folder, { 'a.xlsx': content });
    const names = async (sheets?: string[]) => {
      const opened = await openSource({ file: 'a.xlsx', ...(sheets && { sheets }) }, folder);
      return [opened.tables.map(({ name }) => name), opened.skippedSheets];
    };
    assert.equal(await names(), [['Seen'], ['Hidden', 'Deep']]);
    assert.equal(await names(['Deep', 'Seen']), [['Deep', 'Seen'], undefined]);
  });
  const none = rawWorkbook(sheet('<row><c t="str"><v>a</v></c></row>'), { sheetState: 'hidden' });
  assert.is(
    await openingFails({ file: 'a.xlsx' }, none),
    'a.xlsx holds no value in any visible sheet: name hidden ones in "sheets" ("Sheet")',
  );
});

test('"table" names the one sheet that is read', async () => {
  const content = await book([['id'], ['1']]);
  await withSource({ file: 'a.xlsx', table: 'sales' }, content, async (tables) => {
    assert.equal([only(tables).name, only(tables).sheet], ['sales', 'S']);
  });
});

test('days that are counted from 1904 arrive counted from 1900; what is no day is left alone', async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs>
    <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>`;
  const cells = ['day', 'moment', 'duration', 'clock', 'number', 'text']
    .map((name) => `<c t="str"><v>${name}</v></c>`)
    .join('');
  // 14 August 2024 is day 44056 from 1904, and 45518 from 1900.
  const row = `<c s="1"><v>44056</v></c><c s="2"><v>44056.395833333336</v></c><c s="3"><v>1.25</v></c>
    <c s="4"><v>0.5</v></c><c><v>44056</v></c><c s="1" t="str"><v>44056</v></c>`;
  const rows = sheet(`<row>${cells}</row><row>${row}</row>`);
  const expected = ['45518', '45518.395833333336', '1.25', '0.5', '44056', '44056'];
  for (const [workbookPr, values] of [
    ['<workbookPr date1904="1"/>', expected],
    ['<workbookPr date1904="0"/>', ['44056', '44056.395833333336', ...expected.slice(2)]],
  ] as const) {
    const files = { 'a.xlsx': rawWorkbook(rows, { styles, workbookPr }) };
    await loadFiles(files, { file: 'a.xlsx' }, async ({ opened }) => {
      assert.equal(await rowsOf(only(opened.tables)), [['2', ...values]]);
    });
  }
});

test('a day of 1904 becomes the day it was, through the server', async () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const rows = sheet('<row><c t="str"><v>day</v></c></row><row><c s="1"><v>44056</v></c></row>');
  const files = { 'a.xlsx': rawWorkbook(rows, { styles, workbookPr: '<workbookPr date1904="true"/>' }) };
  await loadFiles(files, { file: 'a.xlsx' }, async ({ rows: loaded }) => {
    assert.match(loaded[0]?.[1] ?? '', /^2024-08-14/);
  });
});

test('a day of 1904 without a date format is not guessed', async () => {
  const rows = sheet('<row><c t="str"><v>day</v></c></row><row><c><v>44056</v></c></row>');
  const content = rawWorkbook(rows, { workbookPr: '<workbookPr date1904="true"/>' });
  const hints = { day: { kind: 'date' } } as const;
  const error = await withLoaded({ file: 'a.xlsx', content, hints }, async () => undefined).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  assert.instance(error, ExpectedError);
  assert.match(
    String(error),
    /a\.xlsx, column "day": this workbook counts its days from 1904.*\(1 of 1 have none\)/,
  );
  const from1900 = rawWorkbook(rows, {});
  await withLoaded({ file: 'a.xlsx', content: from1900, hints }, async ({ rows: loaded }) => {
    assert.equal(loaded[0], ['2', '2020-08-13']);
  });
});

test('text numbers stay text, formulas give their last result', async () => {
  const content = rawWorkbook(
    sheet(`<row><c t="str"><v>ean</v></c><c t="str"><v>f</v></c><c t="str"><v>g</v></c></row>
      <row><c t="inlineStr"><is><t>0012</t></is></c><c><f>1+1</f><v>2</v></c><c t="str"><f>"a"</f><v>a</v></c></row>
      <row><c t="inlineStr"><is><t>1e5</t></is></c><c><f>A9</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`),
  );
  await loadFiles({ 'a.xlsx': content }, { file: 'a.xlsx' }, async ({ table, rows }) => {
    assert.equal(rows, [
      ['2', '0012', '2', 'a'],
      ['3', '1e5', null, null],
    ]);
    assert.equal(
      table.rejects.map(({ row, column, value, reason }) => [row, column, value, reason]),
      [
        [3, 'f', '=A9', 'unreadable'],
        [3, 'g', '#DIV/0!', 'error-cell'],
      ],
    );
  });
});

test.run();
