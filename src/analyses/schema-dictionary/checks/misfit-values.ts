import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { listed, paperOn } from './listed.ts';
import { isIdentifier, isOpen } from './sense.ts';

/**
 * Values that do not fit the type or the meaning that nearly all others of their column have: a word among numbers, an
 * e-mail address without its sign. Identifiers have a check of their own (`malformed-identifier`). Moderate: such a
 * value is left out of every computation, or stops it. Logs are left out: they hold keys and values of every table.
 */
export const misfitValues: Check = {
  id: 'misfit-values',
  unit: 'columns',
  judge(facts) {
    const { tables } = facts;
    const typed = tables
      .filter(({ role }) => role !== 'log')
      .map((table) => ({
        table,
        columns: table.columns.filter((column) => column.nulls < table.rows && !isIdentifier(column)),
      }));
    const tested = typed.reduce((sum, { columns }) => sum + columns.length, 0);
    if (tested === 0) return { verdict: 'unknown', because: 'no-rows' };
    const findings = typed.flatMap(({ table, columns }): Judged[] => {
      const unfit = columns.filter(({ misfits }) => misfits.rows > 0);
      if (unfit.length === 0) return [];
      const names = unfit.map(({ name }) => name);
      const shown = unfit.find((column) => isOpen(table, column));
      const [first] = shown?.misfits.first ?? [];
      return [
        {
          ...{
            kind: 'misfit-values',
            severity: 'moderate',
            subject: table.name,
            amount: null,
            papers: [paperOn(table, facts)],
          },
          args: {
            ...listed(table, names),
            values: unfit.reduce((sum, { misfits }) => sum + misfits.rows, 0),
            total: unfit.reduce((sum, { nulls }) => sum + table.rows - nulls, 0),
            example: shown === undefined || first === undefined ? null : { column: shown.name, ...first },
          },
        },
      ];
    });
    return answered(tested, findings);
  },
};
