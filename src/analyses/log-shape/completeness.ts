import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type LogMapping, logHas } from '../../config/log/index.ts';
import { ratio } from '../../report/decimal.ts';
import type { LogShapeFacts } from '../../report/facts/log-shape.ts';
import type { Collecting } from '../analysis.ts';
import { flag, integer } from '../rows.ts';

type Completeness = LogShapeFacts['completeness'];
const shownDays = 10;
const shownGaps = 5;

/** What the log should hold and does not: inserts of lines, fields, events of transactions, numbers of its own. */
export async function collectCompleteness(collecting: Collecting): Promise<Completeness> {
  const { papers, context, config } = collecting;
  const logs = config.model.change ?? [];
  const { from, to } = context.period;
  const lines = await papers.askOne(
    'log-shape-logged-lines',
    z.object({ lines: integer, logged: integer }),
    sql`SELECT coalesce(sum(lines), 0) AS lines, coalesce(sum(lines) FILTER (WHERE first_position IS NOT NULL), 0) AS logged
        FROM ticket_write WHERE business_date BETWEEN ${from} AND ${to}`,
  );
  const partial = await papers.askOne(
    'log-shape-partial-inserts',
    z.object({ inserts: integer, usual: integer, partial: integer }),
    sql`SELECT coalesce(sum(lines), 0) AS inserts, coalesce(max(usual), 0) AS usual, coalesce(sum(lines) FILTER (WHERE fields < usual), 0) AS partial
        FROM (SELECT fields, sum(lines) AS lines, first_value(fields) OVER (ORDER BY sum(lines) DESC, fields DESC) AS usual
              FROM write_count GROUP BY fields) AS width`,
  );
  const silent = await papers.ask(
    'log-shape-silent-sale-days',
    z.object({ business_date: z.string(), days: integer }),
    sql`SELECT business_date::text AS business_date, count(*) OVER () AS days
        FROM (SELECT DISTINCT business_date FROM ticket_write WHERE lines > 0 AND business_date BETWEEN ${from} AND ${to}) AS sold
        WHERE business_date NOT IN (SELECT recorded_day FROM log_count WHERE recorded_day IS NOT NULL)
        ORDER BY business_date LIMIT ${sql.raw(String(shownDays))}`,
  );
  const numbered = await collectNumbering(collecting, logs);
  return {
    ...{ lines: lines.lines, loggedLines: lines.logged, loggedShare: ratio(lines.logged, lines.lines) },
    ...{ partialInserts: partial.partial, inserts: partial.inserts, usualFields: partial.usual },
    silentSaleDays: silent[0]?.days ?? 0,
    firstSilentSaleDays: silent.map(({ business_date }) => business_date),
    transactions: logs.some(declaresTransactions) ? await collectTransactions(collecting) : null,
    ...numbered,
  };
}

const declaresTransactions = (log: LogMapping): boolean =>
  log.shape === 'envelope' && log.transactions !== undefined;

/** The events that each transaction declares against those that the log holds. */
async function collectTransactions({ papers }: Collecting): Promise<Completeness['transactions']> {
  const compared = sql`
          SELECT t.log, t.transaction, t.declared_events AS declared, coalesce(c.events, 0) AS counted
          FROM log_transaction t
          LEFT JOIN (SELECT log, transaction, count(*) FILTER (WHERE head) AS events FROM change WHERE transaction <> '' GROUP BY 1, 2) c
            ON c.log = t.log AND c.transaction = t.transaction
          WHERE t.declared_events IS NOT NULL`;
  const found = await papers.askOne(
    'log-shape-transactions',
    z.object({ total: integer, incomplete: integer, declared: integer, counted: integer, missing: integer }),
    sql`SELECT count(*) AS total, count(*) FILTER (WHERE counted < declared) AS incomplete, coalesce(sum(declared), 0) AS declared,
          coalesce(sum(counted), 0) AS counted, coalesce(sum(greatest(declared - counted, 0)), 0) AS missing
        FROM (${compared}) AS compared`,
  );
  if (found.incomplete > 0)
    await papers.list(
      'log-shape-incomplete-transactions',
      sql`SELECT log, transaction, declared, counted FROM (${compared}) AS compared
          WHERE counted < declared ORDER BY log, transaction COLLATE "C"`,
    );
  return found.total === 0 ? null : found;
}

/** Gaps in the numbers that the log gives its own rows, where it does; an LSN is an order and no number. */
async function collectNumbering(
  { papers }: Collecting,
  logs: readonly LogMapping[],
): Promise<Pick<Completeness, 'numbering' | 'unnumbered'>> {
  const numbering: Completeness['numbering'] = [];
  const unnumbered: number[] = [];
  for (const [log, mapping] of logs.entries()) {
    if (!logHas(mapping, 'sequence')) continue;
    const number = sql.raw(String(log));
    // Only digits, and few enough for a bigint; anything else is an order that no gap can be seen in.
    const { other } = await papers.askOne(
      `log-shape-order-${log}`,
      z.object({ other: flag }),
      sql`SELECT EXISTS (SELECT FROM change WHERE log = ${number} AND sequence <> '' AND sequence !~ '^0*[0-9]{1,18}$') AS other`,
    );
    if (other) {
      unnumbered.push(log);
      continue;
    }
    const numbers = sql`SELECT DISTINCT sequence::numeric AS number FROM change WHERE log = ${number} AND head AND sequence <> ''`;
    const gap = sql`SELECT number, next, next - number - 1 AS missing FROM (SELECT number, lead(number) OVER (ORDER BY number) AS next FROM (${numbers}) AS numbered) AS pair WHERE next > number + 1`;
    const found = await papers.askOne(
      `log-shape-numbering-${log}`,
      z.object({
        ...{ numbers: integer, first: z.string().nullable(), last: z.string().nullable() },
        ...{ missing: integer, gaps: integer },
      }),
      sql`SELECT count(number) AS numbers, min(number)::text AS first, max(number)::text AS last,
            coalesce(max(number) - min(number) + 1 - count(number), 0) AS missing, (SELECT count(*) FROM (${gap}) AS gap) AS gaps
          FROM (${numbers}) AS numbered`,
    );
    if (found.first === null || found.last === null) continue;
    numbering.push({
      ...{ log, first: found.first, last: found.last },
      ...{ numbers: found.numbers, missing: found.missing, gaps: found.gaps },
    });
    if (found.gaps > 0)
      await papers.list(
        `log-shape-gaps-${log}`,
        sql`SELECT number + 1 AS first_missing, next - 1 AS last_missing, missing FROM (${gap}) AS gap ORDER BY missing DESC, number`,
        shownGaps,
      );
  }
  return { numbering, unnumbered };
}
