import type { DictionaryFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { type Declared, declaredTables, isSameSet, isStored } from './declared.ts';
import { named } from './named.ts';

/** Below this, reading the whole table is as quick as an index. */
const worthAnIndex = 1000;

/**
 * Does an index begin with the columns of each reference? PostgreSQL makes none by itself, so that a delete or a join
 * from the other end reads the whole table (https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK).
 * Tables below 1000 rows need none. Minor: it costs time, never a figure.
 */
export const unindexedForeignKey: Check = {
  id: 'unindexed-foreign-key',
  unit: 'keys',
  judge(facts) {
    const tables = declaredTables(facts).filter(isStored);
    if (tables.length === 0) return { verdict: 'not-applicable', because: 'no-declarations' };
    const referring = tables.map((table) => ({ table, references: referencesOf(table, facts) }));
    const tested = referring.reduce((sum, { references }) => sum + references.length, 0);
    if (tested === 0) return { verdict: 'not-applicable', because: 'no-relations' };
    const findings = referring.flatMap(({ table, references }): Judged[] => {
      const bare =
        table.rows < worthAnIndex ? [] : references.filter(({ columns }) => !isIndexed(table, columns));
      if (bare.length === 0) return [];
      const { shown, more } = named(bare);
      const args = { table: table.name, rows: table.rows, references: shown, more };
      return [
        {
          ...{ kind: 'unindexed-foreign-key', severity: 'minor', subject: table.name, args },
          ...{ amount: null, papers: [] },
        },
      ];
    });
    return answered(tested, findings);
  },
};

/** What refers to something: as the database declares, and as the data show beyond that; each set of columns once. */
function referencesOf(
  table: Declared,
  { foreignKeys }: DictionaryFacts,
): { columns: string[]; toTable: string }[] {
  const declared = table.declared.foreignKeys.map(({ columns, toTable }) => ({ columns, toTable }));
  const shown = foreignKeys
    .filter(({ fromTable }) => fromTable === table.name)
    .map(({ fromColumn, toTable }) => ({ columns: [fromColumn], toTable }));
  return [...declared, ...shown].filter(
    ({ columns }, index, all) => all.findIndex((other) => isSameSet(other.columns, columns)) === index,
  );
}

function isIndexed({ declared }: Declared, columns: readonly string[]): boolean {
  const whole = declared.indexes.filter(({ complete, valid }) => complete && valid);
  const orders = [
    ...whole.map((index) => index.columns),
    ...(declared.primaryKey === null ? [] : [declared.primaryKey]),
    ...declared.uniques.map((unique) => unique.columns),
  ];
  return orders.some((order) => isSameSet(order.slice(0, columns.length), columns));
}
