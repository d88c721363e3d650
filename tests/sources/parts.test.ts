import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openSource } from '../../src/sources/open.ts';
import { type FileEntry, messageOf, only, rowsOf, withFolder, workbook } from './files.ts';
import { type LoadedSource, loadFiles, writeFiles } from './loading.ts';

const months = {
  'sales/2024-10.csv': 'id;v\n5;e\n',
  'sales/2024-01.csv': 'id;v\n1;a\n2;"b\nb"\n',
  'sales/2024-02.csv': 'id;v\n3;c\n4;d',
};
const values = (rows: LoadedSource['rows']) => rows.map(([, ...row]) => row.join());

for (const [entry, name] of [
  ['sales', 'sales'],
  ['sales/', 'sales'],
  ['sales/*.csv', 'sales'],
  ['sales/2024-*.csv', '2024'],
  ['**/2024-??.csv', '2024'],
  ['s*/2024-{01,02,10}.csv', '2024'],
] as const) {
  test(`${entry} is one table, ${name}, of its files by name`, async () => {
    await loadFiles(
      { ...months, 'sales/.hidden.csv': 'x\n' },
      { file: entry },
      async ({ opened, table, rows }) => {
        assert.equal([table.name, opened.tables.length], [name, 1]);
        assert.equal(values(rows), ['1,a', '2,b\nb', '3,c', '4,d', '5,e']);
        const files = Object.entries(months).sort();
        assert.is(opened.file, entry);
        assert.equal(
          opened.parts,
          files.map(([file, text]) => ({
            ...{ file, bytes: text.length },
            sha256: createHash('sha256').update(text).digest('hex'),
          })),
        );
        const lines = opened.parts.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('');
        assert.is(opened.sha256, createHash('sha256').update(lines).digest('hex'));
        assert.is(opened.bytes, Object.values(months).join('').length);
        // The text of alike files goes to the server unread; a quoted line break there counts for no line.
        const places = rows.map(([row]) => only(opened.tables).placeOf?.(Number(row)));
        assert.equal(
          places.map((place) => `${place?.file}:${place?.row}`),
          ['01.csv:2', '01.csv:3', '02.csv:2', '02.csv:3', '10.csv:2'].map((place) => `sales/2024-${place}`),
        );
      },
    );
  });
}

test('files written in different ways, with columns in another order, are one table', async () => {
  const files = {
    'a/1.csv': 'id;name\n1;été\n',
    'a/2.csv': Buffer.from('\ufeffname,id\n"x,y",2\n', 'utf16le'),
    'a/3.csv.gz': gzipSync("name\tid\n'z'\t3\n"),
    'a/4.tsv': Buffer.from('id\tname\n4\t\xe9\n', 'latin1'),
  };
  await loadFiles(files, { file: 'a', table: 'all' }, async ({ opened, table, rows }) => {
    assert.is(table.name, 'all');
    assert.equal(values(rows), ['1,été', '2,x,y', "3,'z'", '4,é']);
    assert.is(new Set(rows.map(([row]) => row)).size, 4);
    assert.equal(
      rows.map(([row]) => only(opened.tables).placeOf?.(Number(row))),
      Object.keys(files).map((file) => ({ file, sheet: null, row: 2 })),
    );
  });
});

test('a reject names its file and its own line there', async () => {
  const files = { 's-1.csv': 'a,b\n1,2\n3\n', 's-2.csv': 'a,b\n\n4,5\n6,"open\n7,8' };
  await loadFiles(files, { file: 's-*.csv' }, async ({ table, rows }) => {
    assert.is(table.name, 's');
    assert.equal(values(rows), ['1,2', '4,5', '7,8']);
    const rejects = table.rejects.map(({ file, row, reason }) => `${file}:${row} ${reason}`);
    assert.equal(rejects.sort(), ['s-1.csv:3 wrong-column-count', 's-2.csv:4 unreadable']);
  });
});

test('a quote left open at the end of a file swallows no other file', async () => {
  const files = { 's-1.csv': 'a,b\n1,"open', 's-2.csv': 'a,b\n2,"x"\n' };
  await loadFiles(files, { file: 's-*.csv' }, async ({ table, rows }) => {
    assert.equal(values(rows), ['2,x']);
    assert.equal(
      table.rejects.map(({ file, row, value }) => [file, row, value]),
      [['s-1.csv', 2, '1,"open']],
    );
  });
});

test('a file with a header alone, or without an end of line, adds and loses nothing', async () => {
  const files = { 's-1.csv': 'a,b', 's-2.csv': 'a,b\n', 's-3.csv': 'a,b\n1,2', 's-4.csv': 'a,b\r\n3,4\r\n' };
  await loadFiles(files, { file: 's-?.csv' }, async ({ opened, rows }) => {
    assert.equal(values(rows), ['1,2', '3,4']);
    assert.equal(
      rows.map(([row]) => only(opened.tables).placeOf?.(Number(row)).file),
      ['s-3.csv', 's-4.csv'],
    );
  });
});

const refused: readonly [name: string, files: Record<string, string>, entry: FileEntry, message: RegExp][] = [
  [
    'a column too few',
    { 's/1.csv': 'a,b\n', 's/2.csv': 'b,c\n' },
    { file: 's' },
    /^s\/2\.csv lacks the column "a" that s\/1\.csv has, .*: correct the file, or read it as a source of its own$/,
  ],
  [
    'a column too many',
    { 's/1.csv': 'a,b\n', 's/2.csv': 'c,b,a\n' },
    { file: 's' },
    /^s\/2\.csv has a column "c" that s\/1\.csv lacks/,
  ],
  [
    'several formats',
    { 's/1.csv': 'a\n', 's/2.jsonl': '{"a":1}\n' },
    { file: 's' },
    /^s holds files of several formats/,
  ],
  [
    'no file',
    { 's/readme.md': 'x' },
    { file: 's' },
    /^s holds no data file \(looked in .*\): correct the path/,
  ],
  ['no match', { 's/1.csv': 'a\n' }, { file: 's/x*.csv' }, /^s\/x\*\.csv holds no data file/],
  [
    'no word',
    { '1.csv': 'a\n' },
    { file: '*.csv' },
    /holds no word to call the table by: name it with "table:"/,
  ],
  ['an empty file', { 's/1.csv': 'a\n', 's/2.csv': '' }, { file: 's' }, /^s\/2\.csv is empty \(0 bytes\)/],
];
for (const [name, files, entry, message] of refused) {
  test(`a folder or pattern with ${name} is refused`, async () => {
    await withFolder(async (folder) => {
      await writeFiles(folder, files);
      assert.match(await messageOf(() => openSource(entry, folder)), message);
    });
  });
}

test('a file may be called like a pattern', async () => {
  await loadFiles(
    { 'sales [final]*.csv': 'a\n1\n' },
    { file: 'sales [final]*.csv' },
    async ({ opened, table }) => {
      assert.equal([table.name, opened.parts.length], ['sales [final]*', 0]);
    },
  );
});

test('workbooks of one sheet each are one table; of several, one for each sheet', async () => {
  const book = (sheets: Record<string, unknown[][]>) =>
    workbook((file) => {
      for (const [name, rows] of Object.entries(sheets)) file.addWorksheet(name).addRows(rows);
    });
  const read = async (entry: FileEntry, books: readonly Record<string, unknown[][]>[]) =>
    withFolder(async (folder) => {
      await mkdir(join(folder, 'm'));
      for (const [index, sheets] of books.entries()) {
        await writeFiles(folder, { [`m/${index + 1}.xlsx`]: await book(sheets) });
      }
      const { tables } = await openSource(entry, folder);
      const found: unknown[] = [];
      for (const table of tables) {
        const rows = await rowsOf(table);
        found.push([table.name, rows.map((row) => [row, table.placeOf?.(Number(row[0]))])]);
      }
      return found;
    });
  const januar = {
    Januar: [
      ['id', 'v'],
      ['1', 'a'],
    ],
  };
  const februar = {
    Februar: [
      ['v', 'id'],
      ['b', '2'],
    ],
  };
  assert.equal(await read({ file: 'm' }, [januar, februar]), [
    [
      'm',
      [
        [['2', '1', 'a'], { file: 'm/1.xlsx', sheet: 'Januar', row: 2 }],
        [['4', '2', 'b'], { file: 'm/2.xlsx', sheet: 'Februar', row: 2 }],
      ],
    ],
  ]);
  const both = { ...januar, ...februar };
  const tables = await read({ file: 'm/*.xlsx' }, [both, both]);
  assert.equal(
    tables.map((table) => (Array.isArray(table) ? table[0] : null)),
    ['Januar', 'Februar'],
  );
  const failure = (entry: FileEntry) => messageOf(() => read(entry, [both, januar]));
  assert.match(await failure({ file: 'm' }), /^m\/2\.xlsx lacks the sheet "Februar" that m\/1\.xlsx has/);
  assert.match(await messageOf(() => read({ file: 'm', table: 'x' }, [both])), /choose one with "sheets"/);
});

test('the files are read in the order of code points', async () => {
  const files = {
    's/é.csv': 'a\n3\n',
    's/z.csv': 'a\n2\n',
    's/Z.csv': 'a\n1\n',
    's/🛒.csv': 'a\n5\n',
    's/\uff5e.csv': 'a\n4\n',
  };
  await loadFiles(files, { file: 's' }, async ({ rows }) =>
    assert.equal(values(rows), ['1', '2', '3', '4', '5']),
  );
});

test.run();
