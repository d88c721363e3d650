import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ActorsFacts } from '../../report/facts/actors.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';

const shownAbsent = 20;

type Absent = ActorsFacts['absent'];
const reasons = ['before-hire', 'after-deletion', 'outsider'] as const;

/**
 * Writes under the identity of somebody who was not there: before the day of hiring, after the day on which the log
 * deletes him, or in no list of employees although the log's actors mostly are employees.
 */
export async function collectAbsent(collecting: Collecting): Promise<Absent> {
  const { papers, model, config } = collecting;
  if (!model.relations.includes('employee'))
    return { beforeHire: null, afterDeletion: null, outsiders: null, shown: [] };
  const knowsHiring = config.model.employee?.columns.hiredOn !== undefined;
  const rows = await papers.ask(
    'actors-absent',
    z.object({
      ...{ why: z.enum(reasons), actor: z.string(), rows: integer, limit_day: z.string().nullable() },
      ...{ actors: integer, all_rows: integer },
    }),
    sql`WITH hired AS (SELECT employee AS actor, min(hired_on) AS hired_on FROM employee WHERE employee IS NOT NULL GROUP BY 1),
        deleted AS (
          SELECT row_key AS actor, max(recorded) FILTER (WHERE operation = 'delete') AS deleted, max(recorded) FILTER (WHERE operation = 'insert') AS created
          FROM other_change WHERE entity = 'employee' AND operation IN ('insert', 'delete') AND row_key IN (SELECT actor FROM actor_writer) GROUP BY 1),
        absent AS (
          SELECT 'before-hire' AS why, actor, sum(rows) AS rows, min(hired_on) AS limit_day
          FROM actor_deed d JOIN hired USING (actor) WHERE recorded_day < hired_on GROUP BY actor
          UNION ALL
          SELECT 'after-deletion', actor, sum(rows), min(deleted)::date
          FROM actor_deed d JOIN deleted USING (actor)
          WHERE recorded_day > deleted::date AND (created IS NULL OR created < deleted) GROUP BY actor
          UNION ALL
          SELECT 'outsider', actor, rows, NULL FROM actor_writer
          WHERE kind = 'unknown' AND (SELECT 2 * count(*) FILTER (WHERE kind = 'person') >= count(*) FROM actor_writer))
        SELECT * FROM (
          SELECT why, actor, rows, limit_day, count(*) OVER (PARTITION BY why) AS actors, sum(rows) OVER (PARTITION BY why) AS all_rows,
            row_number() OVER (PARTITION BY why ORDER BY rows DESC, actor COLLATE "C") AS place
          FROM absent) AS ranked
        WHERE place <= ${sql.raw(String(shownAbsent))} ORDER BY why, place`,
  );
  const of = (why: (typeof reasons)[number]) => {
    const first = rows.find((row) => row.why === why);
    return { actors: first?.actors ?? 0, rows: first?.all_rows ?? 0 };
  };
  return {
    beforeHire: knowsHiring ? of('before-hire') : null,
    ...{ afterDeletion: of('after-deletion'), outsiders: of('outsider') },
    shown: rows.map(({ why, actor, rows: written, limit_day }) => ({
      ...{ actor, why, rows: written, limit: limit_day },
    })),
  };
}
