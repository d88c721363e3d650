import type { DictionaryFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { byTable, listed, papersOf, sumOf } from './listed.ts';

/** `real`, `double precision`, `float8`… as databases write them. */
const floating = /^(real|double precision|double|float[0-9]*)\b/i;

/**
 * Money in binary floating point: declared so by the database, or betrayed by values such as 3.3000000000000003. No
 * binary fraction is a tenth (IEEE 754; Goldberg, "What every computer scientist should know about floating-point
 * arithmetic", 1991). Major: sums depend on the order of the rows, and cents go missing.
 */
export const floatMoney: Check = {
  id: 'float-money',
  unit: 'columns',
  judge(facts) {
    const money = facts.evidence['float-money'];
    if (money === null) return { verdict: 'not-applicable', because: 'no-money' };
    const typed = money.map((column) => ({ ...column, type: declaredType(facts, column) }));
    const faulty = typed.filter(({ values, type }) => values > 0 || type !== null);
    const findings = [...byTable(faulty)].map(
      ([table, columns]): Judged => ({
        ...{
          kind: 'float-money',
          severity: 'major',
          subject: table,
          amount: null,
          papers: papersOf(columns),
        },
        args: {
          ...listed(
            { name: table },
            columns.map(({ column }) => column),
          ),
          types: [...new Set(columns.flatMap(({ type }) => type ?? []))].sort(),
          values: sumOf(columns, ({ values }) => values),
          example: columns.find(({ example }) => example !== null)?.example ?? null,
        },
      }),
    );
    return answered(money.length, findings);
  },
};

function declaredType(
  { tables }: DictionaryFacts,
  { table, column }: { table: string; column: string },
): string | null {
  const declared = tables.find(({ name }) => name === table)?.declared;
  const type = declared?.columns.find(({ name }) => name === column)?.type ?? null;
  return type !== null && floating.test(type) ? type : null;
}
