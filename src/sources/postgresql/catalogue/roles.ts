import { z } from 'zod';
import { type DeclaredRole, declaredRole } from '../../../declared.ts';
import type { Transaction } from '../transaction.ts';
import { heldRights } from './grants.ts';

/**
 * The roles that can do something to these tables, by name: owners, those that hold a grant, superusers, whoever reads
 * or writes everything by a role of PostgreSQL's own, and the members of all of them. PostgreSQL's own roles are left
 * out unless something was granted to them.
 */
export async function rolesOf(transaction: Transaction, oids: string): Promise<DeclaredRole[]> {
  const rows = await transaction.query(`
    WITH RECURSIVE granted AS (
      SELECT grantee AS oid FROM (${heldRights(oids)}) held
      UNION SELECT relowner FROM pg_class WHERE oid = ANY ('${oids}')
    ), holder AS (
      SELECT oid FROM granted
      UNION SELECT oid FROM pg_roles WHERE rolsuper OR rolname IN ('pg_read_all_data', 'pg_write_all_data')
      UNION SELECT m.member FROM holder JOIN pg_auth_members m ON m.roleid = holder.oid
    )
    SELECT r.rolname::text AS name, r.rolsuper AS superuser, r.rolcanlogin AS "canLogin",
      r.rolcreaterole AS "createsRoles", r.rolcreatedb AS "createsDatabases",
      r.rolbypassrls AS "bypassesRowSecurity",
      (SELECT coalesce(jsonb_agg(name ORDER BY name COLLATE "C"), '[]') FROM (
        SELECT DISTINCT g.rolname::text AS name FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
        WHERE m.member = r.oid) groups) AS "memberOf"
    FROM holder JOIN pg_roles r ON r.oid = holder.oid
    WHERE r.rolname !~ '^pg_' OR r.oid IN (SELECT oid FROM granted)
    ORDER BY r.rolname`);
  return z.array(declaredRole).parse(rows);
}
