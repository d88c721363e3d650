import type { Inclusion } from './inclusion.ts';
import { isMeasure, looksLikeCalendar } from './kinds-of-table.ts';
import type { Link } from './link.ts';
import { isCertain, isFit } from './plausible.ts';
import type { RelationTable } from './table.ts';

/** Share of the rows that must resolve: a broken reference is still one, the less so the less its name says. */
const certainCoverage = 0.8;
const fittingCoverage = 0.95;
/** By values alone every row resolves, and much of the key is used. */
const usedShare = 0.5;
const usedValues = 20;

export interface TestedLink {
  link: Link;
  found: Inclusion;
}

/**
 * The references among the tested links: the declared ones, and one at most for every other column, the one that names
 * and values speak for most.
 */
export function chooseLinks(tested: readonly TestedLink[]): Link[] {
  const held = tested.filter(holds);
  const best = new Map<Link['column'], TestedLink>();
  for (const entry of held.filter(({ link }) => link.declaredBy === null)) {
    const other = best.get(entry.link.column);
    if (other === undefined || strength(entry) > strength(other)) best.set(entry.link.column, entry);
  }
  const declared = tested.flatMap(({ link }) => (link.declaredBy === null ? [] : [link]));
  const found = withoutReverse([...best.values()])
    .map(({ link }) => link)
    .filter(({ column, key }) => !declared.some((other) => other.column === key && other.key === column));
  return ofFactsAlone([...declared, ...found]).sort(
    (a, b) =>
      a.from.index - b.from.index ||
      a.column.position - b.column.position ||
      a.to.index - b.to.index ||
      a.key.position - b.key.position,
  );
}

function holds({ link, found }: TestedLink): boolean {
  const coverage = found.rows === 0 ? 0 : found.matched / found.rows;
  if (isCertain(link.fit) && link.isBestKey) return coverage >= certainCoverage;
  if (isFit(link.fit)) return coverage >= fittingCoverage;
  return coverage === 1 && (found.used >= link.key.distinct * usedShare || found.used >= usedValues);
}

const strength = ({ link, found }: TestedLink): number =>
  link.fit +
  (0.5 * found.matched) / found.rows +
  (0.3 * found.used) / link.key.distinct +
  (link.isBestKey ? 0.2 : 0);

/** Of two tables with one row each for the same thing, the one that knows fewer of them refers to the other. */
function withoutReverse(tested: readonly TestedLink[]): TestedLink[] {
  const byColumn = new Map(tested.map((entry) => [entry.link.column, entry]));
  return tested.filter((entry) => {
    const { from, column, key } = entry.link;
    const other = byColumn.get(key);
    const reverse = other?.link.key === column ? other : undefined;
    if (reverse === undefined) return true;
    const difference = strength(entry) - strength(reverse);
    return difference > 0 || (difference === 0 && entry.link.to.index < from.index);
  });
}

/**
 * Any day lies within a calendar. The days of facts refer to it; the day on which a customer registered says something
 * of the customer.
 */
function ofFactsAlone(links: readonly Link[]): Link[] {
  const isOfDays = ({ to, declaredBy }: Link) => looksLikeCalendar(to) && declaredBy === null;
  const others = links.filter((link) => !looksLikeCalendar(link.to) && link.from !== link.to);
  const referred = new Set(others.map(({ to }) => to));
  const mayRefer = (from: RelationTable) => {
    const parents = new Set(others.filter((link) => link.from === from).map(({ to }) => to)).size;
    if (referred.has(from)) return parents > 1;
    return parents > 0 || from.columns.some(isMeasure);
  };
  return links.filter((link) => !isOfDays(link) || mayRefer(link.from));
}
