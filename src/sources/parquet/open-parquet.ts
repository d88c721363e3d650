import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  type ParquetParsers,
  parquetMetadataAsync,
  parquetScan,
} from 'hyparquet';
import { compressors as libraryCompressors } from 'hyparquet-compressors';
import { ExpectedError } from '../../errors.ts';
import { CopyWriter, type Placing } from '../copy-writer.ts';
import { assertUnchanged, type InputFile, readHead } from '../file.ts';
import { assertNoBomb } from '../inflate.ts';
import { assertColumns, quote } from '../names.ts';
import type { Observer } from '../observer.ts';
import type { Part } from '../parts.ts';
import { unstorable } from '../unstorable.ts';
import { columnsOf, type ParquetColumn, withRawValues } from './columns.ts';
import { bytesText, dateText, timestampText } from './value.ts';

/** So many rows of a row group are held at a time. */
const rowsAtATime = 1 << 15;

/**
 * Opens a Parquet file: its columns, read from its end.
 * @throws ExpectedError when it is none, is damaged or encrypted, or a column is packed in a way that is not known.
 */
export async function openParquet(file: InputFile): Promise<Part> {
  const magic = (await readHead(file.path, 4)).toString('latin1');
  if (magic === 'PARE') throw new ExpectedError(`${file.label} is encrypted: export it without encryption`);
  if (magic !== 'PAR1') {
    throw new ExpectedError(`${file.label} is not a Parquet file: name it by what it is, or export it again`);
  }
  const metadata = await guarded(file, async () =>
    parquetMetadataAsync(await asyncBufferFromFile(file.path), { parsers, geoparquet: false }),
  );
  assertReadable(file, metadata);
  const columns = await guarded(file, async () => columnsOf(metadata));
  const names = columns.map(({ name }, index) => (name.trim() === '' ? `column ${index + 1}` : name));
  if (names.length === 0) throw new ExpectedError(`${file.label} has no column: export it again`);
  assertColumns(names, file.label);
  return {
    ...{ file, columns: names, sheet: null },
    read: (placing, observer) => parquetRows(file, metadata, columns, placing, observer),
  };
}

/** COPY text of the rows, a piece of a row group at a time. The first row is number 1. */
async function* parquetRows(
  file: InputFile,
  metadata: FileMetaData,
  columns: readonly ParquetColumn[],
  placing: Placing,
  observer: Observer,
): AsyncGenerator<Buffer, number> {
  const writer = new CopyWriter(placing, 'utf8');
  const scan = await guarded(file, async () =>
    parquetScan({
      ...{ file: await asyncBufferFromFile(file.path), metadata: withRawValues(metadata) },
      ...{ parsers, compressors: compressorsFor(file), utf8: false, geoparquet: false },
    }),
  );
  // Pages of nested values cannot be passed over unread.
  const step = columns.some(({ isNested }) => isNested) ? Number.MAX_SAFE_INTEGER : rowsAtATime;
  for (const { rowStart: first, rowEnd: last } of scan.ranges) {
    for (let rowStart = first; rowStart < last; rowStart += step) {
      const rowEnd = Math.min(rowStart + step, last);
      const values = await guarded(file, () =>
        Promise.all(
          columns.map(
            ({ name }): Promise<ArrayLike<unknown>> => scan.readColumn({ column: name, rowStart, rowEnd }),
          ),
        ),
      );
      if (values.some(({ length }) => length !== rowEnd - rowStart)) {
        throw damaged(file, 'its columns are not of one length');
      }
      for (let row = rowStart; row < rowEnd; row += 1) {
        const texts = columns.map((column, index) =>
          textOf(column, values[index]?.[row - rowStart], row + 1, observer),
        );
        observer.rows += 1;
        writer.write(row + 1, texts);
        const full = writer.takeFull();
        if (full !== null) yield full;
      }
    }
  }
  yield writer.take();
  return writer.lastRow;
}

function textOf(column: ParquetColumn, value: unknown, row: number, observer: Observer): string | null {
  if (value === null || value === undefined) return null;
  const text = column.toText(value);
  if (!unstorable.test(text)) return text;
  observer.rejectValue(row, column.name, text, 'unreadable');
  return null;
}

/** The library's own would make dates that know milliseconds only, and replace bytes that are no text. */
const parsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (millis) => timestampText(BigInt(millis), 3),
  timestampFromMicroseconds: (micros) => timestampText(micros, 6),
  timestampFromNanoseconds: (nanos) => timestampText(nanos, 9),
  dateFromDays: dateText,
  stringFromBytes: (bytes) => bytes && bytesText(bytes),
  jsonFromBytes: (bytes) => bytes && bytesText(bytes),
};

/** Node's own where it has them; a page that claims to unpack to more than data does is refused. */
function compressorsFor(file: InputFile): Compressors {
  const all: Compressors = {
    ...libraryCompressors,
    GZIP: (packed, maxOutputLength) => gunzipSync(packed, { maxOutputLength }),
    BROTLI: (packed, maxOutputLength) => brotliDecompressSync(packed, { maxOutputLength }),
  };
  return Object.fromEntries(
    Object.entries(all).map(([codec, unpack]) => [
      codec,
      (packed: Uint8Array, length: number) => {
        assertNoBomb(file.label, packed.length, length);
        return unpack(packed, length);
      },
    ]),
  );
}

function assertReadable(file: InputFile, { row_groups: groups }: FileMetaData): void {
  for (const { meta_data: chunk } of groups.flatMap(({ columns }) => columns)) {
    if (chunk === undefined)
      throw new ExpectedError(`${file.label} is encrypted: export it without encryption`);
    if (chunk.codec === 'UNCOMPRESSED' || chunk.codec in libraryCompressors) continue;
    throw new ExpectedError(
      `${file.label}: the column ${quote(chunk.path_in_schema.join('.'))} is compressed with ${chunk.codec ?? 'a codec of its own'}, which is not supported: export it with ZSTD, SNAPPY or GZIP`,
    );
  }
}

async function guarded<T>(file: InputFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    await assertUnchanged(file);
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
}

function damaged(file: InputFile, why: string): ExpectedError {
  return new ExpectedError(
    `${file.label} is cut off or damaged (${why.replace(/\s+/g, ' ').trim()}): copy it again, or export it again`,
  );
}
