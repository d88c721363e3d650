import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Measure } from '../../model/measures.ts';
import { add, type Decimal, ratio, toDecimal } from '../../report/decimal.ts';
import type { ExposureFacts } from '../../report/facts/exposure.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import { onClosedDays, recordedInPeriod } from './scope.ts';

/** The rises of all catalogue prices that are tried, in percent. */
export const risePercents = [1, 15] as const;
const shownGroups = 5;

type Price = ExposureFacts['price'];

/**
 * What a change of catalogue prices would do to days that are closed. The rise is tried twice: on each line's amount,
 * and on each price, rounded to the cent before it is applied, as a catalogue would hold it.
 */
export async function collectPrice(collecting: Collecting, closedAmount: Decimal): Promise<Price> {
  const [revenue] = collecting.model.measures;
  const source = revenue.price ?? 'line-amount';
  const isMutable = source === 'catalogue-now';
  const stressed = isMutable ? await stress(collecting, revenue, closedAmount) : null;
  return {
    source,
    rises: stressed?.rises ?? [],
    groupedBy: isMutable ? groupingOf(collecting) : null,
    groupCount: stressed?.groupCount ?? 0,
    groups: stressed?.groups ?? [],
    changes: await changes(collecting, stressed),
  };
}

interface Stressed extends Pick<Price, 'rises' | 'groupCount' | 'groups'> {
  /** Revenue of closed days from products whose price the log shows changed; of these, with the former price lost. */
  changed: Decimal;
  lost: Decimal;
}

const groupingOf = ({ config }: Collecting): Price['groupedBy'] => {
  const columns = config.model.product?.columns;
  if (columns?.department !== undefined) return 'department';
  return columns?.category === undefined ? null : 'category';
};

/** One pass over the lines, by group of products and by what the log says of their prices. */
async function stress(collecting: Collecting, revenue: Measure, closedAmount: Decimal): Promise<Stressed> {
  const { papers, context, model } = collecting;
  const grouping = groupingOf(collecting);
  const group =
    grouping === null
      ? { column: sql`NULL::text`, join: sql`` }
      : {
          column: sql`g.name`,
          join: sql` LEFT JOIN (SELECT product, min(${sql.identifier(grouping)}) AS name FROM product GROUP BY product) g ON g.product = l.product`,
        };
  const change = model.relations.includes('change')
    ? {
        column: sql`CASE WHEN c.product IS NULL THEN 'none' WHEN c.lost THEN 'lost' ELSE 'known' END`,
        join: sql` LEFT JOIN (SELECT product, bool_or(old_price IS NULL) AS lost FROM price_move WHERE ${recordedInPeriod(context)} GROUP BY product) c ON c.product = l.product`,
      }
    : { column: sql`'none'::text`, join: sql`` };
  const columns = risePercents.map((percent) => {
    const factor = factorOf(percent);
    const name = (kind: string) => sql.identifier(`${kind}_${percent}`);
    return {
      line: sql`sum(${at(sql`round(l.price * ${factor}, 2)`, revenue)}) AS ${name('rounded')}`,
      product: sql`sum(l.${name('rounded')}) AS ${name('rounded')}`,
      total: sql`round(sum(amount) * ${factor}, 2) AS ${name('multiplied')}, sum(${name('rounded')}) AS ${name('rounded')}`,
    };
  });
  const list = (parts: SQL[]) => sql.join(parts, sql`, `);
  const rows = await papers.ask(
    'exposure-price',
    z.object({
      set: z.enum(['total', 'change', 'group']),
      name: z.string().nullable(),
      groups: integer,
      amount: money,
      ...{ multiplied_1: money, rounded_1: money, multiplied_15: money, rounded_15: money },
    }),
    sql`WITH part AS (
          SELECT ${group.column} AS product_group, ${change.column} AS change, sum(l.amount) AS amount, ${list(columns.map(({ product }) => product))}
          FROM (SELECT product, sum(l.amount) AS amount, ${list(columns.map(({ line }) => line))} FROM sale_line l WHERE ${onClosedDays(context)} GROUP BY product) AS l${group.join}${change.join} GROUP BY 1, 2),
        whole AS (
          SELECT CASE grouping(product_group, change) WHEN 1 THEN 'group' WHEN 2 THEN 'change' ELSE 'total' END AS "set",
            coalesce(product_group, change) AS name, sum(amount) AS amount, ${list(columns.map(({ total }) => total))}
          FROM part GROUP BY GROUPING SETS ((product_group), (change), ())),
        ranked AS (
          SELECT *, count(*) OVER (PARTITION BY "set") AS groups,
            row_number() OVER (PARTITION BY "set" ORDER BY rounded_15 DESC NULLS LAST, name COLLATE "C") AS place
          FROM whole)
        SELECT "set", name, groups, amount, multiplied_1, rounded_1, multiplied_15, rounded_15
        FROM ranked WHERE "set" <> 'group' OR place <= ${sql.raw(String(shownGroups))}
        ORDER BY "set", place`,
  );
  const total = rows.find(({ set }) => set === 'total');
  const groups = grouping === null ? [] : rows.filter(({ set }) => set === 'group');
  const ofChange = (name: string) =>
    rows.find((row) => row.set === 'change' && row.name === name)?.amount ?? zero;
  return {
    rises:
      total === undefined
        ? []
        : [
            { percent: 1, multiplied: total.multiplied_1, roundedPerPrice: total.rounded_1 },
            { percent: 15, multiplied: total.multiplied_15, roundedPerPrice: total.rounded_15 },
          ],
    groupCount: groups[0]?.groups ?? 0,
    groups: groups.map(({ name, amount, rounded_15 }) => ({
      ...{ name, amount, share: ratio(amount, closedAmount), roundedPerPrice: rounded_15 },
    })),
    changed: add(ofChange('known'), ofChange('lost')),
    lost: ofChange('lost'),
  };
}

const zero = toDecimal('0.00');
const factorOf = (percent: number): SQL => sql.raw((1 + percent / 100).toFixed(2));

/** What the measure makes of a line at another catalogue price, whatever else belongs to it. */
const at = (catalogueNow: SQL, { expression }: Measure): SQL =>
  expression({
    quantity: sql`l.quantity`,
    unitPrice: sql`l.unit_price`,
    amount: sql`l.line_amount`,
    discount: sql`l.discount`,
    vatRate: sql`l.vat_rate`,
    unitCost: sql`l.unit_cost`,
    currency: sql`l.currency`,
    status: sql`l.status`,
    catalogueNow,
    catalogueThen: catalogueNow,
  });

/** Which catalogue prices did change, as far as the log tells. */
async function changes(
  { papers, context, model }: Collecting,
  stressed: Stressed | null,
): Promise<Price['changes']> {
  if (!model.relations.includes('change')) return null;
  const found = await papers.askOne(
    'exposure-price-changes',
    z.object({ updates: integer, products: integer, sold: integer, without_old_price: integer }),
    sql`SELECT coalesce(sum(updates), 0) AS updates, count(*) AS products,
          count(*) FILTER (WHERE product IN (SELECT product FROM sale_line WHERE ${onClosedDays(context)})) AS sold,
          coalesce(sum(without_old_price), 0) AS without_old_price
        FROM (SELECT product, count(*) AS updates, count(*) FILTER (WHERE old_price IS NULL) AS without_old_price
              FROM price_move WHERE ${recordedInPeriod(context)} GROUP BY product) AS change`,
  );
  return {
    ...{ updates: found.updates, products: found.products, soldProducts: found.sold },
    ...{ amount: stressed?.changed ?? null, withoutOldPrice: found.without_old_price },
    amountWithoutOldPrice: stressed?.lost ?? null,
  };
}
