import { ratio } from '../../../report/decimal.ts';
import type { ForeignKeyFacts } from '../../../report/facts/dictionary.ts';
import { sqlText } from '../../../store/sql-text.ts';
import type { Collecting } from '../../analysis.ts';
import { candidateLinks } from './candidates.ts';
import { chooseLinks, type TestedLink } from './choose.ts';
import { declaredLinks } from './declared-links.ts';
import { inclusionRow, inclusionsOf, shownInclusionRow, shownInclusionsOf } from './inclusion.ts';
import type { Link } from './link.ts';
import type { RelationTable } from './table.ts';

/** A reference with the tables and columns that it ties. */
export interface FoundLink {
  link: Link;
  facts: ForeignKeyFacts;
}

/**
 * The references between the tables: those that the configuration or a database declares, and those that names and
 * values bear out. All are tested on counted values, so that the tables themselves are not read again. Each table with
 * references has one working paper, `foreign-keys-N`.
 */
export async function findForeignKeys(
  { store, papers }: Pick<Collecting, 'store' | 'papers'>,
  tables: readonly RelationTable[],
): Promise<FoundLink[]> {
  const declared = declaredLinks(tables);
  const candidates = candidateLinks(tables, declared);
  // What was looked for and not found is no figure of the report, so that it is asked without a paper.
  const test = async (links: readonly Link[]): Promise<TestedLink[]> => {
    const rows = await store.driver.unsafe(sqlText(inclusionsOf(links)));
    const found = new Map(rows.map((row) => inclusionRow.parse(row)).map((row) => [row.no, row]));
    return links.map((link, place) => ({
      link,
      found: found.get(place + 1) ?? { no: place + 1, ...nothing },
    }));
  };
  const tested = await Promise.all(byTable(candidates).map(test));
  const untested = declared.map((link) => ({ link, found: { no: 0, ...nothing } }));
  const chosen = chooseLinks([...untested, ...tested.flat()]);
  const shown = await Promise.all(byTable(chosen).map((links) => show(papers, links)));
  return shown.flat();
}

const nothing = { rows: 0, matched: 0, used: 0 };

function byTable(links: readonly Link[]): Link[][] {
  const groups = new Map<RelationTable, Link[]>();
  for (const link of links) {
    const group = groups.get(link.from);
    if (group === undefined) groups.set(link.from, [link]);
    else group.push(link);
  }
  return [...groups.values()];
}

async function show(papers: Collecting['papers'], links: readonly Link[]): Promise<FoundLink[]> {
  const paper = `foreign-keys-${(links[0]?.from.index ?? 0) + 1}`;
  const rows = await papers.ask(paper, shownInclusionRow, shownInclusionsOf(links));
  const found = new Map(rows.map((row) => [row.no, row]));
  return links.map((link, place) => {
    const { from, column, to, key, declaredBy } = link;
    const tested = found.get(place + 1) ?? { ...nothing, orphans: [] };
    return {
      link,
      facts: {
        ...{
          fromTable: from.table.name,
          fromColumn: column.name,
          toTable: to.table.name,
          toColumn: key.name,
        },
        ...{ rows: tested.rows, matched: tested.matched, coverage: ratio(tested.matched, tested.rows) },
        ...{ usedKeys: tested.used, keys: key.distinct },
        cardinality: column.unique ? 'one-to-one' : 'many-to-one',
        ...{ declaredBy, orphans: tested.orphans, paper },
      },
    };
  });
}
