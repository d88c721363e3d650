import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { contradictionReasons, type LogShapeFacts } from '../../report/facts/log-shape.ts';
import type { Collecting } from '../analysis.ts';
import { flag, integer } from '../rows.ts';
import { isEvent } from './logs.ts';

const samplesPerReason = 5;

/** The number of fields that most inserts of sale lines have; of two such numbers the smaller, to miss no suspicion. */
const usualFields = sql`SELECT fields FROM write_count GROUP BY fields ORDER BY sum(lines) DESC, fields LIMIT 1`;

/**
 * Where the log contradicts itself. What is recorded in one moment has no order that could be contradicted: of such
 * writes the insert is taken to come first and the deletion last.
 *
 * - `inserted-again`: a row inserted once more, without a deletion in between.
 * - `changed-before-insert`, `changed-after-delete`: an update, or a deletion, of a row that was not there.
 * - `two-values`: one insert gives one field two values.
 * - `dated-after-audit`: rows recorded after the date that the report bears; counted in rows of the log.
 */
export async function collectContradictions({
  papers,
  context,
}: Collecting): Promise<LogShapeFacts['contradictions']> {
  // The inserts of sale lines are the long part: they are looked into where something else is known of them.
  const { doubtful, repeated, changed } = await papers.askOne(
    'log-shape-suspicion',
    z.object({ doubtful: flag, repeated: flag, changed: flag }),
    sql`SELECT EXISTS (SELECT FROM write_count WHERE copies > 1 OR fields > (${usualFields})) AS doubtful,
          EXISTS (SELECT FROM write_count WHERE copies > 1) AS repeated,
          EXISTS (SELECT FROM other_change WHERE entity = 'sale_line' AND operation IN ('update', 'delete')) AS changed`,
  );
  const contradicting = contradictingWrites({ repeated, changed });
  const found = await papers.ask(
    'log-shape-contradictions',
    z.object({ reason: z.enum(contradictionReasons), sale_lines: flag, count: integer }),
    sql`SELECT reason, entity IS NOT DISTINCT FROM 'sale_line' AS sale_lines, count(*) AS count FROM (${contradicting}) AS found GROUP BY 1, 2
        UNION ALL
        SELECT 'dated-after-audit', entity IS NOT DISTINCT FROM 'sale_line', sum(rows) FROM log_count
        WHERE recorded_day > ${context.asOf}::date GROUP BY 2 HAVING sum(rows) > 0
        ORDER BY 1, 2 DESC`,
    20,
  );
  const twoValues = doubtful ? await countTwoValues(papers) : 0;
  if (found.some(({ reason }) => reason !== 'dated-after-audit'))
    await papers.list(
      'log-shape-contradictory-rows',
      sql`SELECT reason, entity, CASE WHEN entity = 'employee' THEN '•••' ELSE row_key END AS row_key, operation, recorded::text AS recorded, before, recorded_before::text AS recorded_before, position
          FROM (SELECT *, row_number() OVER (PARTITION BY reason ORDER BY position, entity, row_key COLLATE "C") AS place FROM (${contradicting}) AS found) AS ranked
          WHERE place <= ${sql.raw(String(samplesPerReason))} ORDER BY reason, place`,
      40,
    );
  const counted = found.map(({ reason, sale_lines, count }) => ({ reason, count, saleLines: sale_lines }));
  return twoValues === 0
    ? counted
    : [...counted, { reason: 'two-values', count: twoValues, saleLines: true }];
}

const usable = sql`entity IS NOT NULL AND operation IS NOT NULL AND row_key <> '' AND recorded IS NOT NULL AND ${isEvent}`;

/** Each contradicting write, with the one before it. */
const contradictingWrites = (sales: { repeated: boolean; changed: boolean }): SQL => sql`
          WITH written AS MATERIALIZED (
            SELECT entity, row_key, operation, recorded, min(position) AS position, count(*) AS times
            FROM other_change WHERE head AND ${usable} GROUP BY log, entity, row_key, operation, recorded, transaction, CASE WHEN operation = 'insert' THEN field_name END),
          event AS (
            SELECT entity, row_key, operation, recorded, min(position) AS position, max(times) AS times FROM written GROUP BY entity, row_key, operation, recorded
            ${sales.changed ? changedInserts : sql``}),
          deleted AS (SELECT row_key AS line, count(*) AS times FROM event WHERE entity = 'sale_line' AND operation = 'delete' GROUP BY 1),
          step AS (
            SELECT *, lag(operation) OVER life AS before, lag(recorded) OVER life AS recorded_before FROM event
            WINDOW life AS (PARTITION BY entity, row_key ORDER BY recorded, CASE operation WHEN 'insert' THEN 0 WHEN 'update' THEN 1 ELSE 2 END, position)),
          told AS (
            SELECT *, CASE WHEN before = 'update' AND operation = 'insert' THEN 'changed-before-insert'
              WHEN before = 'delete' AND operation <> 'insert' THEN 'changed-after-delete'
              WHEN operation = 'insert' AND entity <> 'sale_line' AND (before = 'insert' OR times > 1) THEN 'inserted-again' END AS reason
            FROM step)
          SELECT reason, entity, row_key, operation, recorded, before, recorded_before, position FROM told WHERE reason IS NOT NULL
          ${sales.repeated ? repeatedInserts : sql``}`;

const changedInserts = sql`UNION ALL
            SELECT 'sale_line', line, 'insert', recorded, position, 1 FROM sale_write
            WHERE recorded IS NOT NULL AND line IN (SELECT row_key FROM written WHERE entity = 'sale_line')`;
const repeatedInserts = sql`UNION ALL
          SELECT 'inserted-again', 'sale_line', line, 'insert', last_recorded, 'insert', recorded, position
          FROM sale_write LEFT JOIN deleted USING (line) WHERE line <> '' AND copies > 1 + coalesce(deleted.times, 0)`;

/** Inserts with more fields than most, or whose fields name the line more than once. */
const doubtfulInserts = sql`SELECT line FROM sale_write WHERE line <> '' AND (copies > 1 OR fields > (${usualFields}))`;

/** Asks the log itself, and only where there are doubtful inserts: it is long. */
async function countTwoValues(papers: Collecting['papers']): Promise<number> {
  const { events } = await papers.askOne(
    'log-shape-two-values',
    z.object({ events: integer }),
    sql`SELECT count(*) AS events FROM (
          SELECT DISTINCT log, row_key, recorded, transaction FROM (
            SELECT log, row_key, recorded, transaction, field_name FROM change
            WHERE entity = 'sale_line' AND operation = 'insert' AND field_name <> '' AND row_key IN (${doubtfulInserts})
            GROUP BY log, row_key, recorded, transaction, field_name HAVING count(DISTINCT value) > 1) AS field) AS event`,
  );
  return events;
}
