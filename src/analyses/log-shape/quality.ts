import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { ratio } from '../../report/decimal.ts';
import { type LogShapeFacts, timeGrains } from '../../report/facts/log-shape.ts';
import type { Collecting } from '../analysis.ts';
import { integer, measured } from '../rows.ts';

type Measured = Omit<LogShapeFacts['quality'], 'checklist' | 'score'>;

/** What the rows of all logs bear: old values, transactions, actors, moments. */
export async function collectQuality({ papers }: Collecting, logs: LogShapeFacts['logs']): Promise<Measured> {
  const borne = await papers.askOne(
    'log-shape-borne',
    z.object({
      ...{ rows: integer, in_transaction: integer, with_actor: integer, with_moment: integer },
      ...{ actors: integer, largest_share: measured },
    }),
    sql`WITH actor AS (SELECT actor, sum(rows) AS rows FROM log_count WHERE actor <> '' GROUP BY actor)
        SELECT coalesce(sum(rows), 0) AS rows, coalesce(sum(in_transaction), 0) AS in_transaction,
          coalesce(sum(rows) FILTER (WHERE actor <> ''), 0) AS with_actor, coalesce(sum(rows) FILTER (WHERE recorded_day IS NOT NULL), 0) AS with_moment,
          (SELECT count(*) FROM actor WHERE rows > 0) AS actors, (SELECT max(rows) / nullif(sum(rows), 0) FROM actor) AS largest_share
        FROM log_count`,
  );
  const changes = await papers.askOne(
    'log-shape-old-values',
    z.object({ changes: integer, with_old_value: integer }),
    sql`SELECT count(*) AS changes, count(*) FILTER (WHERE has_old_value) AS with_old_value
        FROM (SELECT bool_or(old_value IS NOT NULL) AS has_old_value FROM other_change
              WHERE operation IN ('update', 'delete') AND fault IS NULL GROUP BY log, position, operation, row_key) AS row`,
  );
  return {
    oldValues: {
      changes: changes.changes,
      withOldValue: changes.with_old_value,
      share: ratio(changes.with_old_value, changes.changes),
    },
    transactions: {
      rows: borne.rows,
      inTransaction: borne.in_transaction,
      share: ratio(borne.in_transaction, borne.rows),
    },
    actors: {
      ...{ rows: borne.rows, withActor: borne.with_actor, share: ratio(borne.with_actor, borne.rows) },
      ...{ actors: borne.actors, largestShare: borne.largest_share },
    },
    timeGrain: coarsest(logs),
    momentShare: ratio(borne.with_moment, borne.rows),
  };
}

/** The chain of evidence is as fine as the log that tells least. */
function coarsest(logs: LogShapeFacts['logs']): Measured['timeGrain'] {
  const grains = logs.flatMap(({ entries, timeGrain }) => (entries === 0 ? [] : [timeGrain]));
  return grains.includes(null) ? null : (timeGrains.find((grain) => grains.includes(grain)) ?? null);
}
