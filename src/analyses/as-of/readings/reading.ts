import { type SQL, sql } from 'drizzle-orm';
import { lastVisible } from '../../../model/as-of.ts';
import type { Decimal } from '../../../report/decimal.ts';
import type { Collecting } from '../../analysis.ts';
import type { Asked } from '../asked.ts';

/** A reported figure of the period, numbered in the order of the report. */
export interface Reading {
  n: number;
  system: string;
  businessDate: string;
  readAt: string;
  value: Decimal;
  asked: Asked;
}

/** The readings of the period, by measure, business date, moment and system. */
export function readingsOf({ context }: Collecting, asked: readonly Asked[]): Reading[] {
  const { from, to } = context.period;
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return asked
    .flatMap((of) =>
      context.readings
        .filter(
          ({ measure, businessDate }) =>
            measure === of.measure.id && businessDate >= from && businessDate <= to,
        )
        .sort(
          (a, b) =>
            order(a.businessDate, b.businessDate) || order(a.readAt, b.readAt) || order(a.system, b.system),
        )
        .map(({ system, businessDate, readAt, value }) => ({
          ...{ system, businessDate, readAt, value, asked: of },
        })),
    )
    .map((reading, index) => ({ n: index + 1, ...reading }));
}

/** How many digits a reading shows behind the point: it says no more. */
export const scaleOf = (value: Decimal): number => value.split('.')[1]?.length ?? 0;

/** `reading(n, business_date, seen_until, value, scale)`: the readings as rows of SQL. */
export const readingRows = (readings: readonly Reading[]): SQL =>
  sql`reading (n, business_date, seen_until, value, scale) AS (VALUES ${sql.join(
    readings.map(
      ({ n, businessDate, readAt, value }) =>
        sql`(${sql.raw(String(n))}, ${businessDate}::date, ${lastVisible(readAt)}, ${sql.raw(value)}::numeric, ${sql.raw(String(scaleOf(value)))})`,
    ),
    sql`, `,
  )})`;
