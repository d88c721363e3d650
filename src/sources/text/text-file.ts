import { ExpectedError } from '../../errors.ts';
import { fileBytes, type InputFile, readHead } from '../file.ts';
import { gunzip } from '../inflate.ts';
import { type Encoding, readMark } from './encoding.ts';
import { Survey } from './survey.ts';
import { transcoder } from './transcode.ts';

/** As much of a text is looked at for its header: a header may be this long, in bytes of UTF-8. */
const headLimit = 1 << 20;
const gzipSignature = Buffer.from('1f8b', 'hex');

/** A text file, and what its bytes are. */
export interface TextFile {
  file: InputFile;
  isGzip: boolean;
  encoding: Encoding;
  /** Length of its byte order mark. */
  markBytes: number;
  /** May the server be given its text as it is? False where a byte of it, or a line, could not be read. */
  isSound: boolean;
  /** The beginning of the text in UTF-8, without its byte order mark. */
  head: Buffer;
  /** Is `head` all of it? */
  isHeadAll: boolean;
}

/**
 * Reads a text file once, to its end, to settle how it is written.
 * @param wanted The encoding as configured; undefined to find it.
 * @throws ExpectedError when it is no text, holds none, or cannot be unpacked.
 */
export async function openText(file: InputFile, wanted: Encoding | undefined): Promise<TextFile> {
  const isGzip = (await readHead(file.path, gzipSignature.length)).equals(gzipSignature);
  const { encoding: shown, markBytes } = readMark(file.label, await contentHead(file, isGzip));
  // What a byte order mark says is beyond doubt.
  const settled = markBytes > 0 ? shown : (wanted ?? shown);
  const isUtf16 = settled === 'utf-16le' || settled === 'utf-16be';
  const guess = { file, isGzip, markBytes, encoding: isUtf16 ? settled : ('utf-8' as const) };

  const survey = new Survey();
  const pieces: Buffer[] = [];
  let headBytes = 0;
  let bytes = 0;
  for await (const piece of utf8Bytes(guess)) {
    survey.add(piece);
    bytes += piece.length;
    if (headBytes >= headLimit) continue;
    pieces.push(piece.subarray(0, headLimit - headBytes));
    headBytes += Math.min(piece.length, headLimit - headBytes);
  }
  survey.end();
  if (bytes === 0) throw new ExpectedError(`${file.label} holds no text: extract it again`);

  const byteEncoding =
    settled === 'windows-1252' || (settled === undefined && survey.strayBytes > survey.continuationBytes)
      ? 'windows-1252'
      : 'utf-8';
  const head = Buffer.concat(pieces);
  return {
    ...guess,
    encoding: isUtf16 ? settled : byteEncoding,
    isSound: survey.isSound(isUtf16 ? 'utf-8' : byteEncoding),
    head: isUtf16 ? head : transcoder(byteEncoding)(head, true),
    isHeadAll: bytes === headBytes,
  };
}

/**
 * The text of a file in UTF-8, without its byte order mark.
 * @param skip How many bytes of that text to leave out at its beginning.
 * @throws ExpectedError when the file changes on the way or cannot be unpacked.
 */
export async function* utf8Bytes(
  text: Pick<TextFile, 'file' | 'isGzip' | 'encoding' | 'markBytes'>,
  skip = 0,
): AsyncGenerator<Buffer, void> {
  const transcode = transcoder(text.encoding);
  const withoutMark = skipper(text.markBytes);
  const withoutStart = skipper(skip);
  for await (const piece of contentBytes(text.file, text.isGzip)) {
    const kept = withoutStart(transcode(withoutMark(piece), false));
    if (kept.length > 0) yield kept;
  }
  const last = withoutStart(transcode(Buffer.alloc(0), true));
  if (last.length > 0) yield last;
}

const contentBytes = (file: InputFile, isGzip: boolean): AsyncGenerator<Buffer, void> =>
  isGzip ? gunzip(file) : fileBytes(file);

async function contentHead(file: InputFile, isGzip: boolean): Promise<Buffer> {
  for await (const piece of contentBytes(file, isGzip)) return piece;
  return Buffer.alloc(0);
}

/** Makes a function that leaves out the first bytes of all that it is given. */
function skipper(bytes: number): (piece: Buffer) => Buffer {
  let left = bytes;
  return (piece) => {
    const skipped = Math.min(left, piece.length);
    left -= skipped;
    return skipped === 0 ? piece : piece.subarray(skipped);
  };
}
