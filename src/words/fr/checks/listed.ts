import type { Formatter } from '../../formatter.ts';
import { fr } from '../typography.ts';

/** `a, b et 3 autres`: the items that are named, and how many more there are. */
export const listed = (items: readonly string[], more: number, f: Formatter): string =>
  f.list(more === 0 ? items : [...items, f.count(more, { one: 'autre', many: 'autres' })]);

/** Statements side by side, and how many more there are: `a détermine b ; c détermine d ; et 3 autres`. */
export const inTurn = (items: readonly string[], more: number, f: Formatter): string =>
  [...items, ...(more === 0 ? [] : [`et ${f.count(more, { one: 'autre', many: 'autres' })}`])].join(fr` ; `);
