import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Papers } from '../../src/analyses/papers.ts';
import { collect } from '../../src/analyses/schema-dictionary/collect.ts';
import { loadSources, openSources } from '../../src/commands/load-sources.ts';
import { type Config, configSchema } from '../../src/config/schema.ts';
import { createModel, type Model, noModel } from '../../src/model/create.ts';
import { silent } from '../../src/progress.ts';
import type { DictionaryFacts } from '../../src/report/facts/dictionary.ts';
import type { WorkingPaper } from '../../src/report/schema.ts';
import { startRun } from '../../src/store/history/record.ts';
import type { LoadedTable } from '../../src/store/loaded-table.ts';
import type { Store } from '../../src/store/store.ts';
import { context } from './context.ts';
import { withStore } from './with-store.ts';

export interface Collected {
  facts: DictionaryFacts;
  papers: readonly WorkingPaper[];
}

export interface CollectOrder {
  sources: Config['sources'];
  /** Folder that the sources' paths start from. */
  baseDir: string;
  /** Nothing is mapped by default. */
  model?: Config['model'];
  /** Changes the loaded tables before they are looked at, for example to what a database declares. */
  change?: (table: LoadedTable) => LoadedTable;
  /** Looks at the store after the collection. */
  inspect?: (store: Store) => Promise<void>;
}

/** The dictionary's facts and working papers of any sources, on the real embedded store. */
export function collected(order: CollectOrder): Promise<Collected> {
  return withStore(async (store) => {
    const config = configSchema.parse({
      ...{ version: 1, audit: 'collected', client: 'Test', title: 'Audit', language: 'en', currency: 'EUR' },
      ...{ timeZone: 'UTC', asOf: '2024-09-02', period: '2024-08' },
      ...{ sources: order.sources, model: order.model ?? {} },
    });
    const runId = await startRun(store, {
      ...{ audit: config.audit, period: '2024-08', asOf: config.asOf, programVersion: '0.0.0' },
    });
    const files = await openSources(config, order.baseDir);
    const job = { config, runId, progress: silent, signal: new AbortController().signal };
    const loaded = await loadSources(store, files, job);
    const tables = order.change === undefined ? loaded : loaded.map(order.change);
    const papers = new Papers(store, 'schema-dictionary');
    const model: Model =
      config.model.sale_line === undefined ? noModel(config) : await createModel(store, config, tables);
    const facts = await collect({
      ...{ store, papers, config, context, model, tables },
      roles: files.flatMap(({ opened }) => opened.roles),
    });
    await order.inspect?.(store);
    return { facts, papers: papers.all };
  });
}

/** The same for CSV files given as text, by table name. */
export async function collectedCsv(
  files: Readonly<Record<string, string>>,
  order: Omit<CollectOrder, 'sources' | 'baseDir'> = {},
): Promise<Collected> {
  const baseDir = await mkdtemp(join(tmpdir(), 'constat-csv-'));
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(baseDir, `${name}.csv`), content);
    return await collected({
      ...order,
      baseDir,
      sources: Object.keys(files).map((name) => ({ file: `${name}.csv` })),
    });
  } finally {
    await rm(baseDir, { recursive: true });
  }
}

/** Rows of a CSV file: the names, then one line for each number from 0. */
export const csv = (
  names: string,
  rows: number,
  row: (number: number) => readonly (string | number)[],
): string => `${[names, ...Array.from({ length: rows }, (_, number) => row(number).join(','))].join('\n')}\n`;

/** `from.column -> to.column`, in the report's order. */
export const linksOf = ({ foreignKeys }: DictionaryFacts): string[] =>
  foreignKeys.map(
    ({ fromTable, fromColumn, toTable, toColumn }) => `${fromTable}.${fromColumn} -> ${toTable}.${toColumn}`,
  );

export const tableOf = ({ tables }: DictionaryFacts, name: string): DictionaryFacts['tables'][number] => {
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};
