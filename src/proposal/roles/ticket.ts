import type { ColumnFacts, TableFacts } from '../../report/facts/dictionary.ts';
import { columnOf, isDays, isIdentifying, isKey, isMoney, rowsPerValue } from '../columns.ts';
import type { GroupEvidence } from '../evidence/evidence.ts';
import type { Signal } from '../proposal.ts';
import { dimensionBehind } from './references.ts';
import type { Surroundings } from './role.ts';

/** Fewer rows per value than this, and a column groups nothing. */
const fewestRowsPerValue = 1.05;
/** A column that holds one value within this share of the groups belongs to the ticket. */
const mostlyConstant = 0.7;

/** A column that several rows share, and that is neither a key nor measured: the questions are asked of these. */
export const mayGroup = (column: ColumnFacts, table: TableFacts): boolean =>
  isIdentifying(column) &&
  !isDays(column, table) &&
  !isKey(column, table.rows) &&
  column.distinct > 1 &&
  column.nulls < table.rows / 2 &&
  rowsPerValue(column, table.rows) >= fewestRowsPerValue;

/**
 * What makes a ticket of a column: several lines share it, and within one of its values date, customer and employee
 * stay the same while something else, the product, changes.
 */
export function ticketSignals(column: ColumnFacts, around: Surroundings): Signal[] | null {
  const { table, asked } = around;
  if (!isIdentifying(column) || isKey(column, table.rows) || column.distinct < 2) return null;
  if (isDays(column, table) || dimensionBehind(column, around) !== null) return null;
  const mean = rowsPerValue(column, table.rows);
  const several: Signal[] =
    mean >= fewestRowsPerValue
      ? [{ code: 'several-rows', rowsPerValue: Math.round(mean * 10) / 10, weight: 0.1 }]
      : [];
  const group = asked.groups.find((each) => each.table === table.name && each.column === column.name);
  return group === undefined
    ? several
    : [...several, ...groupSignals(group, around), ...onlyLeft(column, around)];
}

function groupSignals(group: GroupEvidence, { table }: Surroundings): Signal[] {
  const shares = [...group.constant].flatMap(([name, share]) => {
    const column = columnOf(table, name);
    return column === undefined || column.distinct < 2 || isMoney(column) ? [] : [{ name, share, column }];
  });
  const changes = shares.some(({ share }) => share <= 0.5);
  if (!changes || group.groups === 0) return [];
  const dates = shares.filter(({ column }) => isDays(column, table));
  const steady = shares.filter(({ share }) => share >= mostlyConstant);
  // Whatever the date does not follow is no visit: a customer comes again, a product is sold every day.
  const dateShare = dates.length === 0 ? null : Math.max(...dates.map(({ share }) => share));
  if (steady.length === 0 || (dateShare !== null && dateShare < 0.9)) return [];
  const mean = steady.reduce((sum, { share }) => sum + share, 0) / steady.length;
  const weight = (dateShare === null ? 0.35 : 0.6 * dateShare) * mean + Math.min(0.2, 0.05 * steady.length);
  return [{ code: 'constant-within', columns: steady.map(({ name }) => name), weight }];
}

/** Of the columns that group rows, the only one that refers to no dimension. */
function onlyLeft(column: ColumnFacts, around: Surroundings): Signal[] {
  const { table, facts } = around;
  const refersToSome = facts.foreignKeys.some(({ fromTable }) => fromTable === table.name);
  const left = table.columns.filter(
    (other) => mayGroup(other, table) && dimensionBehind(other, around) === null,
  );
  return refersToSome && left.length === 1 && left[0] === column ? [{ code: 'only-left', weight: 0.35 }] : [];
}

/** The date does not change within what groups the rows best. */
export function constantInTicket(column: ColumnFacts, around: Surroundings): Signal[] {
  const { table, asked } = around;
  const found = asked.groups
    .filter(({ table: name, groups }) => name === table.name && groups > 0)
    .map((group) => ({ group, share: group.constant.get(column.name) ?? 0 }))
    .filter(({ share, group }) => share >= 0.95 && [...group.constant.values()].some((other) => other <= 0.5))
    .sort((a, b) => b.share - a.share)[0];
  return found === undefined || column.distinct < 2
    ? []
    : [{ code: 'constant-in-ticket', ticket: found.group.column, weight: 0.3 }];
}
