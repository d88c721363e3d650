import { isUtf8 } from 'node:buffer';
import { ExpectedError } from '../../errors.ts';
import type { InputFile } from '../file.ts';
import { assertDistinct } from '../names.ts';
import { parseRecord } from './records.ts';

/** How one CSV file is written. */
export interface CsvLayout {
  file: InputFile;
  /** Offset of the header in bytes: 3 after a byte order mark, else 0. */
  start: number;
  columns: readonly string[];
  delimiter: string;
  /** How many lines of the file the header takes: more than 1 when a name holds a line break. */
  headerLines: number;
}

const quoteCharacter = '"';

/** In order of preference where a header holds as many of the one as of the other. */
const candidates = [',', ';', '\t', '|'] as const;

/**
 * Reads the column names from the first record of a file. A column without a name is called by its place,
 * `column 3`, because the server reads the file's bytes as they are and no column can be left out.
 * @param head The file's first bytes, after the byte order mark.
 * @param options `complete`: is `head` the whole file? `delimiter`: undefined to find it in the header.
 * @throws ExpectedError when the header is not UTF-8, has an open quote, holds no name, or the same name twice.
 */
export function readCsvHeader(
  label: string,
  head: Buffer,
  options: { delimiter: string | undefined; complete: boolean },
): Pick<CsvLayout, 'columns' | 'delimiter' | 'headerLines'> {
  const end = recordEnd(head);
  if (end < 0 && !options.complete) {
    throw new ExpectedError(`${label}: line 1 does not end: write the column names into line 1`);
  }
  const record = end < 0 ? head : head.subarray(0, end);
  if (record.includes(0)) throw new ExpectedError(`${label}: line 1 holds NUL bytes: save it as CSV UTF-8`);
  if (!isUtf8(record)) throw new ExpectedError(`${label} is not encoded in UTF-8: save it as CSV UTF-8`);
  const text = record.toString('utf8');
  const delimiter = options.delimiter ?? findDelimiter(text);
  // PostgreSQL takes a single byte here.
  if (!/^[\t\x20-\x7e]$/.test(delimiter) || delimiter === quoteCharacter) {
    throw new ExpectedError(`${label}: the delimiter must be one plain character such as , or ; or a tab`);
  }
  const parsed = parseRecord(text, 0, delimiter, true);
  if (typeof parsed !== 'object') {
    throw new ExpectedError(`${label}: the quotes in line 1 do not match: correct the header`);
  }
  const trimmed = parsed.fields.map((name) => name?.trim() ?? '');
  if (trimmed.every((name) => name === '')) {
    throw new ExpectedError(`${label} has no header: write the column names into line 1`);
  }
  const columns = trimmed.map((name, index) => (name === '' ? `column ${index + 1}` : name));
  assertDistinct(columns, `${label}, line 1`);
  return { columns, delimiter, headerLines: parsed.lines };
}

/** The delimiter that stands most often outside quotes in the header; a comma where there is none. */
export function findDelimiter(record: string): string {
  const counts = new Map<string, number>(candidates.map((candidate) => [candidate, 0]));
  let quoted = false;
  for (const character of record) {
    if (character === quoteCharacter) quoted = !quoted;
    const count = quoted ? undefined : counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  let best: string = candidates[0];
  for (const [candidate, count] of counts) if (count > (counts.get(best) ?? 0)) best = candidate;
  return best;
}

/** Where the first line break outside quotes is, in bytes; -1 when there is none. */
function recordEnd(bytes: Buffer): number {
  const quoteByte = quoteCharacter.charCodeAt(0);
  let quoted = false;
  return bytes.findIndex((byte) => {
    if (byte === quoteByte) quoted = !quoted;
    return !quoted && (byte === 0x0a || byte === 0x0d);
  });
}
