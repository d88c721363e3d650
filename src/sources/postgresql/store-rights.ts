import { z } from 'zod';
import type { Described } from './catalogue/read.ts';
import type { Transaction } from './transaction.ts';

const allowed = z.array(z.object({ oid: z.number() }));

/**
 * Which of these tables the store's own user may read as well as we do, by their oid: rights of another role do not
 * help it, and policies may show it other rows.
 */
export async function mayReadInPlace(
  transaction: Transaction,
  tables: readonly Described[],
  user: string,
): Promise<Set<number>> {
  const role = `'${user.replaceAll("'", "''")}'::name`;
  const rows = await transaction.query(`
    SELECT c.oid FROM pg_class c
    WHERE c.oid = ANY ('{${tables.map(({ relation }) => relation.oid).join(',')}}')
      AND has_schema_privilege(${role}, c.relnamespace, 'USAGE') AND has_table_privilege(${role}, c.oid, 'SELECT')
      AND (NOT c.relrowsecurity OR current_user = ${role})`);
  const found = new Set(allowed.parse(rows).map(({ oid }) => oid));
  // Where we may see some of the columns only, the store sees no others: we were sent as that user.
  return new Set(
    tables
      .filter(({ columns }) => columns.every(({ isReadable }) => isReadable))
      .flatMap(({ relation: { oid } }) => (found.has(oid) ? [oid] : [])),
  );
}
