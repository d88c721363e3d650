import { z } from 'zod';
import type { Transaction } from '../transaction.ts';

const grant = z.object({
  oid: z.number(),
  role: z.string(),
  privileges: z.array(z.string()),
  grantable: z.boolean(),
});

/** Who holds something on a table, and on which of its columns alone (0 for all of it); 0 is PUBLIC. */
export const heldRights = (oids: string): string => `
  SELECT c.oid AS "table", 0 AS position, NULL::name AS "column", x.grantee, x.privilege_type, x.is_grantable
  FROM pg_class c CROSS JOIN aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) x
  WHERE c.oid = ANY ('${oids}')
  UNION ALL
  SELECT a.attrelid, a.attnum, a.attname, x.grantee, x.privilege_type, x.is_grantable
  FROM pg_attribute a CROSS JOIN aclexplode(a.attacl) x
  WHERE a.attrelid = ANY ('${oids}') AND a.attnum > 0 AND NOT a.attisdropped`;

/**
 * The grants on these tables, by role, the owner's own among them. A privilege on some columns names them:
 * `SELECT (name, city)`. A role has two entries where it may pass on a part of what it holds.
 */
export async function grantsOf(transaction: Transaction, oids: string): Promise<z.infer<typeof grant>[]> {
  const rows = await transaction.query(`
    WITH held AS (${heldRights(oids)}), told AS (
      SELECT "table", grantee, is_grantable, privilege_type || CASE WHEN bool_or(position = 0) THEN ''
        ELSE ' (' || string_agg("column", ', ' ORDER BY position) || ')' END AS privilege
      FROM held GROUP BY "table", grantee, is_grantable, privilege_type, position = 0
    )
    SELECT "table" AS oid, role, is_grantable AS grantable, jsonb_agg(privilege ORDER BY privilege COLLATE "C") AS privileges
    FROM told CROSS JOIN LATERAL (
      SELECT CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee)::text END COLLATE "C" AS role) named
    GROUP BY "table", role, is_grantable
    ORDER BY "table", role, is_grantable`);
  return z.array(grant).parse(rows);
}
