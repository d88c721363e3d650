import type { FindingArgs, Severity } from '../../../findings/kinds.ts';
import type { DictionaryFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { type Declared, declaredTables } from './declared.ts';
import { named } from './named.ts';

type Rights = Pick<FindingArgs['over-wide-rights'], 'problem' | 'tables' | 'roles'>;

/** Personal data and secrets are read by whom they concern. */
const severities: Record<Rights['problem'], Severity> = {
  'public-write': 'major',
  'public-read': 'major',
  superusers: 'moderate',
  'row-security': 'moderate',
};

/**
 * Do rights stay within what can be called least privilege (NIST SP 800-53, AC-6)? What a single role needs is not
 * known, so only this is judged: what everybody (`PUBLIC`) may do, more than one login that is superuser, and roles
 * that row security does not bind where a table relies on it. One finding for each, whatever the number of tables.
 * Major for what everybody may do, else moderate.
 */
export const overWideRights: Check = {
  id: 'over-wide-rights',
  unit: 'grants',
  judge(facts) {
    const tables = declaredTables(facts);
    if (tables.length === 0) return { verdict: 'not-applicable', because: 'no-declarations' };
    const tested = tables.reduce((sum, { declared }) => sum + declared.grants.length, facts.roles.length);
    const findings = [...everybody(tables), ...roles(tables, facts)].map(
      ({ problem, tables: concerned, roles: holders }): Judged => {
        const [first, who] = [named(concerned), named(holders)];
        return {
          kind: 'over-wide-rights',
          severity: severities[problem],
          subject: `rights.${problem}`,
          args: {
            ...{ problem, tables: first.shown, moreTables: first.more },
            ...{ roles: who.shown, moreRoles: who.more },
          },
          amount: null,
          papers: [],
        };
      },
    );
    return answered(tested, findings);
  },
};

/** What everybody may write, and what of people or of secrets everybody may read. */
function everybody(tables: readonly Declared[]): Rights[] {
  const open = tables.map((table) => ({ table, privileges: openTo('PUBLIC', table) }));
  const written = open
    .map(({ table, privileges }) => ({
      table: table.name,
      privileges: privileges.filter((privilege) => !/^SELECT\b/.test(privilege)),
    }))
    .filter(({ privileges }) => privileges.length > 0);
  const read = open
    .filter(({ table, privileges }) =>
      table.columns.some(
        ({ name, sensitivity, distinct }) =>
          sensitivity !== 'none' && distinct > 0 && privileges.some((privilege) => reads(privilege, name)),
      ),
    )
    .map(({ table }) => ({ table: table.name, privileges: ['SELECT'] }));
  return [
    ...(written.length === 0 ? [] : [{ problem: 'public-write' as const, tables: written, roles: [] }]),
    ...(read.length === 0 ? [] : [{ problem: 'public-read' as const, tables: read, roles: [] }]),
  ];
}

const openTo = (role: string, { declared }: Declared): string[] =>
  [
    ...new Set(declared.grants.filter((grant) => grant.role === role).flatMap((grant) => grant.privileges)),
  ].sort();

/** A privilege on some columns names them: `SELECT (name, city)`. */
const reads = (privilege: string, column: string): boolean =>
  privilege === 'SELECT' ||
  (/^SELECT \(.*\)$/s.test(privilege) && privilege.slice(8, -1).split(', ').includes(column));

function roles(tables: readonly Declared[], { roles: all }: DictionaryFacts): Rights[] {
  const superusers = all
    .filter(({ superuser, canLogin }) => superuser && canLogin)
    .map(({ name }) => name)
    .sort();
  // A superuser is bound by nothing; that is told above.
  const unbound = all
    .filter(({ superuser, bypassesRowSecurity }) => bypassesRowSecurity && !superuser)
    .map(({ name }) => name)
    .sort();
  const secured = tables
    .filter(({ declared }) => declared.rowSecurity)
    .map(({ name }) => ({ table: name, privileges: [] }));
  return [
    ...(superusers.length < 2 ? [] : [{ problem: 'superusers' as const, tables: [], roles: superusers }]),
    ...(unbound.length === 0 || secured.length === 0
      ? []
      : [{ problem: 'row-security' as const, tables: secured, roles: unbound }]),
  ];
}
