import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LoadedTable } from '../../../store/loaded-table.ts';
import type { Store } from '../../../store/store.ts';
import type { Papers } from '../../papers.ts';
import { integer } from '../../rows.ts';

/** 2^14 registers of HyperLogLog. */
const registerBits = 14;
const registers = 2 ** registerBits;
/** 1.04 / √registers, as a fraction. */
export const standardError = '0.008125';

/**
 * The columns that PostgreSQL's statistics (`ANALYZE`, made when the table was loaded) expect to hold more than so
 * many different values. Where there are no statistics none is, and everything is counted exactly.
 *
 * @returns names in the store
 */
export async function columnsOfMany(
  store: Store,
  { sqlName, rows }: LoadedTable,
  many: number,
): Promise<Set<string>> {
  if (rows <= many) return new Set();
  const found = await store.db.execute<{ name: string }>(sql`
    SELECT stats.attname AS name FROM pg_class AS class JOIN pg_namespace AS schema ON schema.oid = class.relnamespace
    JOIN pg_stats AS stats ON stats.schemaname = schema.nspname AND stats.tablename = class.relname
    WHERE class.oid = to_regclass(quote_ident(${sqlName}))
      AND CASE WHEN n_distinct < 0 THEN -n_distinct * ${sql.raw(String(rows))} ELSE n_distinct END > ${sql.raw(String(many))}`);
  return new Set(found.map(({ name }) => name));
}

const estimateRow = z.object({
  column_no: integer,
  estimate: integer,
  repeats: z.enum(['true', 'false']).nullable(),
});

export interface Estimate {
  distinct: number;
  isExact: boolean;
  unique: boolean;
}

/**
 * How many different values columns have whose values were not grouped: by HyperLogLog (Flajolet and others, 2007),
 * which keeps 16 384 small numbers for a column and not its values. A column that may be unique by this estimate is
 * asked for a value that repeats: that a column is unique is proven, never estimated.
 *
 * @param columns numbers of the columns, from 1
 */
export async function askEstimates(
  papers: Papers,
  id: string,
  values: string,
  columns: readonly number[],
): Promise<Map<number, Estimate>> {
  const estimates = new Map<number, Estimate>();
  if (columns.length === 0) return estimates;
  const table = sql.identifier(values);
  const rows = await papers.ask(
    id,
    estimateRow.extend({ filled: integer }),
    sql`WITH hashed AS (
          SELECT column_no, hashtextextended(value, 0) AS hash FROM ${table}
          WHERE column_no IN (${sql.raw(columns.join(', '))}) AND value IS NOT NULL),
        register AS (
          SELECT column_no, hash & ${sql.raw(String(registers - 1))} AS register, count(*) AS n,
            max(coalesce(nullif(position(B'1' IN (hash >> ${sql.raw(String(registerBits))})::bit(${sql.raw(String(64 - registerBits))})), 0), ${sql.raw(String(65 - registerBits))})) AS rank
          FROM hashed GROUP BY 1, 2),
        total AS (
          SELECT column_no, sum(n) AS filled, ${sql.raw(String(registers))} - count(*) AS unused,
            (0.7213 / (1 + 1.079 / ${sql.raw(String(registers))}) * ${sql.raw(String(registers))}::numeric ^ 2
              / (${sql.raw(String(registers))} - count(*) + sum(1 / 2::numeric ^ rank))) AS raw
          FROM register GROUP BY 1),
        estimated AS (
          -- Few values leave registers unused, and their number says more.
          SELECT column_no, filled, least(filled, round(CASE WHEN raw <= 2.5 * ${sql.raw(String(registers))} AND unused > 0
            THEN ${sql.raw(String(registers))} * ln(${sql.raw(String(registers))}::numeric / unused) ELSE raw END)) AS estimate
          FROM total)
        SELECT column_no, filled, estimate, CASE WHEN estimate >= filled * (1 - 5 * ${sql.raw(standardError)}) THEN EXISTS (
            SELECT FROM ${table} AS value WHERE value.column_no = estimated.column_no AND value IS NOT NULL GROUP BY value HAVING count(*) > 1)
          END AS repeats
        FROM estimated ORDER BY column_no`,
  );
  for (const { column_no, filled, estimate, repeats } of rows) {
    const unique = repeats === 'false';
    estimates.set(column_no, { distinct: unique ? filled : estimate, isExact: unique, unique });
  }
  return estimates;
}
