import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openSource } from '../../src/sources/open.ts';
import type { SourceFile } from '../../src/sources/source.ts';
import { startRun } from '../../src/store/history/record.ts';
import { storeName } from '../../src/store/identifiers.ts';
import { loadTable } from '../../src/store/load.ts';
import type { LoadedTable } from '../../src/store/loaded-table.ts';
import { withStore } from '../helpers/with-store.ts';
import { type FileEntry, withFolder } from './files.ts';

export interface LoadedSource {
  opened: SourceFile;
  folder: string;
  table: LoadedTable;
  /** All values as text, in the order of their row numbers, which come first. */
  rows: (string | null)[][];
}

/** Writes files, opens them as one source and loads its first table on the real server. */
export function loadFiles(
  files: Readonly<Record<string, string | Buffer>>,
  entry: FileEntry,
  use: (loaded: LoadedSource) => Promise<void>,
): Promise<void> {
  return withFolder((folder) =>
    withStore(async (store) => {
      await writeFiles(folder, files);
      const opened = await openSource(entry, folder);
      const [source] = opened.tables;
      if (source === undefined) throw new Error('expected a table');
      const runId = await startRun(store, {
        ...{ audit: 'load', period: '2024-08', asOf: '2024-09-02', programVersion: '0' },
      });
      const table = await loadTable(store, {
        ...{ runId, table: source, sqlName: storeName(source.name, new Set()), file: opened.file },
        ...{ format: opened.format, system: null, hints: new Map() },
      });
      const found = await store.driver`
        SELECT to_jsonb(t) AS json FROM ${store.driver(table.sqlName)} AS t ORDER BY constat_row`;
      const names = ['constat_row', ...table.columns.map(({ sqlName }) => sqlName)];
      const rows = found.map(({ json }) => {
        const values = new Map<string, unknown>(Object.entries(json));
        return names.map((name) => {
          const value = values.get(name) ?? null;
          return value === null ? null : String(value);
        });
      });
      await use({ opened, folder, table, rows });
    }),
  );
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
