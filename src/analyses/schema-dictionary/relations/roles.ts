import type { DictionaryFacts, TableFacts } from '../../../report/facts/dictionary.ts';
import { isDay, isMeasure, looksLikeCalendar, looksLikeLog } from './kinds-of-table.ts';
import type { Link } from './link.ts';
import type { RelationTable } from './table.ts';

type Role = TableFacts['role'];

/** The place of a relation of the configuration. */
const mappedRoles: Readonly<Record<string, Role>> = {
  sale_line: 'fact',
  product: 'dimension',
  customer: 'dimension',
  employee: 'dimension',
  calendar_day: 'calendar',
  change: 'log',
};

/**
 * The place of each table in the star. The configuration's mapping wins. Without one:
 * - log: few actions, on which table or field, and when;
 * - calendar: one row for each day, that something refers to or that says more of the day than its date;
 * - dimension: another table refers to it;
 * - fact: nothing refers to it, and it refers to several tables; or to one, or to none but with days of its own, and
 *   holds something that is measured;
 * - unmapped: everything else.
 *
 * @param relationOf the configuration's relation of a table, if it maps it
 */
export function rolesOf(
  tables: readonly RelationTable[],
  links: readonly Link[],
  relationOf: (table: RelationTable) => string | undefined,
): Map<RelationTable, Role> {
  const between = links.filter(({ from, to }) => from !== to);
  return new Map(
    tables.map((entry) => [
      entry,
      mappedRoles[relationOf(entry) ?? ''] ??
        roleOf(
          entry,
          between.some(({ to }) => to === entry),
          new Set(between.filter(({ from }) => from === entry).map(({ to }) => to)).size,
        ),
    ]),
  );
}

function roleOf(entry: RelationTable, isReferred: boolean, refersTo: number): Role {
  if (looksLikeLog(entry)) return 'log';
  if (looksLikeCalendar(entry) && (isReferred || (refersTo === 0 && entry.columns.length > 2)))
    return 'calendar';
  if (isReferred) return 'dimension';
  if (refersTo > 1) return 'fact';
  const isMeasured = entry.columns.some(isMeasure);
  const isDated = entry.columns.some((column) => column.type === 'timestamp' || isDay(column));
  return isMeasured && (refersTo === 1 || isDated) ? 'fact' : 'unmapped';
}

/**
 * - star: tables refer to dimensions, and no dimension refers to another one;
 * - snowflake: some table that is referred to refers to another in its turn;
 * - flat: nothing refers to anything, and there is one table beside logs and calendars;
 * - unconnected: nothing refers to anything, and there are several.
 */
export function shapeOf(
  roles: ReadonlyMap<RelationTable, Role>,
  links: readonly Link[],
): DictionaryFacts['shape'] {
  const between = links.filter(({ from, to }) => from !== to);
  if (between.length > 0) {
    const referred = new Set(between.map(({ to }) => to));
    return between.some(({ from }) => referred.has(from)) ? 'snowflake' : 'star';
  }
  const others = [...roles.values()].filter((role) => role !== 'log' && role !== 'calendar');
  return others.length === 1 ? 'flat' : 'unconnected';
}
