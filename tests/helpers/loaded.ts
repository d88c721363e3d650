import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSource } from '../../src/sources/open.ts';
import { startRun } from '../../src/store/history/record.ts';
import { storeName } from '../../src/store/identifiers.ts';
import { loadTable } from '../../src/store/load.ts';
import type { ColumnHint, LoadedTable } from '../../src/store/loaded-table.ts';
import type { Store } from '../../src/store/store.ts';
import { withStore } from './with-store.ts';

export interface Loading {
  file: string;
  content: string | Buffer;
  hints?: Readonly<Record<string, Partial<ColumnHint>>>;
}

export interface Loaded {
  store: Store;
  table: LoadedTable;
  runId: string;
  /** All rows as text, with their row numbers first. */
  rows: (string | null)[][];
}

/** Writes a file, opens it as the audit does and loads its first table on the embedded server. */
export function withLoaded(order: Loading, use: (loaded: Loaded) => Promise<void>): Promise<void> {
  return withStore(async (store) => use(await loadInto(store, order)));
}

export async function loadInto(store: Store, { file, content, hints = {} }: Loading): Promise<Loaded> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-load-'));
  try {
    await writeFile(join(folder, file), content);
    const opened = await openSource({ file }, folder);
    const [source] = opened.tables;
    if (source === undefined) throw new Error(`${file} holds no table`);
    const runId = await startRun(store, {
      audit: 'load',
      period: '2024-08',
      asOf: '2024-09-02',
      programVersion: '0',
    });
    const table = await loadTable(store, {
      ...{ runId, table: source, sqlName: storeName(source.name, new Set()), file, format: opened.format },
      system: null,
      hints: new Map(Object.entries(hints).map(([name, hint]) => [name, complete(hint)])),
    });
    return { store, table, runId, rows: await rowsOf(store, table) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const complete = (hint: Partial<ColumnHint>): ColumnHint => ({
  ...{ kind: 'text', dateOrder: null, decimalComma: null, timeZone: 'Europe/Paris' },
  ...hint,
});

async function rowsOf(store: Store, { sqlName, columns }: LoadedTable): Promise<(string | null)[][]> {
  const found = await store.driver`
    SELECT to_jsonb(t) AS row FROM ${store.driver(sqlName)} AS t ORDER BY constat_row`;
  const names = ['constat_row', ...columns.map((column) => column.sqlName)];
  return found.map(({ row }) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return names.map((name) => {
      const value = values.get(name) ?? null;
      return value === null ? null : String(value);
    });
  });
}
