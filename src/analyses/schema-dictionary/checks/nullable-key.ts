import type { FindingArgs } from '../../../findings/kinds.ts';
import type { DictionaryFacts, TableFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { keyRoles } from './broken-key.ts';
import { answered, type Check } from './check.ts';
import { columnOf } from './declared.ts';
import { paperOn } from './listed.ts';
import { named } from './named.ts';

type Used = FindingArgs['nullable-key']['columns'][number];

/**
 * Can a key, or a column that refers to one, be empty? What is null equals nothing, so that an inner join drops the row
 * (https://www.postgresql.org/docs/current/functions-comparison.html). A column counts where the database allows null
 * in it, or where it is empty on some row. Moderate for a key; minor for a reference, which may be optional.
 */
export const nullableKey: Check = {
  id: 'nullable-key',
  unit: 'columns',
  judge(facts) {
    const used = facts.tables.map((table) => ({ table, columns: usedColumns(table, facts) }));
    const tested = used.reduce((sum, { columns }) => sum + columns.length, 0);
    if (tested === 0) return { verdict: 'not-applicable', because: 'no-keys' };
    const findings = used.flatMap(({ table, columns }): Judged[] => {
      const nullable = columns.filter(({ column, nulls }) => nulls > 0 || allowsNull(table, column));
      if (nullable.length === 0) return [];
      const { shown, more } = named(nullable);
      return [
        {
          kind: 'nullable-key',
          severity: nullable.some(({ use }) => use === 'key') ? 'moderate' : 'minor',
          subject: table.name,
          args: { table: table.name, columns: shown, more },
          amount: null,
          papers: [paperOn(table, facts)],
        },
      ];
    });
    return answered(tested, findings);
  },
};

/** The columns of keys that are mapped or declared, and those that refer; each once, in the order of the table. */
function usedColumns(table: TableFacts, { foreignKeys }: DictionaryFacts): Used[] {
  const { declared } = table;
  const keys = new Set([
    ...table.columns.filter(({ role }) => role !== null && keyRoles.has(role)).map(({ name }) => name),
    ...(declared?.primaryKey ?? []),
    ...(declared?.uniques ?? []).flatMap(({ columns }) => columns),
  ]);
  const referring = new Set([
    ...foreignKeys.filter(({ fromTable }) => fromTable === table.name).map(({ fromColumn }) => fromColumn),
    ...(declared?.foreignKeys ?? []).flatMap(({ columns }) => columns),
  ]);
  return table.columns.flatMap(({ name }): Used[] => {
    const use = keys.has(name) ? 'key' : referring.has(name) ? 'reference' : null;
    return use === null ? [] : [{ column: name, use, nulls: columnOf(table, name)?.nulls ?? 0 }];
  });
}

const allowsNull = ({ declared }: TableFacts, column: string): boolean =>
  declared?.columns.find(({ name }) => name === column)?.nullable ?? false;
