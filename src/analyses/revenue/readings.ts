import Big from 'big.js';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { recordedBy } from '../../model/as-of.ts';
import { type Decimal, subtract } from '../../report/decimal.ts';
import type { RevenueFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';

type ReadingFacts = RevenueFacts['readings'][number];

const answer = z.object({ lines: integer, amount: money });

/**
 * Each reported reading of the period beside the figure as it is now and as it stood when the reading was taken:
 * without the lines that the log records later. Lines that no log row tells of count as there from the beginning.
 */
export async function compareReadings(collecting: Collecting): Promise<ReadingFacts[]> {
  const { context, papers, model } = collecting;
  const readings = context.readings
    .filter(
      ({ businessDate, measure }) =>
        measure === 'revenue' && businessDate >= context.period.from && businessDate <= context.period.to,
    )
    .sort(
      (a, b) =>
        order(a.businessDate, b.businessDate) || order(a.readAt, b.readAt) || order(a.system, b.system),
    );
  const compared: ReadingFacts[] = [];
  for (const [index, reading] of readings.entries()) {
    const id = `reading-${index + 1}`;
    const now = await papers.askOne(
      `${id}-now`,
      answer,
      sql`SELECT coalesce(sum(lines), 0) AS lines, sum(amount) AS amount FROM basket WHERE business_date = ${reading.businessDate}`,
    );
    const then = model.relations.includes('change')
      ? await papers.askOne(`${id}-as-of`, answer, asOf(reading.businessDate, reading.readAt))
      : null;
    compared.push({
      ...{
        system: reading.system,
        businessDate: reading.businessDate,
        readAt: reading.readAt,
        value: reading.value,
      },
      recomputed: now.amount,
      difference: subtract(reading.value, now.amount),
      asOf: then === null ? null : { ...then, difference: subtract(reading.value, then.amount) },
      match: matchOf(reading.value, now.amount, then?.amount ?? null),
    });
  }
  return compared;
}

const asOf = (businessDate: string, readAt: string) => sql`
  SELECT coalesce(sum(lines), 0) AS lines, sum(amount) AS amount FROM movement
  WHERE business_date = ${businessDate} AND ${recordedBy(readAt)}`;

export function matchOf(value: Decimal, current: Decimal, then: Decimal | null): ReadingFacts['match'] {
  const scale = value.split('.')[1]?.length ?? 0;
  // A reading says no more than the digits that it shows.
  const equals = (exact: Decimal) => Big(exact).round(scale, Big.roundHalfUp).eq(value);
  const isCurrent = equals(current);
  if (then === null) return isCurrent ? 'current' : 'unknown';
  if (isCurrent) return equals(then) ? 'current-and-as-of' : 'current';
  return equals(then) ? 'as-of' : 'neither';
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
