import { createReadStream } from 'node:fs';
import { ExpectedError } from '../../errors.ts';
import type { InputFile } from '../file.ts';

const zipSignature = Buffer.from('PK\x03\x04', 'latin1');
const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Name of the stream that holds an encrypted workbook inside an OLE file. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * An XLSX file is a zip file; what comes under that name instead deserves its own advice.
 * @param head The first 8 bytes of the file.
 * @throws ExpectedError when it is an old .xls, an encrypted workbook or something else.
 */
export async function assertZip(file: InputFile, head: Buffer): Promise<void> {
  if (head.subarray(0, 4).equals(zipSignature)) return;
  if (!head.equals(oleSignature)) {
    throw new ExpectedError(
      `${file.label} is not an XLSX workbook: if it is text, name it .csv, otherwise save it as .xlsx`,
    );
  }
  if (await contains(file.path, encryptedStream)) {
    throw new ExpectedError(
      `${file.label} is protected by a password: remove the password in the spreadsheet program and save it again`,
    );
  }
  throw new ExpectedError(`${file.label} is an old .xls workbook: save it as .xlsx in a spreadsheet program`);
}

async function contains(path: string, needle: Buffer): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const window = Buffer.concat([tail, chunk]);
    if (window.includes(needle)) return true;
    tail = window.subarray(-needle.length);
  }
  return false;
}
