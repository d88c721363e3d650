import { distance } from 'fastest-levenshtein';
import { fieldColumns, type SideTable, sideTables } from '../config/log/index.ts';
import type { Config } from '../config/schema.ts';
import { ExpectedError } from '../errors.ts';
import type { ColumnHint, ColumnKind } from '../store/loaded-table.ts';

type Model = Config['model'];
export type RelationName = keyof Model;
export const relationNames = [
  'sale_line',
  'product',
  'customer',
  'employee',
  'calendar_day',
  'change',
] as const satisfies readonly RelationName[];

/** What the values of a role are; a role that is not named here is an identifier or a text, kept as it is. */
const kinds: Record<string, ColumnKind> = {
  'sale_line.businessDate': 'date',
  'sale_line.quantity': 'number',
  'sale_line.unitPrice': 'number',
  'sale_line.amount': 'number',
  'sale_line.discount': 'number',
  'sale_line.vatRate': 'number',
  'sale_line.unitCost': 'number',
  'sale_line.soldAt': 'moment',
  'sale_line.recorded': 'moment',
  'product.unitCost': 'number',
  'product.vatRate': 'number',
  'product.validFrom': 'moment',
  'product.validTo': 'moment',
  'product.price': 'number',
  'customer.registeredOn': 'date',
  'employee.hiredOn': 'date',
  'calendar_day.date': 'date',
  'calendar_day.yearMonth': 'date',
  'change.recorded': 'moment',
  'change.validFrom': 'moment',
  'change.validTo': 'moment',
  // Fields of a record that are columns of the log. Numbers stay as they are written: damage to them must be seen.
  'change.sale_line.businessDate': 'date',
  'change.customer.registeredOn': 'date',
  'change.employee.hiredOn': 'date',
};

/** Every mapped column: which relation and role it plays, and what it is called. */
export function mappedColumns(
  model: Model,
): { relation: RelationName; role: string; table: string; column: string }[] {
  return relationNames.flatMap((relation) =>
    mappingsOf(model, relation).flatMap(({ table, columns }) =>
      rolesOf(columns).map(([role, column]) => ({ relation, role, table, column })),
    ),
  );
}

/** A table and the columns that play its roles. */
export interface MappedTable extends Omit<SideTable, 'part'> {
  /** Where the configuration names it, below the relation, where that is not the relation itself. */
  part?: string;
}

/** The tables behind a relation: one, or several logs with what stands beside them. */
export function mappingsOf(model: Model, relation: RelationName): readonly MappedTable[] {
  if (relation !== 'change') return [model[relation] ?? []].flat();
  return (model.change ?? []).flatMap((log): MappedTable[] => [
    { table: log.table, columns: { ...log.columns, ...fieldColumns(log) } },
    ...sideTables(log),
  ]);
}

/** The roles that are mapped, with their columns. */
export const rolesOf = (
  columns: Readonly<Record<string, string | undefined>>,
): [role: string, column: string][] =>
  Object.entries(columns).flatMap(([role, column]): [string, string][] =>
    column === undefined ? [] : [[role, column]],
  );

/** The role of a column, `relation.role`, or null where the configuration gives it none. */
export function roleOf(model: Model, table: string, column: string): string | null {
  const found = mappedColumns(model).find((entry) => entry.table === table && entry.column === column);
  return found === undefined ? null : `${found.relation}.${found.role}`;
}

/** What the loader has to know of the columns of one table. */
export function hintsFor(
  model: Model,
  table: string,
  writing: {
    dateOrder?: ColumnHint['dateOrder'] | undefined;
    decimalComma?: boolean | undefined;
    timeZone: string;
  },
): Map<string, ColumnHint> {
  const hints = new Map<string, ColumnHint>();
  for (const entry of mappedColumns(model).filter((mapped) => mapped.table === table)) {
    const kind = kinds[`${entry.relation}.${entry.role}`] ?? 'text';
    // A table may be the sales and the present end of their log: what it is as the sales decides.
    if (kind === 'text' && hints.has(entry.column)) continue;
    hints.set(entry.column, {
      kind,
      dateOrder: writing.dateOrder ?? null,
      decimalComma: writing.decimalComma ?? null,
      timeZone: writing.timeZone,
    });
  }
  return hints;
}

/**
 * Checks that every table and column that the configuration speaks of is there, before anything is loaded.
 * Throws an ExpectedError that names each one and proposes the nearest.
 */
export function checkMapping(model: Model, tables: ReadonlyMap<string, readonly string[]>): void {
  const faults: string[] = [];
  for (const relation of relationNames) {
    for (const mapping of mappingsOf(model, relation)) {
      const columns = tables.get(mapping.table);
      if (columns === undefined) {
        faults.push(
          `model.${placeOf(relation, mapping)}.table: no source has a table "${mapping.table}"${nearest(mapping.table, [...tables.keys()])}`,
        );
        continue;
      }
      for (const [role, column] of rolesOf(mapping.columns)) {
        if (!columns.includes(column)) {
          faults.push(
            `model.${placeOf(relation, mapping)}.columns.${role}: the table "${mapping.table}" has no column "${column}"${nearest(column, columns)}`,
          );
        }
      }
    }
  }
  if (faults.length > 0) throw new ExpectedError(faults.join('\n'));
}

const placeOf = (relation: RelationName, { part }: MappedTable): string =>
  part === undefined ? relation : `${relation}.${part}`;

/** `; did you mean …?` with the nearest name, or the list of names where none is near. */
export function nearest(name: string, names: readonly string[]): string {
  const ranked = [...names].sort(
    (a, b) =>
      distance(name.toLowerCase(), a.toLowerCase()) - distance(name.toLowerCase(), b.toLowerCase()) ||
      (a < b ? -1 : 1),
  );
  const best = ranked[0];
  if (best === undefined) return '';
  if (distance(name.toLowerCase(), best.toLowerCase()) <= Math.max(2, name.length / 2))
    return `; did you mean "${best}"?`;
  return `; it has ${ranked
    .slice(0, 8)
    .map((other) => `"${other}"`)
    .join(', ')}`;
}
