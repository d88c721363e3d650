import type { Formatter } from '../../formatter.ts';

/** `a, b and 3 others`: the items that are named, and how many more there are. */
export const listed = (items: readonly string[], more: number, f: Formatter): string =>
  f.list(more === 0 ? items : [...items, f.count(more, { one: 'other', many: 'others' })]);

/** Statements side by side, and how many more there are: `a determines b; c determines d; and 3 more`. */
export const inTurn = (items: readonly string[], more: number, f: Formatter): string =>
  [...items, ...(more === 0 ? [] : [`and ${f.integer(more)} more`])].join('; ');
