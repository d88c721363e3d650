import { Transform, type TransformCallback } from 'node:stream';

/** What one column of a CSV file must look like for the server to read it as we do. */
export type GuardedKind = 'date' | 'moment' | 'number';

/** The file holds something that the server would read in its own way; load the table as text instead. */
export class UnusualValueError extends Error {
  override name = 'UnusualValueError';
}

const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22];
const [zero, space] = [0x30, 0x20];
const shape = Buffer.from('0000-00-00 00:00:00.000000');

/**
 * Lets a CSV file's bytes through as long as the guarded columns hold ISO dates and plain numbers, or nothing.
 * PostgreSQL takes far more for a date (`today`, `24-08-14`, a time of day that it drops) or a number (`0x1F`,
 * `1_000`), in silence; so each value is looked at on its way. Quotes are left to the slower reading.
 *
 * @param guarded by index of the column; others pass unseen
 */
export class ValueGuard extends Transform {
  readonly #delimiter: number;
  readonly #kinds: readonly (GuardedKind | undefined)[];
  readonly #lastGuarded: number;
  #isHeader = true;
  #column = 0;
  #length = 0;

  constructor(delimiter: string, guarded: readonly (GuardedKind | undefined)[]) {
    super();
    this.#delimiter = delimiter.charCodeAt(0);
    this.#kinds = guarded;
    this.#lastGuarded = guarded.findLastIndex((kind) => kind !== undefined);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    done(this.#isSafe(chunk) ? null : new UnusualValueError(), chunk);
  }

  override _flush(done: TransformCallback): void {
    done(
      this.#isHeader || isComplete(this.#kinds[this.#column], this.#length) ? null : new UnusualValueError(),
    );
  }

  #isSafe(chunk: Buffer): boolean {
    let start = 0;
    if (this.#isHeader) {
      const end = chunk.indexOf(lineFeed);
      if (end < 0) return true;
      start = end + 1;
      this.#isHeader = false;
    }
    if (chunk.indexOf(quote, start) >= 0) return false;
    // Copied out of the object, and the rest of a row passed over at once: every byte of a large log comes by here.
    const [delimiter, kinds, last] = [this.#delimiter, this.#kinds, this.#lastGuarded];
    let column = this.#column;
    let length = this.#length;
    let kind = kinds[column];
    for (let index = start; index < chunk.length; index++) {
      if (column > last) {
        const end = chunk.indexOf(lineFeed, index);
        if (end < 0) break;
        index = end;
      }
      const byte = chunk[index] ?? 0;
      if (byte === delimiter || byte === lineFeed) {
        if (!isComplete(kind, length)) return false;
        column = byte === lineFeed ? 0 : column + 1;
        length = 0;
        kind = kinds[column];
      } else if (kind !== undefined && byte !== carriageReturn) {
        if (!(kind === 'number' ? isNumeric(byte) : fits(byte, length))) return false;
        length += 1;
      }
    }
    this.#column = column;
    this.#length = length;
    return true;
  }
}

/** A day, for a moment also a day and a time; or nothing. */
function isComplete(kind: GuardedKind | undefined, length: number): boolean {
  if (kind === undefined || kind === 'number' || length === 0 || length === 10) return true;
  return kind === 'moment' && (length === 16 || length >= 19);
}

/** Digits, signs, the point and the exponent; the server refuses what they do not add up to. */
const isNumeric = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2d || byte === 0x2b || (byte | 0x20) === 0x65;

/** Does the byte fit the shape at this place? */
function fits(byte: number, place: number): boolean {
  const expected = shape[place];
  if (expected === zero) return byte >= 0x30 && byte <= 0x39;
  return byte === expected || (expected === space && byte === 0x54);
}
