import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ExposureFacts } from '../../report/facts/exposure.ts';
import type { Collecting } from '../analysis.ts';
import { flag, integer, measured, money } from '../rows.ts';
import { onClosedDays } from './scope.ts';

/**
 * What the most writing actor inserted of the closed days. Only the smaller part is joined, his own lines or those of
 * all others: at two million lines the whole join costs as much as all other questions of this analysis together.
 */
export async function collectIdentity({
  papers,
  context,
  model,
}: Collecting): Promise<ExposureFacts['identity']> {
  if (!model.relations.includes('change')) return null;
  const [first] = await papers.ask(
    'exposure-writers',
    z.object({ actor: z.string(), actors: integer, is_most: flag }),
    sql`SELECT actor, count(*) OVER () AS actors, 2 * sum(fields) > sum(sum(fields)) OVER () AS is_most
        FROM log_count WHERE entity = 'sale_line' AND operation = 'insert' AND actor IS NOT NULL
        GROUP BY actor ORDER BY sum(fields) DESC, actor COLLATE "C" LIMIT 1`,
  );
  if (first === undefined) return null;
  const joined = first.is_most ? sql`IS DISTINCT FROM` : sql`=`;
  const own = (column: string) =>
    sql.raw(
      first.is_most ? `all_logged.${column} - coalesce(part.${column}, 0)` : `coalesce(part.${column}, 0)`,
    );
  const found = await papers.askOne(
    'exposure-identity',
    z.object({ lines: integer, amount: money, share: measured }),
    sql`SELECT ${own('lines')} AS lines, ${own('amount')} AS amount, (${own('lines')}) / nullif(all_logged.lines, 0) AS share
        FROM (SELECT coalesce(sum(lines), 0) AS lines, coalesce(sum(amount), 0) AS amount FROM ticket_write
              WHERE first_position IS NOT NULL AND ${onClosedDays(context)}) AS all_logged,
          (SELECT count(*) AS lines, sum(l.amount) AS amount FROM sale_line l JOIN sale_write w ON w.line = l.line
           WHERE w.actor ${joined} ${first.actor} AND ${onClosedDays(context, 'l')}) AS part`,
  );
  return { actor: first.actor, ...found, actors: first.actors };
}
