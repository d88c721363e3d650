import type { ColumnFacts, TableFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { filledRows, listed, paperOn, sumOf } from './listed.ts';
import { isIdentifier, isOpen } from './sense.ts';

/**
 * Identifiers that break the form that nearly all others of their column have: UUID, MD5, EAN with its check digit
 * (GS1 General Specifications, 7.9), or a code of one pattern. Logs are left out: they hold keys of every table, and
 * their actor is judged by the log analysis (`malformed-actor`). Moderate: such a value finds no match, or stands for
 * something made by hand.
 */
export const malformedIdentifier: Check = {
  id: 'malformed-identifier',
  unit: 'columns',
  judge(facts) {
    const tables = facts.tables
      .filter(({ role }) => role !== 'log')
      .map((table) => ({ table, columns: table.columns.filter(isIdentifier) }));
    const tested = sumOf(tables, ({ columns }) => columns.length);
    if (tested === 0) return { verdict: 'not-applicable', because: 'no-identifiers' };
    const findings = tables.flatMap(({ table, columns }): Judged[] => {
      const broken = columns.filter(({ misfits }) => misfits.rows > 0);
      const [first] = broken;
      if (first === undefined) return [];
      const names = broken.map(({ name }) => name);
      return [
        {
          ...{ kind: 'malformed-identifier', severity: 'moderate', subject: table.name, amount: null },
          papers: [paperOn(table, facts)],
          args: {
            ...listed(table, names),
            values: sumOf(broken, ({ misfits }) => misfits.rows),
            total: filledRows([table], table.name, names),
            example: { column: first.name, expected: formOf(table, first), value: exampleOf(table, first) },
          },
        },
      ];
    });
    return answered(tested, findings);
  },
};

/** The name of the form, which is the same in every language; of a code the mask that most of its values have. */
function formOf(table: TableFacts, { meaning, masks, nulls }: ColumnFacts): string | null {
  if (meaning !== 'code') return meaning?.toUpperCase() ?? null;
  const [most] = masks;
  return most !== undefined && most.rows * 2 > table.rows - nulls ? most.mask : null;
}

const exampleOf = (table: TableFacts, column: ColumnFacts): string | null =>
  isOpen(table, column) ? (column.misfits.first[0]?.value ?? null) : null;
