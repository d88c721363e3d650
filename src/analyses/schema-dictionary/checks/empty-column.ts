import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { listed, paperOn } from './listed.ts';

/**
 * Columns without a value on any row. Completeness is the first dimension of ISO/IEC 25012; a column that is wholly
 * empty informs nobody. Minor: no figure is wrong by it.
 */
export const emptyColumn: Check = {
  id: 'empty-column',
  unit: 'columns',
  judge(facts) {
    const { tables } = facts;
    const filled = tables.filter(({ rows }) => rows > 0);
    if (filled.length === 0) return { verdict: 'unknown', because: 'no-rows' };
    const findings = filled.flatMap((table): Judged[] => {
      const empty = table.columns.filter(({ nulls }) => nulls === table.rows);
      if (empty.length === 0) return [];
      const names = empty.map(({ name }) => name);
      return [
        {
          ...{
            kind: 'empty-column',
            severity: 'minor',
            subject: table.name,
            amount: null,
            papers: [paperOn(table, facts)],
          },
          args: { ...listed(table, names), rows: table.rows },
        },
      ];
    });
    return answered(
      filled.reduce((sum, { columns }) => sum + columns.length, 0),
      findings,
    );
  },
};
