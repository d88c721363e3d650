import type { Formatter, Noun } from '../../../words/formatter.ts';
import type { Words } from '../../../words/words.ts';

export interface LinkView {
  href: string;
  text: string;
  /** Stands before the link, `''` for nothing. */
  lead: string;
}

export interface Cell {
  kind: 'text' | 'number' | 'code' | 'unknown' | 'badge';
  text: string;
  /** A second, smaller line; `''` for none. */
  note: string;
  links: readonly LinkView[];
  /** Class of the badge; `''` for none. */
  tone: string;
}

export interface TableView {
  id: string;
  caption: string;
  /** Name of the column widths in tables.css. */
  layout: string;
  columns: readonly { text: string; kind: 'text' | 'number' }[];
  rows: readonly { cells: readonly Cell[] }[];
  /** What stands under a table that was cut; `''` where it is whole. */
  more: string;
}

const cell = (kind: Cell['kind'], content: string, note = ''): Cell => ({
  kind,
  text: content,
  note,
  links: [],
  tone: '',
});

/** Words of the report. */
export const text = (content: string, note = ''): Cell => cell('text', content, note);
/** A figure with its unit, or under a heading that names the unit. */
export const number = (content: string, note = ''): Cell => cell('number', content, note);
/** Something copied from the data: a name, an identifier, a hash. */
export const code = (content: string, note = ''): Cell => cell('code', content, note);
export const unknown = (words: Words): Cell => cell('unknown', words.report.general.unknown);
export const badge = (content: string, tone: string): Cell => ({ ...cell('badge', content), tone });
export const links = (items: readonly LinkView[]): Cell => ({ ...cell('text', ''), links: items });

export const columnsOf = (labels: readonly string[], numbers: readonly string[] = []): TableView['columns'] =>
  labels.map((label) => ({ text: label, kind: numbers.includes(label) ? 'number' : 'text' }));

/** The first items, and the sentence that says how many more there are. */
export function first<Item>(
  items: readonly Item[],
  most: number,
  noun: Noun,
  words: Words,
  f: Formatter,
): { shown: readonly Item[]; more: string } {
  const hidden = items.length - most;
  return hidden <= 0
    ? { shown: items, more: '' }
    : { shown: items.slice(0, most), more: words.report.general.more({ hidden, noun }, f) };
}
