import type { Formatter } from '../../formatter.ts';
import { agree } from '../agree.ts';
import { listed } from './listed.ts';

interface Columns {
  columns: readonly string[];
  more: number;
}

/** `a, b and 3 others`. */
export const listColumns = ({ columns, more }: Columns, f: Formatter): string => listed(columns, more, f);

export const countOf = ({ columns, more }: Columns): number => columns.length + more;

/** `column a`, `columns a and b`. */
export const theColumns = (those: Columns, f: Formatter): string =>
  `${agree(countOf(those), 'column', 'columns')} ${listColumns(those, f)}`;

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
