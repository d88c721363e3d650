import { bigint, date, numeric, pgView, text } from 'drizzle-orm/pg-core';

/**
 * The relations that the analyses speak of, whatever the audited company calls its tables. They are views over the
 * loaded tables (`create.ts`): nothing is copied. A role that the configuration does not map is null everywhere.
 */
export const saleLine = pgView('sale_line', {
  position: bigint('position', { mode: 'number' }),
  line: text('line'),
  ticket: text('ticket'),
  product: text('product'),
  customer: text('customer'),
  employee: text('employee'),
  businessDate: date('business_date'),
  quantity: numeric('quantity'),
  /** Frozen on the line where it is, else the catalogue's price as it is now. */
  price: numeric('price'),
  /** Null where price or quantity is missing, or where the catalogue names two prices. */
  amount: numeric('amount'),
}).existing();

export const product = pgView('product', {
  product: text('product'),
  label: text('label'),
  category: text('category'),
  department: text('department'),
  price: numeric('price'),
}).existing();

export const customer = pgView('customer', {
  customer: text('customer'),
  registeredOn: date('registered_on'),
}).existing();

export const employee = pgView('employee', {
  employee: text('employee'),
  label: text('label'),
  password: text('password'),
}).existing();
