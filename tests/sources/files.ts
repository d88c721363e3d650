import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import ExcelJS from 'exceljs';
import { ExpectedError } from '../../src/errors.ts';
import { copyNull } from '../../src/sources/copy-text.ts';
import { openSource } from '../../src/sources/open.ts';
import type { SourceTable } from '../../src/sources/source.ts';

/** Runs `test` with a folder of its own, which is gone afterwards. */
export async function withFolder<T>(test: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-sources-'));
  try {
    return await test(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An entry of a configuration's sources. */
export interface FileEntry {
  file: string;
  table?: string;
  sheets?: string[];
  headerRow?: number;
  encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  delimiter?: string;
  quote?: string;
}

/** Writes one file and opens it as a source. */
export async function withSource<T>(
  source: FileEntry,
  content: Buffer | string,
  test: (tables: readonly SourceTable[], path: string) => Promise<T>,
): Promise<T> {
  return await withFolder(async (folder) => {
    const path = join(folder, source.file);
    await writeFile(path, content);
    const { tables } = await openSource(source, folder);
    return await test(tables, path);
  });
}

/** The message of the ExpectedError that opening this file ends in; any other outcome is a failed test. */
export async function openingFails(source: FileEntry, content: Buffer | string): Promise<string> {
  return await messageOf(() => withSource(source, content, async () => {}));
}

export async function messageOf(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof ExpectedError && !error.message.includes('\n')) return error.message;
    throw error;
  }
  throw new Error('expected an ExpectedError, nothing was thrown');
}

/** A workbook as exceljs writes it. */
export async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, `Sheet`, written by hand: for what exceljs never writes. */
export function rawWorkbook(
  sheetXml: string,
  parts: { strings?: string; styles?: string; workbookPr?: string; sheetState?: string } = {},
): Buffer {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const relationships = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const files: Record<string, string> = {
    '_rels/.rels': relationships(relation('r1', 'officeDocument', '/xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${namespace} xmlns:rel="${types}">${parts.workbookPr ?? ''}<sheets><sheet name="Sheet" sheetId="7" state="${parts.sheetState ?? 'visible'}" rel:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
        (parts.strings === undefined ? '' : relation('r2', 'sharedStrings', 'sharedStrings.xml')) +
        (parts.styles === undefined ? '' : relation('r3', 'styles', '/xl/styles.xml')),
    ),
    'xl/worksheets/sheet1.xml': sheetXml,
  };
  if (parts.strings !== undefined) files['xl/sharedStrings.xml'] = parts.strings;
  if (parts.styles !== undefined) files['xl/styles.xml'] = parts.styles;
  return zip(files);
}

/** A sheet of these `<row>` elements. */
export const sheet = (rows: string): string =>
  `<worksheet ${namespace}><sheetData>${rows}</sheetData></worksheet>`;

/** A zip file whose entries are stored without compression, but for those that come deflated with a claimed length. */
export function zip(
  files: Readonly<Record<string, string>>,
  deflated: Readonly<Record<string, { content: Buffer; claimed: number }>> = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflated[name];
    const [path, body] = [Buffer.from(name), packed?.content ?? Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(packed === undefined ? 0 : 8, 4);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(packed?.claimed ?? body.length, 18);
    common.writeUInt16LE(path.length, 22);
    const at = Buffer.alloc(4);
    at.writeUInt32LE(offset);
    bodies.push(Buffer.from('PK\x03\x04'), common, path, body);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(10), at, path);
    offset += 30 + path.length + body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(bodies.length / 4, 8);
  end.writeUInt16LE(bodies.length / 4, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}

export async function bytesOf(table: SourceTable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await table.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The rows of a table that sends COPY text, unescaped as PostgreSQL does it; the row number comes first. */
export async function rowsOf(table: SourceTable): Promise<(string | null)[][]> {
  return parseCopyText((await bytesOf(table)).toString('utf8'));
}

export function parseCopyText(text: string): (string | null)[][] {
  const letters: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
  const field = (raw: string) =>
    raw === copyNull
      ? null
      : raw.replace(/\\(.)/g, (_, character: string) => letters[character] ?? character);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t').map(field));
}

/** The one table that the test wrote. */
export function only(tables: readonly SourceTable[]): SourceTable {
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`expected one table, found ${tables.length}`);
  return table;
}
