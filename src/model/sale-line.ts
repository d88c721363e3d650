import { type SQL, sql } from 'drizzle-orm';
import { rowNumberColumn } from '../store/loaded-table.ts';
import type { LineCells, Measure } from './measures.ts';
import type { RoleColumns } from './role-columns.ts';

/** What the sale lines may be priced by. */
export interface Catalogue {
  exists: boolean;
  /** `product` has validity dates, so that prices of the past are known. */
  hasHistory: boolean;
}

/** `sale_line`: the loaded sales under their roles, with one column for each measure that adds up. */
export function saleLineQuery(line: RoleColumns, catalogue: Catalogue, measures: readonly Measure[]): SQL {
  const own = (role: string, type: string) => line.expression(role, type, 's');
  const pick = (role: string, type: string, as: string = role) => line.pick(role, type, as, 's');
  const quantity = line.has('quantity') ? own('quantity', 'numeric') : sql`1::numeric`;
  const needsCatalogue = catalogue.exists && measures.some(usesCatalogue(line));
  const then = sql`(SELECT CASE WHEN min(v.price) = max(v.price) THEN min(v.price) END FROM product v
    WHERE v.product = ${own('product', 'text')} AND v.valid_from <= ${own('businessDate', 'date')} AND (v.valid_to IS NULL OR v.valid_to > ${own('businessDate', 'date')}))`;
  const cells: LineCells = {
    quantity,
    unitPrice: own('unitPrice', 'numeric'),
    amount: own('amount', 'numeric'),
    discount: own('discount', 'numeric'),
    vatRate: line.has('vatRate') || !needsCatalogue ? own('vatRate', 'numeric') : sql`p.vat_rate`,
    unitCost: line.has('unitCost') || !needsCatalogue ? own('unitCost', 'numeric') : sql`p.unit_cost`,
    currency: own('currency', 'text'),
    status: own('status', 'text'),
    catalogueNow: needsCatalogue ? sql`p.price` : sql`NULL::numeric`,
    catalogueThen: catalogue.hasHistory ? then : sql`NULL::numeric`,
  };
  const price =
    measures[0]?.price === 'line-price' || measures[0]?.price === 'line-amount'
      ? cells.unitPrice
      : measures[0]?.price === 'catalogue-then'
        ? cells.catalogueThen
        : cells.catalogueNow;
  const measured = measures.flatMap((measure) =>
    measure.column === null || measure.column === 'lines'
      ? []
      : [sql`${measure.expression(cells)} AS ${sql.identifier(measure.column)}`],
  );
  const join = needsCatalogue
    ? sql` LEFT JOIN product_price p ON p.product = ${own('product', 'text')}`
    : sql``;
  return sql`SELECT s.${sql.identifier(rowNumberColumn)} AS position, ${pick('line', 'text')}, ${pick('ticket', 'text')}, ${pick('product', 'text')}, ${pick('customer', 'text')}, ${pick('employee', 'text')}, ${pick('businessDate', 'date', 'business_date')}, ${quantity} AS quantity, ${price} AS price, ${pick('discount', 'numeric')}, ${cells.vatRate} AS vat_rate, ${cells.unitCost} AS unit_cost, ${pick('unitPrice', 'numeric', 'unit_price')}, ${pick('amount', 'numeric', 'line_amount')}, ${pick('currency', 'text')}, ${pick('store', 'text')}, ${pick('status', 'text')}, ${pick('soldAt', 'timestamp', 'sold_at')}, ${pick('recorded', 'timestamp')}, ${pick('sequence', 'text')}, ${sql.join(measured, sql`, `)} FROM ${line.table} s${join}`;
}

const usesCatalogue =
  (line: RoleColumns) =>
  ({ price, definition: { vat, kind } }: Measure): boolean =>
    price === 'catalogue-now' ||
    (vat !== 'as-stored' && !line.has('vatRate')) ||
    (kind === 'margin' && !line.has('unitCost'));
