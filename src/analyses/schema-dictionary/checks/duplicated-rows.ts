import type { TableFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { papersOf } from './listed.ts';
import { isQuantity } from './sense.ts';

/**
 * Rows that stand in the table more than once: equal in every column, or in every column but a key that was given to
 * each. A relation is a set (Codd, 1970). Logs without a key are not tested, where two equal writes of one day are two
 * rows. Major in a fact that counts its articles, whose totals count the row twice; moderate elsewhere, for two lines
 * may be two articles, and where a key tells the rows apart, for that one may have been meant.
 */
export const duplicatedRows: Check = {
  id: 'duplicated-rows',
  unit: 'tables',
  judge({ evidence, tables }) {
    const compared = evidence['duplicated-rows'];
    if (compared === null) return { verdict: 'unknown', because: 'no-keys' };
    const findings = compared.flatMap((answer): Judged[] => {
      const { table, apartFrom, surplus, groups } = answer;
      if (surplus === 0) return [];
      const facts = tables.find(({ name }) => name === table);
      return [
        {
          kind: 'duplicated-rows',
          severity: facts !== undefined && isCounted(facts) && apartFrom === null ? 'major' : 'moderate',
          ...{ subject: table, amount: null, papers: papersOf([answer]) },
          args: { table, surplus, groups, total: facts?.rows ?? 0, apartFrom },
        },
      ];
    });
    return answered(compared.length, findings);
  },
};

const isCounted = ({ role, columns }: TableFacts): boolean => role === 'fact' && columns.some(isQuantity);
