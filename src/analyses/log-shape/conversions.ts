import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LogMapping } from '../../config/log/index.ts';
import type { Conversion, ShapeOfLog } from '../../report/facts/log-shape.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';
import { isEvent, isIn, keylessRows, logsOfShape, spokenOf, statementLogs } from './logs.ts';

const shownWidths = 6;
/** A character that no name holds. */
const separator = '\x1f';
const operation = z.enum(['insert', 'update', 'delete']);

/**
 * Log rows turned into events, per log, table and operation: `206 885 rows = 41 377 inserts × 5 fields`.
 *
 * In a field-level log an event is what shares the row's key, the operation, the recorded moment and the transaction
 * where there is one; the same field written twice begins another event. In the other shapes a row is an event, or a
 * pair of rows is. Rows without a key belong to no event and are counted among what was not understood.
 */
export async function collectConversions(
  collecting: Collecting,
  shapes: readonly ShapeOfLog[],
): Promise<Conversion[]> {
  const { papers, config } = collecting;
  const logs = config.model.change ?? [];
  const keyless = keylessRows(logs);
  const counts = await papers.ask(
    'log-shape-rows',
    z.object({
      ...{ log: integer, entity: z.string(), operation, tables: z.string(), actions: z.string() },
      ...{ entries: integer, values: integer },
    }),
    sql`SELECT log, ${spokenOf} AS entity, operation, string_agg(DISTINCT table_name, E'\x1f' ORDER BY table_name) AS tables,
          coalesce(string_agg(DISTINCT action, E'\x1f' ORDER BY action), '') AS actions,
          sum(rows - ${keyless}) AS entries, coalesce(sum(fields) FILTER (WHERE field_name <> ''), 0) AS values
        FROM log_count WHERE ${spokenOf} IS NOT NULL AND operation IS NOT NULL AND ${isEvent}
        GROUP BY log, 2, operation HAVING sum(rows - ${keyless}) > 0
        ORDER BY entries DESC, log, 2, operation`,
    40,
  );
  const widths = await collectWidths(collecting);
  const isSaleInsert = (entry: { entity: string; operation: string }) =>
    entry.entity === 'sale_line' && entry.operation === 'insert';
  const statements = statementLogs(logs);
  const versions = logsOfShape(logs, 'temporal');
  // What a change table of CDC has more of rows than of entries are the rows before its updates.
  const befores = (entry: (typeof counts)[number]) =>
    shapes
      .filter(({ log, shape }) => log === entry.log && shape === 'cdc' && entry.operation === 'update')
      .reduce((sum, { rows, entries }) => sum + rows - entries, 0);
  const rowsOf = (entry: (typeof counts)[number]) => entry.entries + befores(entry);
  const isSeen = (entry: (typeof counts)[number]) => isSaleInsert(entry) && !statements.includes(entry.log);
  const inserts = counts.filter(isSeen);
  const others = counts.filter((entry) => !isSeen(entry));
  const conversion = (entries: typeof counts, events: typeof widths): Conversion[] => {
    const [first] = entries;
    if (first === undefined) return [];
    const all = events[0];
    const listed = events.map(({ fields, events: number }) => ({ fields, events: number }));
    const namesOf = (of: 'tables' | 'actions') =>
      [...new Set(entries.flatMap((entry) => entry[of].split(separator)))]
        .filter((name) => name !== '')
        .sort();
    return [
      {
        logs: entries.map(({ log }) => log),
        ...{ entity: first.entity, operation: first.operation },
        ...{ tables: namesOf('tables'), actions: namesOf('actions') },
        rows: entries.some(({ log }) => versions.includes(log))
          ? null
          : entries.reduce((sum, entry) => sum + rowsOf(entry), 0),
        values: entries.reduce((sum, { values }) => sum + values, 0),
        // A statement is one event, whatever number of rows it wrote.
        events: all?.all_events ?? entries.reduce((sum, entry) => sum + entry.entries, 0),
        widths: listed,
        furtherWidths: (all?.all_widths ?? 0) - listed.length,
        furtherEvents: (all?.all_events ?? 0) - listed.reduce((sum, entry) => sum + entry.events, 0),
      },
    ];
  };
  return [
    ...conversion(inserts, widths.filter(isSaleInsert)),
    ...others.flatMap((entry) =>
      conversion(
        [entry],
        widths.filter(
          (width) =>
            width.log === entry.log && width.entity === entry.entity && width.operation === entry.operation,
        ),
      ),
    ),
  ].sort((a, b) => (b.rows ?? b.events) - (a.rows ?? a.events));
}

/** How many events have how many fields, from the two working tables between which the log is divided. */
function collectWidths({ papers, config }: Collecting) {
  const logs = config.model.change ?? [];
  return papers.ask(
    'log-shape-fields-per-event',
    z.object({
      ...{ log: integer.nullable(), entity: z.string(), operation, fields: integer, events: integer },
      ...{ all_events: integer, all_widths: integer },
    }),
    sql`SELECT log, entity, operation, fields, events, all_events, all_widths
        FROM (SELECT *, sum(events) OVER kind AS all_events, count(*) OVER kind AS all_widths,
                row_number() OVER (PARTITION BY log, entity, operation ORDER BY events DESC, fields DESC) AS place
              FROM (${saleInserts()} UNION ALL ${otherEvents(logs)}) AS width
              WINDOW kind AS (PARTITION BY log, entity, operation)) AS ranked
        WHERE place <= ${sql.raw(String(shownWidths))} ORDER BY entity, operation, log, place`,
    60,
  );
}

/** A line that was inserted several times has its fields shared out evenly among its inserts. */
const saleInserts = (): SQL => sql`
              SELECT NULL::int AS log, 'sale_line' AS entity, 'insert' AS operation, part.fields, sum(part.events * lines) AS events
              FROM write_count
              CROSS JOIN LATERAL (VALUES (fields / copies, copies - fields % copies), (fields / copies + 1, fields % copies)) AS part(fields, events)
              WHERE part.events > 0 GROUP BY part.fields`;

function otherEvents(logs: readonly LogMapping[]): SQL {
  const isFieldLevel = isIn(logsOfShape(logs, 'field-level'));
  return sql`
              SELECT log, entity, operation, fields, count(*) FROM (
                SELECT log, entity, operation, count(nullif(field_name, '')) AS fields FROM (
                  SELECT log, ${spokenOf} AS entity, operation, row_key, recorded, transaction, field_name, CASE WHEN ${isFieldLevel} THEN row_number() OVER (PARTITION BY log, entity, operation, row_key, recorded, transaction, field_name ORDER BY position) ELSE position END AS own
                  FROM other_change WHERE ${spokenOf} IS NOT NULL AND operation IS NOT NULL AND row_key <> '' AND ${isEvent}) AS told_apart
                GROUP BY log, entity, operation, row_key, recorded, transaction, own) AS event
              GROUP BY log, entity, operation, fields`;
}
