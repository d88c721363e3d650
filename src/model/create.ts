import { type SQL, sql } from 'drizzle-orm';
import type { Config } from '../config/schema.ts';
import type { LoadedTable } from '../store/loaded-table.ts';
import { rowNumberColumn } from '../store/loaded-table.ts';
import { sqlText } from '../store/sql-text.ts';
import type { Store } from '../store/store.ts';
import type { RelationName } from './mapping.ts';

/** Whose price makes the revenue. */
export type PriceBasis = 'line-amount' | 'line-price' | 'catalogue-price';

/** The SQL behind a relation or a working table, printed among the working papers. */
export interface Definition {
  relation: string;
  query: SQL;
}

export interface Model {
  /** The relations that exist; the configuration maps no others. */
  relations: readonly RelationName[];
  priceBasis: PriceBasis;
  /** The SQL of each view, for the working papers. */
  definitions: readonly Definition[];
}

/** Names that the relations and working tables of a run bear; a loaded table of the same name gets another one. */
export const reservedNames = [
  'sale_line',
  'product',
  'product_price',
  'customer',
  'employee',
  'calendar_day',
  'change',
  'sale_write',
  'ticket_write',
  'log_count',
  'basket',
  'other_change',
  'rejects',
];

/** Creates the canonical relations as views over the loaded tables. */
export async function createModel(
  store: Store,
  config: Config,
  tables: readonly LoadedTable[],
): Promise<Model> {
  const { model } = config;
  const source = new Sources(config, tables);
  const definitions: Definition[] = [];
  const define = (relation: string, query: SQL) => definitions.push({ relation, query });
  const priceBasis = basisOf(config);

  if (model.product !== undefined) {
    const pick = source.columnsOf('product');
    define(
      'product',
      sql`SELECT ${pick('product', 'text')}, ${pick('label', 'text')}, ${pick('category', 'text')}, ${pick('department', 'text')}, ${pick('price', 'numeric')} FROM ${source.table('product')}`,
    );
    // Two prices for one product would double each of its lines, or pick one in silence.
    define(
      'product_price',
      sql`SELECT product, CASE WHEN min(price) = max(price) THEN min(price) END AS price FROM product GROUP BY product`,
    );
  }
  if (model.sale_line !== undefined)
    define('sale_line', saleLineQuery(source, priceBasis, model.product !== undefined));
  if (model.customer !== undefined) {
    const pick = source.columnsOf('customer');
    define(
      'customer',
      sql`SELECT ${pick('customer', 'text')}, ${pick('registeredOn', 'date', 'registered_on')} FROM ${source.table('customer')}`,
    );
  }
  if (model.employee !== undefined) {
    const pick = source.columnsOf('employee');
    define(
      'employee',
      sql`SELECT ${pick('employee', 'text')}, ${pick('label', 'text')}, ${pick('password', 'text')} FROM ${source.table('employee')}`,
    );
  }
  if (model.calendar_day !== undefined) {
    const pick = source.columnsOf('calendar_day');
    define('calendar_day', sql`SELECT ${pick('date', 'date')} FROM ${source.table('calendar_day')}`);
  }
  if (model.change !== undefined) {
    const pick = source.columnsOf('change');
    define(
      'change',
      sql`SELECT ${sql.identifier(rowNumberColumn)} AS position, ${pick('recorded', 'timestamp')}, ${pick('actor', 'text')}, ${pick('action', 'text')}, ${pick('table', 'text', 'table_name')}, ${pick('row', 'text', 'row_key')}, ${pick('field', 'text', 'field_name')}, ${pick('value', 'text')} FROM ${source.table('change')}`,
    );
  }
  for (const { relation, query } of definitions) {
    await store.driver.unsafe(`CREATE VIEW ${relation} AS ${sqlText(query)}`);
  }
  const relations = (Object.keys(model) as RelationName[]).filter((name) => model[name] !== undefined);
  return { relations, priceBasis, definitions };
}

export function basisOf(config: Config): PriceBasis {
  const columns = config.model.sale_line?.columns;
  if (columns?.amount !== undefined) return 'line-amount';
  return columns?.unitPrice !== undefined ? 'line-price' : 'catalogue-price';
}

function saleLineQuery(source: Sources, basis: PriceBasis, hasProducts: boolean): SQL {
  const pick = source.columnsOf('sale_line', 's');
  const own = (role: string, type: string) => source.expression('sale_line', role, type, 's');
  const quantity = sql`coalesce(${own('quantity', 'numeric')}, ${source.has('sale_line', 'quantity') ? sql`NULL` : sql`1`})`;
  const price =
    basis === 'catalogue-price'
      ? hasProducts
        ? sql`p.price`
        : sql`NULL::numeric`
      : own('unitPrice', 'numeric');
  const amount =
    basis === 'line-amount'
      ? own('amount', 'numeric')
      : source.has('sale_line', 'quantity')
        ? sql`${quantity} * ${price}`
        : price;
  const join =
    basis === 'catalogue-price' && hasProducts
      ? sql` LEFT JOIN product_price p ON p.product = ${own('product', 'text')}`
      : sql``;
  return sql`SELECT s.${sql.identifier(rowNumberColumn)} AS position, ${pick('line', 'text')}, ${pick('ticket', 'text')}, ${pick('product', 'text')}, ${pick('customer', 'text')}, ${pick('employee', 'text')}, ${pick('businessDate', 'date', 'business_date')}, ${quantity} AS quantity, ${price} AS price, ${amount} AS amount FROM ${source.table('sale_line')} s${join}`;
}

/** Finds the loaded table and the stored column behind a role. */
class Sources {
  readonly #config: Config;
  readonly #tables: readonly LoadedTable[];

  constructor(config: Config, tables: readonly LoadedTable[]) {
    this.#config = config;
    this.#tables = tables;
  }

  has(relation: RelationName, role: string): boolean {
    return this.#columnName(relation, role) !== undefined;
  }

  table(relation: RelationName): SQL {
    return sql`${sql.identifier(this.#loaded(relation).sqlName)}`;
  }

  /** The stored column, or a typed null where the role is not mapped. */
  expression(relation: RelationName, role: string, type: string, alias?: string): SQL {
    const name = this.#columnName(relation, role);
    if (name === undefined) return sql`NULL::${sql.raw(type)}`;
    const column = this.#loaded(relation).columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new Error(`column ${name} was checked and is gone`);
    const reference =
      alias === undefined
        ? sql.identifier(column.sqlName)
        : sql`${sql.raw(alias)}.${sql.identifier(column.sqlName)}`;
    return column.type === type ? sql`${reference}` : sql`${reference}::${sql.raw(type)}`;
  }

  columnsOf(relation: RelationName, alias?: string) {
    return (role: string, type: string, as: string = role): SQL =>
      sql`${this.expression(relation, role, type, alias)} AS ${sql.identifier(as)}`;
  }

  #columnName(relation: RelationName, role: string): string | undefined {
    const mapping = this.#config.model[relation];
    return mapping === undefined
      ? undefined
      : Object.entries(mapping.columns).find(([key]) => key === role)?.[1];
  }

  #loaded(relation: RelationName): LoadedTable {
    const wanted = this.#config.model[relation]?.table;
    const found = this.#tables.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`table ${wanted} was checked and is gone`);
    return found;
  }
}
