import { nameOf } from './names.ts';
import { isFractional, isKey, type RelationColumn, type RelationTable } from './table.ts';

/** The role by which a row of each relation is known. */
const keyRoles: readonly string[] = [
  'sale_line.line',
  'product.product',
  'customer.customer',
  'employee.employee',
  'calendar_day.date',
];

export const hasKeyRole = ({ role }: RelationColumn): boolean => role !== null && keyRoles.includes(role);

/**
 * The columns that are unique on every row and never empty, best first: mapped as the key, declared as the primary
 * key, named as an identifier, the table's own (`clients.id_client`), short, leftmost. Amounts and secrets are no keys,
 * though they may happen to differ; of a table with one row all columns are unique, and only the best one is named.
 */
export function singleKeys(entry: RelationTable): RelationColumn[] {
  const { table, columns } = entry;
  const declared = table.declared?.primaryKey ?? [];
  const keys = columns
    .filter(
      (column) =>
        isKey(column, entry) &&
        column.sensitivity !== 'secret' &&
        (!isFractional(column) || hasKeyRole(column) || declared.includes(column.name)),
    )
    .map((column) => ({ column, rank: rankOf(column, entry) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || a.column.position - b.column.position)
    .map(({ column }) => column);
  return table.rows === 1 ? keys.slice(0, 1) : keys;
}

/** Smaller is better, the first difference decides. */
export function rankOf(column: RelationColumn, { table }: RelationTable): number[] {
  const name = nameOf(column.name);
  const own = nameOf(table.name).concepts;
  const namesTable = name.concepts.some((concept) => own.includes(concept));
  const namesNothingElse = name.isIdentifier && name.concepts.every((concept) => own.includes(concept));
  return [
    hasKeyRole(column) ? 0 : 1,
    table.declared?.primaryKey?.length === 1 && table.declared.primaryKey[0] === column.name ? 0 : 1,
    isUnlikely(column) ? 1 : 0,
    namesNothingElse ? 0 : name.isIdentifier || namesTable || column.type === 'date' ? 1 : 2,
    column.maxLength > 40 ? 1 : 0,
  ];
}

/** Texts that people read, moments, secrets and what is said of people identify rows by chance or not for long. */
export const isUnlikely = (column: RelationColumn): boolean =>
  column.sensitivity !== 'none' ||
  column.type === 'timestamp' ||
  column.type === 'boolean' ||
  unlikelyMeanings.has(column.meaning) ||
  (column.meaning === 'label' && isWords(column)) ||
  column.maxLength > 80;

const unlikelyMeanings: ReadonlySet<RelationColumn['meaning']> = new Set([
  ...(['free-text', 'email', 'phone', 'url', 'password-hash'] as const),
]);

/** Words have spaces or no digits; `CUST-G42Z6WE8QLWJ` is a name that a program gave. */
function isWords({ name, min, max, examples }: RelationColumn): boolean {
  const seen = [min, max, ...examples].filter((value) => value !== null);
  return !nameOf(name).isIdentifier && seen.some((value) => /\s/.test(value) || !/[0-9]/.test(value));
}

export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
