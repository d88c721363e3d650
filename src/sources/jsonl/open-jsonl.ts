import { isUtf8 } from 'node:buffer';
import { ExpectedError } from '../../errors.ts';
import { CopyWriter, type Placing } from '../copy-writer.ts';
import type { InputFile } from '../file.ts';
import { assertColumns, columnLimit } from '../names.ts';
import type { Observer } from '../observer.ts';
import type { Part } from '../parts.ts';
import type { Encoding } from '../text/encoding.ts';
import { type Line, Lines } from '../text/lines.ts';
import { openText, type TextFile, utf8Bytes } from '../text/text-file.ts';
import { unstorable } from '../unstorable.ts';
import { keysOf, membersOf } from './members.ts';

/**
 * Opens a file of one JSON object a line. Its columns are the keys of all lines, in the order in which they appear:
 * the file is read once for them. Lines that are no object are passed over here, and listed when rows are read.
 * @throws ExpectedError when it is no text, no line is an object, or there are more keys than PostgreSQL holds.
 */
export async function openJsonLines(file: InputFile, encoding: Encoding | undefined): Promise<Part> {
  const text = await openText(file, encoding);
  const keys = new Set<string>();
  let objects = 0;
  for await (const lines of linesOf(text)) {
    for (const line of lines) {
      const json = line.isWhole ? textOf(text, line) : null;
      const found = json === null ? null : keysOf(json);
      if (json === null || found === null) continue;
      objects += 1;
      if (found.every((key) => keys.has(key))) continue;
      for (const key of readMembers(json)?.keys() ?? []) keys.add(key);
      if (keys.size > columnLimit) assertColumns([...keys], file.label);
    }
  }
  if (objects === 0) {
    throw new ExpectedError(
      `${file.label} holds no JSON object on a line of its own: write one a line (jq -c '.[]' does that to an array)`,
    );
  }
  if (keys.size === 0) throw new ExpectedError(`${file.label}: no object names a value: extract it again`);
  const columns = [...keys].map((key, index) => (key.trim() === '' ? `column ${index + 1}` : key));
  assertColumns(columns, file.label);
  return {
    ...{ file, columns, sheet: null },
    read: (placing, observer) => jsonRows(text, [...keys], placing, observer),
  };
}

/** COPY text of the lines that are objects; the others, and values that cannot be stored, go to `observer`. */
async function* jsonRows(
  text: TextFile,
  keys: readonly string[],
  placing: Placing,
  observer: Observer,
): AsyncGenerator<Buffer, number> {
  const writer = new CopyWriter(placing, 'utf8');
  for await (const lines of linesOf(text)) {
    for (const line of lines) takeLine(text, line, keys, writer, observer);
    const full = writer.takeFull();
    if (full !== null) yield full;
  }
  yield writer.take();
  return writer.lastRow;
}

function takeLine(
  text: TextFile,
  line: Line,
  keys: readonly string[],
  writer: CopyWriter,
  observer: Observer,
): void {
  const json = line.isWhole ? textOf(text, line) : null;
  const members = json === null ? null : readMembers(json);
  if (json === null || members === null) {
    const shown = line.bytes.toString('utf8', 0, shownBytes);
    observer.rejectRow(line.number, shown, line.isWhole ? 'unreadable' : 'too-long');
    return;
  }
  if (members.size === 0) {
    observer.emptyRows += 1;
    return;
  }
  const isEscaped = mayHoldAny(json);
  const values = keys.map((key) => {
    const value = members.get(key) ?? null;
    if (value === null || !isEscaped || !unstorable.test(value)) return value;
    observer.rejectValue(line.number, key, value, 'unreadable');
    return null;
  });
  observer.rows += 1;
  writer.write(line.number, values);
}

/** Null when a key cannot be the name of a column, too. */
function readMembers(json: string): Map<string, string | null> | null {
  const members = membersOf(json);
  if (members === null || !mayHoldAny(json)) return members;
  return [...members.keys()].some((key) => unstorable.test(key)) ? null : members;
}

/** JSON holds what PostgreSQL cannot store as an escape only. */
const mayHoldAny = (json: string): boolean => json.includes('\\u');

const shownBytes = 1 << 10;

/** Null where the bytes are not UTF-8. */
const textOf = ({ isSound }: TextFile, { bytes }: Line): string | null =>
  isSound || isUtf8(bytes) ? bytes.toString('utf8') : null;

/** The lines of one piece of the text at a time; each must be used up before the next is asked for. */
async function* linesOf(text: TextFile): AsyncGenerator<Iterable<Line>, void> {
  const lines = new Lines();
  for await (const piece of utf8Bytes(text)) yield filled(lines.read(piece));
  yield filled(lines.end());
}

function* filled(lines: Iterable<Line>): Generator<Line, void> {
  for (const line of lines) if (!isBlank(line)) yield line;
}

/** Nothing but spaces: no row, and no fault. */
const isBlank = ({ bytes }: Line): boolean => bytes.every((byte) => byte <= 0x20 && byte !== 0);
