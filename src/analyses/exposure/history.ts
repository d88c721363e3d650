import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ExposureFacts } from '../../report/facts/exposure.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import { onClosedDays, recordedInPeriod } from './scope.ts';

const shownTables = 20;

/** The rows whose past cannot be told: lines without a log row or a moment, changes without the former value. */
export async function collectHistory(collecting: Collecting): Promise<ExposureFacts['history']> {
  const { papers, context, model } = collecting;
  if (!model.relations.includes('change')) return null;
  const lines = await papers.askOne(
    'exposure-history',
    z.object({
      ...{ unlogged_lines: integer, unlogged_amount: money },
      ...{ undated_lines: integer, undated_amount: money },
    }),
    sql`SELECT coalesce(sum(lines) FILTER (WHERE first_position IS NULL), 0) AS unlogged_lines,
          sum(amount) FILTER (WHERE first_position IS NULL) AS unlogged_amount,
          coalesce(sum(lines) FILTER (WHERE first_position IS NOT NULL AND recorded IS NULL), 0) AS undated_lines,
          sum(amount) FILTER (WHERE first_position IS NOT NULL AND recorded IS NULL) AS undated_amount
        FROM ticket_write WHERE ${onClosedDays(context)}`,
  );
  const changes = await papers.ask(
    'exposure-changes',
    z.object({ table: z.string(), updates: integer, deletions: integer, without_old_value: integer }),
    sql`SELECT coalesce(table_name, '') AS "table", count(*) FILTER (WHERE operation = 'update') AS updates,
          count(*) FILTER (WHERE operation = 'delete' AND head) AS deletions,
          count(*) FILTER (WHERE old_value IS NULL AND (operation = 'update' OR (operation = 'delete' AND head))) AS without_old_value
        FROM other_change WHERE operation IN ('update', 'delete') AND ${recordedInPeriod(context)}
        GROUP BY 1 ORDER BY 4 DESC, coalesce(table_name, '') COLLATE "C" LIMIT ${sql.raw(String(shownTables))}`,
  );
  return {
    unlogged: { lines: lines.unlogged_lines, amount: lines.unlogged_amount },
    undated: { lines: lines.undated_lines, amount: lines.undated_amount },
    changes: changes.map(({ without_old_value, ...change }) => ({
      ...change,
      withoutOldValue: without_old_value,
    })),
  };
}
