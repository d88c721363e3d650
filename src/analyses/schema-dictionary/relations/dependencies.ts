import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { sqlText } from '../../../store/sql-text.ts';
import type { Collecting } from '../../analysis.ts';
import { integer } from '../../rows.ts';
import type { ColumnSet, Counted } from './combinations.ts';
import { isMeasure } from './kinds-of-table.ts';
import { nameOf } from './names.ts';
import { isFractional, isKey, type RelationColumn, type RelationTable } from './table.ts';

export interface Dependency {
  determinant: RelationColumn;
  dependent: RelationColumn;
}

const mostPairs = 120;
/** A determinant must have been able to fail: rows by value on average, and chances in all to show two values. */
const fewestRowsPerValue = 2;
const fewestChances = 10;
const longestValue = 80;

/** What happened at some time depends on no thing: that each customer came once is true of a short extract only. */
const events = ['ticket', 'order', 'invoice', 'sale', 'line', 'payment', 'delivery'];

/**
 * Pairs of columns of which one may determine the other; first those that speak of one thing, then those with few
 * values. Neither is a key, constant or measured, and the determined one has no more values than the other. Left out is
 * also what would hold by chance (a column with one value on nearly all rows is determined by anything), and what
 * refers to another table: facts repeat the keys of their dimensions, and of these one may well follow from another in
 * the rows at hand.
 */
export async function possibleDependencies(
  { store }: Pick<Collecting, 'store'>,
  entry: RelationTable,
  referring: ReadonlySet<RelationColumn>,
): Promise<Dependency[]> {
  const { table, columns } = entry;
  const usable = columns.filter((column) => isUsable(column, entry) && !referring.has(column));
  const pairs = usable
    .filter((column) => mayDetermine(column, entry))
    .flatMap((determinant) =>
      usable
        .filter((dependent) => dependent !== determinant && dependent.distinct <= determinant.distinct)
        .filter((dependent) => !isAnotherEvent(determinant, dependent))
        .map((dependent) => ({ determinant, dependent })),
    );
  if (pairs.length === 0) return [];
  const same = await sameShares(store, entry);
  return pairs
    .filter(({ determinant, dependent }) => {
      const repeated = table.rows - determinant.nulls - determinant.distinct;
      return repeated * (1 - (same.get(dependent.position) ?? 1)) >= fewestChances;
    })
    .sort(
      (a, b) =>
        Number(isKin(b)) - Number(isKin(a)) ||
        a.determinant.distinct + a.dependent.distinct - (b.determinant.distinct + b.dependent.distinct) ||
        a.determinant.position - b.determinant.position ||
        a.dependent.position - b.dependent.position,
    )
    .slice(0, mostPairs);
}

export const pairOf = ({ determinant, dependent }: Dependency): ColumnSet =>
  [determinant, dependent].sort((a, b) => a.position - b.position);

/** As many combinations of the two as the first has values: each of these goes with one value of the other. */
export function isDetermined(dependency: Dependency, counted: Counted): boolean {
  const set = pairOf(dependency);
  const { rows, first, second } = counted.of(set);
  const groups = set[0] === dependency.determinant ? first : second;
  return rows > 0 && groups === counted.distinctOf(dependency.determinant);
}

/**
 * The dependencies that say everything: of columns that determine each other the first identifier speaks for all, and
 * what follows from two others (product, category, department) is left out.
 */
export function essential(found: readonly Dependency[]): Dependency[] {
  const dependents = new Map<RelationColumn, Set<RelationColumn>>();
  for (const { determinant, dependent } of found)
    dependents.set(determinant, (dependents.get(determinant) ?? new Set()).add(dependent));
  const determines = (a: RelationColumn, b: RelationColumn) => dependents.get(a)?.has(b) ?? false;
  const speaker = (column: RelationColumn): RelationColumn =>
    [column, ...(dependents.get(column) ?? [])]
      .filter((other) => other === column || determines(other, column))
      .sort((a, b) => Number(isIdentifier(b)) - Number(isIdentifier(a)) || a.position - b.position)[0] ??
    column;
  return found
    .filter(({ determinant, dependent }) => {
      if (speaker(determinant) !== determinant) return false;
      const between = [...(dependents.get(determinant) ?? [])].filter(
        (other) => other !== dependent && !determines(other, determinant),
      );
      return !between.some((other) => determines(other, dependent) && speaker(other) === other);
    })
    .sort(
      (a, b) =>
        a.determinant.position - b.determinant.position || a.dependent.position - b.dependent.position,
    );
}

const isIdentifier = ({ name }: RelationColumn): boolean => nameOf(name).isIdentifier;

/** `client_id` and `client_name` speak of one thing. */
const isKin = ({ determinant, dependent }: Dependency): boolean =>
  nameOf(determinant.name).concepts.some((concept) => nameOf(dependent.name).concepts.includes(concept));

function isAnotherEvent(determinant: RelationColumn, dependent: RelationColumn): boolean {
  const said = nameOf(determinant.name).concepts;
  return nameOf(dependent.name).concepts.some(
    (concept) => events.includes(concept) && !said.includes(concept),
  );
}

const isUsable = (column: RelationColumn, entry: RelationTable): boolean =>
  column.distinct > 1 &&
  column.distinctIsExact &&
  column.sensitivity !== 'secret' &&
  column.meaning !== 'free-text' &&
  column.maxLength <= longestValue &&
  !isKey(column, entry) &&
  !isFractional(column) &&
  !isMeasure(column);

const mayDetermine = ({ type, nulls, distinct }: RelationColumn, { table }: RelationTable): boolean =>
  (type === 'text' || type === 'integer' || type === 'decimal') &&
  table.rows - nulls >= distinct * fewestRowsPerValue;

const sameRow = z.object({ column_no: integer, same: z.coerce.number() });

/** How likely two rows have the same value in a column, by the column's number. */
async function sameShares(
  store: Collecting['store'],
  { values }: RelationTable,
): Promise<Map<number, number>> {
  const rows = await store.driver.unsafe(
    sqlText(
      sql`SELECT column_no, (sum(n::float8 * n) / sum(n)^2)::float8 AS same FROM ${sql.identifier(values)} GROUP BY 1`,
    ),
  );
  return new Map(rows.map((row) => sameRow.parse(row)).map(({ column_no, same }) => [column_no, same]));
}
