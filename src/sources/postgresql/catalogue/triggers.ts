import { z } from 'zod';
import type { Transaction } from '../transaction.ts';

const trigger = z.object({
  oid: z.number(),
  name: z.string(),
  enabled: z.boolean(),
  definition: z.string(),
  function: z.string(),
});

/**
 * The triggers of these tables, by name, without those that PostgreSQL makes for foreign keys. One that fires on a
 * replica only does not fire where people write.
 */
export async function triggersOf(transaction: Transaction, oids: string): Promise<z.infer<typeof trigger>[]> {
  const rows = await transaction.query(`
    SELECT t.tgrelid AS oid, t.tgname::text AS name, t.tgenabled IN ('O', 'A') AS enabled,
      pg_get_triggerdef(t.oid) AS definition, n.nspname || '.' || p.proname AS function
    FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE t.tgrelid = ANY ('${oids}') AND NOT t.tgisinternal
    ORDER BY t.tgrelid, t.tgname`);
  return z.array(trigger).parse(rows);
}
