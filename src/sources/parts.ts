import { Readable } from 'node:stream';
import { ExpectedError } from '../errors.ts';
import { copyTextOptions } from './copy-text.ts';
import type { Placing } from './copy-writer.ts';
import { assertUnchanged, type InputFile } from './file.ts';
import { quote } from './names.ts';
import { Observer } from './observer.ts';
import type { RowPlace, SourceTable } from './source.ts';

/** What one file, or one sheet of it, adds to a table. */
export interface Part {
  file: InputFile;
  sheet: string | null;
  columns: readonly string[];
  /** Of a workbook that counts its days from 1904. */
  from1904?: boolean;
  /**
   * Its rows as COPY text. What is no row, or no value, goes to `observer`.
   * @returns the highest row number that it has seen, `placing.rowOffset` not added
   */
  read(placing: Placing, observer: Observer): AsyncGenerator<Buffer, number>;
}

/**
 * The table of one part or of several that follow one another; its columns are those of the first.
 * @param options `columns`: others than the first part's; a part may lack some of them. `countsDates`: do the cells
 *   carry date formats?
 * @throws ExpectedError when a part lacks a column or has one more.
 */
export function partsTable(
  name: string,
  parts: readonly [Part, ...Part[]],
  options: { columns?: readonly string[]; countsDates?: boolean } = {},
): SourceTable {
  const [first] = parts;
  const columns = options.columns ?? first.columns;
  const orders = parts.map((part) =>
    options.columns === undefined ? orderOf(part, first) : lookup(part, columns),
  );
  const start = () => new Observer(options.countsDates === true ? columns : []);
  let observer = start();
  let rowOffsets: number[] = [];

  async function* copyText(observed: Observer, offsets: number[]): AsyncGenerator<Buffer, void> {
    let rowOffset = 0;
    for (const [index, part] of parts.entries()) {
      observed.at(part.file.name, part.sheet);
      offsets.push(rowOffset);
      rowOffset += yield* part.read({ rowOffset, order: orders[index] ?? null }, observed);
      await assertUnchanged(part.file);
    }
  }

  return {
    name,
    columns,
    copyOptions: copyTextOptions,
    hasRowNumbers: true,
    ...(first.sheet === null ? {} : { sheet: first.sheet }),
    from1904: parts.some((part) => part.from1904 === true),
    async open() {
      for (const { file } of parts) await assertUnchanged(file);
      observer = start();
      rowOffsets = [];
      return Readable.from(copyText(observer, rowOffsets), { objectMode: false });
    },
    observations: () => observer.snapshot(),
    placeOf: (row) => placeIn(parts, rowOffsets, row),
  };
}

/** The part that a row of the table is in, and its own number there. */
export function placeIn(
  parts: readonly [Part, ...Part[]],
  offsets: readonly number[],
  row: number,
): RowPlace {
  const index = Math.max(
    offsets.findLastIndex((offset) => offset < row),
    0,
  );
  const { file, sheet } = parts[index] ?? parts[0];
  return { file: file.name, sheet, row: row - (offsets[index] ?? 0) };
}

/** Null when the part has the columns of the first one in the same order. */
function orderOf(part: Part, first: Part): number[] | null {
  const missing = first.columns.find((column) => !part.columns.includes(column));
  if (missing !== undefined) throw mismatch(part, 'lacks the column', missing, first, 'has');
  const extra = part.columns.find((column) => !first.columns.includes(column));
  if (extra !== undefined) throw mismatch(part, 'has a column', extra, first, 'lacks');
  return first.columns.every((column, index) => part.columns[index] === column)
    ? null
    : lookup(part, first.columns);
}

function lookup(part: Part, columns: readonly string[]): number[] {
  const places = new Map(part.columns.map((column, index) => [column, index]));
  return columns.map((column) => places.get(column) ?? -1);
}

function mismatch(part: Part, what: string, column: string, first: Part, other: string): ExpectedError {
  return new ExpectedError(
    `${part.file.label} ${what} ${quote(column)} that ${first.file.label} ${other}, and the files of one table have the same columns: correct the file, or read it as a source of its own`,
  );
}
