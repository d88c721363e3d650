import { createHash } from 'node:crypto';
import type { Config } from '../config/schema.ts';
import { ExpectedError } from '../errors.ts';
import { openCsv } from './csv/open-csv.ts';
import { csvTable } from './csv/table.ts';
import type { InputFile } from './file.ts';
import { type FoundFiles, findFiles } from './files.ts';
import { assertFormat, type FileFormat } from './format.ts';
import { openJsonLines } from './jsonl/open-jsonl.ts';
import { assertColumns } from './names.ts';
import { type Part, partsTable } from './parts.ts';
import { type DatabaseContext, openPostgresql } from './postgresql/open.ts';
import type { SourceFile, SourceTable } from './source.ts';
import { openWorkbooks } from './xlsx/open-workbooks.ts';

type FileSource = Extract<Config['sources'][number], { file: string }>;

/**
 * Opens one source of the configuration: its size, its SHA-256 and its tables with their columns. Rows are read
 * when a table is opened, not here, though texts are read once to settle how they are written. The ending of the name
 * tells the format; the content must agree with it. The files of a folder or pattern are one table.
 * @param source One entry of `sources` in the configuration.
 * @param baseDir The folder that relative paths start from: the configuration's own.
 * @param database What reading a database needs to know; files need nothing of it.
 * @throws ExpectedError when a file is missing, empty, of another format, encrypted, damaged or has no header.
 */
export async function openSource(
  source: Config['sources'][number],
  baseDir: string,
  database?: Omit<DatabaseContext, 'baseDir'>,
): Promise<SourceFile> {
  if ('database' in source) {
    if (database === undefined) throw new ExpectedError('no database can be read here: name a file instead');
    return await openPostgresql(source, { ...database, baseDir });
  }
  const found = await findFiles(source.file, baseDir);
  const format = formatOf(source, found.files);
  const opened = await openFormat(format, source, found);
  return { ...identityOf(source, found), format, ...opened, roles: [] };
}

/** Of files that are read as one, the hash is of the lines `SHA-256  name`, as `sha256sum` prints them. */
function identityOf(source: FileSource, { files, areParts }: FoundFiles) {
  const [{ name, bytes, sha256 }] = files;
  if (!areParts) return { file: name, bytes, sha256, parts: [] };
  const lines = files.map((part) => `${part.sha256}  ${part.name}\n`);
  return {
    file: source.file,
    bytes: files.reduce((sum, part) => sum + part.bytes, 0),
    sha256: createHash('sha256').update(lines.join('')).digest('hex'),
    parts: files.map((part) => ({ file: part.name, bytes: part.bytes, sha256: part.sha256 })),
  };
}

function formatOf(source: FileSource, files: readonly [InputFile, ...InputFile[]]): FileFormat {
  const [first] = files;
  const format = assertFormat(first.label);
  const other = files.find(({ label }) => assertFormat(label) !== format);
  if (other !== undefined) {
    throw new ExpectedError(
      `${source.file} holds files of several formats (${first.label}, ${other.label}): name those of one format with a pattern`,
    );
  }
  if (format !== 'xlsx' && source.sheets !== undefined) {
    throw new ExpectedError(
      `${source.file} is a ${format === 'csv' ? 'CSV' : format} file and has no sheets: remove "sheets" from this source`,
    );
  }
  return format;
}

async function openFormat(
  format: FileFormat,
  source: FileSource,
  found: FoundFiles,
): Promise<{ tables: readonly SourceTable[]; skippedSheets?: readonly string[] }> {
  const { files } = found;
  const { delimiter, quote, headerRow, encoding } = source;
  if (format === 'xlsx') return await openWorkbooks(source, found);
  const name = source.table ?? found.name;
  if (name === null) {
    throw new ExpectedError(`${source.file} holds no word to call the table by: name it with "table:"`);
  }
  if (format === 'csv') {
    const parts = await each(files, (file) => openCsv(file, { delimiter, quote, headerRow, encoding }));
    return { tables: [csvTable(name, parts)] };
  }
  if (format === 'parquet') {
    // Loaded when it is asked for: it takes a tenth of a second.
    const { openParquet } = await import('./parquet/open-parquet.ts');
    return { tables: [partsTable(name, await each(files, openParquet))] };
  }
  const parts = await each(files, (file) => openJsonLines(file, encoding));
  return { tables: [partsTable(name, parts, { columns: unionOf(source.file, parts) })] };
}

/** A key that no object of a month names is absent from all its rows, as from some rows of another month. */
function unionOf(label: string, parts: readonly Part[]): string[] {
  const columns = [...new Set(parts.flatMap((part) => part.columns))];
  assertColumns(columns, label);
  return columns;
}

/** One after another, so that no more than one file is open. */
async function each<T>(
  [first, ...others]: readonly [InputFile, ...InputFile[]],
  open: (file: InputFile) => Promise<T>,
): Promise<[T, ...T[]]> {
  const opened: [T, ...T[]] = [await open(first)];
  for (const file of others) opened.push(await open(file));
  return opened;
}
