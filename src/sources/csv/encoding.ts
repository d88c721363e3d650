import { ExpectedError } from '../../errors.ts';

/** What some programs write before UTF-8 text; PostgreSQL would take it for a part of the first name. */
export const byteOrderMark = Buffer.from('efbbbf', 'hex');

/** First bytes of what is no UTF-8 text, and what a person does about it. */
const signatures: readonly { bytes: Buffer; message: string }[] = [
  { bytes: Buffer.from('1f8b', 'hex'), message: 'is compressed with gzip: unpack it with gunzip' },
  {
    bytes: Buffer.from('504b0304', 'hex'),
    message: 'is a zip file: unpack it, or name it .xlsx if it is one',
  },
  { bytes: Buffer.from('d0cf11e0', 'hex'), message: 'is an old Office file: save it as CSV UTF-8' },
  { bytes: Buffer.from('fffe', 'hex'), message: 'is encoded in UTF-16: save it as CSV UTF-8' },
  { bytes: Buffer.from('feff', 'hex'), message: 'is encoded in UTF-16: save it as CSV UTF-8' },
];

/**
 * @param head The first bytes of the file.
 * @throws ExpectedError when they show a compressed file, UTF-16 or no text at all.
 */
export function assertText(label: string, head: Buffer): void {
  for (const { bytes, message } of signatures) {
    if (head.subarray(0, bytes.length).equals(bytes)) throw new ExpectedError(`${label} ${message}`);
  }
  // UTF-16 without a byte order mark shows in its first characters: every other byte of an ASCII name is 0.
  const [first, second] = head;
  if (first === 0 || second === 0) {
    throw new ExpectedError(`${label} is encoded in UTF-16 or is not text: save it as CSV UTF-8`);
  }
}
