import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { createWorkingTable } from '../../model/working-table.ts';
import type { AtomicityFacts } from '../../report/facts/atomicity.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import { article } from './ticket-block.ts';

/**
 * Makes `repeated_batch`: the lines of the table that repeat lines of their ticket under other keys. One article
 * bought twice is no fault, so single lines prove nothing; what counts is a whole batch that comes again:
 *
 * - lines of one moment (and transaction) that are, article by article, those of an earlier moment, if they are at
 *   least two different articles, or if they come on a later day and the earlier ones were all that the ticket held;
 * - where moments do not part them: the second half of a ticket, in the order of the log, that is its first half
 *   again, if they are at least three different articles, or two where lines have a quantity (so that the same article
 *   needs no second line), that were written at other moments, or as two blocks with other rows between them.
 *
 * Only the tickets that the blocks raise a suspicion of are looked into.
 */
export async function createRepeatedBatches({ store, papers, context, config }: Collecting): Promise<void> {
  const hasQuantity = config.model.sale_line?.columns.quantity !== undefined;
  const { from, to } = context.period;
  const inPeriod = sql`business_date BETWEEN ${from} AND ${to}`;
  const ofTicket = sql`PARTITION BY business_date, ticket`;
  const inOrder = sql`ORDER BY recorded, position, line COLLATE "C"`;
  const query = sql`WITH suspect AS (
          SELECT business_date, ticket FROM ticket_write WHERE ${inPeriod} AND recorded IS NOT NULL AND ticket IS NOT NULL AND lines > 0
          GROUP BY 1, 2, lines HAVING count(*) > 1 AND (lines > 1 OR min(recorded_day) < max(recorded_day))
          UNION SELECT business_date, ticket FROM ticket_block WHERE ${inPeriod} GROUP BY 1, 2 HAVING bit_xor(articles) = 0
          UNION SELECT business_date, ticket FROM split_step WHERE evidence = 'proven' AND lines > 1 GROUP BY business_date, ticket, lines HAVING count(*) > 1),
        line AS (
          SELECT l.business_date, l.ticket, w.line, w.recorded, w.transaction, w.position, w.fields, l.amount, ${article('l')} AS article
          FROM suspect JOIN sale_line l ON l.ticket = suspect.ticket AND l.business_date = suspect.business_date JOIN sale_write w ON w.line = l.line),
        batch AS (
          SELECT business_date, ticket, recorded, transaction, min(position) AS first_position, count(*) AS lines, count(DISTINCT article) AS articles,
            sum(amount) AS amount, string_agg(article, E'\x1f' ORDER BY article COLLATE "C") AS content
          FROM line GROUP BY 1, 2, 3, 4),
        told AS (
          SELECT *, row_number() OVER same AS nth, first_value(recorded) OVER same AS first_recorded, first_value(lines) OVER same AS first_lines,
            coalesce(sum(lines) OVER (${ofTicket} ORDER BY recorded, first_position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS lines_before
          FROM batch WINDOW same AS (PARTITION BY business_date, ticket, content ORDER BY recorded, first_position)),
        again AS (
          SELECT business_date, ticket, recorded, lines, amount FROM told
          WHERE nth > 1 AND (articles > 1 OR (recorded::date > first_recorded::date AND lines_before = first_lines * (nth - 1)))),
        numbered AS (
          SELECT *, 2 * row_number() OVER (${ofTicket} ${inOrder}) > count(*) OVER (${ofTicket}) AS is_second FROM line
          WHERE NOT EXISTS (SELECT FROM again WHERE again.business_date = line.business_date AND again.ticket = line.ticket)),
        halves AS (
          SELECT business_date, ticket, min(recorded) FILTER (WHERE is_second) AS recorded, count(*) FILTER (WHERE is_second) AS lines, sum(amount) FILTER (WHERE is_second) AS amount
          FROM numbered GROUP BY 1, 2
          HAVING count(*) % 2 = 0
            AND string_agg(article, E'\x1f' ORDER BY article COLLATE "C") FILTER (WHERE is_second) = string_agg(article, E'\x1f' ORDER BY article COLLATE "C") FILTER (WHERE NOT is_second)
            AND (count(DISTINCT article) > ${sql.raw(hasQuantity ? '1' : '2')} OR (count(DISTINCT article) = 2 AND (max(recorded) FILTER (WHERE NOT is_second) < min(recorded) FILTER (WHERE is_second) OR ${areBlocksApart}))))
        SELECT * FROM again UNION ALL SELECT * FROM halves`;
  await createWorkingTable(store, 'repeated_batch', query);
  papers.define('atomicity-repeated-batches', query);
}

/** Each half stands in one piece in the log, and the second does not follow on the first. */
const areBlocksApart = sql`(
              max(position) FILTER (WHERE NOT is_second) - min(position) FILTER (WHERE NOT is_second) < sum(fields) FILTER (WHERE NOT is_second)
              AND max(position) FILTER (WHERE is_second) - min(position) FILTER (WHERE is_second) < sum(fields) FILTER (WHERE is_second)
              AND min(position) FILTER (WHERE is_second) - max(position) FILTER (WHERE NOT is_second) > max(fields))`;

/** What was written twice: inserts that the log tells again, and batches of lines under other keys. */
export async function collectDuplicates({
  papers,
  context,
}: Collecting): Promise<AtomicityFacts['duplicates']> {
  const { from, to } = context.period;
  const found = await papers.askOne(
    'atomicity-duplicates',
    z.object({ repeated_inserts: integer, lines: integer, tickets: integer, amount: money }),
    sql`SELECT (SELECT count(*) FROM sale_write w
                WHERE copies > 1 AND line IS NOT NULL AND (SELECT max(most_copies) FROM ticket_block) > 1
                  AND EXISTS (SELECT FROM sale_line l WHERE l.line = w.line AND l.business_date BETWEEN ${from} AND ${to})
                  AND NOT EXISTS (SELECT FROM other_change d WHERE d.entity = 'sale_line' AND d.operation = 'delete' AND d.row_key = w.line)) AS repeated_inserts,
          coalesce(sum(lines), 0) AS lines, count(DISTINCT (business_date, ticket)) AS tickets, sum(amount) AS amount
        FROM repeated_batch`,
  );
  return {
    repeatedInserts: found.repeated_inserts,
    ...{ lines: found.lines, tickets: found.tickets, amount: found.amount },
  };
}
