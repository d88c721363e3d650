import { ExpectedError } from '../../errors.ts';
import { assertColumns } from '../names.ts';
import type { Archive } from './archive.ts';
import { plainNumber } from './number.ts';
import { place, type Sheet, sheetParser } from './worksheet.ts';

/** A named column of a sheet and its 0-based place. */
export interface HeaderCell {
  name: string;
  index: number;
}

/** The row of the column names, counted from 1, and its cells that hold one. */
export interface SheetHeader {
  row: number;
  cells: readonly HeaderCell[];
}

/** So many rows with a value are looked at for the header; titles above it are few. */
const sampledRows = 50;

/**
 * The column names of a sheet: in the configured row, or in the first row that looks like a header.
 * @param wantedRow The configuration's `headerRow`.
 * @returns null when the sheet holds no value at all.
 * @throws ExpectedError when the row names no column, two alike or too many, or no row looks like a header.
 */
export async function readHeader(
  archive: Archive,
  sheet: Sheet,
  wantedRow: number | undefined,
): Promise<SheetHeader | null> {
  const rows = await firstRows(archive, sheet, wantedRow ?? 1);
  const [first] = rows;
  if (first === undefined) return null;
  const header = wantedRow === undefined ? findHeader(rows) : rows.find(({ row }) => row === wantedRow);
  const isNamed = header?.cells.some(({ name }) => name !== '') ?? false;
  if (!isNamed && wantedRow !== undefined) {
    throw new ExpectedError(`${place(sheet)}: row ${wantedRow} holds no column names: correct "headerRow"`);
  }
  if (header === undefined || !isNamed) {
    throw new ExpectedError(
      `${place(sheet)} has no header: its first values are in row ${first.row}, write the column names into row 1 or say with "headerRow" where they are`,
    );
  }
  // A name that could not be read is none.
  const cells = header.cells.filter(({ name }) => name !== '');
  assertColumns(
    cells.map(({ name }) => name),
    place(sheet),
  );
  return { row: header.row, cells };
}

/** The first rows with a value, from row 1 on until enough follow `from`. */
async function firstRows(archive: Archive, sheet: Sheet, from: number): Promise<SheetHeader[]> {
  const rows: SheetHeader[] = [];
  let following = 0;
  const parser = sheetParser(sheet, ({ number, values, problems }) => {
    if (following >= sampledRows) return;
    const cells = values
      .map((value, index) => ({ name: value.trim(), index }))
      .filter(({ name, index }) => name !== '' || problems.some(({ column }) => column === index));
    if (cells.length === 0) return;
    if (number >= from) {
      following += 1;
      rows.push({ row: number, cells });
    } else if (rows.length === 0) rows.push({ row: number, cells });
  });
  for await (const text of archive.text(sheet.part, { inMemory: false })) {
    parser.write(text);
    if (following >= sampledRows) break;
  }
  return rows;
}

/**
 * Row 1 is the header unless it is much narrower than what comes below it, as a title is. Then the header is the first
 * row of several texts that is at least twice as wide as all above it, and that the next row does not go beyond.
 */
function findHeader(rows: readonly SheetHeader[]): SheetHeader | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  if (first.row === 1 && isHeader(rows, 0) && first.cells.length > 1) return first;
  const widest = Math.max(...rows.map(({ cells }) => cells.length));
  if (first.row === 1 && first.cells.length === widest) return first;
  const index = rows.findIndex(({ cells }, at) => {
    const isWider = rows.slice(0, at).every((above) => above.cells.length * 2 <= cells.length);
    return isWider && cells.length > 1 && isHeader(rows, at);
  });
  // A stray value beyond the header is told when it is met; a header further down would leave rows out.
  return rows[index] ?? (first.row === 1 ? first : undefined);
}

/** Texts only, and the row below keeps to their columns and fills at least half of them. */
function isHeader(rows: readonly SheetHeader[], at: number): boolean {
  const cells = rows[at]?.cells ?? [];
  if (cells.some(({ name }) => name === '' || plainNumber(name) !== null)) return false;
  const below = rows[at + 1]?.cells;
  if (below === undefined) return true;
  const named = new Set(cells.map(({ index }) => index));
  return below.every(({ index }) => named.has(index)) && below.length * 2 >= cells.length;
}
