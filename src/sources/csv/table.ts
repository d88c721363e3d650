import { Readable } from 'node:stream';
import { assertUnchanged } from '../file.ts';
import { Observer } from '../observer.ts';
import { type Part, partsTable } from '../parts.ts';
import type { SourceTable } from '../source.ts';
import { type TextFile, utf8Bytes } from '../text/text-file.ts';
import { RecordCounter } from './counter.ts';
import type { CsvLayout } from './header.ts';

/** One CSV file of a table. */
export interface CsvPart extends Part {
  text: TextFile;
  layout: CsvLayout;
}

/**
 * The table of a CSV file, or of several. `open` hands PostgreSQL the text of the files unread, so its observations
 * hold no counts: the store counts the rows that arrived. `tolerant` parses it here and lists what is no row; so does
 * `open` itself where it is known that the server would refuse the text, or read several files as they are not meant.
 */
export function csvTable(name: string, parts: readonly [CsvPart, ...CsvPart[]]): SourceTable {
  const parsed = partsTable(name, parts);
  const [first] = parts;
  if (!parts.every((part) => part.text.isSound && isAlike(part.layout, first.layout))) return parsed;
  let firstRows: number[] = [];
  return {
    name,
    columns: first.columns,
    copyOptions: csvCopyOptions(first.layout),
    ...(parts.every(isPlain) && { delimiter: first.layout.delimiter }),
    hasRowNumbers: false,
    async open() {
      for (const { file } of parts) await assertUnchanged(file);
      firstRows = [];
      return Readable.from(joined(parts, firstRows), { objectMode: false });
    },
    observations: () => new Observer().snapshot(),
    placeOf(row) {
      // The server counts records, and gives the first one number 2.
      const index = Math.max(
        firstRows.findLastIndex((start) => start <= row - 2),
        0,
      );
      const { file, layout } = parts[index] ?? first;
      return { file: file.name, sheet: null, row: row - 2 - (firstRows[index] ?? 0) + layout.dataLine };
    },
    tolerant: () => parsed,
  };
}

/**
 * The server would take the next file for a part of the value; it is to refuse, as it does at the end of a single file:
 * with its own error of a row that it cannot read.
 */
class OpenQuoteError extends Error {
  override name = 'OpenQuoteError';
  readonly code = '22P04';
}

/**
 * The text of files of one make, after one another, with the header of the first one alone.
 * @param firstRows Filled on the way: how many rows come before those of each file.
 */
async function* joined(parts: readonly CsvPart[], firstRows: number[]): AsyncGenerator<Buffer, void> {
  let rows = 0;
  for (const [index, { text, layout }] of parts.entries()) {
    firstRows.push(rows);
    if (parts.length === 1) return yield* utf8Bytes(text, layout.headerOffset);
    const counter = new RecordCounter(layout.quote);
    for await (const piece of utf8Bytes(text, index === 0 ? layout.headerOffset : layout.dataOffset)) {
      counter.add(piece);
      yield piece;
    }
    if (counter.isQuoted) throw new OpenQuoteError();
    rows += counter.records - (index === 0 ? 1 : 0);
    if (!counter.isOpen) continue;
    rows += 1;
    yield Buffer.from('\n');
  }
}

/** May values be looked at on their way by whoever knows `"` and line feeds alone? */
const isPlain = ({ text, layout }: CsvPart): boolean =>
  layout.quote === '"' && text.head[layout.dataOffset - 1] !== carriageReturn;

const carriageReturn = 0x0d;

const isAlike = (a: CsvLayout, b: CsvLayout): boolean =>
  a.delimiter === b.delimiter &&
  a.quote === b.quote &&
  a.columns.length === b.columns.length &&
  a.columns.every((column, index) => column === b.columns[index]);

function csvCopyOptions({ delimiter, quote }: CsvLayout): string {
  const literal = (character: string) => (character === "'" ? "''" : character);
  return `WITH (FORMAT csv, HEADER true, DELIMITER '${literal(delimiter)}', QUOTE '${literal(quote)}', ENCODING 'UTF8', NULL '')`;
}
