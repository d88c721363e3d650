import Big from 'big.js';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { priceUpdateRows } from '../../model/log-count.ts';
import { add, compare, type Decimal, subtract, toDecimal } from '../../report/decimal.ts';
import type { Dispute } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { groupBy } from '../group.ts';
import { integer, money } from '../rows.ts';

const zero = toDecimal('0.00');
/** Deletions take lines away. */
const signed = z.coerce.number().int();

interface DatedReading {
  system: string;
  readAt: string;
  value: Decimal;
}

/** Business dates whose readings disagree with one another or with the amount as it is now, each explained by the log. */
export async function collectDisputes(collecting: Collecting): Promise<Dispute[]> {
  const { context } = collecting;
  const byDate = groupBy(
    context.readings.filter(
      ({ businessDate, measure }) =>
        measure === 'revenue' && businessDate >= context.period.from && businessDate <= context.period.to,
    ),
    ({ businessDate }) => businessDate,
  );
  const disputes: Dispute[] = [];
  for (const [businessDate, readings] of [...byDate].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const dispute = await collectDispute(collecting, businessDate, readings);
    if (dispute !== null) disputes.push(dispute);
  }
  return disputes;
}

async function collectDispute(
  collecting: Collecting,
  businessDate: string,
  readings: readonly DatedReading[],
): Promise<Dispute | null> {
  const { papers, context } = collecting;
  const days = await papers.ask(
    `as-of-${businessDate}`,
    z.object({ recorded_day: z.string().nullable(), lines: signed, amount: money }),
    sql`SELECT recorded::date AS recorded_day, sum(lines) AS lines, sum(amount) AS amount
        FROM movement WHERE business_date = ${businessDate} GROUP BY 1 ORDER BY 1 NULLS FIRST`,
    40,
  );
  const recomputed = days.reduce((total, day) => add(total, day.amount), zero);
  const ordered = [...readings].sort((a, b) => (a.readAt < b.readAt ? -1 : a.readAt > b.readAt ? 1 : 0));
  const first = ordered[0];
  if (first === undefined) return null;
  // A figure that was read once is held against the one that the tables give now.
  const now: DatedReading = {
    system: 'constat',
    readAt: context.asOf,
    value: toDecimal(Big(recomputed).toFixed(scaleOf(first.value))),
  };
  const last = ordered.length > 1 ? (ordered.at(-1) ?? now) : now;
  if (ordered.every(({ value }) => compare(value, now.value) === 0)) return null;

  const logged = days.filter((day) => day.recorded_day !== null);
  const unlogged = days.find((day) => day.recorded_day === null);
  let amount = unlogged?.amount ?? zero;
  const curve = logged.map((day): Dispute['curve'][number] => {
    amount = add(amount, day.amount);
    const recordedDay = day.recorded_day ?? '';
    return {
      recordedDay,
      lines: day.lines,
      added: day.amount,
      amount,
      closed: context.closedDays.includes(recordedDay),
    };
  });
  const firstDay = first.readAt.slice(0, 10);
  const lastDay = last.readAt.slice(0, 10);
  const steps = curve
    .filter(({ recordedDay }) => recordedDay > firstDay && recordedDay <= lastDay)
    .map(({ recordedDay, lines, added }) => ({ recordedDay, lines, amount: added }));
  const gap = subtract(last.value, first.value);
  const late = curve.filter(({ recordedDay }) => recordedDay > businessDate);
  const lateTickets = await papers.askOne(
    `late-tickets-${businessDate}`,
    z.object({ tickets: integer }),
    sql`SELECT count(DISTINCT ticket) AS tickets FROM ticket_write WHERE business_date = ${businessDate} AND recorded_day > business_date`,
  );
  return {
    ...{ businessDate, recomputed, curve, unloggedLines: unlogged?.lines ?? 0 },
    ...{ firstReading: plain(first), lastReading: plain(last), gap, steps },
    unexplained: steps.reduce((rest, step) => subtract(rest, step.amount), gap),
    priceUpdatesBetween: await priceUpdates(collecting, businessDate, firstDay, lastDay),
    late: {
      lines: late.reduce((total, { lines }) => total + lines, 0),
      tickets: lateTickets.tickets,
      amount: late.reduce((total, { added }) => add(total, added), zero),
    },
  };
}

async function priceUpdates(
  { papers }: Collecting,
  businessDate: string,
  after: string,
  until: string,
): Promise<number> {
  const found = await papers.askOne(
    `price-updates-${businessDate}`,
    z.object({ updates: integer }),
    sql`SELECT coalesce(sum(rows), 0) AS updates FROM log_count
        WHERE ${priceUpdateRows}
          AND recorded_day > ${after} AND recorded_day <= ${until}`,
  );
  return found.updates;
}

const plain = ({ system, readAt, value }: DatedReading) => ({ system, readAt, value });

const scaleOf = (value: Decimal) => value.split('.')[1]?.length ?? 0;
