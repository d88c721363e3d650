import Big from 'big.js';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Decimal, toDecimal } from '../../../report/decimal.ts';
import type { Evidence } from '../../../report/facts/evidence.ts';
import type { ColumnFacts } from '../../../report/facts.ts';
import { integer } from '../../rows.ts';
import { isMoney, isNumber, isQuantity } from '../checks/sense.ts';
import { type Asking, columnsWhere, numberOf, place } from './asking.ts';

type Found = NonNullable<Evidence['outliers']>;
type Fences = NonNullable<Found[number]['fences']>;

/** Tukey's far fences: what lies beyond is "far out" ("Exploratory Data Analysis", 1977). */
const quartileDistances = 3;
const digits = 4;
const shownValues = 8;

/**
 * The far fences from a column's quartiles; null where half of the rows agree, for any other value would lie beyond.
 * Amounts above zero are measured in ratios, as Tukey re-expresses them by logarithms: on the plain scale, one honest
 * price in twenty of a shop that sells bread and wine would be far out.
 */
export function farFences({ quantiles }: Pick<ColumnFacts, 'quantiles'>): Fences | null {
  if (quantiles === null) return null;
  const [q1, q3] = [Big(quantiles.q1), Big(quantiles.q3)];
  if (q3.lte(q1)) return null;
  const rounded = (bound: Big): Decimal => toDecimal(bound.round(digits).toFixed());
  if (q1.gt(0)) {
    const reach = q3.div(q1).pow(quartileDistances);
    return { low: rounded(q1.div(reach)), high: rounded(q3.times(reach)), scale: 'ratio' };
  }
  const reach = q3.minus(q1).times(quartileDistances);
  return { low: rounded(q1.minus(reach)), high: rounded(q3.plus(reach)), scale: 'difference' };
}

const row = z.object({ value: z.string(), rows: integer, total: integer });

/** Counts the rows beyond the far fences of prices, amounts and quantities, and shows the farthest values. */
export async function outliers({ tables, papers }: Asking): Promise<Evidence['outliers']> {
  const found: Found = [];
  for (const table of tables.filter(({ facts }) => facts.role !== 'log')) {
    for (const column of columnsWhere(table, isAsked)) {
      const fences = farFences(column.facts);
      const named = { table: table.loaded.name, column: column.loaded.name, fences };
      if (fences === null || isWithin(column.facts, fences)) {
        found.push({ ...named, rows: 0, farthest: null, paper: null });
        continue;
      }
      const paper = `outliers-${table.number}-${column.number}`;
      const counted = sql`SELECT ${numberOf(column, sql`value`)} AS number, n, first FROM ${table.values} WHERE column_no = ${place(column.number)}`;
      const [farthest] = await papers.ask(paper, row, question(counted, fences), shownValues);
      found.push({
        ...named,
        rows: farthest?.total ?? 0,
        farthest: farthest === undefined ? null : toDecimal(farthest.value),
        paper,
      });
    }
  }
  return found.length === 0 ? null : found;
}

const isAsked = (column: ColumnFacts): boolean =>
  isNumber(column) && column.sensitivity === 'none' && (isMoney(column) || isQuantity(column));

const isWithin = ({ min, max }: ColumnFacts, { low, high }: Fences): boolean =>
  min !== null && max !== null && Big(min).gte(low) && Big(max).lte(high);

/** Zero and below have no ratio to the rest: a price of zero is another check's, and a negative quantity a return. */
function question(counted: SQL, { low, high, scale }: Fences): SQL {
  const [from, to] = [sql`${low}::numeric`, sql`${high}::numeric`];
  const [beyond, distance] =
    scale === 'ratio'
      ? [
          sql`number > ${to} OR (number > 0 AND number < ${from})`,
          sql`greatest(number / ${to}, ${from} / number)`,
        ]
      : [sql`number > ${to} OR number < ${from}`, sql`greatest(number - ${to}, ${from} - number)`];
  return sql`WITH beyond AS (SELECT number, sum(n) AS rows, min(first) AS first_row FROM (${counted}) AS counted WHERE ${beyond} GROUP BY number)
            SELECT trim_scale(number)::text AS value, rows, first_row, sum(rows) OVER () AS total FROM beyond
            ORDER BY ${distance} DESC, number LIMIT ${place(shownValues)}`;
}
