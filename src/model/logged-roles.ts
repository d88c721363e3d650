import { type SQL, sql } from 'drizzle-orm';
import type { LogMapping } from '../config/log/index.ts';
import type { saleLineRoles } from '../config/log/names.ts';
import { asDate } from '../store/conversion.ts';
import type { LineCells } from './measures.ts';

export type SaleLineRole = (typeof saleLineRoles)[number];

/** The columns of a sale line that the log may write, by role: their names in `sale_line` and in `sale_write`. */
export const saleLineColumns = {
  ticket: { write: 'ticket', table: 'ticket' },
  product: { write: 'product', table: 'product' },
  customer: { write: 'customer', table: 'customer' },
  employee: { write: 'employee', table: 'employee' },
  businessDate: { write: 'business_date', table: 'business_date' },
  quantity: { write: 'quantity', table: 'quantity' },
  unitPrice: { write: 'unit_price', table: 'unit_price' },
  amount: { write: 'line_amount', table: 'line_amount' },
  discount: { write: 'discount', table: 'discount' },
  vatRate: { write: 'vat_rate', table: 'vat_rate' },
  unitCost: { write: 'unit_cost', table: 'unit_cost' },
  currency: { write: 'currency', table: 'currency' },
  store: { write: 'store', table: 'store' },
  status: { write: 'status', table: 'status' },
} as const satisfies Partial<Record<SaleLineRole, { write: string; table: string }>>;
export type LoggedRole = keyof typeof saleLineColumns;
export const loggedRoles = Object.keys(saleLineColumns) as LoggedRole[];

/** The roles of a sale line that some log writes. */
export function writtenRoles(logs: readonly LogMapping[]): ReadonlySet<LoggedRole> {
  const meanings = new Set<string>(logs.flatMap(({ fields }) => Object.values(fields.sale_line)));
  return new Set(loggedRoles.filter((role) => meanings.has(role)));
}

/** A logged text as a number; null where it is none. */
export const loggedNumber = (text: SQL): SQL =>
  sql`CASE WHEN ${text} ~ '^[+-]?[0-9]+([.][0-9]+)?$' THEN (${text})::numeric END`;

/** A logged text as a day, whatever its time of day; null where it is none. */
export const loggedDay = (text: SQL): SQL =>
  sql`coalesce(${asDate(text, { dateOrder: 'year-first' })}, CASE WHEN ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T]' AND pg_input_is_valid(left(${text}, 10), 'date') THEN left(${text}, 10)::date END)`;

/**
 * The cells of a line as the log writes them, for the measures' formulas.
 *
 * @param column the text of a role, or null where neither the log nor the table has it
 * @param quantityIsOne one row is one article: no quantity is mapped
 */
export function loggedCells(
  column: (role: LoggedRole) => SQL,
  quantityIsOne: boolean,
  catalogue: { now: SQL; vatRate: SQL; unitCost: SQL },
): LineCells {
  const number = (role: LoggedRole) => loggedNumber(column(role));
  return {
    quantity: quantityIsOne ? sql`1` : number('quantity'),
    unitPrice: number('unitPrice'),
    amount: number('amount'),
    discount: number('discount'),
    vatRate: sql`coalesce(${number('vatRate')}, ${catalogue.vatRate})`,
    unitCost: sql`coalesce(${number('unitCost')}, ${catalogue.unitCost})`,
    currency: column('currency'),
    status: column('status'),
    catalogueNow: catalogue.now,
    // The price of the day is found by the table's row alone.
    catalogueThen: catalogue.now,
  };
}
