import type { Link } from './link.ts';
import { singleKeys } from './single-keys.ts';
import type { RelationTable } from './table.ts';

/** Which role refers to which key; the configuration's mapping declares these. */
const references: Readonly<Record<string, string>> = {
  'sale_line.product': 'product.product',
  'sale_line.customer': 'customer.customer',
  'sale_line.employee': 'employee.employee',
  'sale_line.businessDate': 'calendar_day.date',
};

/** Where each product was sold once, the catalogue would seem to refer to the sales. */
export const isReverseOfDeclared = (role: string | null, keyRole: string | null): boolean =>
  role !== null && keyRole !== null && references[keyRole] === role;

/** The references that the configuration or a database declares; they are tested and told whatever the data say. */
export function declaredLinks(tables: readonly RelationTable[]): Link[] {
  const links = [...byConfiguration(tables), ...byDatabase(tables)];
  const seen = new Set<string>();
  return links.filter(({ from, column, to, key }) => {
    const id = [from.index, column.position, to.index, key.position].join(' ');
    return !seen.has(id) && seen.add(id);
  });
}

function byConfiguration(tables: readonly RelationTable[]): Link[] {
  const keys = new Map(
    tables.flatMap((to) => to.columns.flatMap((key) => (key.role === null ? [] : [[key.role, { to, key }]]))),
  );
  return tables.flatMap((from) =>
    from.columns.flatMap((column): Link[] => {
      const end = keys.get(references[column.role ?? ''] ?? '');
      if (end === undefined) return [];
      return [{ from, column, ...end, declaredBy: 'configuration', fit: 1, isBestKey: true }];
    }),
  );
}

/** Of one column each: what several columns refer to together cannot be told from the counted values of each. */
function byDatabase(tables: readonly RelationTable[]): Link[] {
  return tables.flatMap((from) =>
    (from.table.declared?.foreignKeys ?? []).flatMap((declared): Link[] => {
      if (declared.columns.length !== 1) return [];
      const to = referredTable(from, declared, tables);
      const column = from.columns.find(({ name }) => name === declared.columns[0]);
      const key = to?.columns.find(({ name }) => name === declared.toColumns[0]);
      if (to === undefined || column === undefined || key === undefined) return [];
      const isBestKey = singleKeys(to)[0] === key;
      return [{ from, column, to, key, declaredBy: 'database', fit: 1, isBestKey }];
    }),
  );
}

/** The loaded table that a database's foreign key speaks of; another database may have one of the same name. */
export function referredTable(
  from: RelationTable,
  { toSchema, toTable }: { toSchema: string; toTable: string },
  tables: readonly RelationTable[],
): RelationTable | undefined {
  return tables.find(
    ({ table }) =>
      table.declared?.schema === toSchema &&
      table.declared.name === toTable &&
      table.file === from.table.file &&
      table.system === from.table.system,
  );
}
