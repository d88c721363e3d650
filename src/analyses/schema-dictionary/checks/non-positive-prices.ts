import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { byTable, filledRows, listed, papersOf, sumOf } from './listed.ts';

/**
 * Prices of zero or below. A price is what one unit costs; a return has a negative quantity, and a gift is a discount
 * of the whole price. Major where a price is negative, which takes away from revenue; moderate where it is zero.
 */
export const nonPositivePrices: Check = {
  id: 'non-positive-prices',
  unit: 'columns',
  judge({ evidence, tables }) {
    const prices = evidence['non-positive-prices'];
    if (prices === null) return { verdict: 'not-applicable', because: 'no-prices' };
    const faulty = prices.filter(({ zero, negative }) => zero + negative > 0);
    const findings = [...byTable(faulty)].map(([table, columns]): Judged => {
      const names = columns.map(({ column }) => column);
      const negative = sumOf(columns, (column) => column.negative);
      return {
        kind: 'non-positive-prices',
        severity: negative > 0 ? 'major' : 'moderate',
        ...{ subject: table, amount: null, papers: papersOf(columns) },
        args: {
          ...listed({ name: table }, names),
          ...{ zero: sumOf(columns, ({ zero }) => zero), negative, total: filledRows(tables, table, names) },
        },
      };
    });
    return answered(prices.length, findings);
  },
};
