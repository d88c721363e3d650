import { Papers } from '../../../../src/analyses/papers.ts';
import {
  type ColumnProfile,
  profileTable,
  type TableProfile,
} from '../../../../src/analyses/schema-dictionary/profile/profile-table.ts';
import { type Config, configSchema } from '../../../../src/config/schema.ts';
import type { WorkingPaper } from '../../../../src/report/schema.ts';
import type { LoadedColumn, LoadedTable } from '../../../../src/store/loaded-table.ts';
import type { Store } from '../../../../src/store/store.ts';
import { withStore } from '../../../helpers/with-store.ts';

export type Cells = readonly (string | null)[];
type Types = Readonly<Record<string, LoadedColumn['type']>>;

/** A configuration that maps nothing. */
export const plain: Config = configSchema.parse({
  ...{ version: 1, audit: 'profile', client: 'Shop', title: 'Audit', language: 'en', currency: 'EUR' },
  ...{ timeZone: 'UTC', asOf: '2024-09-02', period: '2024-08', sources: [{ file: 'data.csv' }], model: {} },
});

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (cell: string | null | undefined) =>
  cell === null || cell === undefined ? 'NULL' : `'${cell.replaceAll("'", "''")}'`;

/** Lays a table of the given columns into the store, its rows numbered from 2 as in a file with a header. */
export async function lay(
  store: Store,
  columns: Readonly<Record<string, Cells>>,
  types: Types = {},
  sqlName = 'laid',
): Promise<LoadedTable> {
  const names = Object.keys(columns);
  const rows = Math.max(0, ...Object.values(columns).map(({ length }) => length));
  const loaded = names.map((name): LoadedColumn => ({ name, sqlName: name, type: types[name] ?? 'text' }));
  const definitions = loaded.map(({ sqlName: name, type }) => `${quoted(name)} ${type}`);
  await store.driver.unsafe(
    `CREATE TABLE ${quoted(sqlName)} (constat_row bigint, ${definitions.join(', ')})`,
  );
  const lines = Array.from(
    { length: rows },
    (_, row) => `(${[row + 2, ...names.map((name) => literal(columns[name]?.[row]))].join(', ')})`,
  );
  if (lines.length > 0)
    await store.driver.unsafe(`INSERT INTO ${quoted(sqlName)} VALUES ${lines.join(', ')}`);
  await store.driver.unsafe(`ANALYZE ${quoted(sqlName)}`);
  return {
    ...{
      name: sqlName,
      sqlName,
      file: 'data.csv',
      sheet: null,
      system: null,
      columns: loaded,
      declared: null,
    },
    ...{ rows, emptyRows: 0, rejectedRows: 0, rejectedValues: 0, rejects: [] },
  };
}

export interface Profiled extends TableProfile {
  papers: readonly WorkingPaper[];
  of(column: string): ColumnProfile;
}

/** Profiles a table that is laid from literals. */
export const profiled = (
  columns: Readonly<Record<string, Cells>>,
  types: Types = {},
  many?: number,
): Promise<Profiled> => withStore(async (store) => profiledIn(store, await lay(store, columns, types), many));

export async function profiledIn(store: Store, table: LoadedTable, many?: number): Promise<Profiled> {
  const papers = new Papers(store, 'schema-dictionary');
  const profile = await profileTable(store, papers, plain, table, 0, many);
  return {
    ...{ ...profile, papers: papers.all },
    of: (name) => {
      const found = profile.columns.find((column) => column.name === name);
      if (found === undefined) throw new Error(`no column ${name}`);
      return found;
    },
  };
}

/** Repeats values up to a number of rows. */
export const times = (rows: number, ...values: readonly string[]): string[] =>
  Array.from({ length: rows }, (_, row) => values[row % values.length] ?? '');
