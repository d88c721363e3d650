/** A record whose quotes stay open for more characters than this has a quote too many. */
const recordLimit = 1 << 20;

/** A value of a record; null where nothing stands between two delimiters, '' where quotes stand around nothing. */
export type CsvField = string | null;

/** One record of the file, or one line of it that is none. */
export interface CsvItem {
  /** 1-based line of the file that it begins on. */
  line: number;
  /** null for a line whose quotes are wrong. */
  fields: CsvField[] | null;
  /** The text of that line; '' for a record. */
  broken: string;
}

/**
 * Parts the text of a CSV file into records, strictly by RFC 4180, with any of `\n`, `\r\n` and `\r` as line ends.
 * A misplaced or open quote costs no more than the line its record begins on: reading goes on with the line after
 * it, where a reader that recovers at the next delimiter would take other rows, or the whole rest, for one value.
 *
 * (csv-parse was tried first: it drops the records it has parsed but not handed out when it meets an error, and
 * tells `""` from nothing only at a twentieth of this speed.)
 */
export class CsvRecords {
  readonly #delimiter: string;
  #text = '';
  #line = 1;
  /** Inside a line that was given up? */
  #skipping = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /**
   * The records that are complete with this piece of text.
   * @param atEnd Is it the last one?
   */
  *read(text: string, atEnd: boolean): Generator<CsvItem, void> {
    this.#text += text;
    let start = 0;
    while (start < this.#text.length) {
      if (this.#skipping) {
        const { at, next } = lineEnd(this.#text, start);
        start = at;
        // The line goes on in the next piece, or its \r may be half of a \r\n.
        if (at === this.#text.length || (next === this.#text.length && this.#text[at] === '\r' && !atEnd))
          break;
        this.#skipping = false;
        this.#line += 1;
        start = next;
        continue;
      }
      const tooLong = this.#text.length - start > recordLimit;
      const record = parseRecord(this.#text, start, this.#delimiter, atEnd);
      if (record === 'incomplete' && !tooLong) break;
      if (typeof record === 'object') {
        yield { line: this.#line, fields: record.fields, broken: '' };
        this.#line += record.lines;
        start = record.end;
        continue;
      }
      const { at } = lineEnd(this.#text, start);
      if (at === this.#text.length && !atEnd && !tooLong) break;
      yield { line: this.#line, fields: null, broken: this.#text.slice(start, at) };
      this.#skipping = true;
    }
    this.#text = this.#text.slice(start);
  }
}

/** `lines`: how many lines of the file the record takes. `end`: the offset after its line end. */
interface CsvRecord {
  fields: CsvField[];
  lines: number;
  end: number;
}

/**
 * Reads the record that starts at `start`.
 * @param atEnd Does the file end where `text` ends? If not, a record that touches the end is 'incomplete'.
 */
export function parseRecord(
  text: string,
  start: number,
  delimiter: string,
  atEnd: boolean,
): CsvRecord | 'incomplete' | 'broken' {
  const fields: CsvField[] = [];
  let lines = 1;
  for (let at = start; ; ) {
    if (text[at] === '"') {
      const quoted = parseQuoted(text, at, atEnd);
      if (quoted === null) return atEnd ? 'broken' : 'incomplete';
      fields.push(quoted.value);
      lines += lineBreaks(quoted.value);
      at = quoted.end;
    } else {
      const end = unquotedEnd(text, at, delimiter);
      const value = text.slice(at, end);
      if (value.includes('"')) return 'broken';
      fields.push(value === '' ? null : value);
      at = end;
    }
    const character = text[at];
    if (character === undefined) return atEnd ? { fields, lines, end: at } : 'incomplete';
    if (character === delimiter) at += 1;
    else if (character === '\n') return { fields, lines, end: at + 1 };
    else if (character !== '\r') return 'broken';
    else if (at + 1 === text.length && !atEnd) return 'incomplete';
    else return { fields, lines, end: text[at + 1] === '\n' ? at + 2 : at + 1 };
  }
}

/** null when the closing quote is not in the text, or may be the first half of a doubled one. */
function parseQuoted(text: string, open: number, atEnd: boolean): { value: string; end: number } | null {
  let value = '';
  for (let from = open + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close < 0 || (close + 1 === text.length && !atEnd)) return null;
    if (text[close + 1] !== '"') return { value: value + text.slice(from, close), end: close + 1 };
    value += text.slice(from, close + 1);
    from = close + 2;
  }
}

function unquotedEnd(text: string, start: number, delimiter: string): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') break;
  }
  return at;
}

function lineEnd(text: string, start: number): { at: number; next: number } {
  const at = unquotedEnd(text, start, '\n');
  return { at, next: text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1 };
}

function lineBreaks(value: string): number {
  if (!value.includes('\n') && !value.includes('\r')) return 0;
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}
