import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { sqlText } from '../../../store/sql-text.ts';
import type { Collecting } from '../../analysis.ts';
import { integer } from '../../rows.ts';
import { countCombinations } from './combination-query.ts';
import type { RelationColumn, RelationTable } from './table.ts';

/** Columns taken together; in the table's order, so that one set is written in one way. */
export type ColumnSet = readonly RelationColumn[];

/** PostgreSQL's GROUPING() tells no more columns apart. */
const mostColumns = 31;
const sampleRows = 3000;

const combinationRow = z.object({
  ...{ no: integer, rows: integer, groups: integer, first: integer, second: integer },
});
/**
 * `rows` in `groups` of equal values in the columns of a set; `first` and `second`: groups in which the first, the
 * second column has a value.
 */
type Combination = z.infer<typeof combinationRow>;

/** What was counted: of each set, and how many values of a column there are in the rows looked at. */
export interface Counted {
  of(set: ColumnSet): Combination;
  distinctOf(column: RelationColumn): number;
}

/** As many of the sets, each once, as one question can tell apart, in their order. */
export function withinOneQuestion(sets: readonly ColumnSet[]): ColumnSet[] {
  const columns = new Set<RelationColumn>();
  const kept = new Map<string, ColumnSet>();
  for (const set of sets) {
    const added = set.filter((column) => !columns.has(column));
    if (columns.size + added.length > mostColumns || kept.has(idOf(set))) continue;
    for (const column of added) columns.add(column);
    kept.set(idOf(set), set);
  }
  return [...kept.values()];
}

/**
 * Counts sets in a few blocks of a table, some thousand rows: what does not hold there does not hold. A short table is
 * read as a whole. Null where that says nothing, or cannot be done.
 */
export async function countInSample(
  { store }: Pick<Collecting, 'store'>,
  { table }: RelationTable,
  sets: readonly ColumnSet[],
): Promise<Counted | null> {
  if (sets.length === 0) return null;
  // A view has no blocks to choose from.
  const [relation] = await store.driver`
    SELECT FROM pg_class WHERE oid = to_regclass(quote_ident(${table.sqlName})) AND relkind IN ('r', 'm')`;
  if (relation === undefined) return null;
  const percent = sql.raw(Math.min(100, (100 * sampleRows) / table.rows).toFixed(4));
  const from = sql`${sql.identifier(table.sqlName)} TABLESAMPLE SYSTEM (${percent}) REPEATABLE (1)`;
  const singles = [...new Set(sets.flat())].map((column): ColumnSet => [column]);
  const counted = [...singles, ...sets];
  const rows = await store.driver.unsafe(sqlText(countCombinations(table, from, counted)));
  if (rows.length === 0) return null;
  const of = combinationsOf(
    counted,
    rows.map((row) => combinationRow.parse(row)),
  );
  return { of, distinctOf: (column) => of([column]).first };
}

/** Counts the sets on all rows: one scan of the table, and one working paper that shows all that was tested. */
export async function countOnAllRows(
  { papers }: Pick<Collecting, 'papers'>,
  paper: string,
  { table }: RelationTable,
  sets: readonly ColumnSet[],
): Promise<Counted> {
  if (sets.length === 0) return { of: combinationsOf([], []), distinctOf: ({ distinct }) => distinct };
  const query = countCombinations(table, sql`${sql.identifier(table.sqlName)}`, sets);
  const of = combinationsOf(sets, await papers.ask(paper, combinationRow, query));
  return { of, distinctOf: ({ distinct }) => distinct };
}

/** A set that was not counted has no rows. */
function combinationsOf(sets: readonly ColumnSet[], found: readonly Combination[]): Counted['of'] {
  const byNo = new Map(found.map((row) => [row.no, row]));
  const places = new Map(sets.map((set, place) => [idOf(set), place + 1]));
  const none = { no: 0, rows: 0, groups: 0, first: 0, second: 0 };
  return (set) => byNo.get(places.get(idOf(set)) ?? 0) ?? none;
}

const idOf = (set: ColumnSet): string => set.map(({ position }) => position).join(' ');
