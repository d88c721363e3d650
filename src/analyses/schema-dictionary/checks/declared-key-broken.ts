import type { FindingArgs } from '../../../findings/kinds.ts';
import type { DictionaryFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { columnOf, type Declared, declaredTables, isSameSet } from './declared.ts';
import { named } from './named.ts';

type Broken = FindingArgs['declared-key-broken']['constraints'][number];

/**
 * Do the data keep what the database declares? A constraint added `NOT VALID` was never held against the rows of
 * before, and a unique index that failed to build refuses nothing
 * (https://www.postgresql.org/docs/current/sql-altertable.html, sql-createindex.html). Keys of several columns are
 * tested where the data's own candidate keys decide. Major where rows break it, moderate where it was only never
 * verified.
 */
export const declaredKeyBroken: Check = {
  id: 'declared-key-broken',
  unit: 'keys',
  judge(facts) {
    const tables = declaredTables(facts);
    if (tables.length === 0) return { verdict: 'not-applicable', because: 'no-declarations' };
    const tested = tables.map((table) => ({
      table,
      constraints: [...keysOf(table), ...foreignKeysOf(table, facts), ...checksOf(table)],
    }));
    const total = tested.reduce((sum, { constraints }) => sum + constraints.length, 0);
    if (total === 0) return { verdict: 'not-applicable', because: 'no-keys' };
    const findings = tested.flatMap(({ table, constraints }): Judged[] => {
      const broken = constraints.flatMap((constraint) => (constraint === 'kept' ? [] : [constraint]));
      if (broken.length === 0) return [];
      const { shown, more } = named(broken);
      return [
        {
          kind: 'declared-key-broken',
          severity: broken.some(({ state }) => state === 'broken') ? 'major' : 'moderate',
          subject: table.name,
          args: { table: table.name, constraints: shown, more },
          amount: null,
          papers: [],
        },
      ];
    });
    return answered(total, findings);
  },
};

/** Primary keys, unique constraints and unique indexes: each kept or broken; left out where the data do not decide. */
function keysOf(table: Declared): (Broken | 'kept')[] {
  const { primaryKey, uniques, indexes } = table.declared;
  const keys = [
    ...(primaryKey === null ? [] : [{ name: null, kind: 'primary-key' as const, columns: primaryKey }]),
    ...uniques.map((unique) => ({ ...unique, kind: 'unique' as const })),
  ];
  const invalid = indexes
    .filter(({ unique, valid }) => unique && !valid)
    .map(
      ({ name, columns }): Broken => ({ name, kind: 'unique', columns, state: 'not-validated', rows: null }),
    );
  return [
    ...keys.flatMap((key): (Broken | 'kept')[] => {
      const rows = breaking(table, key.kind, key.columns);
      return rows === null ? [] : rows === 0 ? ['kept'] : [{ ...key, state: 'broken', rows }];
    }),
    ...invalid,
  ];
}

/** Rows that break a key; null where the facts do not tell. A unique constraint allows empty values. */
function breaking(
  table: Declared,
  kind: 'primary-key' | 'unique',
  columns: readonly string[],
): number | null {
  if (table.rows === 0) return 0;
  if (table.candidateKeys.some((key) => key.every((name) => columns.includes(name)))) return 0;
  const [name, ...more] = columns;
  const column = more.length > 0 || name === undefined ? undefined : columnOf(table, name);
  if (column === undefined) return null;
  const repeated = column.unique ? 0 : Math.max(1, table.rows - column.nulls - column.distinct);
  return repeated + (kind === 'primary-key' ? column.nulls : 0);
}

function foreignKeysOf(table: Declared, { foreignKeys }: DictionaryFacts): (Broken | 'kept')[] {
  return table.declared.foreignKeys.map(({ name, columns, validated }) => {
    const seen = foreignKeys.find(
      (key) =>
        key.declaredBy === 'database' && key.fromTable === table.name && isSameSet([key.fromColumn], columns),
    );
    const rows = seen === undefined ? null : seen.rows - seen.matched;
    if (rows !== null && rows > 0) return { name, kind: 'foreign-key', columns, state: 'broken', rows };
    return validated ? 'kept' : { name, kind: 'foreign-key', columns, state: 'not-validated', rows };
  });
}

const checksOf = ({ declared }: Declared): (Broken | 'kept')[] =>
  declared.checks.map(({ name, validated }) =>
    validated ? 'kept' : { name, kind: 'check', columns: [], state: 'not-validated', rows: null },
  );
