import { lineLimitBytes } from '../text/survey.ts';

/** A record whose quotes stay open for more characters than this has a quote too many. */
const openQuoteLimit = 1 << 20;

/** What stands between the values of a CSV file, and around those that hold it. */
export interface Dialect {
  delimiter: string;
  quote: string;
}

/** A value of a record; null where nothing stands between two delimiters, '' where quotes stand around nothing. */
export type CsvField = string | null;

/** One record of the file, or one line of it that is none. */
export interface CsvItem {
  /** 1-based line of the file that it begins on. */
  line: number;
  /** null for a line that is no record. */
  fields: CsvField[] | null;
  /** The text of that line, or its beginning; '' for a record. */
  broken: string;
  /** Why it is none: wrong quotes, or no end. */
  reason: 'unreadable' | 'too-long';
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
  readonly #dialect: Dialect;
  #text = '';
  #line: number;
  /** Inside a line that was given up? */
  #skipping = false;

  /** @param firstLine The number of the line that the text begins with. */
  constructor(dialect: Dialect, firstLine = 1) {
    this.#dialect = dialect;
    this.#line = firstLine;
  }

  /**
   * The records that are complete with this piece of text.
   * @param atEnd Is it the last one?
   */
  *read(text: string, atEnd: boolean): Generator<CsvItem, void> {
    // A line that goes on completes nothing; looking at its beginning again and again would take for ever.
    const completesNothing = !atEnd && !text.includes('\n') && !text.includes('\r') && !this.#endsInReturn();
    this.#text += text;
    if (completesNothing && !this.#skipping && this.#text.length <= lineLimitBytes) return;
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
      const record = parseRecord(this.#text, start, this.#dialect, atEnd);
      const length = this.#text.length - start;
      if (record === 'incomplete' && length <= openQuoteLimit) break;
      if (typeof record === 'object') {
        yield { line: this.#line, fields: record.fields, broken: '', reason: 'unreadable' };
        this.#line += record.lines;
        start = record.end;
        continue;
      }
      const { at } = lineEnd(this.#text, start);
      const goesOn = at === this.#text.length && !atEnd;
      if (goesOn && length <= lineLimitBytes) break;
      const reason = goesOn ? 'too-long' : 'unreadable';
      yield { line: this.#line, fields: null, broken: this.#text.slice(start, at), reason };
      this.#skipping = true;
    }
    this.#text = this.#text.slice(start);
  }

  #endsInReturn(): boolean {
    return this.#text.endsWith('\r');
  }
}

/** `lines`: how many lines of the file the record takes. `end`: the offset after its line end. */
export interface CsvRecord {
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
  { delimiter, quote }: Dialect,
  atEnd: boolean,
): CsvRecord | 'incomplete' | 'broken' {
  const fields: CsvField[] = [];
  let lines = 1;
  for (let at = start; ; ) {
    if (text[at] === quote) {
      const quoted = parseQuoted(text, at, quote, atEnd);
      if (quoted === null) return atEnd ? 'broken' : 'incomplete';
      fields.push(quoted.value);
      lines += lineBreaks(quoted.value);
      at = quoted.end;
    } else {
      const end = unquotedEnd(text, at, delimiter);
      const value = text.slice(at, end);
      if (value.includes(quote)) return 'broken';
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
function parseQuoted(
  text: string,
  open: number,
  quote: string,
  atEnd: boolean,
): { value: string; end: number } | null {
  let value = '';
  for (let from = open + 1; ; ) {
    const close = text.indexOf(quote, from);
    if (close < 0 || (close + 1 === text.length && !atEnd)) return null;
    if (text[close + 1] !== quote) return { value: value + text.slice(from, close), end: close + 1 };
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

/** Where the line that `start` is on ends, and where the next one begins. */
export function lineEnd(text: string, start: number): { at: number; next: number } {
  const at = unquotedEnd(text, start, '\n');
  return { at, next: text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1 };
}

function lineBreaks(value: string): number {
  if (!value.includes('\n') && !value.includes('\r')) return 0;
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}
