import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type InitOptions, initCommand } from '../../src/commands/init.ts';
import { parseConfig } from '../../src/config/read.ts';
import type { Config } from '../../src/config/schema.ts';
import { placeIn } from '../helpers/terminal.ts';

// A small shop whose rows come from its own arithmetic: the same every time, varied enough to look like sales.

export type Rows = readonly Readonly<Record<string, string | number>>[];

const pick = (seed: number, among: number): number => ((seed * 7919 + 104_729) % 10_007) % among;
const two = (value: number): string => String(value).padStart(2, '0');
export const ean = (index: number): string => String(3_000_000_000_000 + index * 7_654_321);
const price = (product: number): string => (1 + pick(product, 900) / 100 + 0.01).toFixed(2);

export interface Line {
  line: string;
  ticket: string;
  product: number;
  customer: number;
  employee: number;
  date: string;
  quantity: number;
  price: string;
  amount: string;
}

export const sizes = { tickets: 120, products: 60, customers: 40, employees: 6 };

/** Sale lines of July and August 2024: two to five articles a ticket, every customer comes back. */
export function saleLines(): Line[] {
  const lines: Line[] = [];
  for (let ticket = 0; ticket < sizes.tickets; ticket++) {
    const day = 1 + Math.floor((ticket / sizes.tickets) * 62);
    const date = day <= 31 ? `2024-07-${two(day)}` : `2024-08-${two(day - 31)}`;
    for (let article = 0; article < 2 + pick(ticket, 4); article++) {
      const product = (ticket * 3 + article * 11) % sizes.products;
      const quantity = 1 + pick(ticket * 5 + article, 4);
      lines.push({
        ...{ line: `L${lines.length + 1}`, ticket: `T${1000 + ticket}`, product, date, quantity },
        ...{ customer: (ticket * 7) % sizes.customers, employee: pick(ticket, sizes.employees) },
        ...{ price: price(product), amount: (quantity * Number(price(product))).toFixed(2) },
      });
    }
  }
  return lines;
}

const families = ['Boissons', 'Frais', 'Hygiène', 'Pain'];
export const productRows = (names: { key: string; label: string; group: string; price: string }): Rows =>
  Array.from({ length: sizes.products }, (_, index) => ({
    [names.key]: ean(index),
    [names.label]: `Produit de qualité numéro ${index}`,
    [names.group]: families[index % families.length] ?? '',
    [names.price]: price(index),
  }));

export const customerCode = (index: number): string => `CU-${5000 + index * 13}`;
export const employeeCode = (index: number): string => `EM${70 + index * 3}`;

export const csvOf = (rows: Rows): string => {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number) =>
    /[";\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  const record = (values: readonly (string | number)[]) => values.map(cell).join(';');
  const lines = rows.map((row) => record(columns.map((column) => row[column] ?? '')));
  return `${[record(columns), ...lines].join('\n')}\n`;
};

/** Proposes a configuration for the tables, each a CSV file; what was printed comes along. */
export async function propose(
  tables: Readonly<Record<string, Rows>>,
  options: Partial<InitOptions> = {},
): Promise<{ config: Config; text: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-init-'));
  try {
    const text = await proposeIn(folder, tables, options);
    return { config: parseConfig(text, 'audit.yaml'), text };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same in a folder that stays as long as the test needs it. */
export async function proposeIn(
  folder: string,
  tables: Readonly<Record<string, Rows>>,
  options: Partial<InitOptions> = {},
): Promise<string> {
  for (const [name, rows] of Object.entries(tables)) {
    const path = join(folder, 'data', `${name}.csv`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, csvOf(rows));
  }
  const place = placeIn(folder);
  await initCommand(
    { inputs: ['data'], output: '-', force: false, lang: 'en', loudness: 'quiet', ...options },
    place,
  );
  return place.printed.out;
}
