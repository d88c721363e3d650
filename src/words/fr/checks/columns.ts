import type { Formatter } from '../../formatter.ts';
import { agree } from '../agree.ts';

interface Listed {
  columns: readonly string[];
  more: number;
}

/** `a, b et 3 autres`. */
export const listColumns = ({ columns, more }: Listed, f: Formatter): string =>
  f.list(more === 0 ? columns : [...columns, f.count(more, { one: 'autre', many: 'autres' })]);

export const countOf = ({ columns, more }: Listed): number => columns.length + more;

/** `colonne a`, `colonnes a et b`. */
export const theColumns = (listed: Listed, f: Formatter): string =>
  `${agree(countOf(listed), 'colonne', 'colonnes')} ${listColumns(listed, f)}`;

/** `La colonne a`, `Les colonnes a et b`. */
export const withArticle = (listed: Listed, f: Formatter): string =>
  `${agree(countOf(listed), 'La', 'Les')} ${theColumns(listed, f)}`;
