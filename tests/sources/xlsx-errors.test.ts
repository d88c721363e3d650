import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openSource } from '../../src/sources/open.ts';
import {
  bytesOf,
  messageOf,
  only,
  openingFails,
  rawWorkbook,
  sheet,
  withFolder,
  withSource,
  workbook,
  zip,
} from './files.ts';

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const plain = () =>
  workbook((book) => {
    book.addWorksheet('Employé').addRows([['id'], ['1']]);
    book.addWorksheet('Ventes').addRows([['id'], ['2']]);
  });

test('a missing file is named with its place and its nearest neighbour', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'Logs.xlsx'), 'x');
    assert.is(
      await messageOf(() => openSource({ file: 'logz.xlsx' }, folder)),
      `logz.xlsx does not exist (looked for ${join(folder, 'logz.xlsx')}): did you mean "Logs.xlsx"?`,
    );
    assert.match(await messageOf(() => openSource({ file: 'no/such.csv' }, folder)), /: correct the path$/);
  });
});

test('an empty file and an unknown ending are refused', async () => {
  assert.is(await openingFails({ file: 'a.xlsx' }, ''), 'a.xlsx is empty (0 bytes): extract it again');
  assert.match(await openingFails({ file: 'a.pdf' }, 'x'), /^a\.pdf ends neither in \.csv, \.xlsx/);
  assert.match(await openingFails({ file: 'a.xlsx.gz' }, 'x'), /packed: unpack it with gunzip/);
});

test('what is no XLSX is told apart', async () => {
  assert.match(
    await openingFails({ file: 'a.xlsx' }, 'id;name\n1;x\n'),
    /not an XLSX workbook: if it is text, name it \.csv/,
  );
  assert.match(
    await openingFails({ file: 'a.xlsx' }, zip({ 'readme.txt': 'x' })),
    /is a zip file but not an XLSX/,
  );
  assert.match(
    await openingFails({ file: 'a.xls' }, Buffer.concat([ole, Buffer.alloc(600)])),
    /old \.xls workbook: save it as \.xlsx/,
  );
  const encrypted = Buffer.concat([ole, Buffer.alloc(3 << 19), Buffer.from('EncryptedPackage', 'utf16le')]);
  assert.match(
    await openingFails({ file: 'a.xlsx' }, encrypted),
    /protected by a password: remove the password/,
  );
});

test('a cut or damaged zip is refused, wherever the damage is', async () => {
  const book = await plain();
  assert.match(
    await openingFails({ file: 'a.xlsx' }, book.subarray(0, book.length - 300)),
    /cut off or damaged .*copy it again/,
  );
  assert.match(await openingFails({ file: 'a.xlsx' }, book.subarray(0, 200)), /cut off or damaged/);
  const rows = Array.from({ length: 100 }, () => '<row><c t="str"><v>ab</v></c></row>').join('');
  const raw = rawWorkbook(sheet(rows));
  raw[raw.lastIndexOf('>ab<') + 1] = 0x63;
  // The header is sound; the damage shows when the rows are read.
  await withSource({ file: 'a.xlsx' }, raw, async (tables) => {
    assert.match(await messageOf(() => bytesOf(only(tables))), /sheet1\.xml: its checksum is wrong/);
  });
});

test('XML that is not well-formed, or not UTF-8, or not a sheet, is damage', async () => {
  const head = '<row r="1"><c r="A1" t="str"><v>a</v></c></row>';
  assert.match(
    await openingFails({ file: 'a.xlsx' }, rawWorkbook('<worksheet><sheetData></worksheet>')),
    /damaged \(xl\/worksheets\/sheet1\.xml: /,
  );
  for (const [xml, why] of [
    [`<worksheet><sheetData>${head}`, /unclosed tag/],
    [sheet(`${head}<row r="x"/>`), /a row has no number/],
    [sheet(`${head}<row r="2"><c r="ZZZZ2"/></row>`), /a cell has no column/],
    [
      `<!DOCTYPE w [<!ENTITY e "boom">]>${sheet(`${head}<row r="2"><c r="A2" t="str"><v>&e;</v></c></row>`)}`,
      /undefined entity/,
    ],
  ] as const) {
    const message = await messageOf(() =>
      withSource({ file: 'a.xlsx' }, rawWorkbook(xml), (tables) => bytesOf(only(tables))),
    );
    assert.match(message, why);
    assert.match(message, /^a\.xlsx is cut off or damaged/);
  }
});

test('a missing sheet is answered with the nearest names', async () => {
  const book = await plain();
  assert.is(
    await openingFails({ file: 'a.xlsx', sheets: ['Ventes', 'employe'] }, book),
    'a.xlsx has no sheet "employe": did you mean "Employé"?',
  );
  assert.is(
    await openingFails({ file: 'a.xlsx', sheets: ['Calendrier fiscal'] }, book),
    'a.xlsx has no sheet "Calendrier fiscal": its sheets are "Employé", "Ventes"',
  );
});

test('`sheets` selects, in its order; a sheet without values is passed over unless it is asked for', async () => {
  const book = await workbook((file) => {
    file.addWorksheet('Feuil1');
    file.addWorksheet('A').addRows([['id'], ['1']]);
    file.addWorksheet('B').addRows([['id'], ['2']]);
  });
  const names = (sheets?: string[]) =>
    withSource({ file: 'a.xlsx', ...(sheets && { sheets }) }, book, async (tables) =>
      tables.map(({ name }) => name),
    );
  assert.equal(await names(), ['A', 'B']);
  assert.equal(await names(['B', 'A']), ['B', 'A']);
  assert.match(await openingFails({ file: 'a.xlsx', sheets: ['Feuil1'] }, book), /sheet "Feuil1" is empty/);
});

test('a workbook without sheets, values or header is refused', async () => {
  const empty = await workbook((book) => {
    book.addWorksheet('S');
  });
  assert.match(await openingFails({ file: 'a.xlsx' }, empty), /holds no value in any sheet/);
  const late = sheet('<row r="1"/><row r="3"><c r="A3"><v>1</v></c></row>');
  assert.is(
    await openingFails({ file: 'a.xlsx' }, rawWorkbook(late)),
    'a.xlsx, sheet "Sheet" has no header: its first values are in row 3, write the column names into row 1 or say with "headerRow" where they are',
  );
  const bare = zip({
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>',
    'w.xml': '<workbook/>',
    './_rels/w.xml.rels': '<Relationships/>',
    '_rels/w.xml.rels': '<Relationships/>',
  });
  assert.match(await openingFails({ file: 'a.xlsx' }, bare), /has no worksheet/);
});

test('duplicate column names are named', async () => {
  const book = await workbook((file) => {
    file.addWorksheet('S').addRows([['id', 'b', ' id ', 'b', 'c']]);
  });
  assert.is(
    await openingFails({ file: 'a.xlsx' }, book),
    'a.xlsx, sheet "S": several columns are named "id", "b": give each column its own name',
  );
});

test('a value under no name stops the reading and is named', async () => {
  for (const cell of ['B', 'AB']) {
    const book = await workbook((file) => {
      const cells = file.addWorksheet('S');
      cells.addRow(['a', null, 'c']);
      cells.getCell(`${cell}3`).value = 'stray';
    });
    await withSource({ file: 'a.xlsx' }, book, async (tables) => {
      assert.is(
        await messageOf(() => bytesOf(only(tables))),
        `a.xlsx, sheet "S": cell ${cell}3 holds a value but ${cell}1 names no column: name the column, clear the cell, or say with "headerRow" where the names are`,
      );
    });
  }
});

test('a file that changes after it was hashed is not read', async () => {
  await withSource({ file: 'a.xlsx' }, await plain(), async (tables, path) => {
    await utimes(path, 1, 1);
    const [first] = tables;
    assert.match(await messageOf(async () => first?.open()), /was changed while the audit was reading it/);
  });
});

test.run();
