import { roleOf } from '../../model/mapping.ts';
import { inParallel } from '../../parallel.ts';
import { ratio } from '../../report/decimal.ts';
import type { DictionaryFacts, TableFacts } from '../../report/facts/dictionary.ts';
import type { Collecting } from '../analysis.ts';
import { collectEvidence } from './evidence/index.ts';
import { type ColumnProfile, profileTable, type TableProfile } from './profile/profile-table.ts';
import { findRelations, type TableRelations } from './relations/index.ts';
import type { RelationColumn, RelationTable } from './relations/table.ts';

type Profiled = RelationTable & Pick<TableProfile, 'distinctError'>;

/** Describes every table and column from all of their rows, and finds how they hang together. */
export async function collect(collecting: Collecting): Promise<DictionaryFacts> {
  const { store, papers, config, tables } = collecting;
  const profiled = await inParallel(
    tables.map((table, index) => async (): Promise<Profiled> => {
      const { columns, ...profile } = await profileTable(store, papers, config, table, index);
      const facts = columns.map((column, place) =>
        columnFacts(column, place, roleOf(config.model, table.name, column.name)),
      );
      return { ...profile, index, columns: facts };
    }),
  );
  const relations = await findRelations(collecting, profiled);
  const described = profiled.flatMap((entry, index) => {
    const found = relations.tables[index];
    return found === undefined ? [] : [tableFacts(entry, found)];
  });
  const columns = described.reduce((sum, table) => sum + table.columns.length, 0);
  const facts = {
    ...{
      tables: described,
      foreignKeys: relations.foreignKeys,
      shape: relations.shape,
      roles: [...collecting.roles],
    },
    documentation: { columns, described: 0, coverage: ratio(0, columns), gone: [] },
  };
  return { ...facts, evidence: await collectEvidence(collecting, facts) };
}

const columnFacts = (profile: ColumnProfile, place: number, role: string | null): RelationColumn => ({
  ...{ ...profile, position: place + 1, role },
  ...{ businessName: null, description: null, unit: null, describedBy: null, status: 'known' },
});

function tableFacts({ table, columns, distinctError }: Profiled, found: TableRelations): TableFacts {
  const { role, grain, candidateKeys, dependencies, columnKeys } = found;
  return {
    ...{ name: table.name, sqlName: table.sqlName },
    ...{ file: table.file, sheet: table.sheet, system: table.system },
    ...{ rows: table.rows, role, grain, candidateKeys, dependencies },
    ...{ distinctError, businessName: null, description: null, describedBy: null },
    ...{ status: 'known', declared: table.declared },
    columns: columns.map((column, place) => ({ ...column, key: columnKeys[place] ?? null })),
  };
}
