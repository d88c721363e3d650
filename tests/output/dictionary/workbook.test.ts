import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { document } from '../../../src/dictionary/document.ts';
import { parseDictionary } from '../../../src/dictionary/read.ts';
import { dictionaryWorkbook } from '../../../src/output/dictionary/workbook.ts';
import { cellText, looksLikeFormula } from '../../../src/output/dictionary/xlsx/cell-text.ts';
import { letters } from '../../../src/output/dictionary/xlsx/sheet.ts';
import { sheetNames } from '../../../src/output/dictionary/xlsx/sheet-names.ts';
import type { DictionaryFacts } from '../../../src/report/facts.ts';
import { openSource } from '../../../src/sources/open.ts';
import { formatterOf } from '../../../src/words/formatter.ts';
import { wordsOf } from '../../../src/words/index.ts';
import type { Language } from '../../../src/words/words.ts';
import { withFolder } from '../../demo/demo-fixture.ts';
import { hostileDictionary, profiledDictionary, reportOf } from '../../helpers/documented-dictionary.ts';
import { hostileNames } from '../../helpers/hostile-facts.ts';

const bytesOf = (facts: DictionaryFacts, language: Language = 'en'): Uint8Array => {
  const words = wordsOf(language);
  return dictionaryWorkbook(reportOf(facts), facts, words, formatterOf(words.notation, 'EUR'));
};
const readBack = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
};
const rowsOf = (sheet: ExcelJS.Worksheet | undefined): unknown[][] => {
  const rows: unknown[][] = [];
  sheet?.eachRow({ includeEmpty: true }, (row) =>
    rows.push(Array.isArray(row.values) ? Array.from<unknown>(row.values).slice(1) : []),
  );
  return rows;
};

const described = document(
  profiledDictionary,
  parseDictionary(
    'version: 1\ntables:\n  - table: sale_line\n    businessName: Sales\n    columns:\n      - column: amount\n        businessName: Amount\n        description: With taxes\n        unit: EUR\n        seen: numeric(8,2), nullable\n',
    'd',
  ),
);

test('a cover with the tables and a sheet for each of them', async () => {
  const book = await readBack(bytesOf(described));
  assert.equal(
    book.worksheets.map(({ name }) => name),
    ['Data dictionary', 'sale_line', 'Clients'],
  );
  const cover = rowsOf(book.worksheets[0]);
  assert.is(cover[0]?.[0], 'Data dictionary – Supermarchés Exemple');
  assert.match(String(cover[2]?.[0]), /25\.00%.*2\scolumns described of 8/);
  assert.equal(cover[5]?.slice(0, 5), ['Business name', 'Technical name', 'Description', 'Role', 'Rows']);
  const [businessName, link, , role, rows] = cover[6] ?? [];
  assert.equal([businessName, role, rows], ['Sales', 'fact table', 1_200_000]);
  assert.is(link, 'sale_line');
  const sheet = strFromU8(unzipSync(bytesOf(described))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  assert.match(sheet, /<hyperlink ref="B7" location="'sale_line'!A1"\/>/);
});

test('a row holds what auditors hand over, masked where the facts are', async () => {
  const book = await readBack(bytesOf(described));
  const [headings, , , amount, , holder] = rowsOf(book.worksheets[1]);
  assert.is(headings?.length, 17);
  const cells = Object.fromEntries((headings ?? []).map((heading, index) => [heading, amount?.[index]]));
  assert.equal(cells, {
    'Business name': 'Amount',
    'Technical name': 'amount',
    Type: 'numeric(10,2) – decimal, 2\u00a0decimals',
    Length: undefined,
    Key: undefined,
    Nullable: 'yes',
    Unit: 'EUR',
    Description: 'With taxes',
    Example: '-12.50',
    Empty: 0.001,
    'Distinct values': 48_210,
    Minimum: '-12.50',
    Maximum: '18432.00',
    Sensitivity: undefined,
    'GDPR remark': undefined,
    'Origin of the description': 'dictionary.yaml',
    Status: 'changed',
  });
  assert.match(String(holder?.[14]), /Personal data \(GDPR, art\. 4\)/);
  assert.equal([holder?.[8], holder?.[11]], ['M••• D•••', 'not shown']);
  const password = rowsOf(book.worksheets[2])[2];
  assert.equal([password?.[8], password?.[13]], ['not shown', 'secret']);
});

test('headings stay in sight and filter; an estimate is marked', async () => {
  const sheet = (await readBack(bytesOf(described))).worksheets[1];
  assert.match(JSON.stringify(sheet?.views), /"state":"frozen".*"xSplit":2.*"ySplit":1/);
  assert.is(JSON.stringify(sheet?.autoFilter), '"A1:Q6"');
  assert.is(sheet?.getCell('K4').numFmt, '"≈ "#,##0');
  assert.is(sheet?.getCell('K2').numFmt, '#,##0');
});

test('nothing from data becomes a formula, and every name survives', async () => {
  const book = await readBack(bytesOf(hostileDictionary));
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        assert.is(cell.formula, undefined);
        assert.is.not(cell.type, ExcelJS.ValueType.Formula);
      }),
    );
  }
  const names = rowsOf(book.worksheets[0])
    .slice(6)
    .map((cells) => JSON.stringify(cells[1]));
  for (const name of hostileNames.slice(0, 6)) {
    assert.ok(
      names.some((cell) => cell.includes(JSON.stringify(name).slice(1, -1))),
      name,
    );
  }
  const inert = book.worksheets.find(({ name }) => name === '=1+1');
  assert.is(inert?.getCell('B2').value, '=1+1');
  assert.ok(['=1', '+1', '-1', '@x', ' =1', '\t=1'].every(looksLikeFormula));
  assert.not.ok(['1=1', '', 'a-b'].some(looksLikeFormula));
});

test('our own reader opens it', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'd.xlsx'), bytesOf(profiledDictionary));
    const opened = await openSource({ file: 'd.xlsx', sheets: ['sale_line'] }, folder);
    assert.equal(opened.tables[0]?.columns.slice(0, 3), ['Business name', 'Technical name', 'Type']);
  });
});

test('the same facts give the same bytes, in either language others', () => {
  assert.equal(bytesOf(described), bytesOf(described));
  assert.not.equal(bytesOf(described, 'fr'), bytesOf(described, 'en'));
});

test('sheet names are such as Excel takes, and all different', () => {
  const given = [
    ...hostileNames,
    'x'.repeat(40),
    'X'.repeat(40),
    'History',
    "'quoted'",
    'a/b',
    'a:b',
    '',
    '[]',
    '🛒'.repeat(20),
  ];
  const names = sheetNames(given);
  assert.is(new Set(names.map((name) => name.toLowerCase())).size, given.length);
  for (const name of names) {
    assert.ok(name.length > 0 && name.length <= 31, name);
    assert.not.match(name, /[:\\/?*[\]\p{Cc}]|^'|'$|^history$/iu);
    assert.not.match(name, /[\ud800-\udbff](?![\udc00-\udfff])/);
  }
  assert.is(sheetNames(['Vente Détail'])[0], 'Vente Détail');
});

test('text of a cell is XML that says the same', () => {
  assert.is(cellText('a<b>&"\u0007_x0041_'), 'a&lt;b&gt;&amp;&quot;_x0007__x005F_x0041_');
  assert.is(cellText('\ud800x'), '\ufffdx');
  assert.is(cellText('é'.repeat(40_000)).length, 32_767);
  assert.equal([1, 26, 27, 52, 703].map(letters), ['A', 'Z', 'AA', 'AZ', 'AAA']);
});

test.run();
