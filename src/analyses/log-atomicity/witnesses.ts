import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { add, type Decimal, toDecimal } from '../../report/decimal.ts';
import type { AtomicityFacts, AtomicityWitness, Fault } from '../../report/facts/atomicity.ts';
import { faults } from '../../report/facts/atomicity.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import { usualFields } from './partial.ts';
import { easiestFirst, splitTickets } from './splits.ts';

/** The timeline shows several split tickets; of any other fault the smallest case is enough. */
const splitWitnesses = 4;
const shownSteps = 12;

const candidate = z.object({
  fault: z.enum(faults),
  ticket: z.string(),
  business_date: z.string().nullable(),
  grade: z.enum(['proven', 'inferred']).nullable(),
});
type Candidate = z.infer<typeof candidate>;
const step = z.object({
  ...{ nth: integer, recorded: z.string().nullable(), lines: integer, amount: money },
  ...{ actor: z.string().nullable(), transaction: z.string().nullable(), value: z.string().nullable() },
});

/** The smallest ticket of each fault that was found, and how it came to be, write by write. */
export async function collectWitnesses(
  { papers, context }: Collecting,
  found: readonly Fault[],
  usualDelayDays: number,
): Promise<AtomicityFacts['witnesses']> {
  if (found.length === 0) return [];
  const { from, to } = context.period;
  const inPeriod = sql`business_date BETWEEN ${from} AND ${to}`;
  const parts = found.map((fault) => candidatesOf(fault, inPeriod, usualDelayDays));
  const chosen = await papers.ask(
    'atomicity-chosen',
    candidate,
    sql`SELECT fault, ticket, business_date, grade FROM (${sql.join(parts, sql` UNION ALL `)}) AS chosen ORDER BY rank, nth`,
  );
  if (chosen.length === 0) return [];
  const steps = await papers.ask('atomicity-witnesses', step, stepsOf(chosen), 40);
  const cumulative = new Map<string, Decimal>();
  const closed = new Set(context.closedDays);
  const told = chosen.map(
    (witness): AtomicityWitness => ({
      ...{ fault: witness.fault, ticket: witness.ticket, businessDate: witness.business_date },
      ...{ grade: witness.grade, steps: [], more: 0 },
    }),
  );
  for (const row of steps) {
    const witness = told[row.nth];
    if (witness === undefined) continue;
    const sum = add(cumulative.get(`${row.nth}`) ?? toDecimal('0.00'), row.amount);
    cumulative.set(`${row.nth}`, sum);
    if (witness.steps.length === shownSteps) {
      witness.more += 1;
      continue;
    }
    const recorded = row.recorded?.replace(/ 00:00:00$/, '').replace(' ', 'T') ?? null;
    witness.steps.push({
      ...{ recorded, lines: row.lines, amount: row.amount, cumulative: sum },
      ...{ actor: row.actor, transaction: row.transaction, value: row.value },
      closed: recorded !== null && closed.has(recorded.slice(0, 10)),
    });
  }
  return told.filter((witness) => witness.steps.length > 0);
}

/** The smallest tickets with a fault, from the working tables; `rank` is the order of the faults in the report. */
function candidatesOf(fault: Fault, inPeriod: SQL, usualDelayDays: number): SQL {
  const {
    query,
    order = smallest,
    grade = sql`NULL::text`,
    limit = 1,
  } = sourceOf(fault, inPeriod, usualDelayDays);
  return sql`(SELECT ${fault} AS fault, ${sql.raw(String(faults.indexOf(fault)))} AS rank, row_number() OVER (ORDER BY ${order}) AS nth, ticket, business_date, ${grade} AS grade FROM (${query}) AS found ORDER BY ${order} LIMIT ${sql.raw(String(limit))})`;
}

const smallest = sql`lines, first_position, business_date, ticket COLLATE "C"`;

interface Source {
  query: SQL;
  order?: SQL;
  grade?: SQL;
  limit?: number;
}

function sourceOf(fault: Fault, inPeriod: SQL, usualDelayDays: number): Source {
  const several = (column: string): Source => ({
    query: sql`SELECT business_date, ticket, sum(lines) AS lines, min(first_position) AS first_position FROM ticket_write WHERE ${inPeriod} AND ticket IS NOT NULL GROUP BY 1, 2 HAVING min(${sql.raw(`first_${column}`)}) <> max(${sql.raw(`last_${column}`)})`,
  });
  const timed = (condition: string): Source => ({
    query: sql`SELECT business_date, ticket, sum(lines) AS lines, min(first_position) AS first_position FROM ticket_write WHERE ${inPeriod} AND ticket IS NOT NULL AND lines > 0 AND recorded_day - business_date ${sql.raw(condition)} AND NOT EXISTS (SELECT FROM split_step s WHERE s.business_date = ticket_write.business_date AND s.ticket = ticket_write.ticket) GROUP BY 1, 2`,
  });
  switch (fault) {
    case 'split':
      return { query: splitTickets, order: easiestFirst, grade: sql`evidence`, limit: splitWitnesses };
    case 'duplicated':
      return {
        query: sql`SELECT business_date, ticket, sum(lines) AS lines, 0 AS first_position FROM repeated_batch GROUP BY 1, 2`,
        grade: sql`'inferred'`,
      };
    case 'several-employees':
      return several('employee');
    case 'several-customers':
      return several('customer');
    case 'several-stores':
      return {
        query: sql`SELECT business_date, ticket, count(*) AS lines, min(position) AS first_position FROM sale_line WHERE ${inPeriod} AND ticket IS NOT NULL GROUP BY 1, 2 HAVING min(store) <> max(store)`,
      };
    case 'several-dates':
      return {
        query: sql`SELECT NULL::date AS business_date, ticket, sum(lines) AS lines, min(first_position) AS first_position FROM ticket_write WHERE ticket IS NOT NULL AND business_date IS NOT NULL GROUP BY ticket, recorded_day HAVING min(business_date) < max(business_date) AND bool_or(${inPeriod})`,
      };
    case 'late':
      return timed(`> ${usualDelayDays}`);
    case 'early':
      return timed(`< ${Math.min(0, usualDelayDays)}`);
    case 'partial':
      // The first in the log; a line without a ticket is named by its key.
      return {
        query: sql`SELECT l.business_date, coalesce(l.ticket, event.ticket, event.line) AS ticket, 1 AS lines, event.position AS first_position
          FROM (SELECT * FROM sale_write WHERE line IS NOT NULL AND fields < (${usualFields}) ORDER BY position LIMIT 20) AS event JOIN sale_line l ON l.line = event.line WHERE l.${inPeriod}`,
      };
    case 'lost':
      return {
        query: sql`SELECT business_date, ticket, count(*) AS lines, min(position) AS first_position FROM lost_line WHERE ${inPeriod} AND ticket IS NOT NULL GROUP BY 1, 2`,
      };
  }
}

/** The writes of the chosen tickets, in their order; a ticket that contradicts itself is told value by value. */
function stepsOf(chosen: readonly Candidate[]): SQL {
  const rows = chosen.map(
    ({ fault, ticket, business_date }, nth) =>
      sql`(${sql.raw(String(nth))}, ${fault}, ${ticket}, ${business_date}::date)`,
  );
  return sql`WITH chosen (nth, fault, ticket, business_date) AS (VALUES ${sql.join(rows, sql`, `)}),
        write AS (
          SELECT nth, w.recorded, w.position, w.actor, w.transaction, fault IN ('several-employees', 'several-customers', 'several-stores', 'several-dates') AS by_value,
            CASE fault WHEN 'several-employees' THEN l.employee WHEN 'several-customers' THEN l.customer WHEN 'several-stores' THEN l.store WHEN 'several-dates' THEN l.business_date::text END AS value, l.amount
          FROM chosen JOIN sale_line l ON l.ticket = chosen.ticket AND (chosen.business_date IS NULL OR l.business_date = chosen.business_date) LEFT JOIN sale_write w ON w.line = l.line
          WHERE fault NOT IN ('split', 'lost')
          UNION ALL
          SELECT nth, o.recorded, o.position, w.actor, w.transaction, false, NULL, o.amount
          FROM chosen JOIN lost_line o ON o.ticket = chosen.ticket AND o.business_date = chosen.business_date JOIN sale_write w ON w.line = o.line WHERE fault = 'lost'),
        step AS (
          SELECT nth, min(recorded) AS recorded, min(position) AS first_position, count(*) AS lines, sum(amount) AS amount, value,
            CASE WHEN min(actor) = max(actor) THEN min(actor) END AS actor, CASE WHEN min(transaction) = max(transaction) THEN min(transaction) END AS transaction
          FROM write GROUP BY nth, value, CASE WHEN NOT by_value THEN recorded END, CASE WHEN NOT by_value THEN transaction END
          UNION ALL
          SELECT nth, s.recorded, s.first_position, s.lines, s.amount, NULL,
            coalesce(CASE WHEN s.first_actor = s.last_actor THEN s.first_actor END,
              (SELECT CASE WHEN min(b.first_actor) = max(b.last_actor) THEN min(b.first_actor) END FROM ticket_block b WHERE b.ticket = s.ticket AND b.business_date = s.business_date AND b.recorded_day = s.recorded_day)), s.transaction
          FROM chosen JOIN split_step s ON s.ticket = chosen.ticket AND s.business_date = chosen.business_date WHERE fault = 'split')
        SELECT nth, recorded, lines, amount, actor, transaction, value FROM step
        ORDER BY nth, recorded NULLS FIRST, first_position NULLS FIRST, value COLLATE "C", transaction COLLATE "C" LIMIT 500`;
}
