import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { byTable, filledRows, listed, papersOf, sumOf } from './listed.ts';

/**
 * Prices, amounts and quantities beyond Tukey's far fences, three quartile distances from the quartiles ("Exploratory
 * Data Analysis", 1977), in ratios where they are above zero. The dictionary's own `outliers` begin at half of that, on
 * the plain scale, where skewed amounts have many honest values. Columns half of whose rows agree are not tested.
 * Minor: what is far out is to be looked at, and may be right.
 */
export const outliers: Check = {
  id: 'outliers',
  unit: 'columns',
  judge({ evidence, tables }) {
    const asked = evidence.outliers;
    if (asked === null) return { verdict: 'not-applicable', because: 'no-money' };
    const tested = asked.filter(({ fences }) => fences !== null);
    if (tested.length === 0) return { verdict: 'unknown', because: 'no-spread' };
    const beyond = tested.filter(({ rows }) => rows > 0);
    const findings = [...byTable(beyond)].flatMap(([table, columns]): Judged[] => {
      const [most] = [...columns].sort((a, b) => b.rows - a.rows);
      if (most === undefined || most.farthest === null || most.fences === null) return [];
      const names = columns.map(({ column }) => column);
      const { column, fences, farthest } = most;
      return [
        {
          ...{ kind: 'outliers', severity: 'minor', subject: table, amount: null, papers: papersOf(columns) },
          args: {
            ...listed({ name: table }, names),
            ...{ values: sumOf(columns, ({ rows }) => rows), total: filledRows(tables, table, names) },
            example: { column, value: farthest, low: fences.low, high: fences.high },
          },
        },
      ];
    });
    return answered(tested.length, findings);
  },
};
