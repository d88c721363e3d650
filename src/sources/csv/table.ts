import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { copyTextOptions } from '../copy-text.ts';
import { assertUnchanged } from '../file.ts';
import { Observer } from '../observer.ts';
import type { SourceTable } from '../source.ts';
import type { CsvLayout } from './header.ts';
import { tolerantRows } from './tolerant.ts';

const readAhead = 1 << 18;

/**
 * The table of a CSV file. `open` hands PostgreSQL the file's own bytes, so its observations hold no counts:
 * the store counts the rows that arrived. `tolerant` parses them here and lists what is no row.
 */
export function csvTable(name: string, layout: CsvLayout): SourceTable {
  const { file, columns, start } = layout;
  return {
    name,
    columns,
    copyOptions: csvCopyOptions(layout.delimiter),
    delimiter: layout.delimiter,
    hasRowNumbers: false,
    async open() {
      await assertUnchanged(file);
      return createReadStream(file.path, { start, highWaterMark: readAhead });
    },
    observations: () => new Observer(file.name, null).snapshot(),
    tolerant: () => tolerantTable(name, layout),
  };
}

/**
 * The same table, parsed here: each row is sent as COPY text with the line it begins on, or counted in
 * `rejectedRows`, or in `emptyRows` when it holds nothing.
 */
function tolerantTable(name: string, layout: CsvLayout): SourceTable {
  let current = new Observer(layout.file.name, null);
  return {
    name,
    columns: layout.columns,
    copyOptions: copyTextOptions,
    hasRowNumbers: true,
    async open() {
      await assertUnchanged(layout.file);
      current = new Observer(layout.file.name, null);
      return Readable.from(tolerantRows(layout, current), { objectMode: false });
    },
    observations: () => current.snapshot(),
  };
}

function csvCopyOptions(delimiter: string): string {
  const literal = delimiter === "'" ? "''" : delimiter;
  return `WITH (FORMAT csv, HEADER true, DELIMITER '${literal}', QUOTE '"', ENCODING 'UTF8', NULL '')`;
}
