import { appendFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { assertNoBomb } from '../../src/sources/inflate.ts';
import { openSource } from '../../src/sources/open.ts';
import type { SourceTable } from '../../src/sources/source.ts';
import { startRun } from '../../src/store/history/record.ts';
import { storeName } from '../../src/store/identifiers.ts';
import { loadTable } from '../../src/store/load.ts';
import { withStore } from '../helpers/with-store.ts';
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
  zip,
} from './files.ts';
import { loadFiles } from './loading.ts';

const hostile = [
  '"; drop table x; --',
  "it's",
  'two  words',
  '🛒 panier',
  '\\N \\. \t',
  'é'.repeat(200),
  `${'É'.repeat(199)}x`,
  'constat_row',
  'pg_class',
  '$(rm -rf)',
];

test('names that mean something to somebody else arrive unharmed, from every format', async () => {
  const csv = `${hostile.map((name) => `"${name.replaceAll('"', '""')}"`).join(';')}\n${hostile.map((_, index) => index).join(';')}\n`;
  const json = JSON.stringify(Object.fromEntries(hostile.map((name, index) => [name, index])));
  const book = await workbook((file) => {
    file.addWorksheet('"; drop table x; --').addRows([hostile, hostile.map((_, index) => String(index))]);
  });
  const expected = hostile.map((_, index) => String(index));
  for (const [file, content] of [
    ['"; drop table x; --.csv', csv],
    ["🛒 l'été.jsonl", json],
    ['book.xlsx', book],
  ] as const) {
    await loadFiles({ [file]: content }, { file }, async ({ table, rows }) => {
      assert.equal(
        table.columns.map(({ name }) => name),
        hostile.map((name) => (file.endsWith('.jsonl') ? name : name.trim())),
      );
      assert.equal(
        rows.map(([, ...row]) => row),
        [expected],
      );
      assert.is(table.name, file === 'book.xlsx' ? '"; drop table x; --' : file.replace(/\.[a-z]+$/, ''));
    });
  }
});

test('more columns than PostgreSQL holds are refused with the number', async () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `a long column name ${index}`);
  assert.is(
    await openingFails({ file: 'wide.csv' }, `${names.join(',')}\n${names.map(() => '1').join(',')}\n`),
    "wide.csv, line 1: 10000 columns, and PostgreSQL holds 1600 in a table, one of them for the row's number: split the table, or extract fewer columns",
  );
  const cells = names.map((name) => `<c t="str"><v>${name}</v></c>`).join('');
  assert.match(
    await openingFails({ file: 'wide.xlsx' }, rawWorkbook(sheet(`<row>${cells}</row>`))),
    /^wide\.xlsx, sheet "Sheet": 10000 columns, and PostgreSQL holds 1600/,
  );
  // As many as there may be do arrive.
  const most = names.slice(0, 1599);
  const files = { 'a.csv': `${most.join(',')}\n${most.map(() => '1').join(',')}\n` };
  await loadFiles(files, { file: 'a.csv' }, async ({ table }) => {
    assert.equal([table.columns.length, table.rows], [1599, 1]);
  });
});

test('a line of 100 MB is listed, the rows around it are loaded', async () => {
  const content = gzipSync(`a,b\n1,2\n3,${'x'.repeat(100_000_000)}\n5,6\n`, { level: 1 });
  await loadFiles({ 'a.csv.gz': content }, { file: 'a.csv.gz' }, async ({ table, rows }) => {
    assert.equal(rows, [
      ['2', '1', '2'],
      ['4', '5', '6'],
    ]);
    const [reject] = table.rejects;
    assert.equal([reject?.row, reject?.reason, reject?.value.length], [3, 'too-long', 200]);
  });
});

test('a NUL byte and an open quote cost their rows, which are named', async () => {
  const content = 'a,b\n1,x\n2,\0\n3,"open\n4,y\n5,z\n';
  await loadFiles({ 'a.csv': content }, { file: 'a.csv' }, async ({ table, rows }) => {
    assert.equal(
      rows.map((row) => row.join()),
      ['2,1,x', '5,4,y', '6,5,z'],
    );
    assert.equal(
      table.rejects.map(({ file, row, value, reason }) => [file, row, value, reason]),
      [
        ['a.csv', 3, '2,\ufffd', 'unreadable'],
        ['a.csv', 4, '3,"open', 'unreadable'],
      ],
    );
  });
});

test('an old end mark of COPY ends nothing', async () => {
  await loadFiles({ 'a.csv': 'a\n1\n\\.\n2\n' }, { file: 'a.csv' }, async ({ rows }) => {
    assert.equal(rows, [
      ['2', '1'],
      ['3', '\\.'],
      ['4', '2'],
    ]);
  });
});

/** Reads a table and does something to its file when the first bytes have come. */
async function readWhile(table: SourceTable, change: () => Promise<void>): Promise<void> {
  let isFirst = true;
  for await (const _ of await table.open()) {
    if (isFirst) await change();
    isFirst = false;
  }
}

test('a file that changes while it is read is noticed, in every format', async () => {
  const lines = (line: (index: number) => string) =>
    Array.from({ length: 100_000 }, (_, index) => line(index)).join('\n');
  const numbers = lines((index) => `${index},${(index * 7919) % 99_991}`);
  const book = rawWorkbook(
    sheet(`<row><c t="str"><v>a</v></c></row>${lines((index) => `<row><c><v>${index}</v></c></row>`)}`),
  );
  for (const [file, content] of [
    ['a.csv', `a,b\n${numbers}`],
    ['b.csv', `a,b\n${numbers}\n"x`],
    ['a.csv.gz', gzipSync(`a,b\n${numbers}`)],
    ['a.jsonl', lines((index) => `{"a":${index}}`)],
    ['a.xlsx', book],
  ] as const) {
    await withSource({ file }, content, async (tables, path) => {
      const table = file === 'b.csv' ? only(tables).tolerant?.() : only(tables);
      if (table === undefined) throw new Error('expected a table');
      const message = await messageOf(() => readWhile(table, () => appendFile(path, '1,2\n')));
      assert.is(message, `${file} was changed while the audit was reading it: run the audit again`);
    });
  }
  // What is gone cannot be unpacked; that it changed is the better word for it.
  await withSource({ file: 'a.csv.gz' }, gzipSync(`a,b\n${numbers}`), async (tables, path) => {
    assert.match(
      await messageOf(() => readWhile(only(tables), () => truncate(path, 20))),
      /was changed while/,
    );
  });
});

test('a change on the way ends the load with one clear line', async () => {
  await withFolder((folder) =>
    withStore(async (store) => {
      const path = join(folder, 'a.csv');
      await writeFile(path, `a,b\n${'1,2\n'.repeat(200_000)}`);
      const { tables, format } = await openSource({ file: 'a.csv' }, folder);
      const table = only(tables);
      const open = async () => {
        const stream = await table.open();
        await appendFile(path, '3,4\n');
        return stream;
      };
      const names = { audit: 'load', period: '2024-08', asOf: '2024-09-02', programVersion: '0' };
      const order = {
        ...{ runId: await startRun(store, names), table: { ...table, open }, file: 'a.csv', format },
        ...{ sqlName: storeName('a', new Set()), system: null, hints: new Map() },
      };
      assert.match(await messageOf(() => loadTable(store, order)), /^a\.csv was changed while the audit/);
    }),
  );
});

test('a bomb is told by how much and how many times it unpacks', () => {
  const gigabyte = 2 ** 30;
  assertNoBomb('a', 1000, gigabyte);
  assertNoBomb('a', 10_000_000, 1_999_999_999);
  assert.throws(
    () => assertNoBomb('a', 1_000_000, gigabyte + 1),
    /^a unpacks to more than 1024 MiB and 200 times/,
  );
});

test('a gzip bomb is not unpacked to its end', async () => {
  // 64 MiB a member, and a hundred of them in 6 MB.
  const member = gzipSync(Buffer.alloc(1 << 26, 'a,b\n'));
  const bomb = Buffer.concat(Array.from({ length: 100 }, () => member));
  assert.is(
    await openingFails({ file: 'a.csv.gz' }, bomb),
    'a.csv.gz unpacks to more than 1024 MiB and 200 times its size, as a zip bomb does: check where it comes from, or unpack it yourself',
  );
});

test('a log that repeats itself is no bomb', async () => {
  const content = gzipSync(`a,b\n${'the same,line\n'.repeat(1_000_000)}`);
  assert.ok(content.length * 200 < 14_000_000);
  await withSource({ file: 'a.csv.gz' }, content, async (tables) => {
    let bytes = 0;
    for await (const chunk of await only(tables).open()) bytes += chunk.length;
    assert.is(bytes, 14_000_004);
  });
});

test('a workbook that is a bomb is refused, whatever its directory claims', async () => {
  const rows = '<row><c><v>1</v></c></row>';
  const book = (xml: Buffer, claimed: number, strings?: string) => {
    const plain = rawWorkbook(sheet(rows), { ...(strings !== undefined && { strings }) });
    return packed(plain, 'xl/worksheets/sheet1.xml', xml, claimed);
  };
  const large = Buffer.alloc(1 << 26, rows);
  assert.match(
    await openingFails({ file: 'a.xlsx' }, book(large, 2 ** 31)),
    /^a\.xlsx: xl\/worksheets\/sheet1\.xml unpacks to more than 1024 MiB and 200 times its size/,
  );
  // One that claims less than it unpacks to is stopped where its claim ends.
  assert.match(await openingFails({ file: 'a.xlsx' }, book(large, 1 << 12)), /cut off or damaged/);
  const endless = Buffer.from(`<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(1 << 25)}`);
  assert.match(
    await openingFails({ file: 'a.xlsx' }, book(endless, endless.length)),
    /a text in it does not end/,
  );
  const deep = Buffer.from(`<worksheet>${'<a>'.repeat(1 << 16)}`);
  assert.match(await openingFails({ file: 'a.xlsx' }, book(deep, deep.length)), /lie too deep in each other/);
});

/** Puts a deflated part into a zip file in the place of a stored one, with any claim of its length. */
function packed(archive: Buffer, name: string, content: Buffer, claimed: number): Buffer {
  const files: Record<string, string> = {};
  const at = archive.indexOf(name);
  assert.ok(at > 0);
  for (let offset = 0; archive.readUInt32LE(offset) === 0x04034b50; ) {
    const [size, nameLength] = [archive.readUInt32LE(offset + 18), archive.readUInt16LE(offset + 26)];
    const start = offset + 30 + nameLength;
    files[archive.toString('utf8', offset + 30, start)] = archive.toString('utf8', start, start + size);
    offset = start + size;
  }
  return zip(files, { [name]: { content: deflateRawSync(content), claimed } });
}

const broken: readonly [name: string, content: Buffer | string, entry: FileEntry, message: RegExp][] = [
  [
    'a gzip file that is cut off',
    gzipSync('a,b\n1,2\n').subarray(0, 20),
    { file: 'a.csv.gz' },
    /^a\.csv\.gz is cut off or damaged \(unexpected end of file\): copy it again$/,
  ],
  [
    'a gzip file whose sum is wrong',
    Buffer.concat([gzipSync('a,b\n').subarray(0, -8), Buffer.alloc(8)]),
    { file: 'a.csv.gz' },
    /is cut off or damaged \(incorrect data check\)/,
  ],
  ['an empty gzip file', gzipSync(''), { file: 'a.csv.gz' }, /holds no text/],
  ['a name alone of gzip is no gzip', 'a\n\0', { file: 'a.csv.gz', headerRow: 2 }, /line 2 holds NUL bytes/],
];
for (const [name, content, entry, message] of broken) {
  test(`${name}: one line says so`, async () => {
    assert.match(await openingFails(entry, content), message);
  });
}

test('rows that are rejected name file, line and reason, and the rest goes on', async () => {
  const content = 'a,b\n1,2\n3\n4,5,6\n7,8\n';
  await withSource({ file: 'a.csv' }, content, async (tables) => {
    const table = only(tables).tolerant?.();
    assert.equal(table && (await rowsOf(table)).map((row) => row.join()), ['2,1,2', '5,7,8']);
  });
});

test.run();
