import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { TableFacts } from '../../report/facts/dictionary.ts';
import { type LoadedTable, rowNumberColumn } from '../../store/loaded-table.ts';
import type { Store } from '../../store/store.ts';
import type { SeenLog } from '../log/captured.ts';
import { loadedColumn } from './loaded.ts';

const mostRows = 200;
/** Records of JSON are longer than this only where they are documents. */
const longest = 20_000;

/** The first rows of a table, for the shape of a log to be recognised: its values by column, empty where there is none. */
export async function askSamples(
  store: Store,
  table: TableFacts,
  loaded: LoadedTable,
): Promise<Pick<SeenLog, 'columns' | 'rows'>> {
  const cells = table.columns.map(
    ({ name }) =>
      sql`coalesce(left(${sql.identifier(loadedColumn(loaded, name).sqlName)}::text, ${sql.raw(String(longest))}), '')`,
  );
  const answer = await store.db.execute(sql`
    SELECT ARRAY[${sql.join(cells, sql`, `)}] AS cells FROM ${sql.identifier(loaded.sqlName)}
    ORDER BY ${sql.identifier(rowNumberColumn)} LIMIT ${sql.raw(String(mostRows))}`);
  const found = z.array(z.object({ cells: z.array(z.string()) })).parse([...answer]);
  const rows = found.map(
    (row) => new Map(table.columns.map(({ name }, index) => [name, row.cells[index] ?? ''])),
  );
  const columns = table.columns.map(({ name }) => ({
    name,
    samples: rows.map((row) => row.get(name) ?? '').filter((value) => value.trim() !== ''),
  }));
  return { columns, rows };
}
