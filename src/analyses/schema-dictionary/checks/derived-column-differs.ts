import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { byTable, listed, papersOf, sumOf } from './listed.ts';

/**
 * Columns that can be computed from others of the same row, and say something else: year, month, quarter, weekday
 * against the date, in French or English; a line's total against quantity times unit price, beyond a cent. A fact
 * stored twice can contradict itself (third normal form: Codd, 1971). Major for a total, moderate for a calendar.
 */
export const derivedColumnDiffers: Check = {
  id: 'derived-column-differs',
  unit: 'columns',
  judge({ evidence }) {
    const derived = evidence['derived-column-differs'];
    if (derived === null) return { verdict: 'not-applicable', because: 'no-derived-columns' };
    const faulty = derived.filter(({ differing }) => differing > 0);
    const findings = [...byTable(faulty)].map(([table, columns]): Judged => {
      const shown = columns.find(({ example }) => example !== null);
      return {
        kind: 'derived-column-differs',
        severity: columns.some(({ derivation }) => derivation === 'line-total') ? 'major' : 'moderate',
        ...{ subject: table, amount: null, papers: papersOf(columns) },
        args: {
          ...listed(
            { name: table },
            columns.map(({ column }) => column),
          ),
          ...{
            values: sumOf(columns, ({ differing }) => differing),
            total: sumOf(columns, ({ tested }) => tested),
          },
          example:
            shown === undefined || shown.example === null
              ? null
              : { column: shown.column, from: shown.from, ...shown.example },
        },
      };
    });
    return answered(derived.length, findings);
  },
};
