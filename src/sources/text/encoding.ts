import { ExpectedError } from '../../errors.ts';

/** How the characters of a text file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a file begins with to say how it is encoded; PostgreSQL would take it for a part of the first name. */
const marks: readonly { encoding: Encoding; bytes: Buffer }[] = [
  { encoding: 'utf-8', bytes: Buffer.from('efbbbf', 'hex') },
  { encoding: 'utf-16le', bytes: Buffer.from('fffe', 'hex') },
  { encoding: 'utf-16be', bytes: Buffer.from('feff', 'hex') },
];

/** First bytes of what is no text, and what a person does about it. */
const signatures: readonly { bytes: Buffer; message: string }[] = [
  {
    bytes: Buffer.from('504b0304', 'hex'),
    message: 'is a zip file: unpack it, or name it .xlsx if it is one',
  },
  { bytes: Buffer.from('d0cf11e0', 'hex'), message: 'is an old Office file: save it as CSV UTF-8' },
  { bytes: Buffer.from('PAR1'), message: 'is a Parquet file: name it .parquet' },
  { bytes: Buffer.from('1f8b', 'hex'), message: 'is packed with gzip twice: unpack it with gunzip' },
];

/** Above this share of plain characters, what was read as UTF-16 is UTF-16. */
const plainShare = 0.5;

/**
 * The encoding that the first bytes of a file show, and how many of them are its byte order mark.
 * `encoding` is undefined where they show none: UTF-8 and Windows-1252 are told apart by the whole file.
 * @throws ExpectedError when they show something else than text.
 */
export function readMark(label: string, head: Buffer): { encoding: Encoding | undefined; markBytes: number } {
  for (const { bytes, message } of signatures) {
    if (head.subarray(0, bytes.length).equals(bytes)) throw new ExpectedError(`${label} ${message}`);
  }
  for (const { encoding, bytes } of marks) {
    if (head.subarray(0, bytes.length).equals(bytes)) return { encoding, markBytes: bytes.length };
  }
  return { encoding: unmarkedUtf16(head), markBytes: 0 };
}

/** UTF-16 without a byte order mark shows by its plain characters, of which every other byte is 0. */
function unmarkedUtf16(head: Buffer): Encoding | undefined {
  if (!head.includes(0)) return undefined;
  const pairs = head.length >> 1;
  const plain = { 'utf-16le': 0, 'utf-16be': 0 };
  for (let at = 0; at < 2 * pairs; at += 2) {
    if (head[at + 1] === 0 && isPlain(head[at])) plain['utf-16le'] += 1;
    else if (head[at] === 0 && isPlain(head[at + 1])) plain['utf-16be'] += 1;
  }
  if (plain['utf-16le'] > pairs * plainShare) return 'utf-16le';
  return plain['utf-16be'] > pairs * plainShare ? 'utf-16be' : undefined;
}

const isPlain = (byte = 0): boolean =>
  byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f);
