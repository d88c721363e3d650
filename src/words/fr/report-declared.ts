import type { DeclaredTable } from '../../declared.ts';
import type { Formatter } from '../formatter.ts';
import { fr } from './typography.ts';

const kinds: Record<DeclaredTable['kind'], string> = {
  table: 'table',
  'partitioned-table': 'table partitionnée',
  view: 'vue',
  'materialized-view': 'vue matérialisée',
  'foreign-table': 'table étrangère',
};

/** What a database declares of a table, as one sentence. */
export function declared(table: DeclaredTable, f: Formatter): string {
  const disabled = table.triggers.filter(({ enabled }) => !enabled).length;
  const parts = [
    table.primaryKey === null
      ? table.kind.endsWith('view')
        ? []
        : ['aucune clé primaire']
      : [fr`clé primaire ${table.primaryKey.join(' + ')}`],
    table.uniques.map(({ columns }) => fr`unique ${columns.join(' + ')}`),
    table.foreignKeys.map(
      ({ columns, toTable, validated }) =>
        fr`${columns.join(' + ')} renvoie à ${toTable}` + (validated ? '' : ' (non vérifiée)'),
    ),
    counted(table.checks.length, 'contrainte CHECK', 'contraintes CHECK', f),
    counted(table.indexes.length, 'index', 'index', f),
    counted(table.triggers.length, 'déclencheur', 'déclencheurs', f),
    disabled === 0 ? [] : [fr`dont ${f.count(disabled, { one: 'désactivé', many: 'désactivés' })}`],
    table.grants.length === 0
      ? []
      : [
          fr`droits : ${table.grants.map(({ role, privileges }) => `${role} (${privileges.join(', ')})`).join(', ')}`,
        ],
    table.rowSecurity ? ['sécurité par ligne active'] : [],
  ].flat();
  const declares = parts.length === 0 ? '' : fr` ; ${parts.join(', ')}`;
  return fr`Déclaré par la base : ${kinds[table.kind]} ${table.schema}.${table.name}, propriétaire ${table.owner}${declares}.`;
}

const counted = (count: number, one: string, many: string, f: Formatter): string[] =>
  count === 0 ? [] : [f.count(count, { one, many })];
