import type { FindingSentences } from '../../words.ts';

export const exposedSecrets: FindingSentences<'exposed-secrets'> = {
  label: 'Exposed secrets',
  title: ({ table, column }) => `Secrets can be read in ${table}.${column}`,
  criteria: () => 'A password, even as a hash, does not leave the system that authenticates.',
  condition: ({ table, column, values, inDatabase }, f) =>
    `Column ${column} of table ${table} holds ${f.count(values, { one: 'password hash or other secret', many: 'password hashes or other secrets' })}, in a ${inDatabase ? 'database that was opened to the audit' : 'table handed over for analysis'}.`,
  cause: ({ inDatabase }) =>
    inDatabase
      ? 'Not established: whether this database is the one that authenticates, where hashes have their place, and who else has to read it.'
      : 'Inferred: the load copies the whole table instead of choosing the columns that analysis needs.',
  effect: () =>
    'Anyone who reads these data can take the hashes away and search for the passwords offline, without a trace. This report does not reproduce them.',
};
