import { answered, type Check } from './check.ts';
import { paperOn } from './listed.ts';
import { named } from './named.ts';

/**
 * Which data on people are there? Data minimisation: GDPR, Article 5(1)(c). One finding, whatever the number of
 * columns; whether they are needed is not for a program to say. Moderate.
 */
export const personalData: Check = {
  id: 'personal-data',
  unit: 'columns',
  judge(facts) {
    const filled = facts.tables.filter(({ rows }) => rows > 0);
    const tested = filled.reduce((sum, { columns }) => sum + columns.length, 0);
    if (tested === 0) return { verdict: 'unknown', because: 'no-rows' };
    const personal = filled.flatMap((table) =>
      table.columns
        .filter(({ sensitivity, distinct }) => sensitivity === 'personal' && distinct > 0)
        .map((column) => ({ table: table.name, column: column.name, paper: paperOn(table, facts) })),
    );
    if (personal.length === 0) return answered(tested, []);
    const { shown, more } = named(personal.map(({ table, column }) => `${table}.${column}`));
    const args = { tables: new Set(personal.map(({ table }) => table)).size, columns: shown, more };
    return answered(tested, [
      {
        ...{ kind: 'personal-data', severity: 'moderate', subject: 'dimensions', args },
        ...{ amount: null, papers: [...new Set(personal.map(({ paper }) => paper))] },
      },
    ]);
  },
};
