import { type SQL, sql } from 'drizzle-orm';
import { type LoggedRole, saleLineColumns } from '../../model/logged-roles.ts';
import { RoleColumns } from '../../model/role-columns.ts';
import type { ReplayedEntity } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';
import type { ValueKind } from './comparison.ts';

/** A table that the log can be replayed against. */
export interface Entity {
  entity: ReplayedEntity;
  /** As the company calls the table and its key. */
  table: string;
  keyColumn: string;
  /** The mapped roles except the key. */
  fields: readonly { role: string; column: string; kind: ValueKind }[];
  /** The present rows: `key`, `dated` (when the row began, a date or null), and each field as text by its role. */
  rows: SQL;
}

const numbers = ['price', 'unitCost', 'vatRate', 'quantity', 'unitPrice', 'amount', 'discount'];
const dates = ['businessDate', 'registeredOn', 'hiredOn'];
const kindOf = (role: string): ValueKind =>
  numbers.includes(role) ? 'number' : dates.includes(role) ? 'date' : 'text';

/** The key of each table, and the role that dates its rows; no product is dated but by its validity. */
const roles = {
  product: { key: 'product', dated: 'validFrom' },
  customer: { key: 'customer', dated: 'registeredOn' },
  employee: { key: 'employee', dated: 'hiredOn' },
} as const;

/** Roles that say when a row counts, not what it holds. */
const validity = ['validFrom', 'validTo'];

/** The sale lines, and the tables of `product`, `customer` and `employee` that are mapped. */
export function entitiesOf({ config, tables }: Collecting): Entity[] {
  const { sale_line: saleLine } = config.model;
  const found: Entity[] = [];
  if (saleLine !== undefined) found.push(saleLines(saleLine));
  for (const entity of ['product', 'customer', 'employee'] as const) {
    const mapping = config.model[entity];
    if (mapping === undefined) continue;
    const { key, dated } = roles[entity];
    const columns: Readonly<Record<string, string | undefined>> = mapping.columns;
    const fields = Object.entries(columns).flatMap(([role, column]) =>
      column === undefined || role === key || validity.includes(role)
        ? []
        : [{ role, column, kind: kindOf(role) }],
    );
    const source = new RoleColumns(mapping, tables);
    const begun = source.has(dated)
      ? sql`min((${source.expression(dated, 'timestamp')})::date) OVER (PARTITION BY ${source.expression(key, 'text')})`
      : sql`NULL::date`;
    const picked = fields.map(({ role }) => source.pick(role, 'text'));
    const age = source.has('validFrom')
      ? sql`rank() OVER (PARTITION BY ${source.expression(key, 'text')} ORDER BY ${source.expression('validFrom', 'timestamp')} DESC NULLS LAST)`
      : sql`1`;
    found.push({
      ...{ entity, table: mapping.table, keyColumn: columns[key] ?? key, fields },
      rows: sql`(SELECT * FROM (SELECT ${sql.join([source.pick(key, 'text', 'key'), sql`${begun} AS dated`, sql`${age} AS age`, ...picked], sql`, `)} FROM ${source.table}) AS version WHERE age = 1)`,
    });
  }
  return found;
}

function saleLines({ table, columns }: NonNullable<Collecting['config']['model']['sale_line']>): Entity {
  const fields = (Object.keys(saleLineColumns) as LoggedRole[]).flatMap((role) => {
    const column = columns[role];
    return column === undefined ? [] : [{ role, column, kind: kindOf(role) }];
  });
  const picked = fields.map(
    ({ role }) => sql`${sql.identifier(tableColumn(role))}::text AS ${sql.identifier(role)}`,
  );
  return {
    ...{ entity: 'sale_line', table, keyColumn: columns.line, fields },
    rows: sql`(SELECT ${sql.join([sql`line AS key`, sql`business_date AS dated`, ...picked], sql`, `)} FROM sale_line)`,
  };
}

/** The column of `sale_line` behind a role, and that of `sale_write`. */
export const tableColumn = (role: string): string => columnsOf(role).table;
export const writeColumn = (role: string): string => columnsOf(role).write;
function columnsOf(role: string): { table: string; write: string } {
  const found = Object.entries(saleLineColumns).find(([name]) => name === role);
  if (found === undefined) throw new Error(`the log of sale lines knows no role ${role}`);
  return found[1];
}

/** The kinds of values that the fields have. */
export const kindsOf = ({ fields }: Pick<Entity, 'fields'>): ReadonlySet<ValueKind> =>
  new Set(fields.map(({ kind }) => kind));

/** The kind of the values of a role, as SQL. */
export function kindCase(role: SQL, { fields }: Entity): SQL {
  const cases = (['number', 'date'] as const).flatMap((kind) => {
    const roles = fields.filter((field) => field.kind === kind).map((field) => sql`${field.role}`);
    return roles.length === 0 ? [] : [sql`WHEN ${role} IN (${sql.join(roles, sql`, `)}) THEN ${kind}`];
  });
  return cases.length === 0 ? sql`'text'` : sql`(CASE ${sql.join(cases, sql` `)} ELSE 'text' END)`;
}
