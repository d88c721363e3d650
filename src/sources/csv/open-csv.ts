import { basename, extname } from 'node:path';
import { ExpectedError } from '../../errors.ts';
import { type InputFile, readHead } from '../file.ts';
import type { SourceFile } from '../source.ts';
import { assertText, byteOrderMark } from './encoding.ts';
import { type CsvLayout, readCsvHeader } from './header.ts';
import { csvTable } from './table.ts';

/** A header may be this long, in bytes: more is no header. */
const headLimit = 1 << 18;

/**
 * Opens a CSV file: one table, named after the file unless the configuration says otherwise.
 * @throws ExpectedError when the file is compressed, not UTF-8, or its header cannot be read.
 */
export async function openCsv(
  file: InputFile,
  settings: { table: string | undefined; delimiter: string | undefined },
): Promise<SourceFile> {
  const head = await readHead(file.path, headLimit);
  assertText(file.label, head);
  const start = head.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark.length : 0;
  if (head.length === start) throw new ExpectedError(`${file.label} holds no text: extract it again`);
  const header = readCsvHeader(file.label, head.subarray(start), {
    delimiter: settings.delimiter,
    complete: head.length === file.bytes,
  });
  const layout: CsvLayout = { file, start, ...header };
  const name = settings.table ?? basename(file.name, extname(file.name));
  const { name: fileName, bytes, sha256 } = file;
  return {
    file: fileName,
    format: 'csv',
    bytes,
    sha256,
    parts: [],
    roles: [],
    tables: [csvTable(name, layout)],
  };
}
