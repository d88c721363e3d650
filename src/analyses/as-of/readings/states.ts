import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Decimal } from '../../../report/decimal.ts';
import type { Collecting } from '../../analysis.ts';
import { groupBy } from '../../group.ts';
import { flag, integer } from '../../rows.ts';
import { type Asked, figureOf, momentFormat } from '../asked.ts';
import { ledgerOf } from '../ledger.ts';
import { type Reading, readingRows } from './reading.ts';

/** The figure of a business date as it stood from one moment until the next. */
export interface State {
  from: string | null;
  until: string | null;
  amount: Decimal;
  /** The state at the moment of the reading; the state of today. */
  own: boolean;
  present: boolean;
  exact: boolean;
}

/** Of each reading's day: the state at its moment, that of today, and those that equal it or come nearest. */
export async function collectStates(
  { papers }: Collecting,
  { measure, hasTime }: Asked,
  readings: readonly Reading[],
): Promise<Map<number, { states: State[]; tested: number }>> {
  const format = momentFormat(hasTime);
  const ledger = ledgerOf(measure, sql`business_date IN (SELECT business_date FROM reading)`);
  const rows = await papers.ask(
    `history-${measure.id}-states`,
    z.object({
      n: z.string(),
      since: z.string().nullable(),
      until: z.string().nullable(),
      amount: figureOf(measure),
      ...{ own: flag, present: flag, exact: flag },
      tested: integer,
    }),
    sql`WITH ${readingRows(readings)},
  step AS (SELECT business_date, recorded, sum(amount) AS amount FROM (${ledger}) AS ledger GROUP BY 1, 2 HAVING sum(amount) <> 0),
  state AS (SELECT business_date, recorded AS since, lead(recorded) OVER day AS until, sum(amount) OVER day AS amount
    FROM step WINDOW day AS (PARTITION BY business_date ORDER BY recorded NULLS FIRST)),
  held AS (SELECT n, since, until, amount, (since IS NULL OR since <= seen_until) AND (until IS NULL OR until > seen_until) AS own,
      until IS NULL AS present, round(amount, scale) = value AS exact, count(*) OVER (PARTITION BY n) AS tested,
      row_number() OVER (PARTITION BY n ORDER BY round(amount, scale) = value DESC, abs(value - amount), since NULLS FIRST) AS place
    FROM reading JOIN state USING (business_date))
SELECT n, to_char(since, ${format}) AS since, to_char(until, ${format}) AS until, amount, own, present, exact, tested
FROM held WHERE own OR present OR place <= 3 ORDER BY n, place`,
    40,
  );
  return new Map(
    [...groupBy(rows, ({ n }) => n)].map(([n, ofReading]) => [
      Number(n),
      {
        tested: ofReading[0]?.tested ?? 0,
        states: ofReading.map(({ since, until, amount, own, present, exact }) => ({
          ...{ from: since, until, amount, own, present, exact },
        })),
      },
    ]),
  );
}
