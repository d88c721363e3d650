import type { Definition } from '../model/create.ts';
import type { WorkingPaper } from '../report/schema.ts';
import type { Store } from '../store/store.ts';
import { Papers } from './papers.ts';

/** A working paper for each relation: how it is made of the loaded tables. Its rows are data, so only the SQL is shown. */
export async function modelPapers(
  store: Store,
  definitions: readonly Definition[],
): Promise<readonly WorkingPaper[]> {
  const papers = new Papers(store, 'model');
  for (const { relation, query } of definitions)
    papers.define(`model-${relation.replaceAll('_', '-')}`, query);
  return papers.all;
}
