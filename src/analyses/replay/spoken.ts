import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ReplayedEntity, replayedEntities } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';

/** What the log says of one table. */
export interface Spoken {
  entity: ReplayedEntity;
  /** As the log calls the table. */
  name: string;
  inserts: number;
  updates: number;
  deletes: number;
  /** The days that the logs which speak of the table cover, in all their rows. */
  logged: { from: string; to: string } | null;
}

/** The tables that the log speaks of, counted in fields. */
export async function collectSpoken({ papers }: Collecting): Promise<Spoken[]> {
  const found = await papers.ask(
    'replay-spoken',
    z.object({
      ...{
        entity: z.enum(replayedEntities),
        name: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      },
      ...{ inserts: integer, updates: integer, deletes: integer },
    }),
    sql`SELECT spoken.entity, min(spoken.table_name) AS name, min(extent."from") AS "from", max(extent."to") AS "to",
          coalesce(sum(fields) FILTER (WHERE operation = 'insert'), 0) AS inserts,
          coalesce(sum(fields) FILTER (WHERE operation = 'update'), 0) AS updates,
          coalesce(sum(fields) FILTER (WHERE operation = 'delete'), 0) AS deletes
        FROM log_count AS spoken
        JOIN (SELECT log, min(recorded_day) AS "from", max(recorded_day) AS "to" FROM log_count GROUP BY log) AS extent USING (log)
        WHERE entity IS NOT NULL AND operation IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  return found.map(({ entity, name, from, to, ...counts }) => ({
    ...{ entity, name, ...counts },
    logged: from === null || to === null ? null : { from, to },
  }));
}
