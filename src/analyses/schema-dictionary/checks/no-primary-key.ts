import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { isStored } from './declared.ts';
import { paperOn } from './listed.ts';

const shownKeys = 3;

/**
 * Can every row be told from the others, and does the database say by what? Entity integrity: E. F. Codd, 1970; a table
 * without a key cannot be corrected row by row, nor replicated
 * (https://www.postgresql.org/docs/current/logical-replication-publication.html). Left out are empty tables, views, and
 * logs in files: keys of a log are not looked for, since what identifies its rows does so by chance. Moderate where no
 * key was found in a fact, a dimension or a calendar, else minor.
 */
export const noPrimaryKey: Check = {
  id: 'no-primary-key',
  unit: 'tables',
  judge(facts) {
    const tested = facts.tables.filter(
      ({ rows, role, declared, ...table }) =>
        rows > 0 && (declared === null ? role !== 'log' : isStored({ ...table, rows, role, declared })),
    );
    if (tested.length === 0) return { verdict: 'unknown', because: 'no-rows' };
    const findings = tested.flatMap((table): Judged[] => {
      const { name, role, rows, declared, candidateKeys } = table;
      const isFound = candidateKeys.length > 0;
      if (declared === null ? isFound : declared.primaryKey !== null) return [];
      const isOfModel = role === 'fact' || role === 'dimension' || role === 'calendar';
      return [
        {
          kind: 'no-primary-key',
          severity: !isFound && isOfModel ? 'moderate' : 'minor',
          subject: name,
          args: {
            ...{ table: name, rows, inDatabase: declared !== null },
            candidateKeys: candidateKeys.slice(0, shownKeys),
          },
          amount: null,
          papers: [paperOn(table, facts)],
        },
      ];
    });
    return answered(tested.length, findings);
  },
};
