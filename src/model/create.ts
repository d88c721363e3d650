import { type SQL, sql } from 'drizzle-orm';
import type { Config } from '../config/schema.ts';
import type { LoadedTable } from '../store/loaded-table.ts';
import { sqlText } from '../store/sql-text.ts';
import type { Store } from '../store/store.ts';
import { changeQuery, logTransactionQuery } from './log/index.ts';
import type { RelationName } from './mapping.ts';
import { type Measure, measuresOf } from './measures.ts';
import { RoleColumns } from './role-columns.ts';
import { saleLineQuery } from './sale-line.ts';

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
  /** `revenue` first. */
  measures: readonly [Measure, ...Measure[]];
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
  'log_transaction',
  'sale_write',
  'ticket_write',
  'log_count',
  'movement',
  'day_movement',
  'state_line',
  'correction',
  'price_move',
  'read_line',
  'sold_product',
  'lost_line',
  'basket',
  'other_change',
  'write_count',
  'ticket_block',
  'split_step',
  'repeated_batch',
  'actor_deed',
  'actor_writer',
  'rejects',
];

/** The model of an environment whose tables nothing is known of. */
export const noModel = (config: Config): Model => ({
  relations: [],
  priceBasis: 'catalogue-price',
  measures: measuresOf(config),
  definitions: [],
});

/** Creates the canonical relations as views over the loaded tables. */
export async function createModel(
  store: Store,
  config: Config,
  tables: readonly LoadedTable[],
): Promise<Model> {
  const { model } = config;
  const definitions: Definition[] = [];
  const define = (relation: string, query: SQL) => definitions.push({ relation, query });
  const measures = measuresOf(config);
  const priceBasis = basisOf(measures[0]);

  if (model.product !== undefined) {
    const source = new RoleColumns(model.product, tables);
    define(
      'product',
      sql`SELECT ${source.pick('product', 'text')}, ${source.pick('label', 'text')}, ${source.pick('category', 'text')}, ${source.pick('department', 'text')}, ${source.pick('price', 'numeric')}, ${source.pick('unitCost', 'numeric', 'unit_cost')}, ${source.pick('vatRate', 'numeric', 'vat_rate')}, ${source.pick('validFrom', 'timestamp', 'valid_from')}, ${source.pick('validTo', 'timestamp', 'valid_to')} FROM ${source.table}`,
    );
    define('product_price', productPriceQuery(source.has('validFrom')));
  }
  if (model.sale_line !== undefined) {
    const source = new RoleColumns(model.sale_line, tables);
    const hasHistory = model.product?.columns.validFrom !== undefined;
    define('sale_line', saleLineQuery(source, { exists: model.product !== undefined, hasHistory }, measures));
  }
  if (model.customer !== undefined) {
    const source = new RoleColumns(model.customer, tables);
    define(
      'customer',
      sql`SELECT ${source.pick('customer', 'text')}, ${source.pick('registeredOn', 'date', 'registered_on')} FROM ${source.table}`,
    );
  }
  if (model.employee !== undefined) {
    const source = new RoleColumns(model.employee, tables);
    define(
      'employee',
      sql`SELECT ${source.pick('employee', 'text')}, ${source.pick('label', 'text')}, ${source.pick('password', 'text')}, ${source.pick('hiredOn', 'date', 'hired_on')} FROM ${source.table}`,
    );
  }
  if (model.calendar_day !== undefined) {
    const source = new RoleColumns(model.calendar_day, tables);
    define('calendar_day', sql`SELECT ${source.pick('date', 'date')} FROM ${source.table}`);
  }
  if (model.change !== undefined) {
    define('change', changeQuery(model.change, tables, config.timeZone));
    const transactions = logTransactionQuery(model.change, tables, config.timeZone);
    // Where no log declares its transactions the view is empty, and nothing to print.
    if (model.change.some((log) => log.shape === 'envelope' && log.transactions !== undefined))
      define('log_transaction', transactions);
    else await store.driver.unsafe(`CREATE VIEW log_transaction AS ${sqlText(transactions)}`);
  }
  for (const { relation, query } of definitions) {
    await store.driver.unsafe(`CREATE VIEW ${relation} AS ${sqlText(query)}`);
  }
  const relations = (Object.keys(model) as RelationName[]).filter((name) => model[name] !== undefined);
  return { relations, priceBasis, measures, definitions };
}

/** Two prices for one product would double each of its lines, or pick one in silence: it has none then. */
function productPriceQuery(hasHistory: boolean): SQL {
  const one = (column: string) =>
    sql.raw(`CASE WHEN min(${column}) = max(${column}) THEN min(${column}) END AS ${column}`);
  const current = hasHistory
    ? sql`(SELECT *, rank() OVER (PARTITION BY product ORDER BY valid_from DESC NULLS LAST) AS age FROM product) AS version WHERE age = 1`
    : sql`product`;
  return sql`SELECT product, ${one('price')}, ${one('unit_cost')}, ${one('vat_rate')} FROM ${current} GROUP BY product`;
}

export const basisOf = ({ price }: Measure): PriceBasis =>
  price === 'line-amount' || price === 'line-price' ? price : 'catalogue-price';
