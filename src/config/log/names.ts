import { z } from 'zod';

/** The tables of the company that a log may speak of, under their names in the model. */
export const loggedEntities = ['sale_line', 'product', 'customer', 'employee'] as const;
export type LoggedEntity = (typeof loggedEntities)[number];

/** What a field of a logged sale line may be; the same roles as the columns of `sale_line`. */
export const saleLineRoles = [
  'line',
  'ticket',
  'product',
  'customer',
  'employee',
  'businessDate',
  'quantity',
  'unitPrice',
  'amount',
  'discount',
  'vatRate',
  'unitCost',
  'currency',
  'store',
  'status',
] as const;

/** The role of the field that is the key of its table. */
export const keyRoles = {
  sale_line: 'line',
  product: 'product',
  customer: 'customer',
  employee: 'employee',
} as const satisfies Record<LoggedEntity, string>;

const word = z.string().min(1);
const writings = z.union([word, z.array(word).min(1)]);
/** How a log writes one thing: one writing, or several. */
export type Writings = z.infer<typeof writings>;

/** All writings of one thing. */
export const writingsOf = (written: Writings | undefined): readonly string[] =>
  written === undefined ? [] : [written].flat();

export const actionsSchema = z
  .strictObject({ insert: writings, update: writings, delete: writings })
  .describe('How the log writes each action: one word, or a list of them; case does not matter.');

export const tablesSchema = z
  .strictObject({
    sale_line: writings,
    product: writings.optional(),
    customer: writings.optional(),
    employee: writings.optional(),
  })
  .describe('How the log names each table; case does not matter, nor a schema before the name.');

/** The same for a log that need not speak of sale lines. */
export const someTablesSchema = tablesSchema.partial();
/** How a log names the tables that it speaks of. */
export type LoggedTables = z.infer<typeof someTablesSchema>;

export const entitySchema = z
  .enum(loggedEntities)
  .describe('The one table that the log is about, where no column names it.');

const saleLineFields = z.record(z.string(), z.enum(saleLineRoles));
const productFields = z.record(
  z.string(),
  z.enum(['product', 'label', 'category', 'department', 'price', 'unitCost', 'vatRate']),
);
const customerFields = z.record(z.string(), z.enum(['customer', 'registeredOn']));
const employeeFields = z.record(
  z.string(),
  z.enum(['employee', 'label', 'firstName', 'lastName', 'mail', 'password', 'hiredOn']),
);

export const fieldsSchema = z
  .strictObject({
    sale_line: saleLineFields,
    product: productFields.optional(),
    customer: customerFields.optional(),
    employee: employeeFields.optional(),
  })
  .describe('What the field names of the log mean, per table: log name: role.');

/** The same for a log that need not speak of sale lines. */
export const someFieldsSchema = fieldsSchema.extend({ sale_line: saleLineFields.default({}) });
export type LoggedFields = z.infer<typeof someFieldsSchema>;
