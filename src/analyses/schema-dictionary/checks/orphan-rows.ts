import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';

/**
 * Does every reference resolve? Referential integrity: E. F. Codd, 1970. Empty values refer to nothing and are no
 * orphans. Major: totals by axis do not add up to the grand total.
 */
export const orphanRows: Check = {
  id: 'orphan-rows',
  unit: 'keys',
  judge({ foreignKeys: all, tables }) {
    // A log speaks of rows that are gone: it refers to them and needs not find them.
    const logs = new Set(tables.filter(({ role }) => role === 'log').map(({ name }) => name));
    const foreignKeys = all.filter(({ fromTable }) => !logs.has(fromTable));
    if (foreignKeys.length === 0) return { verdict: 'not-applicable', because: 'no-relations' };
    const findings = foreignKeys.flatMap((key): Judged[] => {
      if (key.matched === key.rows) return [];
      const column = `${key.fromTable}.${key.fromColumn}`;
      const isAlone =
        foreignKeys.filter(
          ({ fromTable, fromColumn }) => fromTable === key.fromTable && fromColumn === key.fromColumn,
        ).length === 1;
      return [
        {
          ...{ kind: 'orphan-rows', severity: 'major', amount: null, papers: [key.paper] },
          subject: isAlone ? column : `${column} → ${key.toTable}.${key.toColumn}`,
          args: {
            ...{ table: key.fromTable, column: key.fromColumn, toTable: key.toTable, toColumn: key.toColumn },
            ...{ rows: key.rows - key.matched, total: key.rows },
          },
        },
      ];
    });
    return answered(foreignKeys.length, findings);
  },
};
