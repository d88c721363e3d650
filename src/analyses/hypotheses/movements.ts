import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type TimedId, timedIds } from '../../findings/hypothesis-ids.ts';
import { recordedBetween } from '../../model/as-of.ts';
import type { Decimal } from '../../report/decimal.ts';
import type { Collecting } from '../analysis.ts';
import { figureOf } from '../as-of/asked.ts';
import { ledgerOf } from '../as-of/ledger.ts';
import { quantity } from '../revenue/measures.ts';
import { integer } from '../rows.ts';
import { hasLog, unitsColumn } from '../variants/state-line.ts';
import { type Gap, seenUntil } from './gaps.ts';
import { stateLine } from './state.ts';

/** What the log recorded between two readings, of one kind. */
export interface Movement {
  hypothesis: TimedId;
  amount: Decimal;
  /** Lines concerned, whether they came or went. */
  lines: number;
  units: Decimal;
  tickets: number;
}

/**
 * The ledger's movements between the readings, each counted under one hypothesis alone: inserted lines are second
 * copies, or returns, or else late writes; the rest goes by the ledger's cause. Together they are all that the ledger
 * moved by. `closed-days` says how much of the late writes was recorded on closed days: it is no movement of its own.
 */
export async function collectMovements(collecting: Collecting, gap: Gap): Promise<Movement[]> {
  const counted = gap.measure.column === null;
  return collecting.papers.ask(
    `${gap.paper}-movements`,
    z.object({
      ...{ hypothesis: z.enum(timedIds), amount: figureOf(gap.measure) },
      ...{ lines: integer, tickets: integer, units: quantity },
    }),
    counted ? ofTickets(gap) : ofLines(collecting, gap),
  );
}

/** The ledger's causes, other than insertions, by the hypothesis that they speak for. */
const byCause = sql`CASE cause WHEN 'delete' THEN 'deletions' WHEN 'quantity-update' THEN 'quantity-updates' WHEN 'price-update' THEN 'line-price-updates' WHEN 'date-update' THEN 'date-updates' WHEN 'catalogue-price' THEN 'catalogue-prices' WHEN 'insert' THEN 'late-writes' ELSE 'line-updates' END`;

function ofLines(collecting: Collecting, { businessDate, measure, first, last }: Gap): SQL {
  const between = recordedBetween(first.readAt, seenUntil(last));
  const amount = sql.raw(measure.column ?? 'lines');
  const counter = unitsColumn(collecting);
  const units = counter === null ? sql`NULL::numeric` : sql.raw(`c.${counter}`);
  const closed = collecting.context.closedDays.map((day) => sql`${day}::date`);
  const onClosedDays =
    closed.length === 0 ? sql`false` : sql`recorded::date IN (${sql.join(closed, sql`, `)})`;
  const corrections = hasLog(collecting)
    ? sql`UNION ALL
    SELECT coalesce(s.kind, CASE WHEN c.cause <> 'insert' THEN ${byCause} WHEN c.amount * c.lines < 0 THEN 'returns' ELSE 'late-writes' END), c.line, c.ticket, c.recorded, c.${amount}, ${units}
    FROM correction c LEFT JOIN (SELECT line, min(kind) AS kind FROM state GROUP BY line) s ON s.line = c.line AND c.cause = 'insert'
    WHERE c.business_date = ${businessDate} AND ${between}`
    : sql``;
  return sql`WITH state AS MATERIALIZED (
    SELECT line, ticket, recorded, own, quantity, CASE WHEN again_line OR again_batch THEN 'duplicates' WHEN quantity < 0 OR own < 0 THEN 'returns' ELSE 'late-writes' END AS kind
    FROM ${stateLine} WHERE here AND position IS NOT NULL),
  moved AS (
    SELECT kind AS hypothesis, line, ticket, recorded, own AS amount, coalesce(quantity, 1) AS units FROM state WHERE ${between}
    ${corrections}),
  told AS (
    SELECT * FROM moved UNION ALL SELECT 'closed-days', line, ticket, recorded, amount, units FROM moved WHERE hypothesis = 'late-writes' AND ${onClosedDays})
  SELECT hypothesis, coalesce(sum(amount), 0) AS amount, count(DISTINCT line) AS lines, count(DISTINCT ticket) AS tickets, sum(units) AS units
  FROM told GROUP BY hypothesis ORDER BY hypothesis COLLATE "C"`;
}

function ofTickets({ businessDate, measure, first, last }: Gap): SQL {
  return sql`SELECT hypothesis, coalesce(sum(amount), 0) AS amount, coalesce(sum(abs(lines)), 0) AS lines, coalesce(sum(abs(amount)), 0) AS tickets, NULL::text AS units
    FROM (SELECT ${byCause} AS hypothesis, amount, lines FROM (${ledgerOf(measure, sql`business_date = ${businessDate}`)}) AS ledger WHERE ${recordedBetween(first.readAt, seenUntil(last))} AND amount <> 0) AS told
    GROUP BY hypothesis ORDER BY hypothesis COLLATE "C"`;
}
