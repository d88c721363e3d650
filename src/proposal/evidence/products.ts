import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { TableFacts } from '../../report/facts/dictionary.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import type { Store } from '../../store/store.ts';
import { dateKind, isMoney, isNumber } from '../columns.ts';
import type { ProductEvidence } from './evidence.ts';
import { asNumber, loadedColumn } from './loaded.ts';

const mostNumbers = 7;

/** Asks in one scan which number of a table is the product of two others, to the cent. */
export async function askProducts(
  store: Store,
  table: TableFacts,
  loaded: LoadedTable,
): Promise<ProductEvidence[]> {
  const numbers = table.columns
    .filter((column) => isNumber(column) && dateKind(column) === null && column.distinct > 1)
    .filter((column) => isMoney(column) || Number(column.max) < 100_000)
    .slice(0, mostNumbers);
  const money = numbers.filter(isMoney);
  const triples = numbers.flatMap((quantity) =>
    money.flatMap((price) =>
      money.flatMap((amount) =>
        quantity === price || quantity === amount || price === amount ? [] : [{ quantity, price, amount }],
      ),
    ),
  );
  if (triples.length === 0) return [];
  const value = new Map(numbers.map((column, index) => [column.name, sql.raw(`number_${index}`)] as const));
  const named = numbers.map(
    (column) => sql`${asNumber(loadedColumn(loaded, column.name), column)} AS ${value.get(column.name)}`,
  );
  const at = (column: { name: string }) => sql`${value.get(column.name)}`;
  const counted = triples.map(
    ({ quantity, price, amount }, index) =>
      sql`count(*) FILTER (WHERE abs(${at(quantity)} * ${at(price)} - ${at(amount)}) <= 0.01)::text AS ${sql.identifier(`holds_${index}`)}`,
  );
  const [answer] = await store.db.execute(sql`
    SELECT count(*)::text AS rows, ${sql.join(counted, sql`, `)}
    FROM (SELECT ${sql.join(named, sql`, `)} FROM ${sql.identifier(loaded.sqlName)}) AS line`);
  const counts = z.record(z.string(), z.coerce.number()).parse(answer);
  return triples
    .map(({ quantity, price, amount }, index) => ({
      ...{ table: table.name, quantity: quantity.name, price: price.name, amount: amount.name },
      share: (counts[`holds_${index}`] ?? 0) / Math.max(1, counts.rows ?? 0),
      // Of 2 × 3.10 = 6.20 the small whole number is the quantity.
      order: (quantity.type === 'integer' ? 0 : 1) * 1e9 + Number(quantity.max),
    }))
    .sort((a, b) => b.share - a.share || a.order - b.order)
    .map(({ order: _, ...product }) => product);
}
