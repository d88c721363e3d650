import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { TableFacts } from '../../report/facts/dictionary.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import type { Store } from '../../store/store.ts';
import { mayGroup } from '../roles/ticket.ts';
import type { GroupEvidence } from './evidence.ts';
import { loadedColumn } from './loaded.ts';

/** Each column that may group rows costs a scan. */
const mostGroupingColumns = 10;
const mostOtherColumns = 40;

/** Asks of each column that several rows share how constant the others are within its values: one scan each. */
export async function askGroups(
  store: Store,
  table: TableFacts,
  loaded: LoadedTable,
): Promise<GroupEvidence[]> {
  const grouping = table.columns.filter((column) => mayGroup(column, table)).slice(0, mostGroupingColumns);
  const found: GroupEvidence[] = [];
  for (const column of grouping) {
    const others = table.columns
      .filter((other) => other !== column && other.distinct > 1 && !(other.unique && other.nulls === 0))
      .slice(0, mostOtherColumns);
    if (others.length === 0) continue;
    const bounds = others.map((other, index) => {
      const name = sql`${sql.identifier(loadedColumn(loaded, other.name).sqlName)}::text COLLATE "C"`;
      const [low, high] = [sql.identifier(`low_${index}`), sql.identifier(`high_${index}`)];
      return sql`min(${name}) AS ${low}, max(${name}) AS ${high}`;
    });
    const same = others.map(
      (_, index) =>
        sql`count(*) FILTER (WHERE ${sql.identifier(`low_${index}`)} IS NOT DISTINCT FROM ${sql.identifier(`high_${index}`)})::text AS ${sql.identifier(`same_${index}`)}`,
    );
    const key = sql.identifier(loadedColumn(loaded, column.name).sqlName);
    const [answer] = await store.db.execute(sql`
      SELECT count(*)::text AS groups, ${sql.join(same, sql`, `)}
      FROM (SELECT ${sql.join(bounds, sql`, `)} FROM ${sql.identifier(loaded.sqlName)}
            WHERE ${key} IS NOT NULL GROUP BY ${key} HAVING count(*) > 1) AS shared`);
    const counts = z.record(z.string(), z.coerce.number()).parse(answer);
    const groups = counts.groups ?? 0;
    found.push({
      ...{ table: table.name, column: column.name, groups },
      constant: new Map(
        others.map((other, index) => [
          other.name,
          groups === 0 ? 0 : (counts[`same_${index}`] ?? 0) / groups,
        ]),
      ),
    });
  }
  return found;
}
