import { copyChunkLength, copyField, copyNull } from './copy-text.ts';

/** How the rows of one file take their place in a table that may be made of several. */
export interface Placing {
  /** Added to the row's number in its file, so that numbers are unique in the table. */
  rowOffset: number;
  /** For each column of the table, where the file has it; -1 where it does not. Null when both agree. */
  order: readonly number[] | null;
}

/** Gathers rows as COPY text: the row's number, then its values. */
export class CopyWriter {
  /** The highest number of a row in its file, as far as it was seen. */
  lastRow = 0;
  readonly #placing: Placing;
  readonly #encoding: 'utf8' | 'latin1';
  #out = '';

  /** @param encoding 'latin1' for texts that have one character for each byte. */
  constructor(placing: Placing, encoding: 'utf8' | 'latin1') {
    this.#placing = placing;
    this.#encoding = encoding;
  }

  /** One row. Null and undefined are NULL; the values must not hold what PostgreSQL cannot store. */
  write(row: number, values: readonly (string | null | undefined)[]): void {
    const { rowOffset, order } = this.#placing;
    this.lastRow = row;
    let line = String(row + rowOffset);
    const width = order?.length ?? values.length;
    for (let column = 0; column < width; column += 1) {
      const value = values[order === null ? column : (order[column] ?? -1)];
      line += value === null || value === undefined ? `\t${copyNull}` : `\t${copyField(value)}`;
    }
    this.#out += `${line}\n`;
  }

  /** What was gathered, once it is worth sending; null before that. */
  takeFull(): Buffer | null {
    return this.#out.length < copyChunkLength ? null : this.take();
  }

  take(): Buffer {
    const bytes = Buffer.from(this.#out, this.#encoding);
    this.#out = '';
    return bytes;
  }
}
