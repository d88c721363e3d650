import { z } from 'zod';
import type { Transaction } from '../transaction.ts';

const definition = z.object({ oid: z.number(), definition: z.string() });

/** The queries of the views among these tables. */
export async function definitionsOf(
  transaction: Transaction,
  oids: string,
): Promise<z.infer<typeof definition>[]> {
  const rows = await transaction.query(`
    SELECT c.oid, pg_get_viewdef(c.oid) AS definition FROM pg_class c
    WHERE c.oid = ANY ('${oids}') AND c.relkind IN ('v', 'm')`);
  return z.array(definition).parse(rows);
}
