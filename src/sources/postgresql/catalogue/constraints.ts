import { z } from 'zod';
import type { Transaction } from '../transaction.ts';

const constraint = z.object({
  oid: z.number(),
  name: z.string(),
  kind: z.enum(['p', 'u', 'f', 'c']),
  columns: z.array(z.string()),
  toSchema: z.string().nullable(),
  toTable: z.string().nullable(),
  toColumns: z.array(z.string()),
  validated: z.boolean(),
  expression: z.string().nullable(),
});
export type Constraint = z.infer<typeof constraint>;

/**
 * Primary keys, uniques, foreign keys and checks of these tables, by name. The copies that a foreign key has for each
 * partition of its target are left out.
 */
export async function constraintsOf(transaction: Transaction, oids: string): Promise<Constraint[]> {
  // Whether a constraint is enforced at all can be said from PostgreSQL 18 on: read through JSON, it may be missing.
  const rows = await transaction.query(`
    SELECT con.conrelid AS oid, con.conname::text AS name, con.contype::text AS kind,
      ${namesOf('con.conkey', 'con.conrelid')} AS columns,
      n.nspname::text AS "toSchema", c.relname::text AS "toTable",
      ${namesOf('con.confkey', 'con.confrelid')} AS "toColumns",
      con.convalidated AND coalesce((to_jsonb(con) ->> 'conenforced')::boolean, true) AS validated,
      CASE WHEN con.contype = 'c' THEN pg_get_expr(con.conbin, con.conrelid) END AS expression
    FROM pg_constraint con
    LEFT JOIN pg_class c ON c.oid = con.confrelid AND con.confrelid <> 0
    LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE con.conrelid = ANY ('${oids}') AND con.contype IN ('p', 'u', 'f', 'c') AND con.conparentid = 0
    ORDER BY con.conrelid, con.conname`);
  return z.array(constraint).parse(rows);
}

const namesOf = (numbers: string, table: string): string => `(
  SELECT coalesce(jsonb_agg(a.attname ORDER BY k.position), '[]')
  FROM unnest(${numbers}) WITH ORDINALITY k (number, position)
  JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.number)`;
