import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { paperOn } from './listed.ts';

/** Roles by which rows are known; a repeated or missing value in one of them breaks whatever joins on it. */
export const keyRoles: ReadonlySet<string> = new Set([
  'sale_line.line',
  'product.product',
  'customer.customer',
  'employee.employee',
  'calendar_day.date',
]);

/**
 * Does every column that the configuration calls a key identify each row? Entity integrity: E. F. Codd, "A relational
 * model of data for large shared data banks", 1970. Major: totals by that key are wrong.
 */
export const brokenKey: Check = {
  id: 'broken-key',
  unit: 'keys',
  judge(facts) {
    const keys = facts.tables.flatMap((table) =>
      table.columns
        .filter(({ role }) => role !== null && keyRoles.has(role))
        .map((column) => ({ table, column, paper: paperOn(table, facts) })),
    );
    if (keys.length === 0) return { verdict: 'not-applicable', because: 'no-keys' };
    const filled = keys.filter(({ table }) => table.rows > 0);
    if (filled.length === 0) return { verdict: 'unknown', because: 'no-rows' };
    const findings = filled.flatMap(({ table, column, paper }): Judged[] => {
      // An estimate of the distinct values may exceed their number; that values repeat is known all the same.
      const repeated = table.rows - column.nulls - column.distinct;
      const duplicates = column.unique ? 0 : column.distinctIsExact ? repeated : Math.max(1, repeated);
      if (duplicates === 0 && column.nulls === 0) return [];
      const args = {
        ...{ table: table.name, column: column.name, duplicates, nulls: column.nulls },
        duplicatesAreExact: column.unique || column.distinctIsExact,
      };
      const subject = `${table.name}.${column.name}`;
      return [{ kind: 'broken-key', severity: 'major', subject, args, amount: null, papers: [paper] }];
    });
    return answered(filled.length, findings);
  },
};
