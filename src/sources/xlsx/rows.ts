import type { SaxesParser } from 'saxes';
import type { Reject } from '../source.ts';
import { unstorable } from '../unstorable.ts';
import { dayFrom1900, plainNumber } from './number.ts';
import { decodeText, StringItem } from './text.ts';
import { xmlParser } from './xml.ts';

/** The columns a sheet can have: XFD is the last. */
const columnLimit = 16_384;

/** One row record of a sheet. The object and its arrays are used again for the next row. */
export interface SheetRow {
  /** 1-based number in the sheet. */
  number: number;
  /** By 0-based column; '' where there is no value. May be shorter than the header. */
  values: string[];
  /** By 0-based column: the number of the cell's style. */
  styles: number[];
  /** Cells whose value could not be used; their entry in `values` is ''. */
  problems: { column: number; raw: string; reason: Reject['reason'] }[];
}

/** Turns the XML of a worksheet into rows. Feed it with `write`; it calls `onRow` for each row record. */
export class SheetParser {
  readonly #strings: readonly string[];
  readonly #countsFrom1904: (style: number) => boolean;
  readonly #onRow: (row: SheetRow) => void;
  readonly #fail: (why: string) => Error;
  readonly #xml: SaxesParser;
  readonly #row: SheetRow = { number: 0, values: [], styles: [], problems: [] };
  readonly #inline = new StringItem();
  #column = -1;
  #type = 'n';
  #value = '';
  #hasValue = false;
  #formula: string | null = null;
  #inside: 'v' | 'f' | 'is' | null = null;

  /**
   * @param strings The workbook's shared strings.
   * @param countsFrom1904 Is a number of this style a day counted from 1904? It is then counted from 1900 instead.
   * @param fail Makes the error for a sheet that breaks its own format.
   */
  constructor(
    { strings, countsFrom1904 }: { strings: readonly string[]; countsFrom1904: (style: number) => boolean },
    onRow: (row: SheetRow) => void,
    fail: (why: string) => Error,
  ) {
    this.#strings = strings;
    this.#countsFrom1904 = countsFrom1904;
    this.#onRow = onRow;
    this.#fail = fail;
    this.#xml = xmlParser(
      {
        open: (name, attributes) => this.#open(name, attributes),
        close: (name) => this.#close(name),
        text: (text) => this.#text(text),
      },
      fail,
    );
  }

  write(text: string): void {
    this.#xml.write(text);
  }

  end(): void {
    this.#xml.close();
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#inside === 'is') this.#inline.open(name);
    else if (name === 'c') this.#startCell(attributes);
    else if (name === 'v') {
      this.#inside = 'v';
      this.#hasValue = true;
    } else if (name === 'row') this.#startRow(attributes.r);
    else if (name === 'f') {
      this.#inside = 'f';
      this.#formula = '';
    } else if (name === 'is') {
      this.#inside = 'is';
      this.#inline.start();
    }
  }

  #text(text: string): void {
    if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 'is') this.#inline.append(text);
    else if (this.#inside === 'f') this.#formula += text;
  }

  #close(name: string): void {
    if (name === 'c') this.#endCell();
    else if (name === 'row') this.#onRow(this.#row);
    else if (name === 'is') {
      this.#value = this.#inline.value;
      this.#hasValue = true;
      this.#inside = null;
    } else if (this.#inside === 'is') this.#inline.close(name);
    else if (name === 'v' || name === 'f') this.#inside = null;
  }

  #startRow(number: string | undefined): void {
    const row = this.#row;
    // Writers may leave the number out, which means the next one.
    row.number = number === undefined ? row.number + 1 : Number(number);
    if (!Number.isSafeInteger(row.number) || row.number < 1) throw this.#fail('a row has no number');
    row.values.length = 0;
    row.styles.length = 0;
    row.problems.length = 0;
    this.#column = -1;
  }

  #startCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes.r;
    this.#column = reference === undefined ? this.#column + 1 : columnIndex(reference);
    if (this.#column < 0 || this.#column >= columnLimit) throw this.#fail('a cell has no column');
    this.#type = attributes.t ?? 'n';
    this.#value = '';
    this.#hasValue = false;
    this.#formula = null;
    const { values, styles } = this.#row;
    while (values.length <= this.#column) {
      values.push('');
      styles.push(0);
    }
    styles[this.#column] = Number(attributes.s ?? 0);
  }

  #endCell(): void {
    if (this.#hasValue) this.#row.values[this.#column] = this.#read();
    // A program that writes formulas without their results leaves a cell that looks empty and is not.
    else if (this.#formula !== null) this.#problem(`=${this.#formula}`, 'unreadable');
  }

  #read(): string {
    const raw = this.#value;
    switch (this.#type) {
      case 's': {
        const text = raw === '' ? undefined : this.#strings[Number(raw)];
        return text === undefined ? this.#problem(raw, 'unreadable') : this.#storable(text);
      }
      case 'inlineStr':
        return this.#storable(raw);
      case 'str':
        return this.#storable(decodeText(raw));
      case 'n':
        return raw === '' ? '' : (this.#number(raw) ?? this.#problem(raw, 'not-a-number'));
      case 'b':
        return raw === '1' || raw === 'true' ? 'true' : raw === '' ? '' : 'false';
      case 'e':
        return this.#problem(raw, 'error-cell');
      case 'd':
        return raw;
      default:
        return this.#problem(raw, 'unreadable');
    }
  }

  #number(raw: string): string | null {
    const number = plainNumber(raw);
    if (number === null || !this.#countsFrom1904(this.#row.styles[this.#column] ?? 0)) return number;
    return dayFrom1900(number);
  }

  #storable(text: string): string {
    return unstorable.test(text) ? this.#problem(text, 'unreadable') : text;
  }

  #problem(raw: string, reason: Reject['reason']): string {
    this.#row.problems.push({ column: this.#column, raw, reason });
    return '';
  }
}

/** 0-based column of a cell reference: `A1` is 0, `AB7` is 27. Below 0 when there is none. */
export function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
  }
  return index - 1;
}

/** The letters of a 0-based column, as spreadsheet programs show them. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
