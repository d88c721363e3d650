import type { Formatter } from '../../formatter.ts';
import { agree } from '../agree.ts';

interface Listed {
  columns: readonly string[];
  more: number;
}

/** `a, b and 3 others`. */
export const listColumns = ({ columns, more }: Listed, f: Formatter): string =>
  f.list(more === 0 ? columns : [...columns, f.count(more, { one: 'other', many: 'others' })]);

export const countOf = ({ columns, more }: Listed): number => columns.length + more;

/** `column a`, `columns a and b`. */
export const theColumns = (listed: Listed, f: Formatter): string =>
  `${agree(countOf(listed), 'column', 'columns')} ${listColumns(listed, f)}`;

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
