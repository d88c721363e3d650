import type { Formatter } from '../../formatter.ts';
import { agree } from '../agree.ts';
import { listed } from './listed.ts';

interface Columns {
  columns: readonly string[];
  more: number;
}

/** `a, b et 3 autres`. */
export const listColumns = ({ columns, more }: Columns, f: Formatter): string => listed(columns, more, f);

export const countOf = ({ columns, more }: Columns): number => columns.length + more;

/** `colonne a`, `colonnes a et b`. */
export const theColumns = (those: Columns, f: Formatter): string =>
  `${agree(countOf(those), 'colonne', 'colonnes')} ${listColumns(those, f)}`;

/** `La colonne a`, `Les colonnes a et b`. */
export const withArticle = (those: Columns, f: Formatter): string =>
  `${agree(countOf(those), 'La', 'Les')} ${theColumns(those, f)}`;
