import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { priceUpdateRows } from '../../model/log-count.ts';
import { employee, product } from '../../model/relations.ts';
import { createWorkingTable } from '../../model/working-table.ts';
import type { RevenueFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { integer, measured, money } from '../rows.ts';
import { collectMeasures } from './measures.ts';
import { compareReadings } from './readings.ts';

const topCustomerCount = 10;
const stressPercent = 15;

/** Recomputes the revenue of the period from the sale lines, and holds every reported reading against it. */
export async function collect(collecting: Collecting): Promise<RevenueFacts> {
  const { papers, context, model } = collecting;
  const { period } = context;
  const inPeriod = sql`business_date BETWEEN ${period.from} AND ${period.to}`;
  const total = await papers.askOne(
    'revenue-total',
    z.object({
      lines: integer,
      tickets: integer,
      customers: integer,
      employees: integer,
      unpriced_lines: integer,
      amount: money,
    }),
    sql`SELECT coalesce(sum(lines), 0) AS lines, count(DISTINCT ticket) AS tickets, count(DISTINCT customer) AS customers,
          count(DISTINCT employee) AS employees, coalesce(sum(lines) - sum(priced_lines), 0) AS unpriced_lines, sum(amount) AS amount
        FROM basket WHERE ${inPeriod}`,
  );
  const days = await papers.ask(
    'revenue-by-day',
    z.object({ business_date: z.string(), lines: integer, tickets: integer, amount: money }),
    sql`SELECT business_date, sum(lines) AS lines, count(*) AS tickets, sum(amount) AS amount
        FROM (SELECT business_date, ticket, sum(lines) AS lines, sum(amount) AS amount
              FROM basket WHERE ${inPeriod} GROUP BY business_date, ticket) AS part
        GROUP BY business_date ORDER BY business_date`,
    40,
  );
  const sold = await createWorkingTable(
    collecting.store,
    'sold_product',
    sql`SELECT product, sum(quantity) AS quantity FROM sale_line WHERE ${inPeriod} GROUP BY product`,
  );
  papers.define('revenue-sold-products', sold.query);
  const shareOf = (amount: SQL) => sql`${amount} / nullif(${sql.raw(total.amount)}, 0)`;
  const customers = await papers.ask(
    'revenue-top-customers',
    z.object({ customer: z.string(), lines: integer, tickets: integer, amount: money, share: measured }),
    sql`SELECT customer, sum(lines) AS lines, count(DISTINCT ticket) AS tickets, sum(amount) AS amount,
          ${shareOf(sql`sum(amount)`)} AS share
        FROM basket WHERE ${inPeriod} AND customer IS NOT NULL
        GROUP BY customer ORDER BY sum(amount) DESC NULLS LAST, customer COLLATE "C" LIMIT ${sql.raw(String(topCustomerCount))}`,
  );
  const label = model.relations.includes('employee')
    ? sql`(SELECT min(label) FROM ${employee} e WHERE e.employee = part.employee)`
    : sql`NULL::text`;
  const employees = await papers.ask(
    'revenue-by-employee',
    z.object({ employee: z.string(), label: z.string(), lines: integer, amount: money, share: measured }),
    sql`SELECT employee, coalesce(${label}, employee) AS label, lines, amount, ${shareOf(sql`amount`)} AS share
        FROM (SELECT employee, sum(lines) AS lines, sum(amount) AS amount FROM basket
              WHERE ${inPeriod} AND employee IS NOT NULL GROUP BY employee) AS part
        ORDER BY amount DESC NULLS LAST, employee COLLATE "C"`,
  );
  return {
    currency: context.currency,
    priceBasis: model.priceBasis,
    total: {
      ...{ lines: total.lines, tickets: total.tickets, amount: total.amount },
      ...{ customers: total.customers, employees: total.employees },
    },
    unpricedLines: total.unpriced_lines,
    days: days.map(({ business_date, ...day }) => ({ businessDate: business_date, ...day })),
    topCustomers: customers,
    employees,
    products: model.relations.includes('product') ? await products(collecting) : null,
    measures: await collectMeasures(collecting, inPeriod),
    readings: await compareReadings(collecting),
    priceStress: model.priceBasis === 'catalogue-price' ? await priceStress(collecting, inPeriod) : null,
  };
}

async function products({ papers }: Collecting): Promise<RevenueFacts['products']> {
  const found = await papers.askOne(
    'revenue-products',
    z.object({
      sold: integer,
      never_sold: integer,
      average_price: measured,
      highest_price: money,
      highest_priced: z.string().nullable(),
    }),
    sql`SELECT count(*) FILTER (WHERE s.product IS NOT NULL) AS sold, count(*) FILTER (WHERE s.product IS NULL) AS never_sold,
          round(avg(p.price), 6) AS average_price, max(p.price) AS highest_price,
          (SELECT product FROM ${product} WHERE price IS NOT NULL ORDER BY price DESC, product COLLATE "C" LIMIT 1) AS highest_priced
        FROM ${product} p
        LEFT JOIN sold_product s ON s.product = p.product`,
  );
  return {
    sold: found.sold,
    neverSold: found.never_sold,
    averagePrice: found.average_price,
    highestPrice: found.highest_priced === null ? null : found.highest_price,
    highestPricedProduct: found.highest_priced,
  };
}

/** What the same sales would be worth after a rise of every catalogue price; the past moves, though nothing was sold. */
async function priceStress(collecting: Collecting, inPeriod: SQL): Promise<RevenueFacts['priceStress']> {
  const { papers, model, context } = collecting;
  const factor = sql.raw(`1.${stressPercent}`);
  const catalogue = model.relations.includes('product')
    ? sql`product_price`
    : sql`(SELECT NULL::text AS product, NULL::numeric AS price WHERE false)`;
  const found = await papers.askOne(
    'revenue-price-stress',
    z.object({ multiplied: money, rounded_per_price: money }),
    sql`SELECT (SELECT round(sum(amount) * ${factor}, 2) FROM basket WHERE ${inPeriod}) AS multiplied,
          sum(s.quantity * round(p.price * ${factor}, 2)) AS rounded_per_price
        FROM sold_product s JOIN ${catalogue} p ON p.product = s.product`,
  );
  const logged = model.relations.includes('change')
    ? await papers.askOne(
        'revenue-price-updates',
        z.object({ updates: integer }),
        sql`SELECT coalesce(sum(rows), 0) AS updates FROM log_count
        WHERE ${priceUpdateRows} AND recorded_day BETWEEN ${context.period.from} AND ${context.period.to}`,
      )
    : null;
  const priceUpdates = logged?.updates ?? null;
  return {
    risePercent: stressPercent,
    multiplied: found.multiplied,
    roundedPerPrice: found.rounded_per_price,
    priceUpdates,
  };
}
