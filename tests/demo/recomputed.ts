import { cents, field, type WrittenDemo } from './demo-fixture.ts';

/** The sales as the files tell them: each line with its price and the day on which the log saw it. */
export async function readSales(demo: WrittenDemo) {
  const prices = new Map(
    (await demo.rows('articles.csv')).map((row) => [field(row, 'ean'), cents(field(row, 'prix'))]),
  );
  const recorded = new Map<string, string>();
  for (const row of await demo.rows('journal.csv')) {
    if (row.table_cible === 'Vente') recorded.set(field(row, 'cle_ligne'), field(row, 'jour_ecriture'));
  }
  return (await demo.rows('ventes.csv')).map((row) => ({
    id: field(row, 'no_ligne'),
    ticket: field(row, 'no_ticket'),
    date: field(row, 'date_achat'),
    customer: field(row, 'code_client'),
    employee: field(row, 'matricule'),
    cents: prices.get(field(row, 'ean')) ?? Number.NaN,
    recorded: recorded.get(field(row, 'no_ligne')) ?? null,
  }));
}

export type Sale = Awaited<ReturnType<typeof readSales>>[number];

/** What the truth says of a set of lines, computed anew. */
export const summarise = (sales: readonly Sale[]) => ({
  lines: sales.length,
  tickets: new Set(sales.map(({ ticket }) => ticket)).size,
  cents: sales.reduce((sum, sale) => sum + sale.cents, 0),
});
export const inCents = ({ lines, tickets, amount }: { lines: number; tickets: number; amount: string }) => ({
  lines,
  tickets,
  cents: cents(amount),
});
export const isLate = ({ recorded, date }: Sale): boolean => recorded !== null && recorded > date;

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
