import { ExpectedError } from '../../errors.ts';
import { CopyWriter, type Placing } from '../copy-writer.ts';
import type { Observer } from '../observer.ts';
import type { Part } from '../parts.ts';
import { Archive } from './archive.ts';
import type { SheetHeader } from './header.ts';
import { columnLetters, type SheetRow } from './rows.ts';
import { place, type Sheet, sheetParser } from './worksheet.ts';

/** What a sheet adds to a table: its named columns. */
export function sheetPart(sheet: Sheet, header: SheetHeader): Part {
  return {
    ...{ file: sheet.file, sheet: sheet.name, columns: header.cells.map(({ name }) => name) },
    from1904: sheet.from1904,
    read: (placing, observer) => sheetRows(sheet, header, placing, observer),
  };
}

async function* sheetRows(
  sheet: Sheet,
  header: SheetHeader,
  placing: Placing,
  observer: Observer,
): AsyncGenerator<Buffer, number> {
  const writer = new CopyWriter(placing, 'utf8');
  const parser = sheetParser(sheet, rowTaker(sheet, header, writer, observer, placing.order));
  const archive = await Archive.open(sheet.file.path, sheet.file.label);
  for await (const text of archive.text(sheet.part, { inMemory: false })) {
    parser.write(text);
    const full = writer.takeFull();
    if (full !== null) yield full;
  }
  parser.end();
  yield writer.take();
  return writer.lastRow;
}

/** Makes the function that sends a row below the header, or counts it where there is nothing in it. */
function rowTaker(
  sheet: Sheet,
  { row: headerRow, cells }: SheetHeader,
  writer: CopyWriter,
  observer: Observer,
  order: Placing['order'],
) {
  const named = new Map(cells.map(({ name, index }) => [index, name]));
  const lastNamed = cells.at(-1)?.index ?? -1;
  const gapless = lastNamed + 1 === cells.length;
  // The observer knows the columns by their place in the table.
  const columnOf = cells.map((_, index) => order?.indexOf(index) ?? index);
  const unnamed = (column: number, row: number) => strayCell(sheet, headerRow, column, row);

  return (row: SheetRow): void => {
    if (row.number <= headerRow) return;
    for (const { column, raw, reason } of row.problems) {
      const name = named.get(column);
      if (name === undefined) throw unnamed(column, row.number);
      observer.rejectValue(row.number, name, raw, reason);
    }
    if (!gapless || row.values.length > cells.length) {
      const stray = row.values.findIndex((value, index) => value !== '' && !named.has(index));
      if (stray >= 0) throw unnamed(stray, row.number);
    }
    const values = cells.map(({ index }, cell) => {
      const value = row.values[index];
      if (value === undefined || value === '') return null;
      observer.cell(columnOf[cell] ?? cell, (sheet.dateStyles[row.styles[index] ?? 0] ?? null) !== null);
      return value;
    });
    if (row.problems.length === 0 && values.every((value) => value === null)) {
      observer.emptyRows += 1;
      return;
    }
    observer.rows += 1;
    writer.write(row.number, values);
  };
}

// Dropping the value would lose data without a word, and the header is long gone when it turns up.
function strayCell(sheet: Sheet, headerRow: number, column: number, row: number): ExpectedError {
  const letters = columnLetters(column);
  return new ExpectedError(
    `${place(sheet)}: cell ${letters}${row} holds a value but ${letters}${headerRow} names no column: name the column, clear the cell, or say with "headerRow" where the names are`,
  );
}
