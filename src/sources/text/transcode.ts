import { isAscii } from 'node:buffer';
import type { Encoding } from './encoding.ts';

/** Windows-1252 from 0x80 to 0x9f; where it defines nothing, NUL stands, which no row may hold. */
const high1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/**
 * Makes the function that turns the pieces of a text into UTF-8. What its encoding does not define becomes NUL, which
 * nothing downstream stores: the row that holds it is listed, and no character is made up.
 */
export function transcoder(encoding: Encoding): (piece: Buffer, atEnd: boolean) => Buffer {
  if (encoding === 'utf-8') return (piece) => piece;
  if (encoding === 'windows-1252') return fromWindows1252;
  return fromUtf16(encoding === 'utf-16be');
}

function fromWindows1252(piece: Buffer): Buffer {
  if (isAscii(piece)) return piece;
  const text = piece.toString('latin1');
  return Buffer.from(
    text.replace(/[\x80-\x9f]/g, (character) => high1252[character.charCodeAt(0) - 0x80] ?? ''),
  );
}

function fromUtf16(isBigEndian: boolean): (piece: Buffer, atEnd: boolean) => Buffer {
  let rest = Buffer.alloc(0);
  return (piece, atEnd) => {
    // A copy, because swapping works in place.
    const bytes = Buffer.concat([rest, piece]);
    let end = bytes.length & ~1;
    const lastUnit = end < 2 ? 0 : isBigEndian ? bytes.readUInt16BE(end - 2) : bytes.readUInt16LE(end - 2);
    if (!atEnd && lastUnit >= 0xd800 && lastUnit < 0xdc00) end -= 2;
    rest = Buffer.from(bytes.subarray(end));
    const units = bytes.subarray(0, end);
    const text = (isBigEndian ? units.swap16() : units).toString('utf16le');
    const whole = atEnd && rest.length > 0 ? `${text}\0` : text;
    return Buffer.from(/\p{Surrogate}/u.test(whole) ? whole.replace(/\p{Surrogate}/gu, '\0') : whole);
  };
}
