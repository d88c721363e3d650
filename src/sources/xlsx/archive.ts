import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import yauzl, { type Entry } from 'yauzl';
import { ExpectedError } from '../../errors.ts';
import { assertNoBomb } from '../inflate.ts';

/** Parts that are kept in memory may not be larger than this, unpacked: 1 GiB. Sheets are streamed. */
const memoryLimit = 2 ** 30;
/** And what is packed tighter than data is may not be larger than this: 64 MiB. */
const memoryHarmless = 2 ** 26;
/** No text between two marks of an Office document comes near this many bytes. */
const unmarkedLimit = 2 ** 24;
/** Bytes that are unpacked at a time. */
const pieceSize = 1 << 16;
const stored = 0;
const deflated = 8;

/**
 * The parts of an Office document: a zip file, read at random because sheets often precede their strings.
 * No file stays open between two readings.
 */
export class Archive {
  readonly #path: string;
  readonly #label: string;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(path: string, label: string, entries: ReadonlyMap<string, Entry>) {
    this.#path = path;
    this.#label = label;
    this.#entries = entries;
  }

  /**
   * @param label The file's name in messages.
   * @throws ExpectedError when the zip's directory cannot be read.
   */
  static async open(path: string, label: string): Promise<Archive> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(damaged(label, error.message));
      yauzl.open(path, { lazyEntries: true }, (error, zip) => {
        if (error) return fail(error);
        const entries = new Map<string, Entry>();
        zip.on('error', fail);
        zip.on('entry', (entry: Entry) => {
          entries.set(entry.fileName, entry);
          zip.readEntry();
        });
        zip.on('end', () => resolve(new Archive(path, label, entries)));
        zip.readEntry();
      });
    });
  }

  has(part: string): boolean {
    return this.#entries.has(part);
  }

  /**
   * The text of one part, in pieces as they are unpacked. Its length and checksum are verified at the end.
   * @throws ExpectedError when the part is absent or damaged.
   */
  async *text(part: string, options: { inMemory: boolean }): AsyncGenerator<string, void> {
    const entry = this.#entries.get(part);
    if (entry === undefined) throw damaged(this.#label, `${part} is absent`);
    if (options.inMemory && entry.uncompressedSize > memoryLimit) {
      throw new ExpectedError(
        `${this.#label}: ${part} needs more than 1 GiB of memory: export CSV files instead`,
      );
    }
    const harmless = options.inMemory ? memoryHarmless : undefined;
    assertNoBomb(`${this.#label}: ${part}`, entry.compressedSize, entry.uncompressedSize, harmless);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let checksum = 0;
    let length = 0;
    let unmarked = 0;
    try {
      for await (const piece of await this.#unpack(entry)) {
        checksum = crc32(piece, checksum);
        length += piece.length;
        // A bomb claims less than it unpacks to: stop there, not at its end.
        if (length > entry.uncompressedSize) break;
        // What reads the XML keeps all of a text, or of a mark, until it ends.
        const lastMark = piece.lastIndexOf('<');
        unmarked = lastMark < 0 ? unmarked + piece.length : piece.length - lastMark;
        if (unmarked > unmarkedLimit) throw new Error('a text in it does not end');
        yield decoder.decode(piece, { stream: true });
      }
      if (length !== entry.uncompressedSize || checksum !== entry.crc32)
        throw new Error('its checksum is wrong');
      yield decoder.decode();
    } catch (error) {
      throw damaged(this.#label, `${part}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  // yauzl's own streams hang when a reader stops half-way, as the reading of a header does.
  async #unpack(entry: Entry): Promise<Readable> {
    const method = entry.compressionMethod;
    if (entry.isEncrypted() || (method !== stored && method !== deflated)) {
      throw new Error('it is encrypted or packed in an unknown way');
    }
    const start = await this.#dataOffset(entry);
    // An empty range cannot be asked for, and an empty part is damage all the same.
    const end = start + Math.max(entry.compressedSize, 1) - 1;
    const packed = createReadStream(this.#path, { start, end, highWaterMark: pieceSize });
    if (method === stored) return packed;
    // The loop over the stream reports its errors.
    return pipeline(packed, createInflateRaw({ chunkSize: pieceSize }), () => {});
  }

  /** The name and the extra field in front of the data may differ from those in the directory. */
  async #dataOffset(entry: Entry): Promise<number> {
    const header = Buffer.alloc(30);
    const handle = await open(this.#path);
    try {
      await handle.read(header, 0, header.length, entry.relativeOffsetOfLocalHeader);
    } finally {
      await handle.close();
    }
    if (header.readUInt32LE(0) !== 0x04034b50) throw new Error('it is not where the directory says');
    return (
      entry.relativeOffsetOfLocalHeader + header.length + header.readUInt16LE(26) + header.readUInt16LE(28)
    );
  }
}

/** The one sentence for a file that broke on its way: what, why, and what to do. */
export function damaged(label: string, why: string): ExpectedError {
  const reason = why.replace(/\s+/g, ' ').trim();
  return new ExpectedError(
    `${label} is cut off or damaged (${reason}): copy it again, or open it in a spreadsheet program and save it`,
  );
}
