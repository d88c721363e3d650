import type { WorkingPaper } from '../../../report/schema.ts';

/** Shorter queries are read faster than a reference to another one is followed. */
const worthReferring = 1200;
const alikeShare = 0.6;

/** Papers of one kind bear one name and a number: `profile-1`, `profile-2`. */
const familyOf = (id: string): string => id.replace(/(-\d+)+$/, '');

/**
 * Of a long query that was asked before of another table: the earlier paper, and the lines in which this one differs.
 * Null where the query stands on its own.
 */
export function repeatedSql(
  paper: WorkingPaper,
  earlier: readonly WorkingPaper[],
): { like: string; lines: string } | null {
  if (paper.sql.length < worthReferring) return null;
  const family = familyOf(paper.id);
  const like = earlier.find(({ id }) => id !== paper.id && familyOf(id) === family);
  if (like === undefined) return null;
  const known = new Set(like.sql.split('\n'));
  const lines = paper.sql.split('\n');
  const own = lines.filter((line) => !known.has(line));
  return own.length <= lines.length * (1 - alikeShare) ? { like: like.id, lines: own.join('\n') } : null;
}
