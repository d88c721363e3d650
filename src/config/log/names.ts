import { z } from 'zod';

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

/** How the log writes each action; one writing, or several. */
export const actionsSchema = z
  .strictObject({ insert: z.string().min(1), update: z.string().min(1), delete: z.string().min(1) })
  .describe('How the log writes each action.');

export const tablesSchema = z
  .strictObject({
    sale_line: z.string().min(1),
    product: z.string().min(1).optional(),
    customer: z.string().min(1).optional(),
    employee: z.string().min(1).optional(),
  })
  .describe('How the log names each table.');

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
