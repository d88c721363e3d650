import { lineLimitBytes } from './survey.ts';

/** One line of a text, without its end; `isWhole` is false where it is too long and `bytes` only its beginning. */
export interface Line {
  number: number;
  bytes: Buffer;
  isWhole: boolean;
}

const lineFeed = 0x0a;
/** As much of a line that is too long is kept to show it. */
const shownBytes = 1 << 10;

/** Parts the bytes of a text into lines, ended by `\n`. Lines beyond the limit are never held whole. */
export class Lines {
  #number = 0;
  #pieces: Buffer[] = [];
  #length = 0;

  /** The lines that are complete with this piece. */
  *read(piece: Buffer): Generator<Line, void> {
    for (let start = 0; start < piece.length; ) {
      const end = piece.indexOf(lineFeed, start);
      this.#gather(piece.subarray(start, end < 0 ? piece.length : end));
      if (end < 0) return;
      yield this.#line();
      start = end + 1;
    }
  }

  /** The last line, when nothing ends it. */
  *end(): Generator<Line, void> {
    if (this.#length > 0) yield this.#line();
  }

  #gather(bytes: Buffer): void {
    this.#length += bytes.length;
    if (this.#length <= lineLimitBytes) this.#pieces.push(bytes);
    else if (this.#pieces.length > 1) this.#pieces = [this.#pieces[0]?.subarray(0, shownBytes) ?? bytes];
  }

  #line(): Line {
    const isWhole = this.#length <= lineLimitBytes;
    const [first = Buffer.alloc(0), ...others] = this.#pieces;
    const all = others.length === 0 ? first : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    this.#number += 1;
    return { number: this.#number, bytes: isWhole ? all : all.subarray(0, shownBytes), isWhole };
  }
}
