import type { Analysis } from '../analyses/analysis.ts';
import { document } from '../dictionary/document.ts';
import type { Dictionary } from '../dictionary/schema.ts';
import type { DictionaryFacts } from '../report/facts.ts';
import type { LoadedTable } from '../store/loaded-table.ts';

/** The analysis with people's words in its facts before it judges them: a missing description is a finding. */
export const documented = (
  analysis: Analysis<DictionaryFacts>,
  dictionary: Dictionary | null,
): Analysis<DictionaryFacts> => ({
  ...analysis,
  collect: async (collecting) => document(await analysis.collect(collecting), dictionary),
});

/** The tables with what people say of the sensitivity of their columns, so that nothing is asked that may not be shown. */
export function overruled(
  tables: readonly LoadedTable[],
  dictionary: Dictionary | null,
): readonly LoadedTable[] {
  const said = new Map(
    (dictionary?.tables ?? []).flatMap(({ table, columns }) =>
      columns.map(({ column, sensitivity }) => [JSON.stringify([table, column]), sensitivity] as const),
    ),
  );
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const sensitivity = said.get(JSON.stringify([table.name, column.name])) ?? null;
      return sensitivity === null ? column : { ...column, overruled: sensitivity };
    }),
  }));
}
