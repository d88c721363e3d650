import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { listed, paperOn } from './listed.ts';

/**
 * Columns of dates all of which can be read day first and month first. ISO 8601 exists so that this question does not
 * arise. Major: every figure per day or month that uses such a column may stand on the wrong date.
 */
export const undecidableDates: Check = {
  id: 'undecidable-dates',
  unit: 'columns',
  judge(facts) {
    const { tables } = facts;
    const dated = tables.map((table) => ({
      table,
      columns: table.columns.filter(
        ({ type, writing }) => type === 'date' || type === 'timestamp' || writing?.dateOrder != null,
      ),
    }));
    const tested = dated.reduce((sum, { columns }) => sum + columns.length, 0);
    if (tested === 0) return { verdict: 'not-applicable', because: 'no-dates' };
    const findings = dated.flatMap(({ table, columns }): Judged[] => {
      const undecidable = columns.filter(({ writing }) => writing?.dateOrder === 'undecidable');
      if (undecidable.length === 0) return [];
      const args = listed(
        table,
        undecidable.map(({ name }) => name),
      );
      return [
        {
          kind: 'undecidable-dates',
          severity: 'major',
          subject: table.name,
          args,
          amount: null,
          papers: [paperOn(table, facts)],
        },
      ];
    });
    return answered(tested, findings);
  },
};
