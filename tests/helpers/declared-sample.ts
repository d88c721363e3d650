import type { DeclaredRole, DeclaredTable } from '../../src/declared.ts';
import type { TableFacts } from '../../src/report/facts.ts';

/** A table of a database, of which only what is given is declared. */
export function inDatabase(facts: TableFacts, declared: Partial<DeclaredTable> = {}): TableFacts {
  return {
    ...facts,
    file: 'shop',
    sheet: null,
    declared: {
      ...{
        schema: 'public',
        name: facts.name,
        kind: 'table',
        owner: 'shop',
        comment: null,
        definition: null,
      },
      columns: facts.columns.map(({ name }) => ({
        ...{ name, type: 'text', nullable: false, default: null, comment: null },
      })),
      ...{
        primaryKey: null,
        uniques: [],
        foreignKeys: [],
        checks: [],
        indexes: [],
        triggers: [],
        grants: [],
      },
      rowSecurity: false,
      ...declared,
    },
  };
}

/** An index for speed, used once. */
export const index = (
  name: string,
  columns: string[],
  change: Partial<DeclaredTable['indexes'][number]> = {},
): DeclaredTable['indexes'][number] => ({
  ...{
    name,
    columns,
    unique: false,
    ofConstraint: false,
    complete: true,
    valid: true,
    used: true,
    bytes: 8192,
  },
  ...change,
});

/** A role that may log in, and no more. */
export const role = (name: string, change: Partial<DeclaredRole> = {}): DeclaredRole => ({
  ...{ name, superuser: false, canLogin: true, createsRoles: false, createsDatabases: false },
  ...{ bypassesRowSecurity: false, memberOf: [] },
  ...change,
});
