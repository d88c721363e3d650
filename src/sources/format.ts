import { extname } from 'node:path';
import { ExpectedError } from '../errors.ts';

/** The formats that files come in. */
export type FileFormat = 'csv' | 'xlsx' | 'jsonl' | 'parquet';

const formats: Readonly<Record<string, FileFormat>> = {
  ...{ '.csv': 'csv', '.tsv': 'csv', '.txt': 'csv' },
  ...{ '.xlsx': 'xlsx', '.xlsm': 'xlsx', '.xls': 'xlsx', '.xlsb': 'xlsx' },
  ...{ '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.parquet': 'parquet' },
};

/** The format that a file's name tells, `.gz` behind its ending or not; null when it tells none. */
export function dataFormatOf(name: string): FileFormat | null {
  return formats[extname(name.replace(/\.gz$/i, '')).toLowerCase()] ?? null;
}

/**
 * The format of a file, by its name.
 * @throws ExpectedError when it is none that is read, or one that has to be unpacked first.
 */
export function assertFormat(label: string): FileFormat {
  const format = dataFormatOf(label);
  if (format === null) {
    throw new ExpectedError(
      `${label} ends neither in .csv, .xlsx, .jsonl nor .parquet: name a file of these formats`,
    );
  }
  // Both are read from their end.
  if (/\.gz$/i.test(label) && (format === 'xlsx' || format === 'parquet')) {
    throw new ExpectedError(`${label} cannot be read while it is packed: unpack it with gunzip`);
  }
  return format;
}
