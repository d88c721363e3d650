import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, configSchema } from '../../src/config/schema.ts';
import type { Report } from '../../src/report/schema.ts';
import { auditConfig } from './audited.ts';

export interface Sale {
  line: string;
  ticket: string;
  product: string;
  date: string;
  customer?: string;
  employee?: string;
  quantity?: string;
  unitPrice?: string;
  amount?: string;
  discount?: string;
  vatRate?: string;
  unitCost?: string;
  currency?: string;
  store?: string;
  status?: string;
  /** When it was sold, with its time of day. */
  soldAt?: string;
  /** When the table itself says that the row was written. */
  recorded?: string;
  sequence?: string;
}

export interface LogRow {
  recorded: string;
  action: string;
  table: string;
  row: string;
  field: string;
  value: string;
  actor?: string;
  transaction?: string;
  oldValue?: string;
  sequence?: string;
}

/** A shop in the smallest data that shows a fault. What is left out is not mapped. */
export interface Shop {
  sales: readonly Sale[];
  /** Columns of other names are there and not mapped. */
  products?: readonly ({ product: string; price: string } & Readonly<Record<string, string | undefined>>)[];
  customers?: readonly { customer: string }[];
  employees?: readonly {
    employee: string;
    label?: string;
    lastName?: string;
    mail?: string;
    password?: string;
    hiredOn?: string;
  }[];
  log?: readonly LogRow[];
  period?: Config['period'];
  closedDays?: readonly string[];
  readings?: readonly {
    value: string;
    readAt: string;
    businessDate?: string;
    system?: string;
    measure?: string;
  }[];
  measures?: Config['measures'];
  rates?: Readonly<Record<string, string>>;
  cancelledStatuses?: readonly string[];
  openingHours?: Config['openingHours'];
  serviceAccounts?: readonly string[];
}

const loggedFields = [
  ...(['ticket', 'product', 'date', 'customer', 'employee', 'quantity', 'unitPrice', 'amount'] as const),
  ...(['discount', 'currency', 'store', 'status'] as const),
] as const;

/** The log rows of an inserted sale line: one for each field that it has. */
export const inserted = (sale: Sale, recorded: string, actor = 'till'): LogRow[] =>
  loggedFields.flatMap((field) => {
    const value = sale[field];
    return value === undefined
      ? []
      : [{ recorded, action: 'I', table: 'sale', row: sale.line, field, value, actor }];
  });

/** A log row on another table. */
export const logged = (
  action: 'I' | 'U' | 'D',
  table: 'product' | 'customer' | 'employee',
  row: string,
  field: string,
  value: string,
  recorded = '2024-08-01',
): LogRow => ({ recorded, action, table, row, field, value, actor: 'till' });

/** Sale lines of one ticket, one product each. */
export const ticket = (name: string, date: string, ...products: string[]): Sale[] =>
  products.map((product, index) => ({ line: `${name}-${index + 1}`, ticket: name, product, date }));

const columnsOf = (rows: readonly object[]): string[] => [...new Set(rows.flatMap(Object.keys))];

const csvOf = (rows: readonly object[]): string => {
  const columns = columnsOf(rows);
  const cell = (value: unknown) => (value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`);
  const lines = rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return columns.map((column) => cell(values.get(column))).join(',');
  });
  return `${[columns.join(','), ...lines].join('\n')}\n`;
};

/** Columns of other names are there and not mapped. */
const productRoles = [
  'product',
  'price',
  'category',
  'department',
  'unitCost',
  'vatRate',
  'validFrom',
  'validTo',
];

const roles: Readonly<Record<string, string>> = { date: 'businessDate' };
const mapped = (table: string, rows: readonly object[], only?: readonly string[]) => ({
  table,
  columns: Object.fromEntries(
    columnsOf(rows)
      .filter((column) => only?.includes(column) ?? true)
      .map((column) => [roles[column] ?? column, column]),
  ),
});

/** The configuration of a shop's audit; its tables are named in the plural. */
export function configOf(shop: Shop): Config {
  const { products, customers, employees, log } = shop;
  const tables = [
    'sales',
    ...(['products', 'customers', 'employees', 'log'] as const).filter((name) => shop[name]),
  ];
  return configSchema.parse({
    ...{ version: 1, audit: 'small-shop', client: 'Shop', title: 'Audit', language: 'en', currency: 'EUR' },
    ...{ timeZone: 'UTC', asOf: '2024-09-02', period: shop.period ?? '2024-08' },
    closedDays: shop.closedDays ?? [],
    sources: tables.map((name) => ({ file: `${name}.csv` })),
    model: {
      sale_line: { ...mapped('sales', shop.sales), cancelledStatuses: shop.cancelledStatuses },
      ...(products && { product: mapped('products', products, productRoles) }),
      ...(customers && { customer: mapped('customers', customers) }),
      ...(employees && { employee: mapped('employees', employees) }),
      ...(log && {
        change: {
          ...mapped('log', log),
          actions: { insert: 'I', update: 'U', delete: 'D' },
          tables: { sale_line: 'sale', product: 'product', customer: 'customer', employee: 'employee' },
          fields: {
            sale_line: {
              ...{ ticket: 'ticket', product: 'product', date: 'businessDate' },
              ...{ customer: 'customer', employee: 'employee', quantity: 'quantity', unitPrice: 'unitPrice' },
              ...{ amount: 'amount', discount: 'discount', currency: 'currency', store: 'store' },
              status: 'status',
            },
            product: { price: 'price' },
            customer: { customer: 'customer' },
            employee: { password: 'password' },
          },
        },
      }),
    },
    ...{ measures: shop.measures ?? {}, rates: shop.rates ?? {}, openingHours: shop.openingHours },
    serviceAccounts: shop.serviceAccounts ?? [],
    readings: (shop.readings ?? []).map((reading) => ({
      ...{ system: 'BI', measure: 'revenue', businessDate: '2024-08-01' },
      ...reading,
    })),
  });
}

export async function writeShop(shop: Shop, folder: string): Promise<void> {
  for (const name of ['sales', 'products', 'customers', 'employees', 'log'] as const) {
    const rows = shop[name];
    if (rows !== undefined) await writeFile(join(folder, `${name}.csv`), csvOf(rows));
  }
}

/** Audits a shop; `change` may rewrite its configuration first. */
export async function auditShop(shop: Shop, change = (config: Config): Config => config): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-shop-'));
  try {
    await writeShop(shop, folder);
    return await auditConfig(change(configOf(shop)), folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
