import { mappingsOf, relationNames } from '../../../model/mapping.ts';
import type { DictionaryFacts, TableFacts } from '../../../report/facts/dictionary.ts';
import type { Collecting } from '../../analysis.ts';
import { findForeignKeys } from './foreign-keys.ts';
import { rolesOf, shapeOf } from './roles.ts';
import { structureOf } from './structure.ts';
import type { RelationTable } from './table.ts';

export interface Relations {
  foreignKeys: DictionaryFacts['foreignKeys'];
  shape: DictionaryFacts['shape'];
  /** In the order of the tables. */
  tables: readonly TableRelations[];
}

export interface TableRelations
  extends Pick<TableFacts, 'role' | 'grain' | 'candidateKeys' | 'dependencies'> {
  /** Of each column, in the table's order. */
  columnKeys: readonly TableFacts['columns'][number]['key'][];
}

/**
 * Keys and relations found in the data: which columns identify the rows of a table, which refer to another table, what
 * depends on what, and the place of each table among the others.
 *
 * @param tables all loaded tables with their profiles and their counted values
 */
export async function findRelations(
  collecting: Pick<Collecting, 'store' | 'papers' | 'config'>,
  tables: readonly RelationTable[],
): Promise<Relations> {
  const { model } = collecting.config;
  const found = await findForeignKeys(collecting, tables);
  const links = found.map(({ link }) => link);
  const relationOf = ({ table }: RelationTable) =>
    relationNames.find((name) => mappingsOf(model, name).some((mapping) => mapping.table === table.name));
  const roles = rolesOf(tables, links, relationOf);
  const described = await Promise.all(
    tables.map(async (entry): Promise<TableRelations> => {
      const referring = new Set(links.filter(({ from }) => from === entry).map(({ column }) => column));
      const referred = new Set(links.filter(({ to }) => to === entry).map(({ key }) => key));
      const role = roles.get(entry) ?? 'unmapped';
      const { keys, dependencies } = await structureOf(collecting, entry, role, { referring, referred });
      const candidateKeys = keys.map((key) => key.map(({ name }) => name));
      const [primary = []] = keys;
      return {
        ...{ role, grain: candidateKeys[0] ?? null, candidateKeys },
        dependencies: dependencies.map(({ determinant, dependent }) => ({
          ...{ determinant: determinant.name, dependent: dependent.name },
        })),
        columnKeys: entry.columns.map((column) =>
          primary.includes(column) ? 'primary' : referring.has(column) ? 'foreign' : null,
        ),
      };
    }),
  );
  return { foreignKeys: found.map(({ facts }) => facts), shape: shapeOf(roles, links), tables: described };
}
