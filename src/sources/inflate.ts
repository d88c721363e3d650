import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ExpectedError } from '../errors.ts';
import { assertUnchanged, fileBytes, type InputFile } from './file.ts';

/** A bomb unpacks to more than this many times its size; the most repetitive logs stay below. */
const bombRatio = 200;
/** What unpacks to no more is no bomb, whatever the ratio: 1 GiB. */
const bombBytes = 2 ** 30;

/**
 * @param label What is unpacked, for the message.
 * @param harmlessBytes What unpacks to no more is no bomb; less where it is held in memory.
 * @throws ExpectedError when it unpacks to more than data does.
 */
export function assertNoBomb(
  label: string,
  packedBytes: number,
  unpackedBytes: number,
  harmlessBytes = bombBytes,
): void {
  if (unpackedBytes <= harmlessBytes || unpackedBytes <= packedBytes * bombRatio) return;
  throw new ExpectedError(
    `${label} unpacks to more than ${harmlessBytes >> 20} MiB and ${bombRatio} times its size, as a zip bomb does: check where it comes from, or unpack it yourself`,
  );
}

/**
 * The bytes inside a gzip file, several members after one another included.
 * @throws ExpectedError when it is damaged, cut off, a bomb, or changes on the way.
 */
export async function* gunzip(file: InputFile): AsyncGenerator<Buffer, void> {
  // The loop over the stream reports the errors of both.
  const unpacked = pipeline(
    Readable.from(fileBytes(file), { objectMode: false }),
    createGunzip({ chunkSize: 1 << 16 }),
    () => {},
  );
  let bytes = 0;
  try {
    for await (const chunk of unpacked) {
      bytes += chunk.length;
      assertNoBomb(file.label, file.bytes, bytes);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ExpectedError || !isFault(error)) throw error;
    await assertUnchanged(file);
    throw new ExpectedError(`${file.label} is cut off or damaged (${error.message}): copy it again`);
  }
}

/** Is it zlib's own error? */
const isFault = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
