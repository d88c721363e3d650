import { Readable } from 'node:stream';
import { ExpectedError } from '../../errors.ts';
import { copyChunkLength, copyField, copyNull, copyTextOptions } from '../copy-text.ts';
import { assertUnchanged, type InputFile } from '../file.ts';
import { assertDistinct, quote } from '../names.ts';
import { Observer } from '../observer.ts';
import type { SourceTable } from '../source.ts';
import { Archive, damaged } from './archive.ts';
import { columnLetters, SheetParser, type SheetRow } from './rows.ts';

/** A worksheet and what is needed to read it. */
export interface Sheet {
  file: InputFile;
  name: string;
  part: string;
  strings: readonly string[];
  dateStyles: readonly boolean[];
}

/** A named column of a sheet and its 0-based place. */
export interface HeaderCell {
  name: string;
  index: number;
}

/**
 * The named columns of row 1.
 * @returns null when the sheet holds no value at all.
 * @throws ExpectedError when row 1 names no column, or two alike.
 */
export async function readHeader(archive: Archive, sheet: Sheet): Promise<HeaderCell[] | null> {
  let first: { number: number; header: HeaderCell[] } | undefined;
  const parser = new SheetParser(
    sheet.strings,
    ({ number, values }) => {
      if (first !== undefined) return;
      const header = values
        .map((value, index) => ({ name: value.trim(), index }))
        .filter(({ name }) => name !== '');
      if (header.length > 0) first = { number, header };
    },
    (why) => damaged(sheet.file.label, `${sheet.part}: ${why}`),
  );
  for await (const text of archive.text(sheet.part, { inMemory: false })) {
    parser.write(text);
    if (first !== undefined) break;
  }
  if (first === undefined) return null;
  if (first.number !== 1) {
    throw new ExpectedError(
      `${place(sheet)} has no header: its first values are in row ${first.number}, write the column names into row 1`,
    );
  }
  assertDistinct(
    first.header.map(({ name }) => name),
    place(sheet),
  );
  return first.header;
}

/** The table of one sheet: row numbers, then its named columns, as COPY text. */
export function sheetTable(sheet: Sheet, header: readonly HeaderCell[]): SourceTable {
  const columns = header.map(({ name }) => name);
  const observer = () => new Observer(sheet.file.name, sheet.name, columns);
  let current = observer();
  return {
    name: sheet.name,
    columns,
    copyOptions: copyTextOptions,
    hasRowNumbers: true,
    async open() {
      await assertUnchanged(sheet.file);
      current = observer();
      return Readable.from(copyRows(sheet, header, current), { objectMode: false });
    },
    observations: () => current.snapshot(),
  };
}

async function* copyRows(
  sheet: Sheet,
  header: readonly HeaderCell[],
  observer: Observer,
): AsyncGenerator<Buffer, void> {
  let out = '';
  const write = rowWriter(sheet, header, observer);
  const parser = new SheetParser(
    sheet.strings,
    (row) => {
      out += write(row);
    },
    (why) => damaged(sheet.file.label, `${sheet.part}: ${why}`),
  );
  const archive = await Archive.open(sheet.file.path, sheet.file.label);
  for await (const text of archive.text(sheet.part, { inMemory: false })) {
    parser.write(text);
    if (out.length < copyChunkLength) continue;
    yield Buffer.from(out);
    out = '';
  }
  parser.end();
  if (out !== '') yield Buffer.from(out);
}

/** Makes the function that turns a row into its COPY line, or into '' when the row is not sent. */
function rowWriter(sheet: Sheet, header: readonly HeaderCell[], observer: Observer) {
  const named = new Map(header.map(({ name, index }) => [index, name]));
  const lastNamed = header.at(-1)?.index ?? -1;
  const gapless = lastNamed + 1 === header.length;

  return (row: SheetRow): string => {
    if (row.number === 1) return '';
    for (const { column, raw, reason } of row.problems) {
      const name = named.get(column);
      if (name === undefined) throw unnamed(sheet, column, row.number);
      observer.rejectValue(row.number, name, raw, reason);
    }
    if (!gapless || row.values.length > header.length) {
      const stray = row.values.findIndex((value, index) => value !== '' && !named.has(index));
      if (stray >= 0) throw unnamed(sheet, stray, row.number);
    }
    let line = String(row.number);
    let empty = row.problems.length === 0;
    for (let column = 0; column < header.length; column += 1) {
      const index = header[column]?.index ?? column;
      const value = row.values[index];
      if (value === undefined || value === '') {
        line += `\t${copyNull}`;
        continue;
      }
      empty = false;
      observer.cell(column, sheet.dateStyles[row.styles[index] ?? 0] ?? false);
      line += `\t${copyField(value)}`;
    }
    if (empty) {
      observer.emptyRows += 1;
      return '';
    }
    observer.rows += 1;
    return `${line}\n`;
  };
}

const place = (sheet: Sheet): string => `${sheet.file.label}, sheet ${quote(sheet.name)}`;

// Dropping the value would lose data without a word, and the header is long gone when it turns up.
function unnamed(sheet: Sheet, column: number, row: number): ExpectedError {
  const letters = columnLetters(column);
  return new ExpectedError(
    `${place(sheet)}: cell ${letters}${row} holds a value but ${letters}1 names no column: name the column or clear the cell`,
  );
}
