import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bytesOf, only, rawWorkbook, rowsOf, sheet, withSource, workbook } from './files.ts';

test('numbers, dates and texts come out exactly, whatever their style', async () => {
  const book = await workbook((file) => {
    const cells = file.addWorksheet('Vente Détail');
    cells.addRow([' EAN ', 'Date achat', 'Jour', 'prix']);
    cells.addRow([6473630445822, 45518, 14, 3.11]);
    cells.addRow([123456789, 45519, 15, 0.1]);
    cells.getColumn(2).numFmt = 'dd/mm/yyyy';
    cells.getColumn(3).numFmt = 'dd';
  });
  await withSource({ file: 'cube.xlsx' }, book, async (tables) => {
    const table = only(tables);
    assert.is(table.name, 'Vente Détail');
    assert.equal(table.columns, ['EAN', 'Date achat', 'Jour', 'prix']);
    assert.ok(table.hasRowNumbers);
    assert.equal(await rowsOf(table), [
      ['2', '6473630445822', '45518', '14', '3.11'],
      ['3', '123456789', '45519', '15', '0.1'],
    ]);
    const seen = table.observations();
    assert.is(seen.rows, 2);
    assert.equal(seen.dateStyled, [
      { column: 'EAN', styledCells: 0, valueCells: 2 },
      { column: 'Date achat', styledCells: 2, valueCells: 2 },
      { column: 'Jour', styledCells: 2, valueCells: 2 },
      { column: 'prix', styledCells: 0, valueCells: 2 },
    ]);
  });
});

test('every kind of cell has its text', async () => {
  const book = await workbook((file) => {
    const cells = file.addWorksheet('S');
    cells.addRow(['a', 'b', 'c', 'd', 'e', 'f']);
    cells.addRow([
      'tab\tline\nslash\\ crème 🛒 \\N',
      { richText: [{ text: 'rich ' }, { font: { bold: true }, text: 'text' }] },
      true,
      { formula: 'A1&B1', result: 'joined' },
      { formula: '1+1', result: 2.5 },
      false,
    ]);
  });
  await withSource({ file: 'kinds.xlsx' }, book, async (tables) => {
    const [row] = await rowsOf(only(tables));
    assert.equal(row, [
      '2',
      'tab\tline\nslash\\ crème 🛒 \\N',
      'rich text',
      'true',
      'joined',
      '2.5',
      'false',
    ]);
  });
});

test('error cells become NULL and are listed; the rest of their row is kept', async () => {
  const book = await workbook((file) => {
    const cells = file.addWorksheet('S');
    cells.addRow(['key', 'price']);
    cells.addRow(['a', { error: '#N/A' }]);
    cells.addRow([{ formula: '1/0', result: { error: '#DIV/0!' } }]);
  });
  await withSource({ file: 'errors.xlsx' }, book, async (tables) => {
    const table = only(tables);
    assert.equal(await rowsOf(table), [
      ['2', 'a', null],
      ['3', null, null],
    ]);
    const { rejects, rejectedRows, rejectedValues, emptyRows } = table.observations();
    const place = { file: 'errors.xlsx', sheet: 'S', reason: 'error-cell' };
    assert.equal(rejects, [
      { ...place, row: 2, column: 'price', value: '#N/A' },
      { ...place, row: 3, column: 'key', value: '#DIV/0!' },
    ]);
    assert.equal([rejectedRows, rejectedValues, emptyRows], [0, 2, 0]);
  });
});

test('styled empty rows are counted and not sent; row numbers stay those of the sheet', async () => {
  const book = await workbook((file) => {
    const cells = file.addWorksheet('S');
    cells.addRow(['a', 'b']);
    cells.addRow(['1']);
    cells.getCell('A3').numFmt = 'dd';
    cells.getCell('B4').numFmt = 'dd';
    // A stray empty cell to the right of the header.
    cells.getCell('I5').numFmt = 'dd';
    cells.getCell('A9').value = '2';
    cells.getCell('B9').value = '';
  });
  await withSource({ file: 'empty-rows.xlsx' }, book, async (tables) => {
    const table = only(tables);
    assert.equal(table.columns, ['a', 'b']);
    assert.equal(await rowsOf(table), [
      ['2', '1', null],
      ['9', '2', null],
    ]);
    assert.is(table.observations().emptyRows, 3);
    assert.is(table.observations().rows, 2);
  });
});

test('hostile names are only names', async () => {
  const name = '"; drop table x; --';
  const book = await workbook((file) => {
    file.addWorksheet(name).addRows([
      [name, "'"],
      ['$(rm -rf)', '\\.'],
    ]);
  });
  await withSource({ file: 'hostile.xlsx', sheets: [name] }, book, async (tables) => {
    const table = only(tables);
    assert.is(table.name, name);
    assert.equal(table.columns, [name, "'"]);
    assert.equal(await rowsOf(table), [['2', '$(rm -rf)', '\\.']]);
  });
});

test('what other writers do: prefixes, no references, inline and phonetic text, escapes, CDATA, ISO dates', async () => {
  const strings = `<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <x:si><x:r><x:t>東</x:t></x:r><x:r><x:t>京</x:t></x:r><x:rPh sb="0" eb="1"><x:t>トウ</x:t></x:rPh></x:si>
    <x:si><x:t>one_x000D_two _x005F_x000D_</x:t></x:si></x:sst>`;
  const rows = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
    <x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="str"><x:v>b</x:v></x:c><x:c t="str"><x:v>c</x:v></x:c></x:row>
    <x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="d"><x:v>2024-08-14</x:v></x:c></x:row>
    <x:row r="7"><x:c t="str"><x:v><![CDATA[<&]]>&amp;&#233;</x:v></x:c><x:c r="C7"><x:v> 5 </x:v></x:c></x:row>
    </x:sheetData></x:worksheet>`;
  await withSource({ file: 'other.xlsx' }, rawWorkbook(rows, { strings }), async (tables) => {
    assert.equal(await rowsOf(only(tables)), [
      ['2', '東京', 'one\rtwo _x000D_', '2024-08-14'],
      ['7', '<&&é', null, '5'],
    ]);
  });
});

test('values that cannot be read are NULL and listed with their text', async () => {
  const rows = `<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>
    <row r="2"><c r="A2"><f>SUM(X1:X9)</f></c><c r="B2"><v>12,5</v></c></row>
    <row r="3"><c r="A3" t="s"><v>99</v></c><c r="B3" t="str"><v>nul_x0000_</v></c></row>
    <row r="4"><c r="A4" t="str"><v>half_xD800_</v></c><c r="B4" t="str"><f>A1</f><v></v></c></row>`;
  await withSource({ file: 'unreadable.xlsx' }, rawWorkbook(sheet(rows)), async (tables) => {
    const table = only(tables);
    assert.equal(await rowsOf(table), [
      ['2', null, null],
      ['3', null, null],
      ['4', null, null],
    ]);
    assert.equal(
      table.observations().rejects.map(({ row, column, value, reason }) => [row, column, value, reason]),
      [
        [2, 'a', '=SUM(X1:X9)', 'unreadable'],
        [2, 'b', '12,5', 'not-a-number'],
        [3, 'a', '99', 'unreadable'],
        [3, 'b', 'nul\ufffd', 'unreadable'],
        [4, 'a', 'half\ufffd', 'unreadable'],
      ],
    );
  });
});

test('1000 rejects are kept, all are counted, and their text is cut', async () => {
  const long = `#${'é'.repeat(300)}`;
  const cells = Array.from(
    { length: 1200 },
    (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" t="e"><v>${long}</v></c></row>`,
  );
  const rows = `<row r="1"><c r="A1" t="str"><v>a</v></c></row>${cells.join('')}`;
  await withSource({ file: 'many.xlsx' }, rawWorkbook(sheet(rows)), async (tables) => {
    const table = only(tables);
    for (const _ of ['first reading', 'second reading']) {
      assert.is((await rowsOf(table)).length, 1200);
      const { rejects, rejectedValues } = table.observations();
      assert.equal([rejects.length, rejectedValues, rejects[0]?.value.length], [1000, 1200, 200]);
    }
  });
});

test('a sheet may be read twice, and a reading may be given up', async () => {
  const book = await workbook((file) => {
    const cells = file.addWorksheet('S');
    cells.addRow(['a']);
    for (let row = 0; row < 30_000; row += 1) cells.addRow([`value ${row}`]);
  });
  await withSource({ file: 'twice.xlsx' }, book, async (tables) => {
    const table = only(tables);
    for await (const chunk of await table.open()) {
      assert.ok(chunk.length > 0);
      break;
    }
    const first = await bytesOf(table);
    assert.ok(first.equals(await bytesOf(table)));
    assert.is(table.observations().rows, 30_000);
  });
});

test.run();
