import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openSource } from '../../src/sources/open.ts';
import { bytesOf, messageOf, only, openingFails, withFolder, withSource } from './files.ts';

test('the file goes to the server as it is, without its byte order mark', async () => {
  const text = 'id;name\r\n1;"a;b"\r\n';
  await withFolder(async (folder) => {
    const content = Buffer.from(`\ufeff${text}`);
    await writeFile(join(folder, 'Ventes été.csv'), content);
    const { file, format, bytes, sha256, tables } = await openSource({ file: 'Ventes été.csv' }, folder);
    assert.equal([file, format, bytes], ['Ventes été.csv', 'csv', content.length]);
    assert.is(sha256, createHash('sha256').update(content).digest('hex'));
    const table = only(tables);
    assert.is(table.name, 'Ventes été');
    assert.equal(table.columns, ['id', 'name']);
    assert.not.ok(table.hasRowNumbers);
    assert.is(
      table.copyOptions,
      `WITH (FORMAT csv, HEADER true, DELIMITER ';', QUOTE '"', ENCODING 'UTF8', NULL '')`,
    );
    assert.is((await bytesOf(table)).toString(), text);
  });
});

const headers: readonly [header: string, delimiter: string, columns: string[]][] = [
  ['a,b,c', ',', ['a', 'b', 'c']],
  ['a;b,x;c', ';', ['a', 'b,x', 'c']],
  ['a\tb', '\t', ['a', 'b']],
  ['a|b', '|', ['a', 'b']],
  ['"a,b,c";d', ';', ['a,b,c', 'd']],
  ['alone', ',', ['alone']],
  ['"two\nlines","say ""hi"""', ',', ['two\nlines', 'say "hi"']],
  [' a , ,"; drop table x; --"', ',', ['a', 'column 2', '; drop table x; --']],
];
for (const [header, delimiter, columns] of headers) {
  test(`the header ${JSON.stringify(header)} is parted by ${JSON.stringify(delimiter)}`, async () => {
    const row = columns.map((_, index) => `${index}x`).join(delimiter);
    for (const ending of ['', `\n${row}\n`]) {
      await withSource({ file: 'a.csv' }, header + ending, async (tables) => {
        assert.equal(only(tables).columns, columns);
        assert.ok(only(tables).copyOptions.includes(`DELIMITER '${delimiter}'`));
      });
    }
  });
}

test('the configuration names the table and the delimiter', async () => {
  await withSource({ file: 'a.csv', table: 'sales', delimiter: "'" }, "a'b,c", async (tables) => {
    assert.is(only(tables).name, 'sales');
    assert.equal(only(tables).columns, ['a', 'b,c']);
    assert.ok(only(tables).copyOptions.includes("DELIMITER ''''"));
  });
  for (const delimiter of ['"', '\n', '§', '\0']) {
    assert.match(
      await openingFails({ file: 'a.csv', delimiter }, 'a,b'),
      /delimiter must be one plain character/,
    );
  }
});

const refused: readonly [name: string, content: Buffer | string, message: RegExp][] = [
  ['gzip within gzip', gzipSync(gzipSync('a,b')), /packed with gzip twice: unpack it/],
  ['a zip file', 'PK\x03\x04rest', /is a zip file: unpack it/],
  ['Parquet', 'PAR1rest', /is a Parquet file: name it \.parquet/],
  ['a lone byte order mark', '\ufeff', /holds no text/],
  ['an empty first line', '\n1,2\n', /has no header: write the column names into line 1/],
  ['a header of delimiters', ',,\n1,2,3\n', /has no header/],
  ['NUL in the header', 'ab\0,c\n', /line 1 holds NUL bytes/],
  ['an open quote in the header', 'a,"b\n1,2\n', /quotes in line 1 do not match/],
  ['a misplaced quote in the header', 'a,b"c"\n', /quotes in line 1 do not match/],
  ['a header without end', 'a'.repeat(3 << 19), /line 1 does not end/],
  ['NUL in a header of UTF-16', Buffer.from('\ufeffa\0b,c\n', 'utf16le'), /line 1 holds NUL bytes/],
  ['the same name twice', 'a,b, a \n', /line 1: several columns are named "a"/],
];
for (const [name, content, message] of refused) {
  test(`${name} is refused`, async () => {
    assert.match(await openingFails({ file: 'a.csv' }, content), message);
  });
}

test('a CSV file has no sheets', async () => {
  assert.match(await openingFails({ file: 'a.csv', sheets: ['S'] }, 'a'), /has no sheets: remove "sheets"/);
});

test('a file that changes after it was hashed is not read', async () => {
  await withSource({ file: 'a.csv' }, 'a\n1\n', async (tables, path) => {
    await writeFile(path, 'a\n1\n2\n');
    assert.match(await messageOf(() => only(tables).open()), /was changed while the audit/);
    assert.match(
      await messageOf(async () => only(tables).tolerant?.().open()),
      /was changed while the audit/,
    );
  });
});

test.run();
