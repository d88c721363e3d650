import { isUtf8 } from 'node:buffer';
import { CopyWriter, type Placing } from '../copy-writer.ts';
import type { Observer } from '../observer.ts';
import { type TextFile, utf8Bytes } from '../text/text-file.ts';
import { widthOf } from './dialect.ts';
import type { CsvLayout } from './header.ts';
import { type CsvField, type CsvItem, CsvRecords } from './records.ts';

/**
 * COPY text of the rows of a CSV file that are rows. The others go to `observer`: too few or too many fields,
 * quotes that do not match, lines without end, NUL bytes, bytes that are not UTF-8. As where the server reads the
 * file itself, nothing between two delimiters is NULL and `""` is the empty text.
 *
 * All text here has one character for each byte of UTF-8, as in Latin-1: nothing is decoded, let alone replaced, on
 * its way to the server.
 * @returns the line of the last row
 */
export async function* csvRows(
  text: TextFile,
  layout: CsvLayout,
  placing: Placing,
  observer: Observer,
): AsyncGenerator<Buffer, number> {
  const records = new CsvRecords(layout, layout.dataLine);
  const writer = new CopyWriter(placing, 'latin1');
  const take = (piece: string, atEnd: boolean) => {
    for (const item of records.read(piece, atEnd)) takeItem(text, layout, item, writer, observer);
  };
  for await (const chunk of utf8Bytes(text, layout.dataOffset)) {
    take(chunk.toString('latin1'), false);
    const full = writer.takeFull();
    if (full !== null) yield full;
  }
  take('', true);
  yield writer.take();
  return writer.lastRow;
}

function takeItem(
  { isSound }: TextFile,
  { columns, delimiter }: CsvLayout,
  { line, fields, broken, reason }: CsvItem,
  writer: CopyWriter,
  observer: Observer,
): void {
  if (fields === null) {
    observer.rejectRow(line, decode(broken), reason);
    return;
  }
  if (fields.every((field) => field === null || field === '')) {
    observer.emptyRows += 1;
    return;
  }
  fields.length = widthOf(fields, columns.length);
  const isWide = fields.length === columns.length;
  if (!isWide || !(isSound || fields.every(isStorable))) {
    observer.rejectRow(line, written(fields, delimiter), isWide ? 'unreadable' : 'wrong-column-count');
    return;
  }
  observer.rows += 1;
  writer.write(line, fields);
}

/** Can PostgreSQL store it? Not with NUL in it, nor when its bytes are not UTF-8. */
function isStorable(bytes: CsvField): boolean {
  if (bytes === null) return true;
  if (bytes.includes('\0')) return false;
  return !/[\x80-\xff]/.test(bytes) || isUtf8(Buffer.from(bytes, 'latin1'));
}

const shownLength = 2000;
const written = (fields: readonly CsvField[], delimiter: string): string =>
  decode(fields.map((field) => field?.slice(0, shownLength)).join(delimiter));

/** Bytes as text for a reader; what is not UTF-8 shows as the replacement character. */
const decode = (bytes: string): string => Buffer.from(bytes.slice(0, shownLength), 'latin1').toString('utf8');
