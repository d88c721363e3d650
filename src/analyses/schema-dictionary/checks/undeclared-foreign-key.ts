import type { Judged } from '../../analysis.ts';
import { groupBy } from '../../group.ts';
import { answered, type Check } from './check.ts';
import { declaredTables, isSameSet, isStored, references } from './declared.ts';
import { named } from './named.ts';

/**
 * Does the database declare the relations that its data show? Between two tables of one database only: nothing else
 * could declare it. What is not declared is enforced by nobody
 * (https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK). Moderate.
 */
export const undeclaredForeignKey: Check = {
  id: 'undeclared-foreign-key',
  unit: 'keys',
  judge(facts) {
    const stored = declaredTables(facts).filter(isStored);
    if (stored.length === 0) return { verdict: 'not-applicable', because: 'no-declarations' };
    const names = new Set(stored.map(({ name }) => name));
    const within = references(facts).filter(
      ({ from, to }) => names.has(from.name) && names.has(to.name) && from.file === to.file,
    );
    if (within.length === 0) return { verdict: 'not-applicable', because: 'no-relations' };
    const undeclared = within.filter(
      ({ key, from }) =>
        key.declaredBy !== 'database' &&
        key.matched > 0 &&
        !from.declared?.foreignKeys.some(({ columns }) => isSameSet(columns, [key.fromColumn])),
    );
    const findings = [...groupBy(undeclared, ({ from }) => from.name)].map(([table, group]): Judged => {
      const { shown, more } = named(
        group.map(({ key }) => ({
          ...{ column: key.fromColumn, toTable: key.toTable, toColumn: key.toColumn },
          unmatched: key.rows - key.matched,
        })),
      );
      return {
        ...{ kind: 'undeclared-foreign-key', severity: 'moderate', subject: table, amount: null },
        args: { table, references: shown, more },
        papers: group.map(({ key }) => key.paper),
      };
    });
    return answered(within.length, findings);
  },
};
