import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { byTable, listed, papersOf, sumOf } from './listed.ts';

/**
 * Texts that were read in another encoding than they were written in (`Ã©` for `é`), that lost characters (U+FFFD), or
 * that hold what nobody sees: control characters, accents apart from their letters (Unicode, UAX #15: not in form C),
 * no-break and zero-width spaces at an end. Moderate where text is damaged, minor where it is only written in two ways.
 */
export const mixedEncodings: Check = {
  id: 'mixed-encodings',
  unit: 'columns',
  judge({ evidence, tables }) {
    const faulty = evidence['mixed-encodings'];
    if (faulty === null) return { verdict: 'not-applicable', because: 'no-text' };
    const texts = sumOf(tables, ({ columns }) => columns.filter(isText).length);
    const findings = [...byTable(faulty)].map(([table, columns]): Judged => {
      const counts = {
        misread: sumOf(columns, ({ misread }) => misread),
        replaced: sumOf(columns, ({ replaced }) => replaced),
        control: sumOf(columns, ({ control }) => control),
        decomposed: sumOf(columns, ({ decomposed }) => decomposed),
        edges: sumOf(columns, ({ edges }) => edges),
      };
      return {
        kind: 'mixed-encodings',
        severity: counts.misread + counts.replaced + counts.control > 0 ? 'moderate' : 'minor',
        ...{ subject: table, amount: null, papers: papersOf(columns) },
        args: {
          ...listed(
            { name: table },
            columns.map(({ column }) => column),
          ),
          ...counts,
          example: columns.find(({ example }) => example !== null)?.example ?? null,
        },
      };
    });
    return answered(texts, findings);
  },
};

const isText = ({ type, distinct }: { type: string; distinct: number }): boolean =>
  type === 'text' && distinct > 0;
