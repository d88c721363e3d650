import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Evidence } from '../../../report/facts/evidence.ts';
import { integer } from '../../rows.ts';
import { isNumber, isPrice } from '../checks/sense.ts';
import { type AskedTable, type Asking, columnsWhere, numberOf, place } from './asking.ts';

/** Counts the rows whose price is zero or below. Asked only where the smallest price says that there are any. */
export async function nonPositivePrices({
  tables,
  papers,
}: Asking): Promise<Evidence['non-positive-prices']> {
  const priced = tables.flatMap((table) => pricesOf(table).map((column) => ({ table, column })));
  if (priced.length === 0) return null;
  const counted: NonNullable<Evidence['non-positive-prices']> = [];
  for (const { table, column } of priced) {
    const named = { table: table.loaded.name, column: column.loaded.name };
    const { min } = column.facts;
    if (min !== null && Number(min) > 0) {
      counted.push({ ...named, zero: 0, negative: 0, paper: null });
      continue;
    }
    const paper = `non-positive-prices-${table.number}-${column.number}`;
    const price = numberOf(column, sql`value`);
    const found = await papers.askOne(
      paper,
      z.object({ zero: integer, negative: integer }),
      sql`SELECT coalesce(sum(n) FILTER (WHERE ${price} = 0), 0) AS zero,
            coalesce(sum(n) FILTER (WHERE ${price} < 0), 0) AS negative
          FROM ${table.values} WHERE column_no = ${place(column.number)}`,
    );
    counted.push({ ...named, ...found, paper });
  }
  return counted;
}

const pricesOf = (table: AskedTable) =>
  table.facts.role === 'log'
    ? []
    : columnsWhere(table, (column) => isPrice(column) && isNumber(column) && column.nulls < table.facts.rows);
