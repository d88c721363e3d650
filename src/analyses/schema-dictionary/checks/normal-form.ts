import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { named } from './named.ts';

/**
 * Does a column that is no key determine another? Third normal form: E. F. Codd, "Further normalization of the data
 * base relational model", 1972. Calendars are made of such columns and logs are written as things happen, so both are
 * left out. Minor: in a dimension it is a choice (Kimball, "The Data Warehouse Toolkit"), and worth knowing.
 */
export const normalForm: Check = {
  id: 'normal-form',
  unit: 'tables',
  judge({ tables }) {
    const tested = tables
      .map((table, index) => ({ ...table, paper: `combinations-${index + 1}` }))
      .filter(({ rows, role }) => rows > 0 && role !== 'calendar' && role !== 'log');
    if (tested.length === 0) return { verdict: 'not-applicable', because: 'no-rows' };
    const findings = tested.flatMap(({ name, rows, dependencies, paper }): Judged[] => {
      if (dependencies.length === 0) return [];
      const { shown, more } = named(dependencies);
      const args = { table: name, rows, dependencies: shown, more };
      return [{ kind: 'normal-form', severity: 'minor', subject: name, args, amount: null, papers: [paper] }];
    });
    return answered(tested.length, findings);
  },
};
