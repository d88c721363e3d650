import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { copyChunkLength, copyField, copyNull } from '../copy-text.ts';
import type { Observer } from '../observer.ts';
import type { CsvLayout } from './header.ts';
import { type CsvField, type CsvItem, CsvRecords } from './records.ts';

/**
 * COPY text of the rows of a CSV file that are rows. The others go to `observer`: too few or too many fields,
 * quotes that do not match, NUL bytes, bytes that are not UTF-8. As on the fast path, nothing between two
 * delimiters is NULL and `""` is the empty text.
 *
 * All text here has one character for each byte of the file, as in Latin-1: nothing is decoded, let alone
 * replaced, on its way to the server.
 */
export async function* tolerantRows(layout: CsvLayout, observer: Observer): AsyncGenerator<Buffer, void> {
  const records = new CsvRecords(layout.delimiter);
  let out = '';
  const take = (items: Iterable<CsvItem>) => {
    for (const item of items) if (item.line > layout.headerLines) out += copyLine(layout, observer, item);
  };
  for await (const chunk of createReadStream(layout.file.path, { start: layout.start })) {
    take(records.read(chunk.toString('latin1'), false));
    if (out.length < copyChunkLength) continue;
    yield Buffer.from(out, 'latin1');
    out = '';
  }
  take(records.read('', true));
  if (out !== '') yield Buffer.from(out, 'latin1');
}

function copyLine(layout: CsvLayout, observer: Observer, { line, fields, broken }: CsvItem): string {
  if (fields === null) {
    observer.rejectRow(line, decode(broken), 'unreadable');
    return '';
  }
  if (fields.every((field) => field === null || field === '')) {
    observer.emptyRows += 1;
    return '';
  }
  if (fields.length !== layout.columns.length) {
    observer.rejectRow(line, written(fields, layout.delimiter), 'wrong-column-count');
    return '';
  }
  let text = String(line);
  for (const field of fields) text += `\t${field === null ? copyNull : copyField(field)}`;
  if (!storable(text)) {
    observer.rejectRow(line, written(fields, layout.delimiter), 'unreadable');
    return '';
  }
  observer.rows += 1;
  return `${text}\n`;
}

/** Can PostgreSQL store it? Not with NUL in it, nor when its bytes are not UTF-8. */
function storable(bytes: string): boolean {
  if (bytes.includes('\0')) return false;
  return !/[\x80-\xff]/.test(bytes) || isUtf8(Buffer.from(bytes, 'latin1'));
}

const written = (fields: readonly CsvField[], delimiter: string): string => decode(fields.join(delimiter));

/** Bytes as text for a reader; what is not UTF-8 shows as the replacement character. */
const decode = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
