import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LogShapeFacts } from '../../report/facts/log-shape.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';
import { isEvent, isIn, logsOfShape, spokenOf } from './logs.ts';

/** Rows and events by the day of their record and what they are about; an event is told apart as in conversions. */
export async function collectDays({ papers, config }: Collecting): Promise<LogShapeFacts['byDay']> {
  const isFieldLevel = isIn(logsOfShape(config.model.change ?? [], 'field-level'));
  const found = await papers.ask(
    'log-shape-days',
    z.object({
      ...{ recorded_day: z.string(), entity: z.string(), events: integer, rows: integer },
      ...{ least_fields: integer, most_fields: integer },
    }),
    sql`SELECT recorded_day::text AS recorded_day, entity, coalesce(min(counted.rows), 0) AS rows, sum(day.events) AS events, min(least) AS least_fields, max(most) AS most_fields
        FROM (SELECT recorded_day, 'sale_line' AS entity, sum(copies * lines) AS events, min(fields / copies) AS least, max(fields / copies) AS most
              FROM write_count WHERE recorded_day IS NOT NULL GROUP BY 1
              UNION ALL
              SELECT recorded::date, entity, count(*), min(fields), max(fields)
              FROM (SELECT recorded, ${spokenOf} AS entity, count(nullif(field_name, '')) AS fields
                    FROM (SELECT *, CASE WHEN ${isFieldLevel} THEN row_number() OVER (PARTITION BY log, entity, operation, row_key, recorded, transaction, field_name ORDER BY position) ELSE position END AS own
                          FROM other_change WHERE ${spokenOf} IS NOT NULL AND operation IS NOT NULL AND row_key <> '' AND recorded IS NOT NULL AND ${isEvent}) AS told_apart
                    GROUP BY log, 2, operation, row_key, recorded, transaction, own) AS event
              GROUP BY 1, 2) AS day
        LEFT JOIN (SELECT recorded_day, ${spokenOf} AS entity, sum(rows) AS rows FROM log_count
                   WHERE operation IS NOT NULL AND ${isEvent} GROUP BY 1, 2) AS counted USING (recorded_day, entity)
        GROUP BY 1, 2 ORDER BY 1, 2`,
    20,
  );
  return found.map(({ recorded_day, entity, rows, events, least_fields, most_fields }) => ({
    ...{ recordedDay: recorded_day, entity, rows, events },
    fieldsPerEvent: least_fields === most_fields ? least_fields : null,
  }));
}
