import { Papers } from '../../src/analyses/papers.ts';
import type { FactsSoFar } from '../../src/analyses/schema-dictionary/evidence/asking.ts';
import { collectEvidence } from '../../src/analyses/schema-dictionary/evidence/index.ts';
import { countValues, valueTable } from '../../src/analyses/schema-dictionary/values.ts';
import type { Evidence } from '../../src/report/facts/evidence.ts';
import type { ColumnFacts, TableFacts } from '../../src/report/facts.ts';
import type { WorkingPaper } from '../../src/report/schema.ts';
import type { LoadedTable } from '../../src/store/loaded-table.ts';
import type { Store } from '../../src/store/store.ts';
import { type Loading, loadInto } from './loaded.ts';
import { column, dictionaryOf, table } from './sample-dictionary.ts';
import { withStore } from './with-store.ts';

export interface AskedFile {
  csv: string;
  hints?: Loading['hints'];
  facts?: Partial<TableFacts>;
  /** What the dictionary says of columns beyond what is counted here. */
  columns?: Readonly<Record<string, Partial<ColumnFacts>>>;
}

/** What is asked of small CSV files on the real store, with facts of which only the given ones differ from the plainest. */
export function evidenceOf(
  files: Readonly<Record<string, AskedFile>>,
): Promise<{ evidence: Evidence; papers: readonly WorkingPaper[] }> {
  return withStore(async (store) => {
    const papers = new Papers(store, 'schema-dictionary');
    const tables: LoadedTable[] = [];
    const described: TableFacts[] = [];
    for (const [name, file] of Object.entries(files)) {
      const order = { file: `${name}.csv`, content: file.csv };
      const { table: loaded } = await loadInto(store, file.hints ? { ...order, hints: file.hints } : order);
      await countValues(store, papers, loaded, tables.length);
      described.push(await describe(store, loaded, tables.length, file));
      tables.push(loaded);
    }
    const facts: FactsSoFar = dictionaryOf(described);
    return { evidence: await collectEvidence({ store, papers, tables }, facts), papers: papers.all };
  });
}

async function describe(
  store: Store,
  loaded: LoadedTable,
  index: number,
  { facts, columns = {} }: AskedFile,
): Promise<TableFacts> {
  const counted = await store.driver<{ no: number; nulls: number; distinct: number; most: number }[]>`
    SELECT column_no AS no, coalesce(sum(n) FILTER (WHERE value IS NULL), 0)::int AS nulls,
      count(value)::int AS distinct, coalesce(max(n) FILTER (WHERE value IS NOT NULL), 0)::int AS most
    FROM ${store.driver(valueTable(index))} GROUP BY 1`;
  const all = loaded.columns.map(({ name }, place) => {
    const found = counted.find(({ no }) => no === place + 1);
    const { nulls = 0, distinct = 0, most = 0 } = found ?? {};
    return {
      ...column(name, 'text'),
      position: place + 1,
      nulls,
      distinct,
      unique: most === 1,
      ...columns[name],
    };
  });
  return { ...table(loaded.name, 'dimension', loaded.rows, all), ...facts };
}
