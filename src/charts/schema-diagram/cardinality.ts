import type { Link } from './arrange.ts';
import { isWhole } from './link-label.ts';
import type { Column } from './table-label.ts';

/**
 * The two ends of a link in crow's foot notation (Barker and Everest; the sign next to the table is its maximum, the
 * one behind it its minimum), as the data show them: Graphviz' names of arrow heads.
 *
 * @param column the referring column
 */
export function endsOf(link: Link, column: Column | undefined): { tail: string; head: string } {
  const always = isWhole(link) && (column === undefined || column.nulls === 0);
  const most = link.cardinality === 'one-to-one' ? 'tee' : 'crow';
  return {
    // Keys that no row uses: a row of the other table may have none here.
    tail: `${most}${link.usedKeys < link.keys ? 'odot' : 'tee'}`,
    head: `tee${always ? 'tee' : 'odot'}`,
  };
}
