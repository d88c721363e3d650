import type { Judged } from '../../analysis.ts';
import { groupBy } from '../../group.ts';
import { isSimilar } from '../relations/names.ts';
import { answered, type Check } from './check.ts';

/**
 * Do both ends of a reference bear one name? ISO/IEC 11179-5 wants one name for one data element; nearly the same name
 * is a slip that every query repeats, another name may be meant. One finding for each referred key. Minor.
 */
export const inconsistentNames: Check = {
  id: 'inconsistent-names',
  unit: 'keys',
  judge({ foreignKeys }) {
    if (foreignKeys.length === 0) return { verdict: 'not-applicable', because: 'no-relations' };
    const slips = foreignKeys.filter(
      ({ fromColumn, toColumn }) => fromColumn !== toColumn && isSimilar(fromColumn, toColumn),
    );
    const byTarget = groupBy(slips, ({ toTable, toColumn }) => JSON.stringify([toTable, toColumn]));
    const findings = [...byTarget.values()].flatMap((keys): Judged[] => {
      const [first] = keys;
      if (first === undefined) return [];
      const names = [...new Set([...keys.map(({ fromColumn }) => fromColumn), first.toColumn])];
      const tables = [...new Set([...keys.map(({ fromTable }) => fromTable), first.toTable])];
      return [
        {
          ...{ kind: 'inconsistent-names', severity: 'minor', amount: null },
          subject: `${first.toTable}.${first.toColumn}`,
          args: { names, tables },
          papers: keys.map(({ paper }) => paper),
        },
      ];
    });
    return answered(foreignKeys.length, findings);
  },
};
