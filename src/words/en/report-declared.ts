import type { DeclaredTable } from '../../declared.ts';
import type { Formatter } from '../formatter.ts';

const kinds: Record<DeclaredTable['kind'], string> = {
  table: 'table',
  'partitioned-table': 'partitioned table',
  view: 'view',
  'materialized-view': 'materialised view',
  'foreign-table': 'foreign table',
};

/** What a database declares of a table, as one sentence. */
export function declared(table: DeclaredTable, f: Formatter): string {
  const disabled = table.triggers.filter(({ enabled }) => !enabled).length;
  const parts = [
    table.primaryKey === null
      ? table.kind.endsWith('view')
        ? []
        : ['no primary key']
      : [`primary key ${table.primaryKey.join(' + ')}`],
    table.uniques.map(({ columns }) => `unique ${columns.join(' + ')}`),
    table.foreignKeys.map(
      ({ columns, toTable, validated }) =>
        `${columns.join(' + ')} refers to ${toTable}${validated ? '' : ' (not validated)'}`,
    ),
    counted(table.checks.length, 'CHECK constraint', 'CHECK constraints', f),
    counted(table.indexes.length, 'index', 'indexes', f),
    counted(table.triggers.length, 'trigger', 'triggers', f),
    disabled === 0 ? [] : [`${f.integer(disabled)} of them disabled`],
    table.grants.length === 0
      ? []
      : [
          `rights: ${table.grants.map(({ role, privileges }) => `${role} (${privileges.join(', ')})`).join(', ')}`,
        ],
    table.rowSecurity ? ['row security on'] : [],
  ].flat();
  const declares = parts.length === 0 ? '' : `; ${parts.join(', ')}`;
  return `Declared by the database: ${kinds[table.kind]} ${table.schema}.${table.name}, owner ${table.owner}${declares}.`;
}

const counted = (count: number, one: string, many: string, f: Formatter): string[] =>
  count === 0 ? [] : [f.count(count, { one, many })];
