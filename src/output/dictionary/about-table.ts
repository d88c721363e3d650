import type { TableFacts } from '../../report/facts/dictionary.ts';
import type { Formatter } from '../../words/formatter.ts';
import type { Words } from '../../words/words.ts';

/** What is said of a table as a whole, sentence by sentence. */
export function aboutTable(table: TableFacts, words: Words, f: Formatter): string[] {
  const { dictionary } = words.report;
  return [
    dictionary.origin({ ...table, isDatabase: table.declared !== null }, f),
    dictionary.grain(table.grain, f),
    dictionary.keys(table.candidateKeys, f),
    ...dependenciesOf(table).map((dependency) => dictionary.dependency(dependency, f)),
    ...(table.declared === null ? [] : [dictionary.declared(table.declared, f)]),
  ];
}

/** One remark for each column that determines others. */
function dependenciesOf({ dependencies }: TableFacts): { determinant: string; dependents: string[] }[] {
  const byDeterminant = new Map<string, string[]>();
  for (const { determinant, dependent } of dependencies) {
    byDeterminant.set(determinant, [...(byDeterminant.get(determinant) ?? []), dependent]);
  }
  return [...byDeterminant].map(([determinant, dependents]) => ({ determinant, dependents }));
}
