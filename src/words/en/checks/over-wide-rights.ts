import type { FindingArgs } from '../../../findings/kinds.ts';
import type { Formatter } from '../../formatter.ts';
import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { inTurn, listed } from './listed.ts';

type Args = FindingArgs['over-wide-rights'];

const everybody = 'PUBLIC, that is, any account that can connect to the database,';

const titles: Record<Args['problem'], (args: Args, f: Formatter) => string> = {
  'public-write': ({ tables, moreTables }, f) =>
    `Everybody holds more than the right to read on ${f.count(tables.length + moreTables, nouns.table)}`,
  'public-read': ({ tables, moreTables }, f) =>
    `Everybody may read ${f.count(tables.length + moreTables, nouns.table)} with personal data or secrets`,
  superusers: ({ roles, moreRoles }, f) =>
    `${f.count(roles.length + moreRoles, { one: 'login account is a superuser', many: 'login accounts are superusers' })}`,
  'row-security': ({ roles, moreRoles }, f) =>
    `Row security does not bind ${f.count(roles.length + moreRoles, { one: 'role', many: 'roles' })}`,
};

const conditions: Record<Args['problem'], (args: Args, f: Formatter) => string> = {
  'public-write': ({ tables, moreTables }, f) =>
    `${everybody} holds ${inTurn(
      tables.map(({ table, privileges }) => `${f.list(privileges)} on ${table}`),
      moreTables,
      f,
    )}.`,
  'public-read': ({ tables, moreTables }, f) =>
    `${everybody} may read ${listed(
      tables.map(({ table }) => table),
      moreTables,
      f,
    )}, where this audit found personal data or secrets.`,
  superusers: ({ roles, moreRoles }, f) =>
    `Superusers that can log in: ${listed(roles, moreRoles, f)}. One is enough to administer the server.`,
  'row-security': ({ tables, moreTables, roles, moreRoles }, f) =>
    `${listed(roles, moreRoles, f)} ${agree(roles.length + moreRoles, 'bypasses', 'bypass')} the row security on which ${listed(
      tables.map(({ table }) => table),
      moreTables,
      f,
    )} ${agree(tables.length + moreTables, 'relies', 'rely')}.`,
};

const effects: Record<Args['problem'], string> = {
  'public-write':
    'An account that was made for reading can change rows, or what is attached to the table; the figures rest on the good will of whoever can connect.',
  'public-read':
    'Data on people, or secrets, can be taken away by any account that can connect, whatever it was made for.',
  superusers:
    'No rule of the database binds these accounts: they read and write everything, and can remove the traces.',
  'row-security': 'These roles see and write rows that the policies keep from everybody else.',
};

export const overWideRights: FindingSentences<'over-wide-rights'> = {
  label: 'Over-wide rights',
  title: (args, f) => titles[args.problem](args, f),
  criteria: () => 'An account has the rights that its work needs, and no more.',
  condition: (args, f) => conditions[args.problem](args, f),
  cause: () =>
    'Established: the database’s catalogue grants these rights. Not established: who uses them, and for what.',
  effect: ({ problem }) => effects[problem],
};
