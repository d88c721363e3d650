import { isUtf8 } from 'node:buffer';
import { ExpectedError } from '../../errors.ts';
import { assertColumns } from '../names.ts';
import type { TextFile } from '../text/text-file.ts';
import { findReading, type Reading } from './dialect.ts';
import { type Dialect, lineEnd } from './records.ts';

/** What the configuration says of a CSV file. */
export interface CsvSettings {
  delimiter: string | undefined;
  quote: string | undefined;
  headerRow: number | undefined;
}

/** How one CSV file is written. Offsets are bytes of its text in UTF-8; lines are counted from 1. */
export interface CsvLayout extends Dialect {
  columns: readonly string[];
  headerOffset: number;
  dataOffset: number;
  /** The line of the first row. */
  dataLine: number;
}

/**
 * Reads delimiter, quote and column names from the beginning of a file. A column without a name is called by its
 * place, `column 3`, because the server reads the file's bytes as they are and no column can be left out.
 * @throws ExpectedError when the header has an open quote, holds no name, the same name twice, or too many.
 */
export function readCsvHeader(text: TextFile, settings: CsvSettings): CsvLayout {
  const { label } = text.file;
  // One character for each byte: offsets in the text are offsets in the file.
  const all = text.head.toString('latin1');
  const hint = settings.headerRow === undefined ? /^"?sep=(.)"?(\r\n|\n|\r)/i.exec(all) : null;
  const headerRow = settings.headerRow ?? (hint === null ? 1 : 2);
  const base = lineOffset(all, headerRow);
  if (base === null) throw new ExpectedError(`${label} has no line ${headerRow}: correct "headerRow"`);

  const delimiter = settings.delimiter ?? hint?.[1];
  assertPlain(label, { delimiter, quote: settings.quote });
  const found = findReading(all.slice(base), text.isHeadAll, {
    ...{ delimiter, quote: settings.quote },
    headerIsFirst: settings.headerRow !== undefined,
  });
  const header = found.records[found.header];
  const line = headerRow + (header?.linesBefore ?? 0);
  const names = namesOf(label, line, found);
  assertColumns(names, `${label}, line ${line}`);
  return {
    ...found.dialect,
    columns: names,
    headerOffset: base + (header?.start ?? 0),
    dataOffset: base + (header?.end ?? 0),
    dataLine: line + (header?.lines ?? 1),
  };
}

function namesOf(label: string, line: number, { records, header }: Reading): string[] {
  const record = records[header];
  if (record === undefined) {
    throw new ExpectedError(`${label}: line ${line} does not end: write the column names into line ${line}`);
  }
  if (record.fields === null) {
    throw new ExpectedError(`${label}: the quotes in line ${line} do not match: correct the header`);
  }
  const trimmed = record.fields.map((name) => {
    const bytes = Buffer.from(name ?? '', 'latin1');
    if (bytes.includes(0)) {
      throw new ExpectedError(
        `${label}: line ${line} holds NUL bytes or characters that its encoding does not have: correct the header, or say "encoding"`,
      );
    }
    if (!isUtf8(bytes)) {
      throw new ExpectedError(`${label}: line ${line} is not UTF-8 as the rest is: correct the header`);
    }
    return bytes.toString('utf8').trim();
  });
  if (trimmed.every((name) => name === '')) {
    throw new ExpectedError(
      `${label} has no header: write the column names into line ${line}, or say with "headerRow" where they are`,
    );
  }
  return trimmed.map((name, index) => (name === '' ? `column ${index + 1}` : name));
}

/** PostgreSQL takes a single byte here. */
function assertPlain(label: string, { delimiter, quote }: Pick<CsvSettings, 'delimiter' | 'quote'>): void {
  for (const [what, character, other] of [
    ['delimiter', delimiter, quote ?? '"'],
    ['quote', quote, delimiter],
  ] as const) {
    if (character === undefined) continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters part the values of some exports
    if (!/^[\x01-\x09\x0b\x0c\x0e-\x7e]$/.test(character) || character === other) {
      throw new ExpectedError(
        `${label}: the ${what} must be one plain character such as ${what === 'quote' ? '"' : ', or ; or a tab'}, and not the ${what === 'quote' ? 'delimiter' : 'quote'}`,
      );
    }
  }
}

/** Where a line begins; null when the text has fewer. */
function lineOffset(text: string, line: number): number | null {
  let offset = 0;
  for (let passed = 1; passed < line; passed += 1) {
    offset = lineEnd(text, offset).next;
    if (offset >= text.length) return null;
  }
  return offset;
}
