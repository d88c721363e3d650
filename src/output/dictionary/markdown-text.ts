import { visible } from './visible.ts';

/**
 * Text from data on one line of Markdown: nothing in it is read as markup, as HTML or as the end of a table's cell.
 */
export const plain = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>|~&]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : `\\${sign}`))
    // What stands at the beginning of a line may be a heading, a list or a rule.
    .replace(/^(#{1,6}|[-+=]|\d+[.)])(?=\s|$)/, '\\$1');

/** A name from data, as code; usable in a table. */
export function code(text: string): string {
  const shown = oneLine(text).replaceAll('|', '\\|');
  if (shown === '') return '';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim());

export interface MarkdownTable {
  headings: readonly string[];
  /** Columns of figures, which are set to the right. */
  numbers?: readonly number[];
  rows: readonly (readonly string[])[];
}

/** A table whose cells are Markdown already. */
export const table = ({ headings, numbers = [], rows }: MarkdownTable): string =>
  [headings, headings.map((_, index) => (numbers.includes(index) ? '--:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' '))
    .join('\n');
