import type { Judged } from '../../analysis.ts';
import { groupBy } from '../../group.ts';
import { answered, type Check } from './check.ts';
import { type Declared, declaredTables } from './declared.ts';
import { named } from './named.ts';

/**
 * Is every index used? By the server's own counters
 * (https://www.postgresql.org/docs/current/monitoring-stats.html, `pg_stat_all_indexes.idx_scan`). Indexes that enforce
 * a constraint or uniqueness are kept for that. A database in which no index at all was ever used tells nothing: its
 * counters were reset, or nobody has worked in it yet. Minor: it costs space, and time on each write.
 */
export const unusedIndex: Check = {
  id: 'unused-index',
  unit: 'indexes',
  judge(facts) {
    const tables = declaredTables(facts);
    if (tables.length === 0) return { verdict: 'not-applicable', because: 'no-declarations' };
    const working = [...groupBy(tables, ({ file }) => file).values()].filter(hasCounters).flat();
    const counted = working.map((table) => ({ table, indexes: optional(table) }));
    const tested = counted.reduce((sum, { indexes }) => sum + indexes.length, 0);
    if (tested === 0) {
      return tables.some((table) => optional(table).length > 0)
        ? { verdict: 'unknown', because: 'no-statistics' }
        : { verdict: 'not-applicable', because: 'no-indexes' };
    }
    const findings = counted.flatMap(({ table, indexes }): Judged[] => {
      const unused = indexes.filter(({ used }) => used === false);
      if (unused.length === 0) return [];
      const { shown, more } = named(unused.map(({ name }) => name).sort());
      const bytes = unused.reduce<number | null>(
        (sum, index) => (sum === null || index.bytes === null ? null : sum + index.bytes),
        0,
      );
      const args = { table: table.name, indexes: shown, more, bytes };
      return [
        {
          ...{ kind: 'unused-index', severity: 'minor', subject: table.name, args },
          ...{ amount: null, papers: [] },
        },
      ];
    });
    return answered(tested, findings);
  },
};

/** Has any index of this database been used since its counters began? */
const hasCounters = (tables: readonly Declared[]): boolean =>
  tables.some(({ declared }) => declared.indexes.some(({ used }) => used === true));

/** Indexes that are there for speed alone. */
const optional = ({ declared }: Declared) =>
  declared.indexes.filter(({ ofConstraint, unique, valid }) => !ofConstraint && !unique && valid);
