import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ActorsFacts, actorKinds } from '../../report/facts/actors.ts';
import type { Collecting } from '../analysis.ts';
import { groupBy } from '../group.ts';
import { flag, integer, measured } from '../rows.ts';
import { recordedInPeriod } from './writers.ts';

const shownActors = 20;
const shownWrites = 8;

type People = Pick<
  ActorsFacts,
  'rows' | 'anonymousRows' | 'actorCount' | 'kinds' | 'concentration' | 'actors' | 'others'
>;

const kind = z.enum(actorKinds);
const moment = z.string().transform((text) => text.replace(/ 00:00:00$/, '').replace(' ', 'T'));

/** Who writes, how much, and how far the writing lies in few hands. */
export async function collectPeople(collecting: Collecting): Promise<People> {
  const { papers, context } = collecting;
  const whole = await papers.askOne(
    'actors-concentration',
    z.object({
      ...{ actors: integer, rows: integer, anonymous_rows: integer },
      ...{ share_of_first: measured, herfindahl: measured, actors_for_four_fifths: integer },
    }),
    // Herfindahl (1950) and Hirschman (1945): H is the sum of the squared shares.
    sql`SELECT count(*) AS actors, coalesce(sum(rows), 0) AS rows,
          (SELECT coalesce(sum(rows), 0) FROM log_count WHERE actor IS NULL AND ${recordedInPeriod(context)}) AS anonymous_rows,
          max(share) AS share_of_first, sum(share * share) AS herfindahl,
          count(*) FILTER (WHERE before < 0.8) AS actors_for_four_fifths
        FROM (SELECT rows, share, sum(share) OVER (ORDER BY rows DESC, actor COLLATE "C") - share AS before FROM actor_writer) AS ranked`,
  );
  const kinds = await papers.ask(
    'actors-kinds',
    z.object({ kind, actors: integer, rows: integer, share: measured }),
    sql`SELECT kind, count(*) AS actors, sum(rows) AS rows, sum(share) AS share FROM actor_writer GROUP BY kind ORDER BY kind COLLATE "C"`,
  );
  const first = await papers.ask(
    'actors',
    z.object({
      ...{ actor: z.string(), kind, by_share: flag, by_cadence: flag, by_name: flag, malformed: flag },
      ...{ rows: integer, events: integer, share: measured, days: integer },
      ...{ first_recorded: moment, last_recorded: moment },
    }),
    // An identity is malformed when nearly all others share one format (length and alphabet) and it breaks it.
    sql`WITH shape AS (
          SELECT actor, length(actor) AS length,
            CASE WHEN actor ~ '^[0-9]+$' THEN 'digits' WHEN actor ~ '^[0-9a-f]+$' THEN 'hexadecimal' ELSE 'other' END AS alphabet
          FROM actor_writer),
        format AS (SELECT length, alphabet, count(*) AS actors FROM shape GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 1)
        SELECT actor, kind, by_share, by_cadence, by_name, rows, events, share, days,
          first_recorded::text AS first_recorded, last_recorded::text AS last_recorded,
          ((shape.length, shape.alphabet) <> (format.length, format.alphabet) AND format.actors >= 3
            AND format.actors * 5 >= 4 * (SELECT count(*) FROM actor_writer)) AS malformed
        FROM actor_writer JOIN shape USING (actor) CROSS JOIN format
        ORDER BY rows DESC, actor COLLATE "C" LIMIT ${sql.raw(String(shownActors))}`,
    shownActors,
  );
  const writes = await collectWrites(collecting);
  const shownRows = first.reduce((sum, { rows }) => sum + rows, 0);
  return {
    ...{ rows: whole.rows, anonymousRows: whole.anonymous_rows, actorCount: whole.actors, kinds },
    concentration: {
      ...{ shareOfFirst: whole.share_of_first, herfindahl: whole.herfindahl },
      actorsForFourFifths: whole.actors_for_four_fifths,
    },
    actors: first.map(({ by_share, by_cadence, by_name, days, first_recorded, last_recorded, ...actor }) => ({
      ...actor,
      inferredFrom:
        actor.kind === 'inferred-service'
          ? [
              ...(by_share ? (['share'] as const) : []),
              ...(by_cadence ? (['cadence'] as const) : []),
              ...(by_name ? (['name'] as const) : []),
            ]
          : [],
      ...{ firstRecorded: first_recorded, lastRecorded: last_recorded, activeDays: days },
      writes: writes.get(actor.actor) ?? [],
    })),
    others: { actors: whole.actors - first.length, rows: whole.rows - shownRows },
  };
}

/** What each of the first actors wrote, by table and action. */
async function collectWrites(
  collecting: Collecting,
): Promise<Map<string, ActorsFacts['actors'][number]['writes']>> {
  const rows = await collecting.papers.ask(
    'actors-writes',
    z.object({ actor: z.string(), table: z.string(), action: z.string(), rows: integer, events: integer }),
    sql`WITH first AS (SELECT actor FROM actor_writer ORDER BY rows DESC, actor COLLATE "C" LIMIT ${sql.raw(String(shownActors))}),
        written AS (
          SELECT actor, table_name AS "table", action, sum(rows) AS rows, sum(events) AS events,
            row_number() OVER (PARTITION BY actor ORDER BY sum(rows) DESC, table_name COLLATE "C", action COLLATE "C") AS place
          FROM actor_deed d JOIN first USING (actor) GROUP BY 1, 2, 3)
        SELECT actor, "table", action, rows, events FROM written WHERE place <= ${sql.raw(String(shownWrites))}
        ORDER BY actor COLLATE "C", place`,
  );
  return new Map(
    [...groupBy(rows, ({ actor }) => actor)].map(([actor, group]) => [
      actor,
      group.map(({ actor: _, ...write }) => write),
    ]),
  );
}
