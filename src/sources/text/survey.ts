import { isAscii, isUtf8 } from 'node:buffer';

/** Longer lines are no lines of a table: 16 MiB. */
export const lineLimitBytes = 1 << 24;

/** Bytes that Windows-1252 leaves undefined. */
const undefined1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const endMarker = Buffer.from('\n\\.');
const lineFeed = 0x0a;

/**
 * What the whole of a text file shows, seen piece by piece. Nearly all of it is done by native code: a sound file
 * costs no loop over its bytes.
 */
export class Survey {
  /** Bytes that continue a character of UTF-8; none in plain ASCII. */
  continuationBytes = 0;
  /** Bytes above ASCII that are no part of a UTF-8 character. */
  strayBytes = 0;
  #undefinedBytes = 0;
  #hasNul = false;
  #hasEndMarker = false;
  #hasLongLine = false;
  #lineBytes = 0;
  #end = Buffer.alloc(0);
  #unfinished = Buffer.alloc(0);

  add(piece: Buffer): void {
    this.#hasNul ||= piece.includes(0);
    // Before version 17, PostgreSQL took a line `\.` for the end of the data, and told nobody what came after.
    this.#hasEndMarker ||=
      piece.includes(endMarker) || Buffer.concat([this.#end, piece.subarray(0, 2)]).includes(endMarker);
    this.#end = Buffer.from(piece.subarray(-2));
    this.#measureLines(piece);
    if (this.#unfinished.length > 0 || !isAscii(piece)) this.#checkUtf8(piece);
  }

  end(): void {
    this.strayBytes += this.#unfinished.length;
    this.#unfinished = Buffer.alloc(0);
  }

  /** May the server be given the text as it is, once it is UTF-8? */
  isSound(encoding: 'utf-8' | 'windows-1252'): boolean {
    if (this.#hasNul || this.#hasEndMarker || this.#hasLongLine) return false;
    return encoding === 'utf-8' ? this.strayBytes === 0 : this.#undefinedBytes === 0;
  }

  #measureLines(piece: Buffer): void {
    const first = piece.indexOf(lineFeed);
    this.#lineBytes += first < 0 ? piece.length : first;
    if (this.#lineBytes > lineLimitBytes) this.#hasLongLine = true;
    if (first >= 0) this.#lineBytes = piece.length - piece.lastIndexOf(lineFeed) - 1;
  }

  #checkUtf8(piece: Buffer): void {
    const bytes = this.#unfinished.length > 0 ? Buffer.concat([this.#unfinished, piece]) : piece;
    const end = finishedLength(bytes);
    this.#unfinished = Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    if (isUtf8(whole)) {
      this.continuationBytes += whole.length - whole.toString('utf8').length;
      return;
    }
    // Overlong and surrogate sequences look like characters to the count, and are none.
    this.strayBytes += 1;
    this.#count(whole);
  }

  /** Character by character, as far as it takes to tell a few wrong bytes in UTF-8 from another encoding. */
  #count(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at] ?? 0;
      const length = sequenceLength(byte);
      let continued = 1;
      while (continued < length && isContinuation(bytes[at + continued])) continued += 1;
      if (byte >= 0x80 && (length === 1 || continued < length)) {
        this.strayBytes += 1;
        if (undefined1252.has(byte)) this.#undefinedBytes += 1;
        at += 1;
      } else {
        this.continuationBytes += length - 1;
        at += length;
      }
    }
  }
}

/** How much of the bytes does not end within a character. */
function finishedLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (isContinuation(byte)) continue;
    return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const isContinuation = (byte = 0): boolean => (byte & 0xc0) === 0x80;

/** Bytes of the character that begins with this one; 1 for what begins none. */
function sequenceLength(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 1;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}
